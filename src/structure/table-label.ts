import type { Hit, Lexicon } from '#lexicon';
import type { TableForm } from '#model';
import type { Range } from './reading.ts';

/** A label or a value of a table, with its place in the form. */
export interface TableToken extends Range {
  /** The lexicon hit of a label; null for a value. */
  readonly label: Hit['entry'] | null;
}

const tableForms = ['disclosure', 'applications', 'disputes'] as const;

/** The table a label belongs to; null for labels that several have, and for values. */
export function formOf(token: TableToken): TableForm | null {
  return tableForms.find((form) => form === token.label?.yields['form']) ?? null;
}

export function isStrong(token: TableToken): boolean {
  return token.label?.yields['strength'] === 'strong';
}

/** A number alone, `/` or a dash; `-2` and `+3` stand in the column of changes. */
const value = /[+-]?\d+(?:,\d{3})*(?:\.\d+)?|\/|—+|(?<!-)-(?!-)/g;
const han = /\p{Script=Han}/u;
/** Without line breaks the next row or the next section follows its last value at once: `6二、上年结转`. */
const numeral = /^[一二三四五六七八九十]{1,3}[、.](?![一二三四五六七八九十\d])/;
/** The table of disputes has one row: so many digits behind its last label are its cells, whatever runs into them. */
const cellsOfDisputes = 15;
/** No number begins with zero: prose that runs into the last cell begins behind it. */
const zeroCell = /^[\t|]0(?![件项条宗个次份起例人元万])/;

/**
 * Labels and values in reading order, without overlap. Labels are looked for in the text without white space and
 * pipes, because cells break them (商业/企业, 总 计); of overlapping ones the first and longest stands.
 */
export function tableTokens(text: string, lexicon: Lexicon): readonly TableToken[] {
  const labels = labelsOf(text, lexicon);
  if (labels.length === 0) return [];
  const tokens: TableToken[] = [];
  let labelNo = 0;
  for (const match of text.matchAll(value)) {
    const start = match.index;
    while (labelNo < labels.length && (labels[labelNo]?.start ?? 0) <= start) {
      const label = labels[labelNo];
      if (label !== undefined) tokens.push(label);
      labelNo += 1;
    }
    const last = tokens.at(-1);
    const cell = numberAt(text, { start, end: start + match[0].length }, last?.end ?? -1, labels[labelNo]);
    if (cell !== null) tokens.push(cell);
  }
  return [...tokens, ...labels.slice(labelNo)];
}

/** What cells put between the characters of a label. */
const between = /[\s|]+/g;

function labelsOf(text: string, lexicon: Lexicon): readonly TableToken[] {
  const places = new Uint32Array(text.length);
  let kept = 0;
  for (let at = 0; at < text.length; at += 1) {
    places[kept] = at;
    if (!isBetween(text.charCodeAt(at))) kept += 1;
  }
  const labels: TableToken[] = [];
  let done = 0;
  for (const hit of lexicon.scan(text.replace(between, ''))) {
    if (hit.start < done) continue;
    done = hit.end;
    labels.push({ label: hit.entry, start: places[hit.start] ?? 0, end: (places[hit.end - 1] ?? 0) + 1 });
  }
  return labels;
}

/** The same characters as `between`, as a test that is cheap on every character of a text. */
function isBetween(code: number): boolean {
  if (code === 124 || code === 32 || (code >= 9 && code <= 13)) return true;
  return (
    code > 127 &&
    (code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff)
  );
}

/**
 * A number inside words (2023年, 5·15) or of an enumerator is no value; `0002.其他法律…` is `000` before row 2. One
 * inside a label is part of it.
 */
function numberAt(text: string, match: Range, lastEnd: number, next: TableToken | undefined): TableToken | null {
  if (match.start < lastEnd) return null;
  if (match.start === lastEnd && match.end - match.start === cellsOfDisputes) return { ...match, label: null };
  const nextStart = next?.start ?? Infinity;
  const range = { start: match.start, end: Math.min(match.end, nextStart) };
  const after = text.charAt(range.end);
  if (range.end === nextStart || (range.start === lastEnd && !isCount(text, range.end))) return { ...range, label: null };
  if (/[.、)]/.test(after) && nextStart - range.end <= 2) {
    return range.end - range.start > 1 ? { start: range.start, end: range.end - 1, label: null } : null;
  }
  if (isCount(text, range.end) || /[.·:%)\w]/.test(after) || /[\w.·:(第]/.test(text.charAt(range.start - 1))) return null;
  return { ...range, label: null };
}

/** A Han character right behind a number counts something (规章0件), unless it numbers what follows or the number is all of a cell. */
function isCount(text: string, end: number): boolean {
  return han.test(text.charAt(end)) && !numeral.test(text.slice(end, end + 5)) && !zeroCell.test(text.slice(end - 2, end + 1));
}
