import { flatMapped, type Mark, type SectionName } from '#model';
import type { Half } from './halves.ts';
import { problemIs } from './list.ts';
import { isInside, modeOf, votesFor } from './marked-half.ts';
import { leaning, startsWith, turnsAtStart } from './piece-signs.ts';
import type { Piece } from './pieces.ts';
import { withRunIns } from './run-ins.ts';
import type { Mode } from './topic-reader.ts';
import { announces, turn } from './turns.ts';
import { close, isTopicLine, longestHeading, longestTopicLine, type Open, type State } from './walk.ts';

/** An item as it stands in the form, before a list in one sentence is divided. */
export interface Item {
  readonly mode: Mode;
  /** What the heading above it says it is about. */
  readonly part: Half | null;
  readonly section: SectionName;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** The topic line that it stands below with others. */
  readonly head: Piece | null;
  /** It begins with an enumeration mark. */
  readonly isMarked: boolean;
}

/**
 * Divides the pieces of one discussion into items: openers, turns and part headings set the half, marks begin items,
 * unmarked text goes on with the item before it in the same line, and stands alone otherwise (DOMAIN.md 2.3).
 */
export function itemsOf(read: readonly Piece[], first: Mode | null): readonly Item[] {
  const pieces = withRunIns(read);
  const state: State = { mode: first, part: null, open: null, lastProblem: null, markedMeasures: 0, done: [] };
  pieces.forEach((piece, index) => {
    if (announces(state, piece)) return;
    if (state.part === 'neither' && !turnsAtStart(piece)) return;
    if (!piece.continues) turn(state, piece);
    if (piece.mark !== null) begin(state, piece, piece.mark, () => votesFor(pieces, index));
    else if (goesOn(state, piece, pieces.slice(index + 1, index + 1 + farthestSibling))) state.open?.pieces.push(piece);
    else stand(state, piece);
  });
  close(state);
  return flatMapped(state.done, ({ mode, part, pieces: own, head, isMarked }) => {
    const [start, end] = [own[0], own.at(-1)];
    if (start === undefined || end === undefined) return [];
    return [{ mode, part, isMarked, head, pieces: own, section: start.section, start: start.start, end: end.end }];
  });
}

/** How far the next item of a list is looked for, pieces. */
const farthestSibling = 12;

function begin(state: State, piece: Piece, mark: Mark, votes: () => number): void {
  if (state.open !== null && isInside(state.open, mark)) {
    state.open.pieces.push(piece);
    return;
  }
  close(state);
  const mode = modeOf(state, piece, mark, votes);
  state.mode = mode;
  if (mode === 'problem') state.lastProblem = mark;
  else state.markedMeasures += 1;
  state.open = { mode, part: state.part, pieces: [piece], head: null, isMarked: true };
}

/** Unmarked text belongs to the item before it in its line, or below its heading, or before the next of its list. */
function goesOn({ open, mode }: State, piece: Piece, later: readonly Piece[]): boolean {
  if (piece.continues && open !== null) return true;
  if (open !== null && !open.isMarked && open.mode === mode && !piece.isAddressed && !piece.opensLine) return isHead(open);
  if (open === null || !open.isMarked || open.mode !== mode) return false;
  if (isBesides(open, piece) || reportsOnLastYear(open, piece)) return false;
  if (!piece.opensLine) return true;
  const [head, second] = open.pieces;
  const mark = head?.mark ?? null;
  if (head === undefined || mark === null || mark.rank === 6) return false;
  if (second === undefined && head.end - head.start <= longestHeading) return true;
  return later.some(
    (next) => next.mark !== null && next.mark.rank === mark.rank && next.mark.ordinal === mark.ordinal + 1 && !next.isHeading,
  );
}

/** 三是…。此外,…: behind the last item of a list in one paragraph, something of its own. */
function isBesides({ mode, pieces: [head] }: Open, piece: Piece): boolean {
  if (head?.mark?.rank !== 6 || !startsWith(piece, 'besides')) return false;
  return mode === 'measure' || piece.cues.has('lack');
}

/** 三是…。上年度的问题已整改: behind the measure of a list, a result of its own. */
function reportsOnLastYear({ mode, part, pieces: [head] }: Open, { cues }: Piece): boolean {
  const isNamed = cues.get('last-year')?.some(({ entry }) => entry.yields['of'] === 'year') === true;
  return isNamed && mode === 'measure' && part !== 'past' && head?.cues.has('last-year') !== true;
}

/** Unmarked text that more belongs to: it names its object, or is a topic line (抓村级责任。). */
function isHead(open: Open): boolean {
  return (open.pieces[0]?.isAddressed ?? false) || isTopicLine(open);
}

function stand(state: State, piece: Piece): void {
  close(state);
  if (state.mode === null && piece.section === 'problems') state.mode = guess(piece);
  if (state.mode !== null && !piece.isHeading)
    state.open = { mode: state.mode, part: state.part, pieces: [piece], head: null, isMarked: false };
}

/** 主要问题是网站检索失灵: said so, in whatever words; not 是多方面的. */
function namesProblem({ cues, start, end }: Piece): boolean {
  return (
    end - start > longestTopicLine &&
    !cues.has('not-ours') &&
    !cues.has('done') &&
    cues.get('weak-opener')?.some(({ entry }) => entry.id === problemIs) === true
  );
}

/** What an unmarked sentence is where nothing was announced. */
function guess(piece: Piece): Mode | null {
  const { cues } = piece;
  if (piece.class === 'S7') return 'measure';
  if (cues.has('lack') || namesProblem(piece)) return 'problem';
  return cues.has('future') ? 'measure' : leaning(piece);
}
