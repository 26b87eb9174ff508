import type { SubstanceKind } from '#model';
import type { Comparison } from './comparison.ts';
import { isNarrative, kindOf, substanceKinds } from './substance-kind.ts';
import { type Measure, quotient, ratio, type Tally } from './tally.ts';

/** Confusions of classes that are worth a row. */
const mostConfusions = 12;

/**
 * Narrative that stands in our sentences, by characters, so that other ways of cutting sentences are not punished. Any
 * class an annotator gave is right. Narrative lost is scored apart (score-narrative.ts).
 */
export function tallySubstance({ units, classes }: Comparison): Tally {
  const tally: Record<string, number> = Object.create(null);
  const count = (name: string) => {
    tally[name] = (tally[name] ?? 0) + 1;
  };
  for (const [place, unit] of units.at.entries()) {
    const ours = classes[place] ?? null;
    const answers = unit === null ? [] : [unit.class, ...(unit.or ?? [])].filter(isNarrative);
    const [first] = answers;
    if (first === undefined || ours === null) continue;
    count('judged-characters');
    count(`class ${first}`);
    count(answers.includes(ours) ? 'class-right-characters' : `confused ${first} -> ${ours}`);
    countKinds(answers.map(kindOf), kindOf(ours), count);
  }
  return tally;
}

function countKinds(answers: readonly SubstanceKind[], ours: SubstanceKind, count: (name: string) => void): void {
  const isRight = answers.includes(ours);
  count(`${isRight ? ours : answers[0]}-gold`);
  count(`${ours}-ours`);
  if (!isRight) return;
  count(`${ours}-found`);
  count('kind-right-characters');
}

export function measuresOfSubstance(sum: Tally): readonly Measure[] {
  return [
    ratio('substance', 'accuracy', 'kind-right-characters', 'judged-characters', { headline: true }),
    { group: 'substance', measure: 'macro-f1', of: null, counts: ['judged-characters'], headline: true, value: macroF1 },
    ...substanceKinds.map(
      (kind): Measure => ({
        group: 'substance',
        measure: 'f1',
        of: kind,
        counts: [`${kind}-found`, `${kind}-gold`, `${kind}-ours`],
        headline: false,
        value: (tally) => f1(tally, kind),
      }),
    ),
    ratio('substance', 'class-accuracy', 'class-right-characters', 'judged-characters', { headline: true }),
    ...largestConfusions(sum).map((of) =>
      ratio('substance', 'confused', `confused ${of}`, `class ${of.slice(0, of.indexOf(' '))}`, { of }),
    ),
  ];
}

function f1(tally: Tally, kind: SubstanceKind): number | null {
  return quotient(2 * (tally[`${kind}-found`] ?? 0), (tally[`${kind}-gold`] ?? 0) + (tally[`${kind}-ours`] ?? 0));
}

/** The mean over the kinds that annotator or analysis know in these reports. */
function macroF1(tally: Tally): number | null {
  const values = substanceKinds.map((kind) => f1(tally, kind)).filter((value) => value !== null);
  return quotient(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

function largestConfusions(sum: Tally): readonly string[] {
  const confusions = Object.entries(sum).filter(([name]) => name.startsWith('confused '));
  const largest = confusions.sort(([left, some], [right, others]) => others - some || (left < right ? -1 : 1));
  return largest.slice(0, mostConfusions).map(([name]) => name.slice('confused '.length));
}
