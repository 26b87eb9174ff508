import { discussionOf, strayMeasures } from './discussion.ts';
import { type Item, itemsOf } from './items.ts';
import { listedMeasures, listedProblems, type Range } from './list.ts';
import type { Piece } from './pieces.ts';

export interface Found extends Range {
  readonly section: Piece['section'];
}

export interface FoundItems {
  readonly problems: readonly Found[];
  readonly measures: readonly Found[];
}

/** The problems and measures of a report as ranges of its form, in reading order. */
export function findItems(form: string, pieces: readonly Piece[]): FoundItems {
  const discussion = discussionOf(pieces);
  const items = itemsOf(discussion.pieces, discussion.first);
  const problems = problemsOf(form, items);
  const measures = measuresOf(form, items);
  if (problems.length === 0 || measures.length > 0) return { problems, measures };
  const stray = strayMeasures(pieces);
  return { problems, measures: measuresOf(form, itemsOf(stray.pieces, stray.first)) };
}

function problemsOf(form: string, items: readonly Item[]): readonly Found[] {
  const own = items.filter(({ mode }) => mode === 'problem');
  const marked = own.filter((item) => item.isMarked);
  if (marked.length > 0) return marked.map(({ section, start, end }) => ({ section, start, end }));
  const listed = own.flatMap((item) => listedProblems(form, item).map((range) => ({ section: item.section, ...range })));
  if (listed.length > 0) return listed;
  const nil = own.find(({ pieces, section }) => section === 'problems' && pieces.some((piece) => piece.class === 'N'));
  return nil === undefined ? [] : [{ section: nil.section, start: nil.start, end: nil.end }];
}

function measuresOf(form: string, items: readonly Item[]): readonly Found[] {
  const own = items.filter(({ mode }) => mode === 'measure');
  const marked = own.filter((item) => item.isMarked);
  const chosen = marked.length > 0 ? marked.map((item) => ({ item, ranges: [item] })) : own.filter(isMeasure).map((item) => ({ item, ranges: listedMeasures(form, item) }));
  return chosen.flatMap(({ item, ranges }) => ranges.map(({ start, end }) => ({ section: item.section, start, end })));
}

/** An unmarked sentence is a measure where it promises or reports something, and does not only introduce a list. */
function isMeasure(item: Item): boolean {
  return item.pieces.some(({ cues, class: name }) => name !== 'B1' && name !== 'B2' && name !== 'N' && (cues.has('pledge') || cues.has('future') || cues.has('done') || name === 'S6' || name === 'S7'));
}
