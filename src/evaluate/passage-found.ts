import type { Row } from '#contract';
import type { Span, Verdict } from '#model';
import type { Results } from './results.ts';

/** Passages the analysis calls alike, of the report with the lower number and of the other. */
export interface Detection {
  readonly left: Span;
  readonly right: Span;
  readonly kind: 'copied' | 'template' | 'own-earlier';
}

export interface FoundFamily {
  readonly verdict: Verdict;
  readonly representative: number;
  readonly members: readonly number[];
}

/** What the analysis found alike. Reports have numbers; a pair has the key `pairKey`. */
export interface FoundCopies {
  /** Rows of `matches`, without statutory ones, by pair. */
  readonly detections: ReadonlyMap<number, readonly Detection[]>;
  /** Rows of `pairs`, by pair. */
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /** By family id. */
  readonly families: readonly FoundFamily[];
  /** By report: its families, the one it shares most with first. */
  readonly familiesOf: ReadonlyMap<number, readonly FoundFamily[]>;
}

/** More reports than a run can have; the square is still exact. */
const mostReports = 2 ** 26;

/** One number for a pair, whichever way round. */
export function pairKey(one: number, other: number): number {
  return Math.min(one, other) * mostReports + Math.max(one, other);
}

export function sidesOf(key: number): readonly [number, number] {
  return [Math.floor(key / mostReports), key % mostReports];
}

/** Reads `matches`, `pairs` and `families` once each. Memory grows with their rows. Rows of unknown reports are left out. */
export async function readFoundCopies(results: Results, numberOf: ReadonlyMap<string, number>): Promise<FoundCopies> {
  const [detections, verdicts] = [new Map<number, Detection[]>(), new Map<number, Verdict>()];
  for await (const rows of results.rows('matches')) for (const row of rows) takeMatch(row, numberOf, detections);
  for await (const rows of results.rows('pairs')) {
    for (const { left_report, right_report, verdict } of rows) {
      const [left, right] = [numberOf.get(left_report), numberOf.get(right_report)];
      if (left !== undefined && right !== undefined) verdicts.set(pairKey(left, right), verdict);
    }
  }
  return { detections, verdicts, ...(await readFamilies(results, numberOf)) };
}

function takeMatch(row: Row<'matches'>, numberOf: ReadonlyMap<string, number>, detections: Map<number, Detection[]>): void {
  const { kind, left_report, right_report } = row;
  const [one, other] = [numberOf.get(left_report), numberOf.get(right_report)];
  if (one === undefined || other === undefined || kind === 'statutory') return;
  const [left, right] = [
    { start: row.left_start, end: row.left_end },
    { start: row.right_start, end: row.right_end },
  ];
  append(detections, pairKey(one, other), one < other ? { left, right, kind } : { left: right, right: left, kind });
}

async function readFamilies(
  results: Results,
  numberOf: ReadonlyMap<string, number>,
): Promise<Pick<FoundCopies, 'families' | 'familiesOf'>> {
  const families = new Map<string, FoundFamily & { readonly members: number[] }>();
  for await (const rows of results.rows('families')) {
    for (const { family_id, verdict, representative } of rows) {
      families.set(family_id, { verdict, representative: numberOf.get(representative) ?? -1, members: [] });
    }
  }
  const memberships = new Map<number, { readonly family: FoundFamily; readonly share: number }[]>();
  for await (const rows of results.rows('family_members')) {
    for (const { family_id, report_id, share } of rows) {
      const [family, member] = [families.get(family_id), numberOf.get(report_id)];
      if (family === undefined || member === undefined) continue;
      family.members.push(member);
      append(memberships, member, { family, share });
    }
  }
  const familiesOf = Array.from(
    memberships,
    ([member, all]) => [member, all.sort((a, b) => b.share - a.share).map(({ family }) => family)] as const,
  );
  return { families: [...families.values()], familiesOf: new Map(familiesOf) };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
