import { editLevels } from '#contract';
import type { Chance } from '#model';
import type { Case } from './passage-cases.ts';
import { detectionsOf } from './passage-detections.ts';
import { type Detection, type FoundCopies, sidesOf } from './passage-found.ts';
import { copiedPairs, type FoundPair, familyPairs, plantedIn } from './passage-scored.ts';
import { countPair, type PairCounts, plagdet } from './plagdet.ts';
import type { SyntheticCorpus } from './synthetic-corpus.ts';
import { type Measure, quotient, ratio, sumOf, type Tally } from './tally.ts';
import type { TallyBook } from './tally-book.ts';

const shapes = ['family', 'pair', 'own-earlier'] as const;

/**
 * Characters of copied passages: recall and granularity over the planted pairs, precision over every row of `matches`
 * and over what families say of the pairs without a row.
 */
export function tallyPassages(corpus: SyntheticCorpus, found: FoundCopies, chance: Chance, book: TallyBook): void {
  const recalls = new Map<number, { gold: number; found: number }>();
  for (const { group, left, right, weight, planted } of copiedPairs(corpus, chance)) {
    const detections = detectionsOf(found, left, right);
    const counts = countPair(planted.cases, detections);
    const shape = corpus.groups[group]?.shape ?? '';
    book.group(
      group,
      { ...recallCounts(counts, shape), ...levelCounts(planted.cases, detections), 'pairs-planted': 1, cases: planted.cases.length },
      weight,
    );
    book.group(group, { 'pairs-scored': 1 });
    const recall = recalls.get(group) ?? { gold: 0, found: 0 };
    recalls.set(group, { gold: recall.gold + counts.gold, found: recall.found + counts.found });
  }
  for (const [group, recall] of recalls) book.group(group, { groups: 1, 'group-recall': recall.found / recall.gold });
  for (const [key, detections] of found.detections) {
    const [left, right] = sidesOf(key);
    const { right: hit, ours } = tallyDetected(corpus, { left, right, weight: 1 }, detections, book);
    book.report(left, { 'row-characters-right': hit, 'row-characters': ours });
  }
  for (const pair of familyPairs(found, found.detections, chance)) {
    tallyDetected(corpus, pair, detectionsOf(found, pair.left, pair.right), book);
  }
}

function recallCounts({ gold, found, detectedCases, caseDetections }: PairCounts, shape: string): Tally {
  return {
    'copied-characters': gold,
    'copied-characters-found': found,
    [`${shape}-characters`]: gold,
    [`${shape}-characters-found`]: found,
    'cases-detected': detectedCases,
    'case-detections': caseDetections,
  };
}

function levelCounts(cases: readonly Case[], detections: readonly Detection[]): Tally {
  return sumOf(
    cases.map((one) => {
      const { gold, found } = countPair([one], detections);
      return { [`${one.edit}-characters`]: gold, [`${one.edit}-characters-found`]: found };
    }),
  );
}

function tallyDetected(corpus: SyntheticCorpus, { left, right, weight }: FoundPair, detections: readonly Detection[], book: TallyBook) {
  const { cases, leadIns } = plantedIn(corpus, left, right);
  const { found: hit, ours } = countPair(cases, detections);
  const accused = detections.filter(({ kind }) => kind !== 'own-earlier');
  const leadIn = countPair(leadIns, accused).found;
  const counts = { 'detected-characters-right': hit, 'detected-characters': ours, 'lead-in-characters': leadIn };
  book.found(cases[0]?.group, left, counts, weight);
  return { right: hit, ours };
}

export function measuresOfPassages(): readonly Measure[] {
  const recall = (of: string) => ratio('passages', 'recall', `${of}-characters-found`, `${of}-characters`, { of });
  return [
    ratio('copies', 'precision', 'detected-characters-right', 'detected-characters', { headline: true }),
    ratio('copies', 'row-precision', 'row-characters-right', 'row-characters'),
    ratio('copies', 'recall', 'copied-characters-found', 'copied-characters', { headline: true }),
    {
      group: 'copies',
      measure: 'group-recall',
      of: null,
      counts: ['groups'],
      headline: true,
      isQuotient: false,
      value: (sum) => quotient(sum['group-recall'] ?? 0, sum['groups'] ?? 0),
    },
    granularity,
    overall,
    ratio('copies', 'lead-in', 'lead-in-characters', 'detected-characters'),
    ...shapes.map(recall),
    ...editLevels.map(recall),
  ];
}

const granularity: Measure = {
  ...ratio('copies', 'granularity', 'case-detections', 'cases-detected'),
  counts: ['case-detections', 'cases-detected', 'cases'],
  isQuotient: false,
};

const overall: Measure = {
  group: 'copies',
  measure: 'plagdet',
  of: null,
  counts: ['pairs-planted', 'pairs-scored'],
  headline: true,
  isQuotient: false,
  value: plagdetOf,
};

function plagdetOf(sum: Tally): number | null {
  const of = (part: string, whole: string) => quotient(sum[part] ?? 0, sum[whole] ?? 0);
  return plagdet({
    precision: of('detected-characters-right', 'detected-characters'),
    recall: of('copied-characters-found', 'copied-characters'),
    granularity: of('case-detections', 'cases-detected'),
  });
}
