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
/** Characters of the longest item, and of what stands behind a total. */
const farthest = 40;

/** A total at the end of a line, and its parts as the items below it: 公开信息87条。 一是党务类35条; 二是民生类29条; 三是其他类10条。 */
export function partsEnumerated(count: Count, spoken: string, completeShare: number): readonly Tally[] {
  return flatMapped(listsIn(linesOf(count, spoken)), ({ total, parts }): readonly Tally[] => {
    const last = parts.at(-1);
    if (last === undefined || parts.length < fewest || !isClear(total, parts) || addsUp(parts, total) || goesOn(spoken, last.end))
      return [];
    const sum = sumOf(parts);
    if (Math.min(sum, total.value) < completeShare * Math.max(sum, total.value)) return [];
    const isSure = sum > total.value || count.has('rest', spoken.lastIndexOf('\n', last.start), last.start);
    return [{ total, parts, isClosed: true, mayOverlap: false, certainty: isSure ? 'probable' : 'possible' }];
  });
}

/** The next line is the next item, of another shape: 四是村务类,共13条. */
function goesOn(spoken: string, end: number): boolean {
  const from = spoken.lastIndexOf('\n', end - 1) + 1;
  const next = spoken.indexOf('\n', end) + 1;
  const [own, other] = [opener.exec(spoken.slice(from, end)), next === 0 ? null : opener.exec(spoken.slice(next, next + farthest))];
  return own !== null && other !== null && own[2] === other[2] && !/[一1]$/.test(other[1] ?? '');
}

const opener = /^\s*\(?([一二三四五六七八九十]|\d{1,2})([是).、])/;

/** A line that ends with a figure. */
interface Line {
  readonly no: number;
  readonly figure: Quantity;
  /** The line is an item and nothing but its name stands before the figure. */
  readonly isPart: boolean;
}

interface List {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
}

/** Totals with the items in the lines right below them. */
function listsIn(lines: readonly Line[]): readonly List[] {
  const lists: { total: Quantity; parts: Quantity[] }[] = [];
  let next = -1;
  for (const { no, figure, isPart } of lines) {
    if (!isPart) lists.push({ total: figure, parts: [] });
    else if (no === next) lists.at(-1)?.parts.push(figure);
    else continue;
    next = no + 1;
  }
  return lists;
}

/** Lines that end with a figure of items, in order. */
function linesOf(count: Count, spoken: string): readonly Line[] {
  const found: Line[] = [];
  let [no, from] = [0, 0];
  for (const figure of count.quantities) {
    if (!figure.isItem) continue;
    for (let end = spoken.indexOf('\n', from); end !== -1 && end < figure.start; end = spoken.indexOf('\n', from)) {
      no += 1;
      from = end + 1;
    }
    // Near enough to both ends of its line: a line may be as long as the report.
    const [behind, ...more] = spoken.slice(figure.end, figure.end + farthest).split('\n');
    if (behind === undefined || (more.length === 0 && figure.end + farthest < spoken.length)) continue;
    const isItem = figure.start - from < farthest && item.test(spoken.slice(from, figure.end));
    const isPart = isItem && count.within(from, figure.end).length === 1 && closing.test(behind.trimEnd());
    if (isPart || announcing.test(behind.trimEnd())) found.push({ no, figure, isPart });
  }
  return found;
}

const isClear = (total: Quantity, parts: readonly Quantity[]) =>
  [total, ...parts].every(({ isExact }) => isExact) && parts.every(({ unit, value }) => unit === total.unit && value < total.value);
