import type { Row } from '#contract';
import type { ShownPair } from '#render';
import type { Store } from '#store';
import { type Reports, subjectOf, textsOf } from './stored.ts';

/** What a person can read through on one page; the rest is in the tables. */
const shown = { pairs: 100, passages: 30 };

/** The pairs most alike, best first, with their passages; `count` is of all pairs. */
export async function shownPairs(
  store: Store,
  reports: Reports,
): Promise<{ readonly count: number; readonly pairs: readonly ShownPair[] }> {
  const { count, best } = await bestPairs(store);
  const ids = { left_report: best.map(({ left_report }) => left_report), right_report: best.map(({ right_report }) => right_report) };
  const texts = await textsOf(
    store,
    [...new Set([...ids.left_report, ...ids.right_report])].flatMap((id) => reports.get(id) ?? []),
  );
  const matches = new Map<string, Row<'matches'>[]>(best.map((row) => [keyOf(row), []]));
  for await (const rows of store.rows('matches', ids)) for (const row of rows) matches.get(keyOf(row))?.push(row);
  const pairs = best.flatMap((row) => {
    const [left, right] = [reports.get(row.left_report), reports.get(row.right_report)];
    if (left === undefined || right === undefined) return [];
    const found = (matches.get(keyOf(row)) ?? []).slice(0, shown.passages);
    return [{ row, left: subjectOf(left), right: subjectOf(right), passages: found.map((match) => passageOf(match, texts)) }];
  });
  return { count, pairs };
}

const keyOf = ({ left_report, right_report }: { readonly left_report: string; readonly right_report: string }) =>
  `${left_report} ${right_report}`;

function passageOf(match: Row<'matches'>, texts: ReadonlyMap<string, string>): ShownPair['passages'][number] {
  return {
    left: texts.get(match.left_report)?.slice(match.left_start, match.left_end) ?? '',
    right: texts.get(match.right_report)?.slice(match.right_start, match.right_end) ?? '',
    identity: match.identity,
  };
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
