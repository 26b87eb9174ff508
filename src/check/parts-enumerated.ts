import { flatMapped } from '#model';
import type { Count, Quantity } from './quantity.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

/** An item that is a name and a figure and nothing else: 一是民生保障类29条; */
const item =
  /^\s*(?:[一二三四五六七八九十]是|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、])\p{Script=Han}{2,14}[\d一二三四五六七八九十百千零]/u;
const closing = /^[,;。]?$/;
/** What may stand between a total and its items: 条政府信息,具体如下: */
const announcing = /^\p{Script=Han}{0,6}(?:,(?:具体如下|具体为|分别是|分别为|其中))?[:。,;]?$/u;
const fewest = 3;

/** A total at the end of a line, and its parts as the items below it: 公开信息87条。 一是党务类35条; 二是民生类29条; 三是其他类10条。 */
export function partsEnumerated(count: Count, spoken: string, completeShare: number): readonly Tally[] {
  const lines = linesOf(count, spoken);
  return flatMapped(lines, ({ part: first, line }, no): readonly Tally[] => {
    // The first of its list, with the total right before it.
    if (first === null || line === 0 || (lines[no - 1]?.part != null && lines[no - 1]?.line === line - 1)) return [];
    const total = lines[no - 1]?.line === line - 1 ? (lines[no - 1]?.last ?? null) : null;
    const parts = [first, ...followers(lines, no, line)];
    if (total === null || parts.length < fewest || !isClear(total, parts) || addsUp(parts, total)) return [];
    const [sum, last] = [sumOf(parts), parts.at(-1) ?? first];
    const isClosed = count.has('rest', spoken.lastIndexOf('\n', last.start), last.start);
    const isNear = Math.min(sum, total.value) >= completeShare * Math.max(sum, total.value);
    if (!isNear) return [];
    return [{ total, parts, isClosed: true, mayOverlap: false, certainty: isClosed || sum > total.value ? 'probable' : 'possible' }];
  });
}

interface Line {
  readonly line: number;
  /** The figure of an item. */
  readonly part: Quantity | null;
  /** The figure at the end. */
  readonly last: Quantity | null;
}

/** Lines that end with a figure, by their number. */
function linesOf(count: Count, spoken: string): readonly Line[] {
  const found: Line[] = [];
  let [line, from] = [0, 0];
  for (const quantity of count.quantities) {
    if (!quantity.isItem) continue;
    for (let end = spoken.indexOf('\n', from); end !== -1 && end < quantity.start; end = spoken.indexOf('\n', from)) {
      line += 1;
      from = end + 1;
    }
    const stop = spoken.indexOf('\n', quantity.end);
    const behind = spoken.slice(quantity.end, stop === -1 ? spoken.length : stop).trimEnd();
    const isOnly = count.within(from, quantity.end).length === 1 && item.test(spoken.slice(from, quantity.end));
    const part = isOnly && closing.test(behind) ? quantity : null;
    if (part !== null || announcing.test(behind)) found.push({ line, part, last: quantity });
  }
  return found;
}

/** The items in the lines right behind that of the first. */
function followers(lines: readonly Line[], no: number, line: number): readonly Quantity[] {
  const parts: Quantity[] = [];
  for (let at = no + 1; lines[at]?.line === line + at - no; at += 1) {
    const part = lines[at]?.part ?? null;
    if (part === null) break;
    parts.push(part);
  }
  return parts;
}

const isClear = (total: Quantity, parts: readonly Quantity[]) =>
  [total, ...parts].every(({ isExact }) => isExact) && parts.every(({ unit, value }) => unit === total.unit && value < total.value);
