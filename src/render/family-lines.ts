import type { Row } from '#contract';

type Pair = Pick<Row<'pairs'>, 'left_report' | 'right_report' | 'verdict' | 'score'>;

/** Up to so many all pairs are drawn. */
const mostOfAll = 60;
const mostCopied = 200;

/**
 * Which pairs of a family a picture draws. All where they are few; else every pair with the representative, those
 * probably copied, and of every member its pair with the one most like it: who links to whom stays to be seen.
 */
export function familyLines<Each extends Pair>(pairs: readonly Each[], representative: string): readonly Each[] {
  const best = pairs.toSorted((a, b) => b.score - a.score || (a.left_report + a.right_report < b.left_report + b.right_report ? -1 : 1));
  if (pairs.length <= mostOfAll) return best;
  const chosen = new Set<Each>(best.filter(({ left_report, right_report }) => [left_report, right_report].includes(representative)));
  for (const pair of best.filter(({ verdict }) => verdict === 'copied').slice(0, mostCopied)) chosen.add(pair);
  const met = new Set([representative]);
  for (const pair of best) {
    if (met.has(pair.left_report) && met.has(pair.right_report)) continue;
    if (pair.left_report !== representative && pair.right_report !== representative) {
      met.add(pair.left_report).add(pair.right_report);
      chosen.add(pair);
    }
  }
  return best.filter((pair) => chosen.has(pair));
}
