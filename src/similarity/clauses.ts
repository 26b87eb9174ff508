import { flatMapped, unitReader } from '#model';
import { bigramOf, endsClause } from './bigrams.ts';
import type { Memory } from './memory.ts';
import { scratch, scratchDoubles, scratchWords } from './scratch.ts';
import type { Range } from './stretches.ts';

/** Where the clauses of a narrative begin and end. */
interface Clauses {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The vectors of all clauses, packed: clause `c` has the entries `[starts[c], starts[c + 1])`. */
export interface Vectors {
  readonly starts: Uint32Array;
  /** Groups of the bigrams of a clause, ascending. */
  readonly groups: Uint32Array;
  /** Count times inverse clause frequency in this narrative, divided by the length of the vector. */
  readonly weights: Float64Array;
}

/**
 * Which clauses hold each bigram and its weight there, packed: group `b`, one bigram, stands in the clauses
 * `clauses[starts[b] … starts[b + 1])`, ascending. Objects and lists for every bigram of every report keep the garbage
 * collector busier than the comparing itself.
 */
export interface Holders {
  /** Distinct, ascending. */
  readonly bigrams: Uint32Array;
  readonly starts: Uint32Array;
  readonly clauses: Uint32Array;
  readonly weights: Float64Array;
}

/** A narrative by its bigrams. */
export interface Indexed {
  readonly clauses: Clauses;
  readonly vectors: Vectors;
  readonly holders: Holders;
  /** One per character: the group of the bigram that ends there, −1 for none. */
  readonly groupAt: Int32Array;
}

/**
 * Bigram and place share one double exactly: 32 + 21 bits. What stands behind the first two million characters of a
 * narrative is left to exact runs.
 */
const placeLimit = 2 ** 21;

/** Shorter clauses say too little to be alike; they join the next one. */
const shortestClause = 8;

const unitsOf = unitReader();

/**
 * Indexes a narrative; the clauses are those of `ranges`, as unit vectors under inverse clause frequency. The next call
 * overwrites what this one gave: who keeps it puts it elsewhere.
 */
export function indexed(value: string, ranges: readonly Range[]): Indexed {
  const units = unitsOf(value);
  const length = Math.min(value.length, placeLimit);
  const cuts = flatMapped(ranges, (range) => cutClauses(units, range)).filter(({ end }) => end <= length);
  const groupAt = groupAtOf(length).fill(-1);
  const counted = countedBigrams(sortedKeys(units, length), clauseAt(cuts, length), groupAt);
  const weights = weightsOf(counted, cuts.length);
  const { bigrams, starts, clauses } = counted;
  return {
    clauses: { starts: Uint32Array.from(cuts, ({ start }) => start), ends: Uint32Array.from(cuts, ({ end }) => end) },
    vectors: byClause(endsOf(clauses, cuts.length), { starts, clauses }, weights),
    holders: { bigrams, starts, clauses, weights },
    groupAt,
  };
}

/** The same with what a memory gives for its arrays. */
export function putIndexed({ clauses, vectors, holders, groupAt }: Indexed, memory: Memory): Indexed {
  return {
    clauses: { starts: memory.words(clauses.starts), ends: memory.words(clauses.ends) },
    vectors: { starts: memory.words(vectors.starts), groups: memory.words(vectors.groups), weights: memory.doubles(vectors.weights) },
    holders: {
      bigrams: memory.words(holders.bigrams),
      starts: memory.words(holders.starts),
      clauses: memory.words(holders.clauses),
      weights: memory.doubles(holders.weights),
    },
    groupAt: memory.signed(groupAt),
  };
}

const signed = (length: number): Int32Array => new Int32Array(length);
const [groupAtOf, clauseAtOf] = [scratch(signed), scratch(signed)];
const [keysOf, weightsFor, clauseWeightsOf] = [scratchDoubles(), scratchDoubles(), scratchDoubles()];
const [bigramsFor, startsFor, clausesFor, countsFor, groupsFor] = [
  scratchWords(),
  scratchWords(),
  scratchWords(),
  scratchWords(),
  scratchWords(),
];

/** Every bigram with the place where it ends, ascending. */
function sortedKeys(units: Uint16Array, length: number): Float64Array {
  const keys = keysOf(length);
  let count = 0;
  for (let at = 1; at < length; at += 1) {
    const bigram = bigramOf(units[at - 1] ?? 0, units[at] ?? 0);
    if (bigram === 0) continue;
    keys[count] = bigram * placeLimit + at;
    count += 1;
  }
  return keys.subarray(0, count).sort();
}

/** One per character: the clause in which a bigram that ends there lies, −1 for none. */
function clauseAt(cuts: readonly Range[], length: number): Int32Array {
  const clauses = clauseAtOf(length).fill(-1);
  for (const [clause, { start, end }] of cuts.entries()) clauses.fill(clause, start + 1, end);
  return clauses;
}

/** One entry for each bigram in each clause that holds it, by bigram, then clause. */
interface Counted extends Omit<Holders, 'weights'> {
  /** How often the bigram stands in the clause. */
  readonly counts: Uint32Array;
}

/** Fills `groupAt` too. */
function countedBigrams(keys: Float64Array, clauseOf: Int32Array, groupAt: Int32Array): Counted {
  const bigrams = bigramsFor(keys.length);
  const starts = startsFor(keys.length + 1);
  const clauses = clausesFor(keys.length);
  const counts = countsFor(keys.length);
  let groups = 0;
  let entries = 0;
  for (const key of keys) {
    const bigram = Math.floor(key / placeLimit);
    const at = key % placeLimit;
    if (groups === 0 || bigrams[groups - 1] !== bigram) {
      bigrams[groups] = bigram;
      starts[groups] = entries;
      groups += 1;
    }
    groupAt[at] = groups - 1;
    const clause = clauseOf[at] ?? -1;
    if (clause < 0) continue;
    if (entries === starts[groups - 1] || clauses[entries - 1] !== clause) {
      clauses[entries] = clause;
      counts[entries] = 0;
      entries += 1;
    }
    counts[entries - 1] = (counts[entries - 1] ?? 0) + 1;
  }
  starts[groups] = entries;
  return {
    bigrams: bigrams.subarray(0, groups),
    starts: starts.subarray(0, groups + 1),
    clauses: clauses.subarray(0, entries),
    counts: counts.subarray(0, entries),
  };
}

/** The weight of each entry: count times inverse clause frequency over the length of the clause's vector. */
function weightsOf({ bigrams, starts, clauses, counts }: Counted, clauseCount: number): Float64Array {
  const weights = weightsFor(clauses.length);
  const squares = new Float64Array(clauseCount);
  for (let group = 0; group < bigrams.length; group += 1) {
    const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    const rarity = Math.log1p(clauseCount / (to - from));
    for (let i = from; i < to; i += 1) {
      const weight = (counts[i] ?? 0) * rarity;
      const clause = clauses[i] ?? 0;
      weights[i] = weight;
      squares[clause] = (squares[clause] ?? 0) + weight * weight;
    }
  }
  for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] ?? 0) / Math.sqrt(squares[clauses[i] ?? 0] ?? 1);
  return weights;
}

/** Where the entries of each clause end, counted from the first; before them 0. */
function endsOf(clauses: Uint32Array, clauseCount: number): Uint32Array {
  const ends = new Uint32Array(clauseCount + 1);
  for (const clause of clauses) ends[clause + 1] = (ends[clause + 1] ?? 0) + 1;
  for (let clause = 0; clause < clauseCount; clause += 1) ends[clause + 1] = (ends[clause + 1] ?? 0) + (ends[clause] ?? 0);
  return ends;
}

/** Entries keep their order, so the bigrams of a clause ascend. */
function byClause(starts: Uint32Array, counted: Pick<Holders, 'starts' | 'clauses'>, weights: Float64Array): Vectors {
  const all = { starts, groups: groupsFor(weights.length), weights: clauseWeightsOf(weights.length) };
  const next = starts.slice();
  for (let group = 0; group + 1 < counted.starts.length; group += 1) {
    for (let i = counted.starts[group] ?? 0; i < (counted.starts[group + 1] ?? 0); i += 1) {
      const clause = counted.clauses[i] ?? 0;
      const at = next[clause] ?? 0;
      all.groups[at] = group;
      all.weights[at] = weights[i] ?? 0;
      next[clause] = at + 1;
    }
  }
  return all;
}

function cutClauses(units: Uint16Array, { start, end }: Range): readonly Range[] {
  const clauses: Range[] = [];
  let from = start;
  for (let i = start; i < end; i += 1) {
    const last = i === end - 1;
    if (!last && (!endsClause(units[i] ?? 0) || i + 1 - from < shortestClause)) continue;
    clauses.push({ start: from, end: i + 1 });
    from = i + 1;
  }
  return clauses;
}
