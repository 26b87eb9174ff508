import type { SubstanceKind } from '#model';
import type { Comparison } from './comparison.ts';
import { isNarrative, kindOf, substanceKinds } from './substance-kind.ts';
import { type Measure, quotient, ratio, type Tally } from './tally.ts';
import { placesOf } from './tight-text.ts';

/** Confusions of classes that are worth a row. */
const mostConfusions = 12;

/** What became of narrative that stands in none of our sentences. */
const lost = 'lost';

/**
 * Narrative by characters, so that other ways of cutting sentences are not punished. Any class an annotator gave is
 * right; what stands in none of our sentences is missed. Units that a heading ran into hold it as narrative: what we
 * tell as heading or title is not asked for. Words of which annotators disagree whether they are narrative may be left out.
 */
export function tallySubstance(comparison: Comparison): Tally {
  const { units, classes } = comparison;
  const isHeading = headingCharacters(comparison);
  const tally: Record<string, number> = Object.create(null);
  const count = (name: string) => {
    tally[name] = (tally[name] ?? 0) + 1;
  };
  for (const [place, unit] of units.at.entries()) {
    const ours = classes[place] ?? null;
    const all = unit === null ? [] : [unit.class, ...(unit.or ?? [])];
    const answers = all.filter(isNarrative);
    const [first] = answers;
    if (first === undefined) continue;
    if (ours === null && (isHeading[place] === true || answers.length < all.length)) continue;
    count('narrative-judged-characters');
    count(`class ${first}`);
    if (ours === null) {
      count(`${kindOf(first)}-gold`);
      count(`confused ${first} -> ${lost}`);
      continue;
    }
    count('judged-characters');
    count(answers.includes(ours) ? 'class-right-characters' : `confused ${first} -> ${ours}`);
    countKinds(answers.map(kindOf), kindOf(ours), count);
  }
  return tally;
}

/** Characters of our section headings and of the title, which the results give in words. */
function headingCharacters({ rows, text }: Comparison): readonly boolean[] {
  const marks: boolean[] = Array.from({ length: text.value.length }, () => false);
  for (const { heading_start: start, heading_end: end } of rows.sections) {
    if (start === null || end === null) continue;
    const span = text.spanOf(start, end);
    marks.fill(true, span.start, span.end);
  }
  const title = placesOf(text, rows.report?.title ?? '')[0];
  return title === undefined ? marks : marks.fill(true, title.start, title.end);
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
    ratio('substance', 'accuracy', 'kind-right-characters', 'narrative-judged-characters', { headline: true }),
    ratio('substance', 'accuracy-of-found', 'kind-right-characters', 'judged-characters'),
    {
      group: 'substance',
      measure: 'macro-f1',
      of: null,
      counts: ['narrative-judged-characters'],
      headline: true,
      isQuotient: false,
      value: macroF1,
    },
    ...substanceKinds.map(
      (kind): Measure => ({
        group: 'substance',
        measure: 'f1',
        of: kind,
        counts: [`${kind}-found`, `${kind}-gold`, `${kind}-ours`],
        headline: false,
        isQuotient: false,
        value: (tally) => f1(tally, kind),
      }),
    ),
    ratio('substance', 'class-accuracy', 'class-right-characters', 'narrative-judged-characters', { headline: true }),
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
