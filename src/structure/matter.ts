import type { Lexicon } from '#lexicon';
import { linesOf } from './lines.ts';
import type { Range } from './reading.ts';

const date =
  /^\(?(?:\d{4}年\d{1,2}月\d{1,2}日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})\)?$/;
const tailDate =
  /^[^。,;:!?]{0,40}?(?:\d{4}年\d{1,2}月\d{1,2}日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\s*(?:[-–—]+ ?\d{1,3} ?[-–—]+)?$/;
const longestSigner = 40;
const longestDate = 20;
const longestTitle = 60;

/** Title and metadata before the first sentence: lines at the top that are no sentences. Gives the first offset after. */
export function afterTitle(text: string, range: Range): number {
  let end = range.start;
  for (const line of linesOf(text, range)) {
    const written = text.slice(line.start, line.end);
    if (/[。,;!?《]|:$/.test(written) || written.length > longestTitle) break;
    end = line.end;
  }
  return end;
}

/** Where the agency and the date at the foot of `range` begin, or the agency alone; its end where there are none. */
export function beforeSignature(text: string, range: Range, units: Lexicon): number {
  const lines = linesOf(text, range).slice(-3);
  const last = lines.at(-1);
  if (last === undefined) return range.end;
  const dated = lines.findIndex((line) => date.test(text.slice(line.start, line.end)));
  if (dated < 0) return inLine(text, last, units) ?? range.end;
  const foot = lines.filter((line, no) => no === dated || isSigner(text, line, Math.abs(no - dated) === 1));
  return lines.slice(dated).every((line) => foot.includes(line)) ? Math.min(...foot.map((line) => line.start)) : range.end;
}

/**
 * Where a report ends that something else follows in its file, the next article or another report: at the agency's
 * name on one line with the date on the next. Null where nobody signs so.
 */
export function signedEnd(text: string, range: Range, units: Lexicon): number | null {
  const lines = linesOf(text, range);
  const signed = lines.findIndex((line, no) => {
    const next = lines[no + 1];
    return (
      next !== undefined &&
      next.end - next.start <= longestDate &&
      date.test(text.slice(next.start, next.end)) &&
      isAgency(text, line, units)
    );
  });
  return lines[signed]?.start ?? null;
}

function isSigner(text: string, line: Range, isBeside: boolean): boolean {
  const written = text.slice(line.start, line.end);
  return isBeside && written.length >= 3 && written.length <= longestSigner && !/[。,;:!?]/.test(written);
}

/** The whole line is named as units are: `青溪县水利局`, nothing said of it. */
function isAgency(text: string, line: Range, units: Lexicon): boolean {
  const written = text.slice(line.start, line.end);
  return (
    /^\p{Script=Han}+$/u.test(written) &&
    isSigner(text, line, true) &&
    units.scan(written).some((hit) => hit.end === written.length && hit.start > 1)
  );
}

/** `…工作。某某局2024年1月13日` or without the date, the end of a text without line breaks. */
function inLine(text: string, line: Range, units: Lexicon): number | null {
  const stop = Math.max(text.lastIndexOf('。', line.end - 1), text.lastIndexOf('\n', line.end - 1));
  const from = Math.max(stop + 1, line.start);
  if (line.end - from > longestSigner + 20) return null;
  return tailDate.test(text.slice(from, line.end)) || isAgency(text, { start: from, end: line.end }, units) ? from : null;
}
