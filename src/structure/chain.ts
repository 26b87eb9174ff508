import type { SectionName } from '#model';
import { sectionNames } from '#model';
import type { Anchor } from './place.ts';
import type { TableBlock } from './table-block.ts';

/**
 * Scores, in points of heading-word weight (1–4). An official title alone on its line with its ordinal makes 10;
 * a cross-reference inside a sentence (见三、…情况) stays under 5; a lone sub-heading part stands only where no
 * heading does. Sub-headings with bracketed numbers count only in reports that number their sections so.
 */
const points = {
  right: 3,
  wrong: 1.5,
  none: 0,
  sub: 0,
  startsLine: 1.5,
  endsLine: 1.5,
  follows: 1,
  runsIn: -2,
  inTable: -6,
  body: 1,
  table: 1,
  implied: 5,
};
const threshold = 4.5;
/** Characters between two headings from which a section counts as having a body: a table of contents has none. */
const bodyLength = 60;

interface Link {
  readonly anchor: Anchor;
  readonly sum: number;
  readonly before: Link | null;
}

/**
 * The best ordered chain of anchors: sections ascend, headings do not overlap, gaps are allowed. Dynamic programming
 * over the best chain that ends in each section: linear in the number of candidates. Sections the chain left out
 * because they stand out of order are added where a strong candidate stands; the result is in reading order.
 */
export function bestChain(anchors: readonly Anchor[], blocks: readonly TableBlock[]): readonly Anchor[] {
  const scored = scoredOf(anchors, blocks);
  const best = new Map<SectionName, Link>();
  for (const { anchor, score } of scored) {
    const before = bestBefore(best, anchor);
    const sum = score + (before?.sum ?? 0);
    if (sum > (best.get(anchor.section)?.sum ?? 0)) best.set(anchor.section, { anchor, sum, before });
  }
  const chain: Anchor[] = [];
  let link: Link | null = [...best.values()].reduce<Link | null>((top, next) => (top === null || next.sum > top.sum ? next : top), null);
  for (; link !== null; link = link.before) chain.push(link.anchor);
  return withStrays(chain, scored);
}

/** Candidates come by position, so every link in `best` starts before; only overlap is left to check. */
function bestBefore(best: ReadonlyMap<SectionName, Link>, anchor: Anchor): Link | null {
  let top: Link | null = null;
  for (const name of sectionNames) {
    if (name === anchor.section) break;
    const link = best.get(name);
    if (link !== undefined && link.anchor.heading.end <= anchor.heading.start && link.sum > (top?.sum ?? 0)) top = link;
  }
  return top;
}

interface Scored {
  readonly anchor: Anchor;
  readonly score: number;
}

function scoredOf(anchors: readonly Anchor[], blocks: readonly TableBlock[]): readonly Scored[] {
  const isNumberedPlainly = anchors.some((anchor) => anchor.order === 'right' || anchor.order === 'wrong');
  const scored: Scored[] = [];
  let blockNo = 0;
  for (const [no, anchor] of anchors.entries()) {
    while (blockNo < blocks.length && (blocks[blockNo]?.end ?? 0) <= anchor.heading.start) blockNo += 1;
    const isInTable = (blocks[blockNo]?.start ?? Infinity) <= anchor.heading.start;
    if (anchor.order === 'sub' && isNumberedPlainly && !anchor.implied) continue;
    const table = isAbove(anchor, blocks[blockNo]) ? points.table : 0;
    const score = scoreOf(anchor, isInTable) + table + points.body * Math.min(1, distanceAfter(anchors, no) / bodyLength);
    if (score > threshold) scored.push({ anchor, score });
  }
  return scored;
}

/** Right behind the heading stands the table of its section. */
function isAbove({ section, heading }: Anchor, block: TableBlock | undefined): boolean {
  return block?.form === section && block.start >= heading.end && block.start - heading.end <= bodyLength;
}

function scoreOf(anchor: Anchor, isInTable: boolean): number {
  const table = isInTable ? points.inTable : 0;
  if (anchor.implied) return anchor.follows ? points.implied + table : 0;
  const place = anchor.startsLine ? points.startsLine : anchor.follows ? points.follows : points.runsIn;
  return anchor.weight + points[anchor.order] + place + (anchor.endsLine ? points.endsLine : 0) + table;
}

/** Characters to the next candidate of another section; looks a few candidates ahead, which is as far as they cluster. */
function distanceAfter(anchors: readonly Anchor[], no: number): number {
  const anchor = anchors[no];
  if (anchor === undefined) return 0;
  for (const next of anchors.slice(no + 1, no + 9)) {
    if (next.section !== anchor.section && next.heading.start >= anchor.heading.end) return next.heading.start - anchor.heading.end;
  }
  return bodyLength;
}

/** A stray is as good as certain: official words with an ordinal on a line of their own, or its very number where a sentence ends. */
function withStrays(chain: readonly Anchor[], scored: readonly Scored[]): readonly Anchor[] {
  const kept = [...chain];
  for (const { anchor } of scored) {
    const { weight, order, startsLine, endsLine, follows } = anchor;
    const isNumbered = order === 'right' || order === 'wrong';
    const isCertain = (weight === 4 && startsLine && endsLine && isNumbered) || (weight > 1 && follows && order === 'right');
    const isFree = kept.every(
      (other) =>
        other.section !== anchor.section && (other.heading.end <= anchor.heading.start || anchor.heading.end <= other.heading.start),
    );
    if (isCertain && isFree && kept.length > 0) kept.push(anchor);
  }
  return kept.sort((left, right) => left.heading.start - right.heading.start);
}
