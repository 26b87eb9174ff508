import type { Chance } from '#model';
import { type PlantedPair, plantedPair } from './passage-cases.ts';
import { type FoundCopies, pairKey } from './passage-found.ts';
import { type GroupPair, pairsOf } from './passage-pairs.ts';
import type { SyntheticCorpus } from './synthetic-corpus.ts';

/** Pairs scored of each kind before the largest groups are sampled: some seconds of work. */
const mostPairs = 20_000;

/** A pair that something was found in, standing for `weight` pairs. */
export type FoundPair = Pick<GroupPair, 'left' | 'right' | 'weight'>;

export interface ScoredPair extends GroupPair {
  readonly planted: PlantedPair;
}

/** Pairs with copied passages, each once: in the first group it has a case of. */
export function* copiedPairs(corpus: SyntheticCorpus, chance: Chance): Generator<ScoredPair> {
  for (const pair of groupPairs(corpus, chance, (shape) => shape !== 'lead-in')) {
    if (pair.planted.cases[0]?.group === pair.group) yield pair;
  }
}

/** Pairs with a lead-in in common and nothing else, each once. */
export function* leadInPairs(corpus: SyntheticCorpus, chance: Chance): Generator<ScoredPair> {
  for (const pair of groupPairs(corpus, chance, (shape) => shape === 'lead-in')) {
    if (pair.planted.cases.length === 0 && pair.planted.leadIns[0]?.group === pair.group) yield pair;
  }
}

/** Pairs of found families that have no row of their own: what the analysis says of them it says through the family. */
export function* familyPairs(found: FoundCopies, rows: ReadonlyMap<number, unknown>, chance: Chance): Generator<GroupPair> {
  const members = found.families.map((family) => family.members);
  for (const pair of pairsOf(members, mostPairs, chance)) {
    if (!rows.has(pairKey(pair.left, pair.right))) yield pair;
  }
}

function* groupPairs(corpus: SyntheticCorpus, chance: Chance, isScored: (shape: string) => boolean): Generator<ScoredPair> {
  const members = corpus.members.map((numbers, group) => (isScored(corpus.groups[group]?.shape ?? '') ? numbers : []));
  for (const pair of pairsOf(members, mostPairs, chance)) {
    yield { ...pair, planted: plantedIn(corpus, pair.left, pair.right) };
  }
}

export function plantedIn({ reports, groups }: SyntheticCorpus, left: number, right: number): PlantedPair {
  const [one, other] = [reports[left], reports[right]];
  return one === undefined || other === undefined ? { cases: [], leadIns: [] } : plantedPair(one, other, groups);
}
