import { firstAt } from '#model';
import type { ComparedReport } from './compared-report.ts';
import { reportLimit, sortedKeys } from './partitions.ts';
import type { Spill } from './spill.ts';

/**
 * The inverted index, packed: which reports hold which fingerprint, and how many agencies use it. Group `g` is one hash
 * that two reports at least hold, its reports are `members[starts[g] … starts[g + 1])`, ascending. Report `r` holds the
 * groups `held[heldStarts[r] … heldStarts[r + 1])`. What one report alone holds links it to nobody and is only counted.
 */
export interface Postings {
  readonly hashes: Uint32Array;
  /** The first group of each head, what `headShift` leaves of a hash, and one more. */
  readonly heads: Uint32Array;
  readonly headShift: number;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** Agencies per group: two years of one agency count once. */
  readonly agencies: Uint32Array;
  /** A number for the agency of each report. */
  readonly agencyOf: Uint32Array;
  readonly agencyCount: number;
  readonly held: Uint32Array;
  readonly heldStarts: Uint32Array;
  /** Fingerprints of each report, in the index or not, each once. */
  readonly sizes: Uint32Array;
}

/**
 * Sorts all (hash, report) pairs as doubles instead of keeping a map of lists, a part of all hashes at a time: a part takes
 * 8 bytes a pair, what is kept of it 8 a pair that others share and 20 a hash. Throws for more than two million reports.
 */
export function postingsOf(reports: readonly ComparedReport[], sortedAtOnce: number, spill: Spill): Postings {
  if (reports.length > reportLimit) throw new RangeError(`${reports.length} reports; at most ${reportLimit} can be compared at once`);
  const sizes = new Uint32Array(reports.length);
  const parts = Array.from(sortedKeys(reports, sortedAtOnce, spill), (keys) => sharedOf(keys, sizes));
  const hashes = joined(parts.map((part) => part.hashes));
  const members = joined(parts.map((part) => part.members));
  const starts = startsOf(joined(parts.map((part) => part.counts)));
  const agencyOf = agenciesOf(reports);
  return {
    hashes,
    starts,
    members,
    ...headsOf(hashes),
    agencies: agenciesPerGroup(starts, members, agencyOf),
    agencyOf,
    agencyCount: new Set(agencyOf).size,
    ...heldBy(reports.length, starts, members),
    sizes,
  };
}

interface Shared {
  readonly hashes: Uint32Array;
  /** Reports of each hash. */
  readonly counts: Uint32Array;
  readonly members: Uint32Array;
}

/** What several reports hold of a part; `sizes` grow by what each holds of it. */
function sharedOf(keys: Float64Array, sizes: Uint32Array): Shared {
  let [groups, shared] = [0, 0];
  eachGroup(keys, (from, to) => {
    if (to - from < 2) return;
    groups += 1;
    shared += to - from;
  });
  const [hashes, counts, members] = [new Uint32Array(groups), new Uint32Array(groups), new Uint32Array(shared)];
  let [group, at] = [0, 0];
  eachGroup(keys, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const report = (keys[i] ?? 0) % reportLimit;
      sizes[report] = (sizes[report] ?? 0) + 1;
      if (to - from < 2) continue;
      members[at] = report;
      at += 1;
    }
    if (to - from < 2) return;
    hashes[group] = hashOf(keys[from] ?? 0);
    counts[group] = to - from;
    group += 1;
  });
  return { hashes, counts, members };
}

const hashOf = (key: number): number => Math.floor(key / reportLimit);

/** Runs of keys with one hash. */
function eachGroup(keys: Float64Array, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < keys.length; ) {
    const next = (hashOf(keys[from] ?? 0) + 1) * reportLimit;
    let to = from + 1;
    while (to < keys.length && (keys[to] ?? 0) < next) to += 1;
    visit(from, to);
    from = to;
  }
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    starts[i + 1] = (starts[i] ?? 0) + count;
  });
  return starts;
}

function agenciesOf(reports: readonly ComparedReport[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(reports, ({ agencyKey }) => {
    const known = numbers.get(agencyKey) ?? numbers.size;
    numbers.set(agencyKey, known);
    return known;
  });
}

function agenciesPerGroup(starts: Uint32Array, members: Uint32Array, agencyOf: Uint32Array): Uint32Array {
  const counts = new Uint32Array(starts.length - 1);
  // The last group in which an agency was seen, plus one.
  const seen = new Uint32Array(agencyOf.length);
  for (let group = 0; group < counts.length; group += 1) {
    for (let i = starts[group] ?? 0; i < (starts[group + 1] ?? 0); i += 1) {
      const agency = agencyOf[members[i] ?? 0] ?? 0;
      if (seen[agency] === group + 1) continue;
      seen[agency] = group + 1;
      counts[group] = (counts[group] ?? 0) + 1;
    }
  }
  return counts;
}

function heldBy(reportCount: number, starts: Uint32Array, members: Uint32Array): Pick<Postings, 'held' | 'heldStarts'> {
  const counts = new Uint32Array(reportCount);
  for (const report of members) counts[report] = (counts[report] ?? 0) + 1;
  const heldStarts = startsOf(counts);
  const next = heldStarts.slice();
  const held = new Uint32Array(members.length);
  for (let group = 0; group + 1 < starts.length; group += 1) {
    for (let i = starts[group] ?? 0; i < (starts[group + 1] ?? 0); i += 1) {
      const report = members[i] ?? 0;
      const at = next[report] ?? 0;
      held[at] = group;
      next[report] = at + 1;
    }
  }
  return { held, heldStarts };
}

/** Of ten million hashes some ten have the same upper 20 bits, of the smallest, which winnowing keeps, some ninety; of few, one or two have theirs. */
const mostHeadBits = 20;

function headsOf(hashes: Uint32Array): Pick<Postings, 'heads' | 'headShift'> {
  const bits = Math.min(mostHeadBits, Math.ceil(Math.log2(hashes.length + 2)));
  const headShift = 32 - bits;
  const heads = new Uint32Array(2 ** bits + 1);
  for (const hash of hashes) {
    const next = (hash >>> headShift) + 1;
    heads[next] = (heads[next] ?? 0) + 1;
  }
  for (let head = 1; head < heads.length; head += 1) heads[head] = (heads[head] ?? 0) + (heads[head - 1] ?? 0);
  return { heads, headShift };
}

/** Number of agencies that use a fingerprint of some report; 1 for one that is not in the index. */
export function agenciesUsing(postings: Postings, hash: number): number {
  return postings.agencies[groupOf(postings, hash)] ?? 1;
}

/** The reports that hold a fingerprint that several hold, ascending. */
export function reportsHolding(postings: Postings, hash: number): Uint32Array {
  const group = groupOf(postings, hash);
  return group < 0 ? new Uint32Array() : postings.members.subarray(postings.starts[group], postings.starts[group + 1]);
}

/** −1 for a fingerprint that is not in the index. */
function groupOf(postings: Postings, hash: number): number {
  const head = hash >>> postings.headShift;
  const group = firstAt(postings.heads[head] ?? 0, postings.heads[head + 1] ?? 0, (at) => (postings.hashes[at] ?? 0) < hash);
  return postings.hashes[group] === hash ? group : -1;
}

/** Above this number of agencies a fingerprint is common: part of how everybody writes, or of a template. */
export function commonFrom(agencyCount: number, thresholds: { readonly commonShare: number; readonly commonAgencies: number }): number {
  return Math.max(thresholds.commonAgencies, Math.floor(thresholds.commonShare * agencyCount) + 1);
}
