import { editLevels } from '#contract';
import type { Chance } from '#model';
import type { Case } from './passage-cases.ts';
import { detectionsOf } from './passage-detections.ts';
import { type Detection, type FoundCopies, sidesOf } from './passage-found.ts';
import { copiedPairs, type FoundPair, familyPairs, plantedIn } from './passage-scored.ts';
import { countPair, plagdet } from './plagdet.ts';
import type { SyntheticCorpus } from './synthetic-corpus.ts';
import { type Measure, quotient, ratio, type Tally } from './tally.ts';
import type { TallyBook } from './tally-book.ts';

const shapes = ['family', 'pair', 'own-earlier'] as const;

/**
 * Characters of copied passages: recall and granularity over the planted pairs, precision over every row of `matches`
 * and over what families say of the pairs without a row.
 */
export function tallyPassages(corpus: SyntheticCorpus, found: FoundCopies, chance: Chance, book: TallyBook): void {
  for (const { group, left, right, weight, planted } of copiedPairs(corpus, chance)) {
    const shape = corpus.groups[group]?.shape ?? '';
    book.group(group, { ...recallCounts(planted.cases, detectionsOf(found, left, right), shape), 'pairs-planted': 1 }, weight);
    book.group(group, { 'pairs-scored': 1 });
  }
  for (const [key, detections] of found.detections) {
    const [left, right] = sidesOf(key);
    const { right: hit, ours } = tallyDetected(corpus, { left, right, weight: 1 }, detections, book);
    book.report(left, { 'row-characters-right': hit, 'row-characters': ours });
  }
  for (const pair of familyPairs(found, found.detections, chance)) {
    tallyDetected(corpus, pair, detectionsOf(found, pair.left, pair.right), book);
  }
}

function recallCounts(cases: readonly Case[], detections: readonly Detection[], shape: string): Tally {
  const { gold, found, detectedCases, caseDetections } = countPair(cases, detections);
  const counts: Record<string, number> = {
    'copied-characters': gold,
    'copied-characters-found': found,
    [`${shape}-characters`]: gold,
    [`${shape}-characters-found`]: found,
    cases: cases.length,
    'cases-detected': detectedCases,
    'case-detections': caseDetections,
  };
  for (const one of cases) {
    const { gold: planted, found: seen } = countPair([one], detections);
    const [all, hit] = [`${one.edit}-characters`, `${one.edit}-characters-found`];
    counts[all] = (counts[all] ?? 0) + planted;
    counts[hit] = (counts[hit] ?? 0) + seen;
  }
  return counts;
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
    { ...ratio('copies', 'granularity', 'case-detections', 'cases-detected'), counts: ['case-detections', 'cases-detected', 'cases'] },
    { group: 'copies', measure: 'plagdet', of: null, counts: ['pairs-planted', 'pairs-scored'], headline: true, value: plagdetOf },
    ratio('copies', 'lead-in', 'lead-in-characters', 'detected-characters'),
    ...shapes.map(recall),
    ...editLevels.map(recall),
  ];
}

function plagdetOf(sum: Tally): number | null {
  const of = (part: string, whole: string) => quotient(sum[part] ?? 0, sum[whole] ?? 0);
  return plagdet({
    precision: of('detected-characters-right', 'detected-characters'),
    recall: of('copied-characters-found', 'copied-characters'),
    granularity: of('case-detections', 'cases-detected'),
  });
}
