import type { Hit, Lexicon } from '#lexicon';
import { type TableForm, unitReader } from '#model';
import { isSpace } from './lines.ts';
import type { Range } from './reading.ts';
import type { Words } from './words.ts';

/** A label or a value of a table, with its place in the form. */
export interface TableToken extends Range {
  /** The lexicon hit of a label; null for a value. */
  readonly label: Hit['entry'] | null;
}

const tableForms = ['disclosure', 'applications', 'disputes'] as const;

/** The table a label belongs to; null for labels that several have, and for values. */
export function formOf(token: TableToken): TableForm | null {
  const form = token.label?.yields['form'];
  return form === undefined ? null : (tableForms.find((known) => known === form) ?? null);
}

export function isStrong(token: TableToken): boolean {
  return token.label?.yields['strength'] === 'strong';
}

const han = /\p{Script=Han}/u;
/** Without line breaks the next row or the next section follows its last value at once: `6二、上年结转`. */
const numeral = /^[一二三四五六七八九十]{1,3}[、.](?![一二三四五六七八九十\d])/;
/** The table of disputes has one row: so many digits behind its last label are its cells, whatever runs into them. */
const cellsOfDisputes = 15;
/** No number begins with zero: prose that runs into the last cell begins behind it, unless it says what is counted. */
const zeroCell = /^[\t|]0/;

const unitsOf = unitReader();

/**
 * Labels and values in reading order, without overlap. Labels are looked for in the text without white space and
 * pipes, because cells break them (商业/企业, 总 计); of overlapping ones the first and longest stands.
 */
export function tableTokens(text: string, { tables, subheadings }: Pick<Words, 'tables' | 'subheadings'>): readonly TableToken[] {
  const units = unitsOf(text);
  const labels = labelsOf(text, units, tables);
  if (labels.length === 0) return [];
  const tokens: TableToken[] = [];
  let labelNo = 0;
  for (let start = 0, end = 0; start < text.length; start = Math.max(start + 1, end)) {
    end = valueEnd(text, start, units[start]);
    if (end < 0) continue;
    while (labelNo < labels.length && (labels[labelNo]?.start ?? 0) <= start) {
      const label = labels[labelNo];
      if (label !== undefined) tokens.push(label);
      labelNo += 1;
    }
    const last = tokens.at(-1);
    const cell = numberAt(text, { start, end }, last?.end ?? -1, labels[labelNo], subheadings);
    if (cell !== null) tokens.push(cell);
  }
  return [...tokens, ...labels.slice(labelNo)];
}

/**
 * Where a value ends that begins with `code` at `at`: a number (1,234.5), `/`, a rule of `—`, a lone `-`; `-2` and `+3` stand in the
 * column of changes. -1 where none begins. Without an expression: it is asked of every character of a text.
 */
function valueEnd(text: string, at: number, code = 0): number {
  if (code > 57) return code === 0x2014 ? runEnd(text, at, isRule) : -1;
  if (code > 47) return numberEnd(text, at);
  if (code === 47) return at + 1;
  if (code !== 43 && code !== 45) return -1;
  if (isDigit(text.charCodeAt(at + 1))) return numberEnd(text, at + 1);
  return code === 45 && text.charCodeAt(at - 1) !== 45 && text.charCodeAt(at + 1) !== 45 ? at + 1 : -1;
}

/** With its thousands set off by commas, and its decimals. */
function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at, isDigit);
  while (text.charCodeAt(end) === 44 && [1, 2, 3].every((no) => isDigit(text.charCodeAt(end + no)))) end += 4;
  return text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)) ? runEnd(text, end + 1, isDigit) : end;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isRule = (code: number) => code === 0x2014;

function runEnd(text: string, at: number, is: (code: number) => boolean): number {
  let end = at;
  while (is(text.charCodeAt(end))) end += 1;
  return end;
}

function labelsOf(text: string, units: Uint16Array, lexicon: Lexicon): readonly TableToken[] {
  const parts: string[] = [];
  /** Where each part begins in the text, and in all of them joined. */
  const starts: number[] = [];
  const joined: number[] = [];
  let [from, length] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBetween(units[at] ?? 0)) continue;
    if (from < at) {
      parts.push(text.slice(from, at));
      starts.push(from);
      joined.push(length);
      length += at - from;
    }
    from = at + 1;
  }
  const labels: TableToken[] = [];
  let [done, no] = [0, 0];
  const placeOf = (at: number): number => {
    while ((joined[no + 1] ?? Infinity) <= at) no += 1;
    return (starts[no] ?? 0) + at - (joined[no] ?? 0);
  };
  for (const { start, end, entry } of lexicon.scan(parts.join(''))) {
    if (start < done) continue;
    done = end;
    labels.push({ label: entry, start: placeOf(start), end: placeOf(end - 1) + 1 });
  }
  return labels;
}

/** What cells put between the characters of a label. */
const isBetween = (code: number) => code === 124 || isSpace(code);

/**
 * A number inside words (2023年, 5·15) or of an enumerator is no value; `0002.其他法律…` is `000` before row 2. One
 * inside a label is part of it.
 */
function numberAt(text: string, match: Range, lastEnd: number, next: TableToken | undefined, counts: Lexicon): TableToken | null {
  if (match.start < lastEnd) return null;
  const { start } = match;
  if (start === lastEnd && match.end - start === cellsOfDisputes) return { start, end: match.end, label: null };
  const nextStart = next?.start ?? Infinity;
  const end = Math.min(match.end, nextStart);
  if (end === nextStart || (start === lastEnd && !isCount(text, end, counts))) return { start, end, label: null };
  const after = text.charCodeAt(end);
  if (isSpace(after) && isSpace(text.charCodeAt(start - 1))) return { start, end, label: null };
  if (nextStart - end <= 2 && isOrdinalMark(after)) {
    return end - start > 1 ? { start, end: end - 1, label: null } : null;
  }
  if (isCount(text, end, counts) || goesOn.test(text.charAt(end)) || comesFrom.test(text.charAt(start - 1))) return null;
  return { start, end, label: null };
}

/** `.`, `、` and `)`. */
const isOrdinalMark = (code: number) => code === 46 || code === 0x3001 || code === 41;

/** What makes a number part of a word, behind it and before it. */
const goesOn = /[.·:%)\w]/;
const comesFrom = /[\w.·:(第]/;

/** A Han character right behind a number counts something (规章0件), unless it numbers what follows or the number is all of a cell. */
function isCount(text: string, end: number, counts: Lexicon): boolean {
  if (!(text.charCodeAt(end) > 0x2e7f) || !han.test(text.charAt(end))) return false;
  if (numeral.test(text.slice(end, end + 5))) return false;
  return !zeroCell.test(text.slice(end - 2, end)) || counts.scan(text.slice(end - 1, end + 2)).some(isCountAtStart);
}

const isCountAtStart = ({ entry, start }: Hit) => entry.yields['role'] === 'count' && start === 0;
