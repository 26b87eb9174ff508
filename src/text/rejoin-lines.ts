import { unitReader } from '#model';
import { type Draft, type Edit, edited } from './draft.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Starts that no wrapped line has: an ordinal, a bullet, a date line, a note. */
const opens =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十\d]+[部章条]|\d{1,2}[.、](?!\d)|[①-⑳]|[-*•·] |〔(?!\d)|【)/;
/** U+FFFD stands for a character that was lost. */
const han = /[\u4e00-\u9fff\ufffd]/;
const ended = /[。!?;:)》”’〕】…|]$/;
const hanging = /[,、(《“]$/;
/** `…不良反|映。`; 无。 is a sentence of its own. */
const endOfSentence = /^[^无未][^\n]{0,3}[。;]$/;
/** Longest line that a page of A4 holds in the usual sizes. */
const widestPage = 60;
const narrowestPage = 16;
/** Fewest lines of prose that tell the width of a page. */
const fewestLines = 8;
/** Characters a full line may fall short of the measure: punctuation may not start a line, words stay whole. */
const slack = 4;
/** A line of this many characters that stops without punctuation was cut by a page, not by its writer. */
const longLine = 30;
/** Shorter lines than this end with a comma where cells and labels do. */
const shortLine = 8;

/** Joins lines that page width cut, and paragraphs that a page break cut; headings, rows and lists stay apart. */
export function rejoinLines(draft: Draft): Draft {
  const lines = linesOf(draft.value);
  const measure = pageMeasure(draft, lines);
  const spacing = measure === null ? 1 : spacingOf(lines);
  const edits: Edit[] = [];
  let prose = false;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined) break;
    prose = prose || line.value.includes(',') || line.value.includes('。');
    const isFull = measure !== null && next.start - line.end === spacing && Math.abs(widthOf(draft, line) - measure) <= slack;
    if (isFull ? continuesFull(line, next, widthOf(draft, line) - measure) : continues(line, next, prose)) {
      edits.push({ start: line.end, end: next.start, replacement: '' });
    } else prose = false;
  }
  return edited(draft, edits);
}

const isRow = ({ value }: Line) => value.includes('\t') || value.includes('|') || isPath(value);
/** Where a page stands on its site: 首页>政务公开>年报. */
const isPath = (value: string) => value.includes('>') && /^[^>]{1,20}>[^>]{1,20}>/.test(value);
const opensAnew = (line: Line) => isRow(line) || opens.test(line.value);

/** A line as long as the page is wide goes on, unless it stops short of the margin with its sentence; `excess` over the measure. */
function continuesFull(line: Line, next: Line, excess: number): boolean {
  if (ended.test(line.value) && excess < -1) return false;
  return !/^\s/.test(next.value) && han.test(line.value) && !isRow(line) && !opensAnew(next);
}

function continues(line: Line, next: Line, prose: boolean): boolean {
  if (line.value.length <= shortLine || ended.test(line.value)) return false;
  if (prose && isCutAtNumber(line.value, next.value)) return !isRow(line) && !opensAnew(next);
  if (!han.test(next.value.charAt(0)) && !/^[,。、;:)》”〔]/.test(next.value)) return false;
  const isLong =
    prose && line.value.length >= longLine && han.test(line.value.slice(-1)) && (next.value.length > 4 || endOfSentence.test(next.value));
  const isCut = hanging.test(line.value) || (isLong && !isSigned(line));
  return isCut && !isRow(line) && !opensAnew(next);
}

/** `…发放名单9|条、…`, `…41,87|0条。`, `…平均由|11天…`: page width cut before, in or behind a number that is no telephone's and no year. */
function isCutAtNumber(line: string, next: string): boolean {
  if (line.length < longLine || line.length > widestPage || (next.length <= 4 && !endOfSentence.test(next))) return false;
  if (/[^\d-]\d{1,4}$/.test(line.slice(-6))) return /^[\u4e00-\u9fff\d.,%、)]/.test(next);
  return /[\u4e00-\u9fff,、]$/.test(line) && /^(?!20\d\d年)\d{1,6}(?!\d*[-.、]\d)[^\d.、]/.test(next) && /[,。]/.test(next);
}

/** A paragraph that ends with a day is signed; page width cuts no line of that length. */
function isSigned({ value }: Line): boolean {
  return value.length > widestPage && /\d{4}年\d{1,2}月\d{1,2}日$/.test(value.slice(-12));
}

/** The least distance of two lines: where every line is followed by a blank one, that is no paragraph's end. */
function spacingOf(lines: readonly Line[]): number {
  return lines.reduce((least, line, no) => Math.min(least, line.start - (lines[no - 1]?.end ?? -Infinity)), Infinity);
}

/** Lines that hold something. */
function linesOf(value: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of value.split('\n')) {
    const end = start + line.length;
    if (line !== '') lines.push({ start, end, value: line });
    start = end + 1;
  }
  return lines;
}

/** Columns on the page: a Han character 1, any other 1/2; of the original, with its spaces. */
function widthOf({ starts, ends }: Draft, { start, end, value }: Line): number {
  const spaces = Math.max(0, (ends[end - 1] ?? 0) - (starts[start] ?? 0) - value.length);
  return value.length - narrowIn(value) / 2 + spaces / 2;
}

const unitsOf = unitReader();

/** ASCII characters; counted without a match for each, a line may be a megabyte. */
function narrowIn(value: string): number {
  const units = unitsOf(value);
  let count = 0;
  for (let i = 0; i < value.length; i += 1) if ((units[i] ?? 0) < 0x80) count += 1;
  return count;
}

/** The width at which the text was wrapped, or null: most prose lines must be nearly as long as the longest. */
function pageMeasure(draft: Draft, lines: readonly Line[]): number | null {
  if (lines.length < fewestLines) return null;
  const prose = lines
    .filter((line) => mayBeProse(draft, line))
    .map((line) => ({ line, width: widthOf(draft, line) }))
    .filter(({ width }) => width >= narrowestPage);
  const widths = prose.map(({ width }) => width).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)];
  if (widths.length < fewestLines || widest === undefined || widest > widestPage) return null;
  const full = prose.filter(({ width }) => width >= widest - slack);
  const cut = full.filter(({ line }) => !ended.test(line.value)).length;
  return full.length >= widths.length * 0.5 && cut >= full.length * 0.5 ? widest : null;
}

/** Cheap tests first: most lines of a report are cells. */
function mayBeProse({ starts, ends }: Draft, line: Line): boolean {
  const { start, end, value } = line;
  const longest = Math.max(value.length, (ends[end - 1] ?? 0) - (starts[start] ?? 0));
  return longest >= narrowestPage && han.test(value) && !isRow(line);
}
