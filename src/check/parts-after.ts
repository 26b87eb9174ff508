import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import type { Count, Quantity } from './quantity.ts';
import { type Segment, segmentsOf } from './segment.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

/** A list of parts as it was read. */
interface Listed {
  readonly parts: readonly Quantity[];
  readonly last: Segment;
  /** Those that hold a part. */
  readonly segments: readonly Segment[];
  /** A clause without a number stood between the parts. */
  readonly hasHole: boolean;
}

/** A stretch of `reading.spoken`: one statement, or those that continue it. */
export interface Stretch {
  readonly spoken: string;
  readonly start: number;
  readonly end: number;
  /** What it counts. */
  readonly quantities: readonly Quantity[];
}

/** Farthest a total stands before 其中: 33条,均已发布。其中… */
const reach = 12;

/** Totals followed by their parts: 共33条,其中通知9条,其他24条. */
export function partsAfter(count: Count, { spoken, start, end }: Stretch, completeShare: number): readonly Tally[] {
  const markers = flatMapped(['among', 'closed', 'inside'], (role) => count.hits(role, start, end)).sort((a, b) => a.start - b.start);
  return flatMapped(markers, (marker, i) => {
    const next = markers.slice(i + 1).find((other) => other.start > marker.end + 2)?.start ?? end;
    const segments = segmentsOf(spoken, marker.end, next);
    const total = totalOf(count, start, marker, segments);
    const list = total === null ? null : listOf(count, total, segments);
    if (total === null || list === null || isWithinAll(count, start, total, list.parts) || isToldToOverlap(count, total, list)) return [];
    return [tallyOf(count, marker, total, list, completeShare)];
  });
}

/** 慢病患者41人、家属30人(8人两种身份都有); or not to be all of it. */
function isToldToOverlap(count: Count, total: Quantity, { last }: Listed): boolean {
  if (count.has('both', total.start, last.end + remark)) return true;
  // 其他5条,另有25条重复.
  return count.has('remainder', last.start, last.end) && count.has('besides', last.end, last.end + remark);
}

/** Letters behind a list in which a remark on it stands. */
const remark = 24;

function tallyOf(count: Count, marker: Hit, total: Quantity, list: Listed, completeShare: number): Tally {
  const { parts, last, segments, hasHole } = list;
  const isToldAll = count.has('nothing-else', last.end, last.end + remark);
  const isAll = isToldAll || marker.entry.yields['role'] === 'closed' || count.has('rest', last.start, Math.min(last.end, last.start + 4));
  const isScheme =
    segments.every((segment) => count.has('scheme', segment.start, segment.end)) ||
    (parts.length > 2 && segments.every((segment) => count.has('attribute', segment.start, segment.end)));
  // 其余尚在认定: told in words.
  const isOpen = isAll || count.has('rest', last.end, last.end + remark);
  const isByLaw = !isOpen && isEveryAttribute(count, list);
  // All ways of applying, all kinds of applicants: hardly a selection, if nearly all of the total.
  const isAsked = !isOpen && !isByLaw && isScheme && isNear(parts, total, completeShare);
  const certainty = certaintyOf(total, isAll, isAsked && sumOf(parts) < total.value);
  return {
    total,
    parts,
    isClosed: (isAll || isAsked || isByLaw) && !hasHole && parts.length > 1,
    mayOverlap: !isScheme && count.has('overlap', marker.end, last.end),
    certainty: isByLaw && sumOf(parts) < total.value ? 'probable' : certainty,
  };
}

/** Open, on request, not open: by law there is no fourth attribute. */
function isEveryAttribute(count: Count, { segments }: Listed): boolean {
  const told = flatMapped(segments, ({ start, end }) => count.hits('attribute', start, end));
  return new Set(told.map(({ entry }) => entry.id)).size === attributes;
}

const attributes = 3;

/** One person or sum of money may belong to several kinds. */
function certaintyOf({ isItem }: Quantity, isAll: boolean, isAskedOnly: boolean): Tally['certainty'] {
  if (isAskedOnly) return 'possible';
  if (isItem) return 'certain';
  return isAll ? 'probable' : 'possible';
}

function isNear(parts: readonly Quantity[], total: Quantity, share: number): boolean {
  return sumOf(parts) >= share * total.value;
}

/** What the marker tells the parts of: one inside it (528条信息中,…), or the one before of the kind of the first part. */
function totalOf(count: Count, start: number, marker: Hit, segments: readonly Segment[]): Quantity | null {
  const [first] = flatMapped(segments, (segment) => quantitiesIn(count, segment));
  if (first === undefined) return null;
  if (marker.entry.yields['role'] !== 'inside') return totalBefore(count, start, marker.start, first);
  const total = count.within(marker.start, marker.end)[0];
  return total?.isExact === true && areAlike(total, first) ? total : null;
}

/** Pieces of information in whatever unit; other things only in their own. */
function areAlike(total: Quantity, part: Quantity): boolean {
  return (total.isItem && part.isItem) || (total.isLike && total.unit === part.unit);
}

/** The quantity right before the marker, or one whose parts were told already in full. */
function totalBefore(count: Count, start: number, marker: number, first: Quantity): Quantity | null {
  const before = count.within(start, marker).filter((quantity) => areAlike(quantity, first));
  const last = before.at(-1);
  if (last === undefined || !last.isExact) return null;
  return dividedBefore(before) ?? (marker - last.end <= reach ? last : null);
}

/** 收到12件,当面5件、网络4件、信函3件,全部办结,其中…: the twelve. */
function dividedBefore(before: readonly Quantity[]): Quantity | null {
  const at = before.findLastIndex(({ value }, i) => i + 2 < before.length && sumOf(before.slice(i + 1)) === value);
  return before[at] ?? null;
}

/** The parts up to where the list ends; null where a part cannot be calculated with, or the first of them make the total. */
function listOf(count: Count, total: Quantity, segments: readonly Segment[]): Listed | null {
  const items = itemsOf(count, total, segments);
  const last = items.findLast(({ part }) => part !== null);
  if (last === undefined || items.some(({ isUnclear }) => isUnclear)) return null;
  const parts = flatMapped(items, ({ part }) => (part === null ? [] : [part]));
  const segmentsOfParts = flatMapped(items, ({ part, segment }) => (part === null ? [] : [segment]));
  // Behind what makes the total already another list may begin, unless one row goes on: 2个,其中微信1个、抖音1个、微博1个.
  const isMade = (i: number) => addsUp(parts.slice(0, i + 1), total) && (i === 0 || !areChannels(count, parts, segmentsOfParts));
  // 40件,其中补正后受理6件;予以公开18件、…: what stands behind the semicolon makes the total by itself.
  const begin = segmentsOfParts.findIndex(({ separator }) => separator === ';') + 1;
  const isAnew = begin > 0 && begin < parts.length && segmentsOfParts.slice(begin).every(({ separator }) => separator !== ';');
  if (parts.some((_, i) => isMade(i)) || (isAnew && addsUp(parts.slice(begin), total))) return null;
  return { parts, last: last.segment, segments: segmentsOfParts, hasHole: items.slice(0, items.indexOf(last)).some(isHole) };
}

/** Channels of one row, each by its name. */
const areChannels = (count: Count, parts: readonly Quantity[], segments: readonly Segment[]): boolean =>
  parts.every(({ unit }) => unit === parts[0]?.unit) && segments.every(({ start, end }) => count.has('overlap', start, end));

interface Item {
  readonly segment: Segment;
  readonly part: Quantity | null;
  readonly isUnclear: boolean;
}

/** The segments that belong to the list. */
function itemsOf(count: Count, total: Quantity, segments: readonly Segment[]): readonly Item[] {
  const isFlow = count.has('flow', total.start - labelLength, total.start);
  const items: Item[] = [];
  let allowed: string | null = null;
  for (const segment of segments) {
    const found = quantitiesIn(count, segment);
    const part = found[0] ?? null;
    const isRepeated = allowed !== null && part?.value === total.value;
    if (
      part !== null &&
      (isRepeated || !areAlike(total, part) || isOtherRest(count, total, segment, part) || isNoPart(count, segment, isFlow))
    )
      break;
    items.push({ segment, part, isUnclear: found.length > 1 || part?.isExact === false });
    if (part !== null) allowed ??= allowedAfter(segment.separator);
    if (allowed !== null && !allowed.includes(segment.separator)) return [...items, ...restOf(count, total, segments[items.length])];
  }
  return items;
}

/** 文件96件,其他30个乡镇: not of the total. */
const isOtherRest = (count: Count, total: Quantity, { start }: Segment, { unit }: Quantity): boolean =>
  unit !== total.unit && count.has('remainder', start, start + longestRest);

/** 通知9条、动态24条,其余46条为公告: what is left over closes the list, however it is set off. */
function restOf(count: Count, total: Quantity, segment: Segment | undefined): readonly Item[] {
  if (segment === undefined || !count.has('remainder', segment.start, segment.start + longestRest)) return [];
  const [part, ...more] = quantitiesIn(count, segment);
  if (part === undefined || more.length > 0 || part.unit !== total.unit || part.value >= total.value) return [];
  return [{ segment, part, isUnclear: !part.isExact }];
}

/** Letters of 其余部分 with the figure. */
const longestRest = 10;

/** Characters before a total that tell what it counts. */
const labelLength = 30;

/** A clause without a number, longer than a label cut at 、. */
function isHole({ part, segment: { text, separator } }: Item): boolean {
  return part === null && text !== '' && separator !== '、' && separator !== ':';
}

function quantitiesIn(count: Count, { start, end, text }: Segment): readonly Quantity[] {
  // What stands in brackets is blank in the text of the segment.
  return count.within(start, end).filter((quantity) => !text.startsWith('\uE000', quantity.start - start) || !quantity.isExact);
}

/** The list goes on over separators as strong as the one behind its first part, and over weaker ones. */
function allowedAfter(separator: string): string {
  if (separator === '、') return '、';
  return separator === ',' ? '、,' : '、,;';
}

/** The segment speaks of something else: 同比增加12条, 均按时办结10件. */
function isNoPart(count: Count, { start, end }: Segment, isFlow: boolean): boolean {
  if (count.has('apart', start, end) || count.has('comparison', start, end)) return true;
  return !isFlow && count.has('flow', start, end) && !count.has('attribute', start, end);
}

/** 公开120条、转发60条,其中解读80条: the parts may be of all that was told before. */
function isWithinAll(count: Count, start: number, total: Quantity, parts: readonly Quantity[]): boolean {
  // 公开312条、解读14件,其中图解6件: no parts of the 312.
  const isOwnUnit = parts.every(({ unit }) => unit === total.unit);
  // 收到21件,办结21件,其中…: the same ones.
  const isOther = (other: Quantity) => areAlike(other, total) && (!isOwnUnit || other.unit === total.unit) && other.value !== total.value;
  const before = count.within(start, total.start).filter(isOther);
  if (before.length === 0) return false;
  return before.some(({ isExact }) => !isExact) || sumOf([...before, total]) >= sumOf(parts);
}
