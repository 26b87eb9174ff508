import type { Lexicons } from '#lexicon';
import { normalise } from '#text';
import type { Stated } from './carried-items.ts';

/** Units read with an item: what was done about a problem may stand in the sentence behind it. */
const unitsBehind = 1;

/** Prepares the question whether an item says itself that it goes on from last year, and tells what was done about it. */
export function prepareContinued(lexicons: Lexicons): (item: Stated) => boolean {
  const cues = lexicons.lexicon('earlier-years');
  return (item) => {
    const found = new Set(cues.scan(normalise(around(item)).value).map(({ entry }) => entry.yields['cue']));
    return found.has('continued') && found.has('acted');
  };
}

/** The units that an item stands in, and the one behind them where it is of no other item. */
function around({ report, span }: Stated): string {
  const { starts, ends, bounds, statutory } = report.narrative;
  const [units, others] = [statutory.length, report.problems.filter(({ start_at }) => start_at !== span.start)];
  const startOf = (unit: number) => starts[bounds[unit] ?? 0] ?? report.text.length;
  const endOf = (unit: number) => ends[(bounds[unit + 1] ?? 0) - 1] ?? 0;
  let first = 0;
  while (first < units && endOf(first) <= span.start) first += 1;
  let last = first;
  while (last + 1 < units && startOf(last + 1) < span.end) last += 1;
  const behind = last + unitsBehind;
  const isFree = behind < units && !others.some(({ start_at }) => start_at >= startOf(behind) && start_at < endOf(behind));
  return report.text.slice(startOf(first), endOf(isFree ? behind : last));
}
