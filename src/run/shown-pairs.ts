import type { Row } from '#contract';
import type { ShownPair } from '#render';
import type { Store } from '#store';
import { allOf, type Reports, subjectOf, textOf } from './stored.ts';

/** What a person can read through on one page; the rest is in the tables. */
const shown = { pairs: 100, passages: 30 };

/** The pairs most alike, best first, with their passages; `count` is of all pairs. */
export async function shownPairs(
  store: Store,
  reports: Reports,
): Promise<{ readonly count: number; readonly pairs: readonly ShownPair[] }> {
  const pairs: ShownPair[] = [];
  const { count, best } = await bestPairs(store);
  for (const row of best) {
    const [left, right] = [reports.get(row.left_report), reports.get(row.right_report)];
    if (left === undefined || right === undefined) continue;
    const [leftText, rightText] = [await textOf(store, left), await textOf(store, right)];
    const matches = await allOf(store.rows('matches', { left_report: row.left_report, right_report: row.right_report }));
    const passages = matches.slice(0, shown.passages).map(({ left_start, left_end, right_start, right_end, identity }) => ({
      left: leftText.slice(left_start, left_end),
      right: rightText.slice(right_start, right_end),
      identity,
    }));
    pairs.push({ row, left: subjectOf(left), right: subjectOf(right), passages });
  }
  return { count, pairs };
}

/** One pass that never holds more than a few times what is shown. Equal scores stay in the order of the table. */
async function bestPairs(store: Store): Promise<{ readonly count: number; readonly best: readonly Row<'pairs'>[] }> {
  let count = 0;
  let best: Row<'pairs'>[] = [];
  for await (const rows of store.rows('pairs')) {
    count += rows.length;
    const candidates = [...best, ...rows.filter(({ verdict }) => verdict !== 'statutory-only')];
    best = candidates.sort((left, right) => right.score - left.score).slice(0, shown.pairs);
  }
  return { count, best };
}
