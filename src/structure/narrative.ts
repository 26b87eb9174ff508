import { flatMapped, type SectionName } from '#model';
import type { Rank } from './enumerator.ts';
import { type Paragraph, paragraphsOf } from './paragraph.ts';
import type { Range } from './reading.ts';
import type { SectionCut } from './section-cut.ts';
import { splitParagraph, type Unit } from './split.ts';
import { headingEnd, isTopicLine } from './subheading.ts';
import type { Words } from './words.ts';

/** A sentence or a heading below section level, in the form. */
export interface Placed extends Range {
  readonly section: SectionName;
  readonly path: readonly string[];
}

export interface Narrative {
  readonly sentences: readonly Placed[];
  readonly headings: readonly Placed[];
}

interface Step {
  readonly rank: Rank;
  readonly label: string;
  /** It numbers one paragraph, not what follows it. */
  readonly isItem: boolean;
  /** That paragraph is a topic line, so the list may be one of topics. */
  readonly isTopic: boolean;
}

const word = /[\p{L}\p{N}]/u;
const buttons = /^(?:【[^【】]{1,12}】\s*)+$/;
/** Where problems and measures are stated, in their place or misplaced. */
const discussed: ReadonlySet<SectionName> = new Set(['problems', 'other']);

/**
 * The sentences and headings of one section, in reading order, each with its path. `ranges` are the parts of the
 * section's body that are neither table nor front or end matter. `known` gives the ends of headings by their starts.
 */
export function narrate(
  text: string,
  cut: SectionCut,
  ranges: readonly Range[],
  words: Words,
  items: ReadonlyMap<number, number>,
  known: ReadonlyMap<number, number>,
): Narrative {
  const paragraphs = flatMapped(ranges, (range) => paragraphsOf(text, range, items)).filter((paragraph) => !isRow(text, paragraph));
  const topicsAreItems = discussed.has(cut.name);
  const sentences: Placed[] = [];
  const headings: Placed[] = [];
  let path: readonly Step[] = cut.ordinal === null ? [] : [{ rank: 1, label: cut.ordinal, isItem: false, isTopic: false }];
  const place = ({ start, end }: Range): Placed => ({ start, end, section: cut.name, path: path.map((step) => step.label) });
  for (const [no, paragraph] of paragraphs.entries()) {
    const setting = { next: paragraphs[no + 1] ?? null, siblingIsTopic: isTopicBefore(path, paragraph), topicsAreItems };
    const inner = known.get(paragraph.start);
    const heading = inner === undefined ? headingEnd(text, paragraph, setting, words.subheadings) : Math.min(inner, paragraph.end);
    path = entering(path, paragraph, heading === null, heading === null && isTopicLine(text, paragraph, words.subheadings));
    if (heading !== null) headings.push(place({ start: paragraph.start, end: heading }));
    const rest = { start: heading ?? paragraph.start, end: paragraph.end };
    for (const unit of splitParagraph(text, rest, items).filter((each) => isSaid(text, each))) {
      if (unit.start > paragraph.start) path = within(path, unit);
      sentences.push(place(unit));
    }
  }
  return { sentences, headings };
}

/** Words, and not only those of buttons: 【打印】【关闭】. */
function isSaid(text: string, { start, end }: Range): boolean {
  const unit = text.slice(start, end);
  return word.test(unit) && !(unit.startsWith('【') && buttons.test(unit));
}

/** A row of a table that nobody knows: three cells and no stop. */
function isRow(text: string, { start, end }: Paragraph): boolean {
  const paragraph = text.slice(start, end);
  const first = paragraph.indexOf('\t');
  return first >= 0 && paragraph.includes('\t', first + 1) && !/[。;]/.test(paragraph);
}

/** An item inside a paragraph. */
function within(path: readonly Step[], { enumerator }: Unit): readonly Step[] {
  if (enumerator === null) return path;
  return stepped(path, { rank: enumerator.rank, label: enumerator.label, isItem: true, isTopic: false });
}

function isTopicBefore(path: readonly Step[], paragraph: Paragraph): boolean {
  return path.some((step) => step.rank === paragraph.enumerator?.rank && step.isTopic);
}

/** A paragraph without a number leaves the items above it and stays under the headings above it. */
function entering(path: readonly Step[], paragraph: Paragraph, isItem: boolean, isTopic: boolean): readonly Step[] {
  const { enumerator } = paragraph;
  if (enumerator !== null) return stepped(path, { rank: enumerator.rank, label: enumerator.label, isItem, isTopic });
  const item = path.findIndex((step) => step.isItem);
  return item < 0 ? path : path.slice(0, item);
}

function stepped(path: readonly Step[], step: Step): readonly Step[] {
  const above = path.findIndex((other) => other.rank >= step.rank);
  return [...(above < 0 ? path : path.slice(0, above)), step];
}
