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
  const problems = problemsOf(form, items, discussion.pieces);
  const measures = measuresOf(form, items);
  if (problems.length === 0 || measures.length > 0) return { problems, measures };
  const stray = strayMeasures(pieces);
  return { problems, measures: measuresOf(form, itemsOf(stray.pieces, stray.first)) };
}

function problemsOf(form: string, items: readonly Item[], pieces: readonly Piece[]): readonly Found[] {
  const own = items.filter(({ mode }) => mode === 'problem');
  const marked = own.filter((item) => item.isMarked);
  if (marked.length > 0) return marked.map(({ section, start, end }) => ({ section, start, end }));
  const listed = own.flatMap((item) => listedProblems(form, item).map((range) => ({ section: item.section, ...range })));
  if (listed.length > 0) return listed;
  const nil = pieces.find((piece) => piece.section === 'problems' && piece.class === 'N');
  return nil === undefined ? [] : [{ section: nil.section, start: nil.start, end: nil.end }];
}

function measuresOf(form: string, items: readonly Item[]): readonly Found[] {
  const own = items.filter(({ mode }) => mode === 'measure');
  const marked = own.filter((item) => item.isMarked);
  const chosen = own
    .filter((item) => item.isMarked || (marked.length > 0 ? isResult(item) : isMeasure(item) && !introduces(form, item)))
    .map((item) => ({ item, ranges: item.isMarked ? [item] : listedMeasures(form, item) }));
  return chosen.flatMap(({ item, ranges }) => ranges.map(({ start, end }) => ({ section: item.section, start, end })));
}

/** Classes of sentences that are no measure, whatever words they have. */
const empty: readonly Piece['class'][] = ['B1', 'B2', 'N'];

/** An unmarked sentence is a measure where it promises or reports something, and does not only introduce a list. */
function isMeasure({ pieces }: Item): boolean {
  return pieces.some((piece) => !empty.includes(piece.class) && (promises(piece) || piece.class === 'S6' || piece.class === 'S7'));
}

function promises({ cues }: Piece): boolean {
  return cues.has('pledge') || cues.has('future') || cues.has('done') || cues.has('turn');
}

/** 去年…问题，已整改: counts beside a list of pledges too. */
function isResult({ pieces }: Item): boolean {
  return pieces.some(({ cues }) => cues.has('last-year') && cues.has('done'));
}

/** 采取以下措施: and its like, without a list behind it. */
function introduces(form: string, { end }: Item): boolean {
  return form
    .slice(Math.max(0, end - 3), end)
    .trimEnd()
    .endsWith(':');
}
