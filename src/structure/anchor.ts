import type { Lexicon } from '#lexicon';
import type { SectionName } from '#model';
import { sectionNames } from '#model';
import { afterMarkup, linesOf } from './lines.ts';
import type { Range } from './reading.ts';
import type { Words } from './words.ts';

/** A place where a section may begin. */
export interface Anchor {
  readonly section: SectionName;
  readonly heading: Range;
  /** Ordinal as written, without its comma; null where there is none. */
  readonly ordinal: string | null;
  /** Expected ordinal for its section, another one, a bracketed or Arabic one as sub-headings have it, none. */
  readonly order: 'right' | 'wrong' | 'sub' | 'none';
  /** Weight of the heading words, 1 to 4. */
  readonly weight: number;
  readonly startsLine: boolean;
  readonly endsLine: boolean;
  /** Follows a stop, a note or a digit of a table inside its line. */
  readonly follows: boolean;
  /** Stands for a lost heading: `(一)存在问题` for section five. */
  readonly implied: boolean;
}

/** Characters between the ordinal and the heading words: `五、政府信息公开工作|存在的主要问题`. */
const prefixLength = 24;
const plainOrdinal = /(?:第([一二三四五六七八九十]{1,2})部分[、.,:]?|([一二三四五六七八九十]{1,2})[、.,:])([^。;:!?,()《》“”、\t]{0,18})$/;
const bareOrdinal = /^([一二三四五六七八九十]{1,2})()$/;
const subOrdinal = /(?:\(([一二三四五六七八九十]{1,2})\)|(?<!\d)(\d{1,2})[.、,)])[、.]?([^。;:!?,()《》“”、\t]{0,18})$/;
const numerals = '一二三四五六七八九十';
/** What may follow the heading words on a line of their own: `的情况`, a stop or colon, closing Markdown marks. */
const headingTail = /^(?:[^。;!?,\t\d(]{0,8}|[。:])\*{0,3}$/;
const runInTail = /^[。:]?$/;

/** Every candidate of `value`, in order; lines are found once, so the cost is linear. */
export function findAnchors(value: string, { sections, subheadings, problemParts }: Words): readonly Anchor[] {
  const lines = linesOf(value, { start: 0, end: value.length });
  const isTail: Tail = (rest, startsLine) => (startsLine ? headingTail : runInTail).test(rest) && !isNil(rest, subheadings);
  const anchors: Anchor[] = [];
  let lineNo = 0;
  for (const hit of sections.scan(value)) {
    lineNo = lineOf(lines, lineNo, hit.start);
    const section = sectionNames.find((name) => name === hit.entry.yields['section']);
    const line = lines[lineNo];
    if (section === undefined || line === undefined || /[()]/.test(value.slice(hit.start, hit.end))) continue;
    const anchor = anchorOf(value, line, hit, section, Number(hit.entry.yields['weight']), isTail);
    if (anchor !== null) anchors.push(anchor);
  }
  lineNo = 0;
  for (const hit of problemParts.scan(value)) {
    lineNo = lineOf(lines, lineNo, hit.start);
    const line = lines[lineNo];
    const anchor = line === undefined ? null : anchorOf(value, line, hit, 'problems', 1, isTail);
    if (anchor?.order === 'sub' && anchor.ordinal === '一') anchors.push({ ...anchor, implied: true });
  }
  return longestOf(anchors);
}

/** Whether what follows the heading words on their line still belongs to the heading. */
type Tail = (rest: string, startsLine: boolean) => boolean;

function isNil(rest: string, subheadings: Lexicon): boolean {
  return subheadings.scan(rest).some((hit) => hit.entry.yields['role'] === 'nil');
}

function lineOf(lines: readonly Range[], from: number, at: number): number {
  let no = from;
  while (no < lines.length - 1 && (lines[no]?.end ?? 0) <= at) no += 1;
  return no;
}

function anchorOf(value: string, line: Range, hit: Range, section: SectionName, weight: number, isTail: Tail): Anchor | null {
  const lineStart = afterMarkup(value, line);
  const from = Math.max(lineStart, hit.start - prefixLength);
  const window = value.slice(from, hit.start);
  const plain = plainOrdinal.exec(window) ?? (from === lineStart ? bareOrdinal.exec(window) : null);
  const sub = plain === null ? subOrdinal.exec(window) : null;
  const match = plain ?? sub;
  const start = match === null ? hit.start : from + match.index;
  const startsLine = start === lineStart;
  const rest = value.slice(hit.end, Math.min(line.end, hit.end + 16));
  const endsLine = line.end <= hit.end + 12 && isTail(rest, startsLine);
  if (match === null && !(startsLine && endsLine)) return null;
  const ordinal = match?.[1] ?? match?.[2] ?? null;
  return {
    section,
    heading: { start: startsLine ? line.start : start, end: endsLine ? line.end : hit.end },
    ordinal,
    order: orderOf(section, ordinal, plain !== null, sub !== null),
    weight,
    startsLine,
    endsLine,
    follows: startsLine || /[。;!?)〕|\t\d…>”]/.test(value.slice(lineStart, start).trimEnd().slice(-1)),
    implied: false,
  };
}

function orderOf(section: SectionName, ordinal: string | null, isPlain: boolean, isSub: boolean): Anchor['order'] {
  if (isSub) return 'sub';
  if (!isPlain || ordinal === null) return 'none';
  return numerals.indexOf(ordinal) + 1 === sectionNames.indexOf(section) ? 'right' : 'wrong';
}

/** Of candidates of one section that begin together, the heaviest and then the longest. */
function longestOf(anchors: readonly Anchor[]): readonly Anchor[] {
  const best = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const key = `${anchor.section} ${anchor.heading.start} ${anchor.implied}`;
    const other = best.get(key);
    const isBetter =
      other === undefined || anchor.weight > other.weight || (anchor.weight === other.weight && anchor.heading.end > other.heading.end);
    if (isBetter) best.set(key, anchor);
  }
  return [...best.values()].sort((left, right) => left.heading.start - right.heading.start || right.heading.end - left.heading.end);
}
