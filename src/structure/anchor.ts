import type { Hit, Lexicon } from '#lexicon';
import { flatMapped, sectionNames } from '#model';
import { brokenHeadings } from './anchor-broken.ts';
import { withoutLists } from './anchor-list.ts';
import { numbered } from './anchor-order.ts';
import { afterMarkup, linesOf, trimmed } from './lines.ts';
import type { Anchor, OldPart, Place, Style } from './place.ts';
import type { Range } from './reading.ts';
import type { Marks, Words } from './words.ts';

export interface Found {
  readonly anchors: readonly Anchor[];
  /** Headings that a table of contents or a lead-in lists. */
  readonly listed: readonly Anchor[];
  readonly oldParts: readonly OldPart[];
}

/** Characters between the ordinal and the heading words: `五、政府信息公开工作|存在的主要问题`. */
const prefixLength = 24;
const plainOrdinal = /(?:第([一二三四五六七八九十]{1,2})部分[、.,:]?|([一二三四五六七八九十]{1,2})[、.,:])([^。;:!?,()《》“”、\t]{0,18})$/;
const bareOrdinal = /^([一二三四五六七八九十]{1,2})()$/;
/** Where line breaks were lost, a stop or the last figure of a table stands before an ordinal without comma, and figures run into an Arabic one. */
const bareOrdinalBehind = /(?<=[。;!?)\d#*])([一二三四五六七八九])()$/;
const gluedOrdinal = /(?<=\d)(\d)[.、]$/;
const subOrdinal = /(?:\(([一二三四五六七八九十]{1,2})\)|(?<![\dA-Z])(\d{1,2}|[IVX]{1,4})[.、,)])[、.]?([^。;:!?,()《》“”、\t]{0,18})$/;
/** What may follow the heading words on a line of their own: `的情况`, a stop or colon, the page of a table of contents, closing Markdown marks. */
const headingTail = /^(?:[^。;!?,\t\d(]{0,8}|[。:]|[.·…-]{2,}\d{0,3})\*{0,3}$/;
/** What a sentence, a cell or a note ends with. */
const closing = /[。;!?)〕|\t\d…>”#*-]/;
const runInTail = /^[。:]?$/;
/** Marks behind heading words that stand in a sentence. */
const goesOn = /^[\s,、;!?)》”]/;
/** Official words stand for a heading without ordinal where a text has no line breaks. */
const official = 4;

/** Every candidate of `value`, in order; lines are found once, so the cost is linear. */
export function findAnchors(value: string, marks: Marks, { sections, subheadings }: Words): Found {
  const lines = linesOf(value, { start: 0, end: value.length });
  const behind: Behind = {
    isTail: (rest, startsLine) => (startsLine ? headingTail : runInTail).test(rest) && !hasRole(rest, 'nil', subheadings),
    goesOn: (rest) => goesOn.test(rest) || hasRole(rest, 'runs-on', subheadings),
  };
  const placed = (hits: readonly Hit[], weightOf: (hit: Hit) => number) => placesOf(value, lines, hits, weightOf, behind);
  const found = placed(marks.sections, (hit) => Number(hit.entry.yields['weight'] ?? official));
  const broken = brokenHeadings(value, lines, sections, (joined, hit, weight) => placeOf(joined, whole(joined), hit, weight, behind, none));
  const all = [...found, ...broken];
  const anchors = flatMapped(all, ({ hit, place }) => {
    const section = sectionOf(hit);
    return section === undefined ? [] : [{ section, order: 'none' as const, implied: false, ...place }];
  });
  const implied = flatMapped(
    placed(marks.problemParts, () => 1),
    ({ place }) =>
      isSub(place.style) && isFirst(place.ordinal)
        ? [{ section: 'problems' as const, order: 'sub' as const, implied: true, ...place }]
        : [],
  );
  return {
    ...withoutLists(longestOf([...numbered(anchors), ...implied])),
    oldParts: firstOf(
      flatMapped(all, ({ hit, place }) => {
        const part = hit.entry.yields['part'];
        return part === undefined || isSub(place.style) ? [] : [{ part, ...place }];
      }),
    ),
  };
}

const none: ReadonlySet<number> = new Set();
const whole = (value: string): Range => ({ start: 0, end: value.length });
const sectionOf = (hit: Hit) => sectionNames.find((name) => name === hit.entry.yields['section']);
const isSub = (style: Style) => style === 'bracket' || style === 'arabic';
const isFirst = (ordinal: string | null) => ordinal === '一' || ordinal === '1';

/** What follows the heading words on their line. */
interface Behind {
  /** It still belongs to the heading. */
  readonly isTail: (rest: string, startsLine: boolean) => boolean;
  /** It makes a sentence of them. */
  readonly goesOn: (rest: string) => boolean;
}

function hasRole(rest: string, role: string, subheadings: Lexicon): boolean {
  return rest !== '' && subheadings.scan(rest).some((hit) => hit.entry.yields['role'] === role);
}

function placesOf(
  value: string,
  lines: readonly Range[],
  hits: readonly Hit[],
  weightOf: (hit: Hit) => number,
  behind: Behind,
): readonly { readonly hit: Hit; readonly place: Place }[] {
  let lineNo = 0;
  const ends = new Set<number>();
  const firsts = new Map<number, Hit>();
  return flatMapped(hits, (hit) => {
    while (lineNo < lines.length - 1 && (lines[lineNo]?.end ?? 0) <= hit.start) lineNo += 1;
    const line = lines[lineNo];
    if (line === undefined || /[()]/.test(value.slice(hit.start, hit.end))) return [];
    const place = placeOf(value, line, hit, weightOf(hit), behind, ends);
    if (place === null || isSaidTwice(firsts, place, hit)) return [];
    ends.add(place.heading.end);
    return [{ hit, place }];
  });
}

/** `六、其他需要报告的事项没有其他需要报告的事项`: the second time it is no part of the heading. */
function isSaidTwice(firsts: Map<number, Hit>, { heading }: Place, hit: Hit): boolean {
  const first = firsts.get(heading.start);
  if (first === undefined) firsts.set(heading.start, hit);
  return first !== undefined && first.entry === hit.entry && first.end <= hit.start;
}

/** `ends` are the ends of the headings before: one heading may follow the other without anything between. */
function placeOf(value: string, line: Range, hit: Hit, weight: number, behind: Behind, ends: ReadonlySet<number>): Place | null {
  const lineStart = afterMarkup(value, line);
  const written = ordinalIn(value, lineStart, hit, weight);
  const { at, style } = written;
  const startsLine = at === lineStart;
  const rest = value.slice(hit.end, Math.min(line.end, hit.end + 16));
  const endsLine = line.end <= hit.end + 12 && behind.isTail(rest, startsLine);
  const follows = startsLine || ends.has(at) || closing.test(lastOf(value, lineStart, at));
  const standsAlone = startsLine && endsLine;
  if (style === 'none' && !standsAlone && !(weight === official && follows && rest !== '' && !behind.goesOn(rest))) return null;
  const end = /^[:。]/.test(rest) ? hit.end + 1 : hit.end;
  const heading = { start: startsLine ? line.start : at, end: endsLine ? line.end : end };
  return { heading, weight, startsLine, endsLine, follows, ...written };
}

/** The last character of a range that is no white space. */
function lastOf(value: string, start: number, end: number): string {
  const ink = trimmed(value, { start, end });
  return ink.start < ink.end ? value.charAt(ink.end - 1) : '';
}

/** No ordinal is without one: told before other expressions are tried, since most heading words stand in prose. */
const numeral = /[一二三四五六七八九十\dIVX]/;

/** The ordinal in front of heading words and the few words between, or the words alone. */
function ordinalIn(value: string, lineStart: number, hit: Hit, weight: number): Pick<Place, 'at' | 'ordinal' | 'style'> {
  const from = Math.max(lineStart, hit.start - prefixLength);
  const window = value.slice(from, hit.start);
  if (!numeral.test(window)) return { at: hit.start, ordinal: null, style: 'none' };
  const plain =
    plainOrdinal.exec(window) ??
    (from === lineStart ? bareOrdinal.exec(window) : null) ??
    (weight === official ? bareOrdinalBehind.exec(window) : null);
  if (plain !== null) return { at: from + plain.index, ordinal: plain[1] ?? plain[2] ?? null, style: 'plain' };
  const sub = subOrdinal.exec(window) ?? (weight === official ? gluedOrdinal.exec(window) : null);
  if (sub === null) return { at: hit.start, ordinal: null, style: 'none' };
  const isArabic = /[\dIVX]/.test(sub[0].charAt(0));
  return { at: from + sub.index, ordinal: sub[1] ?? sub[2] ?? null, style: isArabic ? 'arabic' : 'bracket' };
}

/** One old part a place; hits come with the longer ones first. */
function firstOf(parts: readonly OldPart[]): readonly OldPart[] {
  const starts = new Set<number>();
  return parts.filter(({ at }) => !starts.has(at) && starts.add(at));
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
