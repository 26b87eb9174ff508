import type { Candidate } from './candidates.ts';

/**
 * Candidates in an order in which whoever is compared is compared again soon: reports are numbered in depth along the
 * candidates themselves, so that a template's users are neighbours, and pairs go by their later report. Of 100,000 reports a
 * narrative is then made ready two or three times instead of four or five. The pairs are the same.
 */
export function inNearOrder(candidates: readonly Candidate[], reportCount: number): readonly Candidate[] {
  const places = placesAlong(candidates, reportCount);
  const later = ({ left, right }: Candidate) => Math.max(places[left] ?? 0, places[right] ?? 0);
  const earlier = ({ left, right }: Candidate) => Math.min(places[left] ?? 0, places[right] ?? 0);
  return candidates.toSorted((a, b) => later(a) - later(b) || earlier(a) - earlier(b));
}

/** Numbers of a search in depth, the first report first. */
function placesAlong(candidates: readonly Candidate[], reportCount: number): Int32Array {
  const { starts, others } = neighbours(candidates, reportCount);
  const places = new Int32Array(reportCount).fill(-1);
  let next = 0;
  for (let first = 0; first < reportCount; first += 1) {
    const pending = [first];
    for (let report = pending.pop(); report !== undefined; report = pending.pop()) {
      if (places[report] !== -1) continue;
      places[report] = next;
      next += 1;
      for (const other of others.subarray(starts[report], starts[report + 1])) if (places[other] === -1) pending.push(other);
    }
  }
  return places;
}

/** For each report those it is compared with, packed. */
function neighbours(candidates: readonly Candidate[], reportCount: number): { readonly starts: Uint32Array; readonly others: Uint32Array } {
  const starts = new Uint32Array(reportCount + 1);
  for (const { left, right } of candidates) for (const report of [left, right]) starts[report + 1] = (starts[report + 1] ?? 0) + 1;
  for (let report = 0; report < reportCount; report += 1) starts[report + 1] = (starts[report + 1] ?? 0) + (starts[report] ?? 0);
  const next = starts.slice();
  const others = new Uint32Array(2 * candidates.length);
  const add = (report: number, other: number) => {
    others[next[report] ?? 0] = other;
    next[report] = (next[report] ?? 0) + 1;
  };
  for (const { left, right } of candidates) {
    add(left, right);
    add(right, left);
  }
  return { starts, others };
}
