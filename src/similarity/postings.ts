import { firstAt } from '#model';
import type { ComparedReport } from './compared-report.ts';

/**
 * The inverted index, packed: which reports hold which fingerprint, and how many agencies use it. Group `g` is one
 * hash; its reports are `members[starts[g] … starts[g + 1])`, ascending. Report `r` holds the groups
 * `held[heldStarts[r] … heldStarts[r + 1])`.
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
  readonly agencyCount: number;
  readonly held: Uint32Array;
  readonly heldStarts: Uint32Array;
}

/** Hash and report share one double exactly: 32 + 21 bits. */
const reportLimit = 2 ** 21;

/**
 * Sorts all (hash, report) pairs as doubles instead of keeping a map of lists: 15 million pairs take 120 MB and two
 * seconds. Throws for more than two million reports.
 */
export function postingsOf(reports: readonly ComparedReport[]): Postings {
  if (reports.length > reportLimit) throw new RangeError(`${reports.length} reports; at most ${reportLimit} can be compared at once`);
  const keys = sortedKeys(reports);
  const hashes = new Uint32Array(keys.length);
  const starts = new Uint32Array(keys.length + 1);
  const members = new Uint32Array(keys.length);
  const groupOf = new Uint32Array(keys.length);
  let groups = 0;
  keys.forEach((key, i) => {
    const hash = Math.floor(key / reportLimit);
    if (groups === 0 || hashes[groups - 1] !== hash) {
      hashes[groups] = hash;
      starts[groups] = i;
      groups += 1;
    }
    members[i] = key % reportLimit;
    groupOf[i] = groups - 1;
  });
  starts[groups] = keys.length;
  const agencyOf = agenciesOf(reports);
  const cut = { hashes: hashes.slice(0, groups), starts: starts.slice(0, groups + 1), members };
  return {
    ...cut,
    ...headsOf(cut.hashes),
    agencies: agenciesPerGroup(cut.starts, members, agencyOf),
    agencyCount: new Set(agencyOf).size,
    ...heldBy(reports.length, members, groupOf),
  };
}

/** Ascending, each once. */
function sortedKeys(reports: readonly ComparedReport[]): Float64Array {
  const keys = new Float64Array(reports.reduce((sum, { fingerprints }) => sum + fingerprints.length / 2, 0));
  let at = 0;
  reports.forEach(({ fingerprints }, report) => {
    for (let i = 0; i < fingerprints.length; i += 2) {
      keys[at] = (fingerprints[i] ?? 0) * reportLimit + report;
      at += 1;
    }
  });
  keys.sort();
  let kept = 0;
  keys.forEach((key, i) => {
    if (i > 0 && key === keys[kept - 1]) return;
    keys[kept] = key;
    kept += 1;
  });
  return keys.subarray(0, kept);
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

function heldBy(reportCount: number, members: Uint32Array, groupOf: Uint32Array): Pick<Postings, 'held' | 'heldStarts'> {
  const heldStarts = new Uint32Array(reportCount + 1);
  for (const report of members) heldStarts[report + 1] = (heldStarts[report + 1] ?? 0) + 1;
  for (let report = 0; report < reportCount; report += 1)
    heldStarts[report + 1] = (heldStarts[report + 1] ?? 0) + (heldStarts[report] ?? 0);
  const next = heldStarts.slice();
  const held = new Uint32Array(members.length);
  members.forEach((report, i) => {
    const at = next[report] ?? 0;
    held[at] = groupOf[i] ?? 0;
    next[report] = at + 1;
  });
  return { held, heldStarts };
}

/** Hashes are spread evenly: of ten million, about ten have the same upper 20 bits; of few, one or two have theirs. */
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

/** Number of agencies that use a fingerprint; 0 for one that is not in the index. */
export function agenciesUsing(postings: Postings, hash: number): number {
  return postings.agencies[groupOf(postings, hash)] ?? 0;
}

/** The reports that hold a fingerprint, ascending. */
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
