import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import { sentenceAround } from './clause.ts';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { type Segment, segmentsOf } from './segment.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

/** A row of parts and their total in the clause behind it: 自然人10件、企业3件,共12件; 废止4件、修改3件、有效38件,共清理47件. */
export function partsSummed(count: Count, { spoken, start, end }: Stretch, completeShare: number): readonly Tally[] {
  return flatMapped(count.hits('sum-of-list', start, end), (hit): readonly Tally[] => {
    const total = totalOf(count, hit, end);
    if (total === null) return [];
    const parts = rowBefore(count, spoken, start, hit, total);
    const sum = sumOf(parts);
    const isNear = Math.min(sum, total.value) >= completeShare * Math.max(sum, total.value);
    // Some of the row may be the sum of the others.
    const isBare = total.start - hit.start <= bare;
    if (parts.length < (isBare ? fewest : fewestOfWork) || !isNear || parts.some((_, i) => addsUp(parts.slice(i), total))) return [];
    // 共清理文件47件 may hold more than the row.
    if (!isBare && isClosedBehind(count, spoken, total, sum)) return [];
    const isSure = total.isItem && isBare;
    return [{ total, parts, isClosed: true, mayOverlap: false, certainty: isSure ? 'probable' : 'possible' }];
  });
}

/** The count of things that the words 共, 合计 stand before. */
function totalOf(count: Count, hit: Hit, end: number): Quantity | null {
  const total = count.within(hit.start, end).find((quantity) => quantity.end >= hit.end);
  if (total === undefined || total.start >= hit.end || !total.isExact) return null;
  return total.isItem || total.isLike ? total : null;
}

/** 共清理260项,10项废止: what the row lacks is told behind. */
function isClosedBehind(count: Count, spoken: string, total: Quantity, sum: number): boolean {
  const [, end] = sentenceAround(spoken, total.start);
  return count.within(total.end, end).some(({ unit, value }) => unit === total.unit && value === Math.abs(total.value - sum));
}

const fewest = 2;
/** Where the total is of something done: 共清理文件47件. */
const fewestOfWork = 3;
/** Letters of a comma and 共, 合计. */
const bare = 3;
/** 由微信18个、抖音7个组成. */
const behind = /^(?:组成|构成)?$/;
const shortest = 2;
const longestLabel = 14;
/** What is not added to anything, or only to what it is compared with. */
const others = ['comparison', 'among', 'carried', 'than', 'in-work', 'finished'] as const;

/** The parts that stand one behind the other up to the total, each at the end of a segment behind a name, of the unit of the total. */
function rowBefore(count: Count, spoken: string, start: number, sum: Hit, total: Quantity): readonly Quantity[] {
  const from = Math.max(start, spoken.lastIndexOf('。', sum.start) + 1);
  const segments = segmentsOf(spoken, from, sum.start);
  // What stands in brackets before the total ends the list there.
  if (segments.at(-1)?.end !== sum.start) return [];
  const row: Quantity[] = [];
  for (const segment of segments.toReversed()) {
    const part = partOf(count, spoken, segment, total);
    if (part === null) break;
    row.unshift(part);
  }
  return row;
}

function partOf(count: Count, spoken: string, { start, end, text }: Segment, total: Quantity): Quantity | null {
  const [part, ...more] = count.within(start, end);
  if (part === undefined || more.length > 0 || !part.isExact || part.unit !== total.unit || part.value >= total.value) return null;
  const label = part.start - start;
  const isNamed = label >= shortest && label <= longestLabel && !text.includes('\uE000');
  const isOther = others.some((role) => count.has(role, start, end));
  return isNamed && !isOther && behind.test(spoken.slice(part.end, end)) ? part : null;
}
