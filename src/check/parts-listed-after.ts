import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { type Segment, segmentsOf } from './segment.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

/** A total and its parts in one row, without a word between: 查出问题19个,内容不全的6个,材料缺页的13个。 */
export function partsListed(count: Count, { spoken, start, end, quantities }: Stretch, completeShare: number): readonly Tally[] {
  // A total and two parts, at least.
  if (quantities.length <= fewestNamed) return [];
  const wholes = count.hits('whole', start, end);
  const named = wholes.map((hit) => count.within(hit.start, end).find((quantity) => quantity.start < hit.end));
  // 发布解读45篇:图解20篇,问答10篇,视频25篇: a colon says as much as the word, and so does a bracket.
  const announced = quantities.filter((quantity) => announcing.has(spoken[quantity.end] ?? ''));
  const known = new Set<Quantity>();
  const ofLikes = quantities.filter(({ isLike, end: at }) => isLike && opening.has(spoken[at] ?? ''));
  return flatMapped([...named, ...announced, ...ofLikes], (total) => {
    const isKind = total !== undefined && (total.isItem || ofLikes.includes(total));
    if (total === undefined || known.has(total) || !total.isExact || !isKind || total.value === 0) return [];
    known.add(total);
    const isNamed = named.includes(total) && spoken[total.end] !== ':';
    const tally = tallyOf(count, spoken, total, end, { completeShare, isNamed });
    return tally === null ? [] : [tally];
  });
}

const announcing: ReadonlySet<string> = new Set(':(');
/** What stands between a total and its parts. */
const opening: ReadonlySet<string> = new Set(',:(');
/** Parts of a total that a word or a mark says to be one. */
const [fewestNamed, fewestAnnounced] = [2, 3];

interface How {
  readonly completeShare: number;
  /** A word says that the total is one; a mark alone asks for more and allows longer labels. */
  readonly isNamed: boolean;
}

function tallyOf(count: Count, spoken: string, total: Quantity, end: number, how: How): Tally | null {
  const row = opening.has(spoken[total.end] ?? '') ? rowOf(count, spoken, total, end, how) : null;
  if (row === null) return null;
  const { parts, segments } = row;
  // Money and meetings are added up where they are told by batches or quarters, or behind a colon.
  const isInTurns = segments.every(({ start, end: to }) => count.has('turn', start, to));
  if (!total.isItem && !isInTurns && spoken[total.end] !== ':') return null;
  const sum = sumOf(parts);
  if (addsUp(parts, total) || parts.some(({ value }) => value >= total.value) || !isNear(sum, total.value, how.completeShare)) return null;
  const isSure = sum > total.value && (total.isItem || isInTurns);
  return { total, parts, isClosed: true, mayOverlap: false, certainty: isSure ? 'probable' : 'possible' };
}

interface Row {
  readonly parts: readonly Quantity[];
  readonly segments: readonly Segment[];
}

/** The parts right behind a total, as far as they are told alike; null where they are too few or the row is none. */
function rowOf(count: Count, spoken: string, total: Quantity, end: number, { isNamed }: How): Row | null {
  const isHalved = count.hits('half', total.end, total.end + halvesLength).length === 2;
  const fewest = isNamed || isHalved ? fewestNamed : fewestAnnounced;
  const isLikeIt = ({ unit, isExact }: Quantity) => isExact && unit === total.unit;
  if (count.within(total.end + 1, end).filter(isLikeIt).length < fewest) return null;
  const segments = segmentsOf(spoken, total.end + 1, end);
  const widest = isNamed ? longestLabel : longestLabel * 2;
  const isFlow = isOfBusiness(count, spoken, total);
  const all = segments.map((segment) => partOf(count, segment, total, isFlow, widest));
  const length = all.includes(null) ? all.indexOf(null) : all.length;
  const [parts, row] = [all.slice(0, length).filter((part) => part !== null), segments.slice(0, length)];
  // 现场12件、电话9件,其余3件为来信: what is left over may be set off.
  const apart = length > fewest && isRest(count, row.at(-1)) ? 2 : 1;
  const separators = new Set(row.slice(0, Math.max(0, length - apart)).map(({ separator }) => separator));
  return parts.length < fewest || separators.size > 1 || isMore(count, segments.slice(length), total) ? null : { parts, segments: row };
}

/** 诉求共96件(留言31件、来信11件): in brackets and of the kind of the total, or behind a colon, nothing but parts. */
function isOfBusiness(count: Count, spoken: string, { start, end }: Quantity): boolean {
  return spoken[end] === ':' || (spoken[end] === '(' && count.has('flow', start - labelLength, start));
}

const isRest = (count: Count, segment: Segment | undefined) =>
  segment !== undefined && count.has('rest', segment.start, segment.start + restLength);

/** Letters of 其余. */
const restLength = 2;
/** Letters of 上半年5期、下半年8期. */
const halvesLength = 16;

/** Something of the kind behind the parts, which are told alike: then it is the course of business. */
function isMore(count: Count, behind: readonly Segment[], total: Quantity): boolean {
  const [next, last] = [behind[0], behind.at(-1)];
  if (next === undefined || last === undefined) return false;
  return count.within(next.start, last.end).some(({ unit, isExact }) => isExact && unit === total.unit);
}

/** The one quantity of a segment, at its end, of the very unit of the total and behind a short label of its own. */
function partOf(count: Count, segment: Segment, total: Quantity, isFlow: boolean, widest: number): Quantity | null {
  const found = count.within(segment.start, segment.end);
  const [part] = found;
  if (part === undefined || found.length > 1 || !part.isExact || part.unit !== total.unit || part.end !== segment.end) return null;
  const label = part.start - segment.start;
  if (label < 2 || label > widest) return null;
  const others = isFlow ? ['apart', 'comparison', 'among'] : ['apart', 'comparison', 'flow', 'among'];
  const isOther = others.some((role) => count.has(role, segment.start, segment.end));
  // 电话一览15条: the one counts nothing. 财政信息17条: of all information those.
  const isOwn = (hit: Hit) => hit.start >= segment.start && hit.end > part.start && hit.end <= part.end;
  const isTotal = count
    .all('whole')
    .some((hit) => isOwn(hit) && !(hit.entry.id === byName && hit.start > segment.start && widest > longestLabel));
  return isOther || (isTotal && !isFlow) ? null : part;
}

const byName = 'whole-by-name';
const longestLabel = 10;
/** Characters before a total that tell what it counts. */
const labelLength = 20;

function isNear(sum: number, total: number, share: number): boolean {
  return Math.min(sum, total) >= share * Math.max(sum, total);
}
