import { type Draft, type Edit, edited, origin } from './draft.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Columns on the page: a Han character 1, any other 1/2; of the original, with its spaces. */
  readonly width: number;
}

/** Starts that no wrapped line has: an ordinal, a bullet, a date line, a note. */
const opens =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十\d]+[部章条]|\d{1,2}[.、](?!\d)|[①-⑳]|[-*•·] |〔|【)/;
const han = /[\u4e00-\u9fff]/;
const ended = /[。!?;:)》”’〕】…|]$/;
const hanging = /[,、(《“]$/;
/** Longest line that a page of A4 holds in the usual sizes. */
const widestPage = 60;
const narrowestPage = 16;
/** Characters a full line may fall short of the measure: punctuation may not start a line, words stay whole. */
const slack = 4;
/** A line of this many characters that stops without punctuation was cut by a page, not by its writer. */
const longLine = 30;

/** Joins lines that page width cut, and paragraphs that a page break cut; headings, rows and lists stay apart. */
export function rejoinLines(draft: Draft): Draft {
  const lines = linesOf(draft).filter((line) => line.value !== '');
  const measure = pageMeasure(lines);
  const edits: Edit[] = [];
  let prose = false;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined) break;
    prose = prose || /[,。]/.test(line.value);
    if (continues(line, next, measure, prose)) edits.push({ start: line.end, end: next.start, replacement: '' });
    else prose = false;
  }
  return edited(draft, edits);
}

function continues(line: Line, next: Line, measure: number | null, prose: boolean): boolean {
  if (/[\t|]/.test(line.value) || /[\t|]/.test(next.value) || opens.test(next.value)) return false;
  const adjacent = next.start - line.end === 1;
  if (measure !== null && adjacent && line.width >= measure - slack && line.width <= measure + slack) {
    return !(ended.test(line.value) && line.width < measure - 1) && /^[^\s]/.test(next.value) && han.test(line.value);
  }
  if (!han.test(next.value.charAt(0)) && !/^[,。、;)》”]/.test(next.value)) return false;
  if (hanging.test(line.value)) return line.value.length > 8;
  return prose && !ended.test(line.value) && line.value.length >= longLine && han.test(line.value.slice(-1)) && next.value.length > 4;
}

function linesOf(draft: Draft): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const value of draft.value.split('\n')) {
    const end = start + value.length;
    const from = origin(draft, start, end);
    const narrow = narrowIn(value);
    const spaces = Math.max(0, from.end - from.start - value.length);
    lines.push({ start, end, value, width: value.length - narrow / 2 + spaces / 2 });
    start = end + 1;
  }
  return lines;
}

/** ASCII characters; counted without a match for each, a line may be a megabyte. */
function narrowIn(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i += 1) if (value.charCodeAt(i) < 0x80) count += 1;
  return count;
}

/** The width at which the text was wrapped, or null: most prose lines must be nearly as long as the longest. */
function pageMeasure(lines: readonly Line[]): number | null {
  const prose = lines.filter((line) => han.test(line.value) && line.width >= narrowestPage && !/[\t|]/.test(line.value));
  const widths = prose.map((line) => line.width).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)];
  if (widths.length < 8 || widest === undefined || widest > widestPage) return null;
  const full = widths.filter((width) => width >= widest - slack).length;
  const cut = prose.filter((line) => line.width >= widest - slack && !ended.test(line.value)).length;
  return full >= widths.length * 0.5 && cut >= full * 0.5 ? widest : null;
}
