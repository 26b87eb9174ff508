import { flatMapped, type Mark, markAt } from '#model';
import type { Count, Quantity } from './quantity.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

const closing = /^[,;。]?$/;
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
  const next = spoken.indexOf('\n', end) + 1;
  const [own, other] = [markOfLine(spoken, spoken.lastIndexOf('\n', end - 1) + 1), next === 0 ? null : markOfLine(spoken, next)];
  return own !== null && own.rank === other?.rank && other.ordinal !== 1;
}

/** The mark that a line begins with. */
function markOfLine(spoken: string, from: number): Mark | null {
  const start = from + spoken.slice(from, from + farthest).search(/\S|$/);
  return markAt(spoken, start);
}

/** An item that is a name and a figure and nothing else: 一是民生保障类29条. */
function isNamed(spoken: string, from: number, figure: number): boolean {
  const mark = markOfLine(spoken, from);
  return mark !== null && name.test(spoken.slice(mark.end, figure));
}

const name = /^\p{Script=Han}{2,14}$/u;

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
    const isItem = figure.start - from < farthest && isNamed(spoken, from, figure.start);
    const isPart = isItem && count.within(from, figure.end).length === 1 && closing.test(behind.trimEnd());
    if (isPart || isAnnounced(count, figure.end, behind.trimEnd())) found.push({ no, figure, isPart });
  }
  return found;
}

/** Between a total and its items stands its name, and words that announce them: 条政府信息,具体如下: */
function isAnnounced(count: Count, end: number, behind: string): boolean {
  const [hit] = count.hits('announcing', end, end + behind.length);
  const named =
    behind.slice(0, hit === undefined ? undefined : hit.start - end) + behind.slice(hit === undefined ? behind.length : hit.end - end);
  return nameOnly.test(named);
}

const nameOnly = /^\p{Script=Han}{0,6}[:。,;]?$/u;

const isClear = (total: Quantity, parts: readonly Quantity[]) =>
  [total, ...parts].every(({ isExact }) => isExact) && parts.every(({ unit, value }) => unit === total.unit && value < total.value);
