import { flatMapped, type TableForm } from '#model';
import { isSpace, linesOf } from './lines.ts';
import type { Range } from './reading.ts';
import { formOf, isStrong, type TableToken } from './table-label.ts';

/** A table with the tokens that it is read from. */
export interface TableBlock extends Range {
  readonly form: TableForm | null;
  readonly tokens: readonly TableToken[];
}

/** Characters that are neither label nor value, between two tokens of one table: a garbled label, a lost merge. */
const widestUnknown = 26;
/** Words of prose between labels end a table; a label may hold a comma that its lexicon does not. */
const proseMark = /[。;!?]|,.{6}/;
/** Share of unknown characters from which a run of labels is prose about the table, not the table. */
const mostUnknown = 0.35;

/**
 * The tables among the tokens. `barriers` are the starts and ends of section headings, ascending: no table crosses one.
 * A table has at least two labels that only the form has, or one and three values.
 */
export function findBlocks(text: string, tokens: readonly TableToken[], barriers: readonly number[]): readonly TableBlock[] {
  const runs: TableToken[][] = [];
  let run: TableToken[] = [];
  let barrierNo = 0;
  for (const token of tokens) {
    while (barrierNo < barriers.length && (barriers[barrierNo] ?? 0) < (run.at(-1)?.end ?? 0)) barrierNo += 1;
    const last = run.at(-1);
    const isBarred = (barriers[barrierNo] ?? Infinity) <= token.start;
    const between = text.slice(last?.end ?? token.start, token.start);
    if (last !== undefined && (isBarred || isApart(between) || beginsProse(text, last.end, between))) {
      runs.push(run);
      run = [];
    }
    run.push(token);
  }
  runs.push(run);
  return widened(
    text,
    flatMapped(runs, (tokensOfRun) => blocksOf(text, tokensOfRun)),
    barriers,
  );
}

function isApart(between: string): boolean {
  if (between.length > 2000) return true;
  if (isLayout(between)) return false;
  const unknown = unknownOf(between);
  return unknown.length > widestUnknown || proseMark.test(unknown);
}

/** Longer lines are no paragraph, but a text without line breaks. */
const longestProse = 400;
const cells = /[\t|]|\d\s+\d+\s+\d/;

/** A line below the table that is a sentence, though it names rows of it: 全年作出行政许可决定12件。 */
function beginsProse(text: string, lastEnd: number, between: string): boolean {
  const broken = between.lastIndexOf('\n');
  if (broken < 0) return false;
  const from = lastEnd + broken + 1;
  const next = text.indexOf('\n', from);
  const end = next < 0 ? text.length : next;
  if (end - from > longestProse) return false;
  const written = text.slice(from, end);
  return written.includes('。') && !cells.test(written);
}

/** White space and pipes alone: what most cells have between them. */
function isLayout(between: string): boolean {
  for (let i = 0; i < between.length; i += 1) {
    const code = between.charCodeAt(i);
    if (code !== 124 && !isSpace(code)) return false;
  }
  return true;
}

/** What is left without white space, rules, brackets, enumerators and values that were not taken. */
function unknownOf(between: string): string {
  return between.replace(/[\s|()\-—_=/]+|[一二三四五六七八九十\d]{1,3}[、.]/g, '');
}

const [skipped, numeral] = [1, 2];
const kinds = new Uint8Array(0x10000);
for (let code = 0; code < kinds.length; code += 1) if (isSpace(code)) kinds[code] = skipped;
for (const mark of '|()-—_=/') kinds[mark.charCodeAt(0)] = skipped;
for (const each of '一二三四五六七八九十0123456789') kinds[each.charCodeAt(0)] = numeral;
const longestNumeral = 3;

/** How many characters `unknownOf` leaves, without making the string: a table is long. */
function unknownIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; ) {
    const kind = kinds[text.charCodeAt(at)];
    const next = kind === numeral ? enumeratorEnd(text, at, end) : at;
    if (next === at && kind !== skipped) count += 1;
    at = Math.max(next, at + 1);
  }
  return count;
}

/** Where an enumerator that begins at `at` ends; `at` where none begins. */
function enumeratorEnd(text: string, at: number, end: number): number {
  let length = 0;
  while (length < longestNumeral && at + length < end && kinds[text.charCodeAt(at + length)] === numeral) length += 1;
  const mark = text.charCodeAt(at + length);
  return at + length < end && (mark === 0x3001 || mark === 46) ? at + length + 1 : at;
}

function blocksOf(text: string, run: readonly TableToken[]): readonly TableBlock[] {
  return flatMapped(byForm(run.slice(firstLabel(text, run))), (tokens) => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === undefined || last === undefined || !isTable(text, tokens, first.start, last.end)) return [];
    return [{ form: tokens.map(formOf).find((form) => form !== null) ?? null, tokens, start: first.start, end: last.end }];
  });
}

/** Values before the first label belong to no table, unless they stand on its line. */
function firstLabel(text: string, run: readonly TableToken[]): number {
  const first = run.findIndex((token) => token.label !== null);
  const label = run[first];
  if (label === undefined) return run.length;
  const start = run[0]?.end ?? label.start;
  const lineStart = start + text.slice(start, label.start).lastIndexOf('\n') + 1;
  let from = first;
  while (from > 0 && (run[from - 1]?.end ?? 0) >= lineStart) from -= 1;
  return from;
}

function isTable(text: string, tokens: readonly TableToken[], start: number, end: number): boolean {
  const strong = new Set(tokens.filter(isStrong).map((token) => token.label?.id)).size;
  const values = tokens.filter((token) => token.label === null).length;
  if (strong < 2 && !(strong === 1 && values >= 3)) return false;
  const known = tokens.reduce((sum, token) => sum + token.end - token.start, 0);
  const unknown = unknownIn(text, start, end) - known;
  return unknown <= mostUnknown * (known + values);
}

/** Cuts a run where another table begins: a label only it has, or two of its labels one after the other. */
function byForm(run: readonly TableToken[]): readonly (readonly TableToken[])[] {
  const labels = run.filter((token) => formOf(token) !== null);
  const starts = new Set<TableToken>();
  let current: TableForm | null = null;
  for (const [no, token] of labels.entries()) {
    const form = formOf(token);
    const following = labels[no + 1];
    const isSure = isStrong(token) || (following !== undefined && formOf(following) === form);
    if (form === current || !isSure) continue;
    if (current !== null) starts.add(token);
    current = form;
  }
  const parts: TableToken[][] = [[]];
  for (const token of run) {
    if (starts.has(token)) parts.push([]);
    parts.at(-1)?.push(token);
  }
  return parts;
}

/** Takes in the rest of the rows at both ends, and neighbouring rows that merges have emptied of labels. */
function widened(text: string, blocks: readonly TableBlock[], barriers: readonly number[]): readonly TableBlock[] {
  const result: TableBlock[] = [];
  let barrierNo = 0;
  for (const [no, block] of blocks.entries()) {
    while (barrierNo < barriers.length && (barriers[barrierNo] ?? 0) <= block.start) barrierNo += 1;
    const floor = Math.max(result.at(-1)?.end ?? 0, barriers[barrierNo - 1] ?? 0);
    while (barrierNo < barriers.length && (barriers[barrierNo] ?? 0) < block.end) barrierNo += 1;
    const ceiling = Math.min(blocks[no + 1]?.start ?? text.length, barriers[barrierNo] ?? text.length);
    result.push({ ...block, start: startOf(text, block.start, floor), end: endOf(text, block.end, ceiling) });
  }
  return result;
}

/** A row: cells apart by tabs or pipes, no sentence in it. */
function isRow(line: string): boolean {
  return /[\t|]/.test(line) && !/[。;]/.test(line) && !/[^\t|]{40}/.test(line);
}

/** Characters before and after a table in which its emptied rows are looked for. */
const farthest = 400;

/** The line of `line` with the tabs at its ends, up to `limit`; looks no farther than a row is long. */
function lineAround(text: string, line: Range, limit: number): string {
  const before = text.slice(Math.max(0, line.start - 40), line.start);
  const after = text.slice(line.end, Math.max(line.end, Math.min(limit, line.end + 40)));
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(line.start, line.end) + (after.split('\n')[0] ?? '');
}

function startOf(text: string, start: number, floor: number): number {
  let from = start;
  const before = linesOf(text, { start: Math.max(floor, start - farthest), end: start });
  for (const line of before.toReversed()) {
    const isRest = !text.slice(line.end, start).includes('\n');
    const whole = lineAround(text, line, start);
    const isShort = isRest && line.end - line.start <= 8 && !/[。;!?,:]/.test(text.slice(line.start, line.end));
    if (!isShort && !isRow(whole)) break;
    from = line.start;
  }
  return from;
}

function endOf(text: string, end: number, ceiling: number): number {
  let to = end;
  for (const line of linesOf(text, { start: end, end: Math.min(ceiling, end + farthest) })) {
    const isRest = !text.slice(end, line.start).includes('\n');
    const isShort = isRest && /^[)\s|\d./-]{0,8}$/.test(text.slice(line.start, line.end));
    const whole = lineAround(text, line, line.end);
    if (!isShort && !isRow(whole)) break;
    to = line.end;
  }
  return to;
}
