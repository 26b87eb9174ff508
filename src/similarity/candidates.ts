import type { Configuration } from '#contract';
import { flatMapped } from '#model';
import type { ComparedReport } from './compared-report.ts';
import { kinshipOf } from './kinship.ts';
import { commonFrom, type Postings } from './postings.ts';

/** Two reports worth aligning, by their indices; `left < right`. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
}

/**
 * Largest group whose members are all weighed against each other. Beyond it each member is weighed only against the
 * group's hub, so that the work is at most `members × mostWeighed` even when thousands share one template.
 */
const mostWeighed = 64;

interface Tally {
  /** Sum of weights of shared fingerprints: what sources are ranked by. */
  readonly weight: Float64Array;
  readonly rare: Uint32Array;
  readonly all: Uint32Array;
  readonly touched: number[];
}

/**
 * Pairs of reports that share enough, ordered by left, then right: for every report its best
 * `maximumSources` others, and its own other years always. A fingerprint weighs `ln(1 + agencies / users)`; common
 * ones count towards a pair only where they alone amount to a template.
 */
export function candidatesOf(
  reports: readonly ComparedReport[],
  postings: Postings,
  settings: Configuration['similarity'],
): readonly Candidate[] {
  if (settings.candidateFingerprints === 0) return everyPair(reports);
  const hubs = hubsOf(postings, reports.length);
  const chosen = new Set<number>();
  const add = (a: number, b: number) => chosen.add(Math.min(a, b) * reports.length + Math.max(a, b));
  for (const [a, b] of ownYears(reports, settings.maximumSources)) add(a, b);
  const tally: Tally = {
    weight: new Float64Array(reports.length),
    rare: new Uint32Array(reports.length),
    all: new Uint32Array(reports.length),
    touched: [],
  };
  const { sizes, agencyOf } = postings;
  const common = commonFrom(postings.agencyCount, settings);
  reports.forEach((_, index) => {
    weigh(index, postings, hubs, common, tally);
    const shareOf = (other: number) => (tally.all[other] ?? 0) / Math.min(sizes[index] ?? 0, sizes[other] ?? 0);
    const isEnough = (other: number) =>
      (tally.rare[other] ?? 0) >= settings.candidateFingerprints || shareOf(other) >= settings.templateShare / 2;
    let weak = 0;
    for (const other of heaviest(tally, settings.maximumSources, (each) => isEnough(each) && agencyOf[each] !== agencyOf[index])) {
      const isWeak = shareOf(other) < settings.candidateShare;
      if (isWeak) weak += 1;
      if (!isWeak || weak <= settings.weakSources) add(index, other);
    }
    clear(tally);
  });
  return Array.from(chosen)
    .sort((a, b) => a - b)
    .map((key) => ({ left: Math.floor(key / reports.length), right: key % reports.length }));
}

/**
 * Of those touched the `most` that weigh most and pass, by weight, then number. Hundreds are touched by formulas: the list
 * is kept sorted as it fills, so that who weighs less than its last is passed over with one look.
 */
function heaviest({ touched, weight }: Tally, most: number, passes: (other: number) => boolean): readonly number[] {
  const best: number[] = [];
  for (const other of touched) {
    const own = weight[other] ?? 0;
    const isBefore = (known: number | undefined) =>
      known !== undefined && ((weight[known] ?? 0) > own || (weight[known] === own && known < other));
    if ((best.length >= most && isBefore(best.at(-1))) || !passes(other)) continue;
    let at = best.length;
    while (at > 0 && !isBefore(best[at - 1])) at -= 1;
    best.splice(at, 0, other);
    if (best.length > most) best.pop();
  }
  return best;
}

/** What the choice above is measured against; quadratic. */
function everyPair(reports: readonly ComparedReport[]): readonly Candidate[] {
  return flatMapped(reports, (report, left) =>
    flatMapped(reports.slice(left + 1), (other, i) => (kinshipOf(report, other) === 'same-year' ? [] : [{ left, right: left + 1 + i }])),
  );
}

/** Fills the tally with what report `index` shares with others. */
function weigh(index: number, postings: Postings, hubs: Uint32Array, common: number, tally: Tally): void {
  const { held, heldStarts, starts, members, agencies, agencyCount } = postings;
  for (const group of held.subarray(heldStarts[index], heldStarts[index + 1])) {
    const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    const users = agencies[group] ?? 1;
    const weight = Math.log1p(agencyCount / users) ** 2;
    const rare = users < common ? 1 : 0;
    const hub = to - from > mostWeighed ? hubs[group] : undefined;
    if (hub === undefined) for (let i = from; i < to; i += 1) count(tally, members[i] ?? index, index, weight, rare);
    else count(tally, hub, index, weight, rare);
  }
}

function count(tally: Tally, other: number, index: number, weight: number, rare: number): void {
  if (other === index) return;
  const all = tally.all[other] ?? 0;
  if (all === 0) tally.touched.push(other);
  tally.weight[other] = (tally.weight[other] ?? 0) + weight;
  tally.rare[other] = (tally.rare[other] ?? 0) + rare;
  tally.all[other] = all + 1;
}

function clear(tally: Tally): void {
  for (const other of tally.touched) {
    tally.weight[other] = 0;
    tally.rare[other] = 0;
    tally.all[other] = 0;
  }
  tally.touched.length = 0;
}

/** Of every large group the report that stands in most large groups: the one with most of the template. */
function hubsOf(postings: Postings, reportCount: number): Uint32Array {
  const { starts, members } = postings;
  const degrees = new Uint32Array(reportCount);
  const hubs = new Uint32Array(starts.length - 1);
  const eachLarge = (visit: (member: number, group: number) => void) => {
    for (let group = 0; group < hubs.length; group += 1) {
      const from = starts[group] ?? 0;
      const to = starts[group + 1] ?? 0;
      if (to - from > mostWeighed) for (let i = from; i < to; i += 1) visit(members[i] ?? 0, group);
    }
  };
  hubs.fill(reportCount);
  eachLarge((member) => {
    degrees[member] = (degrees[member] ?? 0) + 1;
  });
  eachLarge((member, group) => {
    const hub = hubs[group] ?? reportCount;
    if (hub === reportCount || (degrees[member] ?? 0) > (degrees[hub] ?? 0)) hubs[group] = member;
  });
  return hubs;
}

/** Each report with its agency's nearest other years, at most `most` on each side. */
function ownYears(reports: readonly ComparedReport[], most: number): readonly (readonly [number, number])[] {
  const byAgency = new Map<string, number[]>();
  reports.forEach(({ agencyKey }, index) => {
    const years = byAgency.get(agencyKey);
    if (years === undefined) byAgency.set(agencyKey, [index]);
    else years.push(index);
  });
  const yearOf = (index: number) => reports[index]?.year ?? Number.POSITIVE_INFINITY;
  return flatMapped([...byAgency.values()], (indices) => {
    const inTime = indices.toSorted((a, b) => (yearOf(a) === yearOf(b) ? a - b : yearOf(a) - yearOf(b)));
    return flatMapped(inTime, (index, i) => {
      const later = inTime.slice(i + 1, i + 1 + most);
      return flatMapped(later, (other): (readonly [number, number])[] => {
        const [report, own] = [reports[index], reports[other]];
        return report !== undefined && own !== undefined && kinshipOf(report, own) === 'other-year' ? [[index, other]] : [];
      });
    });
  });
}
