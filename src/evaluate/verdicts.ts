import type { Chance, Verdict } from '#model';
import { type PlantedPair, trueVerdict } from './passage-cases.ts';
import { sharedFamily } from './passage-detections.ts';
import { type FoundCopies, pairKey, sidesOf } from './passage-found.ts';
import { copiedPairs, type FoundPair, familyPairs, leadInPairs, plantedIn } from './passage-scored.ts';
import type { SyntheticCorpus } from './synthetic-corpus.ts';
import { type Measure, quotient, ratio, type Tally } from './tally.ts';
import type { TallyBook } from './tally-book.ts';

const verdicts = ['copied', 'shared-template', 'statutory-only', 'own-earlier'] as const;
const notFound = 'not-found';

const accuses = (verdict: Verdict | null) => verdict === 'copied' || verdict === 'shared-template';

/**
 * Pairs of reports: whether those with copied passages are found, and what they are called. A pair is found by its row
 * in `pairs`, or by standing in one family.
 */
export function tallyVerdicts(corpus: SyntheticCorpus, found: FoundCopies, chance: Chance, book: TallyBook): void {
  for (const { group, left, right, weight, planted } of copiedPairs(corpus, chance)) {
    book.group(group, plantedCounts(truthOf(corpus, left, right, planted), foundVerdict(found, left, right)), weight);
  }
  for (const { group, left, right, weight } of leadInPairs(corpus, chance)) {
    const ours = foundVerdict(found, left, right);
    const isRight = ours === null || ours === 'statutory-only';
    book.group(group, { 'lead-in-pairs': 1, 'lead-in-pairs-right': isRight ? 1 : 0, ...judged('statutory-only', ours) }, weight);
  }
  for (const [key, verdict] of found.verdicts) {
    const [left, right] = sidesOf(key);
    if (accuses(verdict)) tallyAccused(corpus, { left, right, weight: 1 }, book);
  }
  for (const pair of familyPairs(found, found.verdicts, chance)) tallyAccused(corpus, pair, book);
}

function foundVerdict(found: FoundCopies, left: number, right: number): Verdict | null {
  return found.verdicts.get(pairKey(left, right)) ?? sharedFamily(found, left, right)?.verdict ?? null;
}

function truthOf({ reports, groups }: SyntheticCorpus, left: number, right: number, planted: PlantedPair): Verdict | null {
  const [one, other] = [reports[left], reports[right]];
  return one === undefined || other === undefined ? null : trueVerdict(one, other, planted, groups);
}

function plantedCounts(truth: Verdict | null, ours: Verdict | null): Tally {
  const alike = accuses(truth) ? { 'pairs-gold': 1, 'pairs-found': accuses(ours) ? 1 : 0 } : {};
  return { ...alike, ...judged(truth, ours) };
}

/** What is only the law's words need not be told of; every other planted pair that is not found is wrong. */
function judged(truth: Verdict | null, ours: Verdict | null): Tally {
  const isRight = truth === ours || (truth === 'statutory-only' && ours === null);
  return {
    'pairs-planted-alike': 1,
    [`judged ${truth}`]: 1,
    'verdicts-right': isRight ? 1 : 0,
    [`right ${truth}`]: isRight ? 1 : 0,
    [`verdict ${truth} -> ${ours ?? notFound}`]: 1,
  };
}

function tallyAccused(corpus: SyntheticCorpus, { left, right, weight }: FoundPair, book: TallyBook): void {
  const planted = plantedIn(corpus, left, right);
  const isRight = accuses(truthOf(corpus, left, right, planted));
  book.found(planted.cases[0]?.group, left, { 'pairs-ours': 1, 'pairs-ours-right': isRight ? 1 : 0 }, weight);
}

/** Confusions that occur, in the order of the verdicts, as shares of the pairs that were planted so. */
export function measuresOfVerdicts(sum: Tally): readonly Measure[] {
  const confusions = verdicts.flatMap((truth) => [...verdicts, notFound].map((ours) => ({ truth, name: `${truth} -> ${ours}` })));
  const counts = ['verdicts-right', 'pairs-planted-alike'];
  return [
    ratio('pairs', 'precision', 'pairs-ours-right', 'pairs-ours', { headline: true }),
    ratio('pairs', 'recall', 'pairs-found', 'pairs-gold', { headline: true }),
    ratio('verdicts', 'accuracy', 'verdicts-right', 'pairs-planted-alike', { headline: true }),
    { group: 'verdicts', measure: 'mean-accuracy', of: null, counts, headline: true, isQuotient: false, value: meanAccuracy },
    ratio('verdicts', 'lead-in-apart', 'lead-in-pairs-right', 'lead-in-pairs'),
    ...confusions
      .filter(({ name }) => (sum[`verdict ${name}`] ?? 0) > 0)
      .map(({ truth, name }) => ratio('verdicts', 'called', `verdict ${name}`, `judged ${truth}`, { of: name })),
  ];
}

/** Over the verdicts that were planted: one large family has nearly all pairs, and one verdict. */
function meanAccuracy(sum: Tally): number | null {
  const shares = verdicts.flatMap((verdict) => quotient(sum[`right ${verdict}`] ?? 0, sum[`judged ${verdict}`] ?? 0) ?? []);
  return quotient(
    shares.reduce((total, share) => total + share, 0),
    shares.length,
  );
}
