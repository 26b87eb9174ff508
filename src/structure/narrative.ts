import type { SectionName } from '#model';
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
/** Where problems and measures are stated, in their place or misplaced. */
const discussed: ReadonlySet<SectionName> = new Set(['problems', 'other']);

/**
 * The sentences and headings of one section, in reading order, each with its path. `ranges` are the parts of the
 * section's body that are neither table nor front or end matter.
 */
export function narrate(
  text: string,
  cut: SectionCut,
  ranges: readonly Range[],
  words: Words,
  items: ReadonlyMap<number, number>,
): Narrative {
  const paragraphs = ranges.flatMap((range) => paragraphsOf(text, range, items));
  const topicsAreItems = discussed.has(cut.name);
  const sentences: Placed[] = [];
  const headings: Placed[] = [];
  let path: readonly Step[] = cut.ordinal === null ? [] : [{ rank: 1, label: cut.ordinal, isItem: false, isTopic: false }];
  const place = ({ start, end }: Range): Placed => ({ start, end, section: cut.name, path: path.map((step) => step.label) });
  for (const [no, paragraph] of paragraphs.entries()) {
    const setting = { next: paragraphs[no + 1] ?? null, siblingIsTopic: isTopicBefore(path, paragraph), topicsAreItems };
    const heading = headingEnd(text, paragraph, setting, words.subheadings);
    path = entering(path, paragraph, heading === null, heading === null && isTopicLine(text, paragraph, words.subheadings));
    if (heading !== null) headings.push(place({ start: paragraph.start, end: heading }));
    for (const unit of splitParagraph(text, { start: heading ?? paragraph.start, end: paragraph.end }, items)) {
      if (unit.start > paragraph.start) path = within(path, unit);
      if (word.test(text.slice(unit.start, unit.end))) sentences.push(place(unit));
    }
  }
  return { sentences, headings };
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
