import type { SectionName } from '#model';
import type { Piece } from './pieces.ts';

export type Mode = 'problem' | 'measure';

/** An item as it stands in the form, before a list in one sentence is divided. */
export interface Item {
  readonly mode: Mode;
  readonly section: SectionName;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** It begins with an enumeration mark. */
  readonly isMarked: boolean;
}

interface Open {
  readonly mode: Mode;
  readonly pieces: Piece[];
  readonly isMarked: boolean;
}

interface State {
  mode: Mode | null;
  open: Open | null;
  /** Rank and ordinal of the last marked problem, to see whether a list goes on after a measure inside it. */
  lastProblem: { readonly rank: number; readonly ordinal: number } | null;
  markedMeasures: number;
  readonly done: Open[];
}

/**
 * Divides the pieces of one discussion into items: openers, turns and part headings set the half, marks begin items,
 * unmarked text goes on with the item before it in the same line, and stands alone otherwise (DOMAIN.md 2.3).
 */
export function itemsOf(pieces: readonly Piece[], first: Mode | null): readonly Item[] {
  const state: State = { mode: first, open: null, lastProblem: null, markedMeasures: 0, done: [] };
  pieces.forEach((piece, index) => {
    if (piece.isHeading && announces(state, piece)) return;
    turn(state, piece);
    if (piece.mark !== null) begin(state, piece, piece.mark);
    else if (goesOn(state, piece, pieces.slice(index + 1, index + 1 + farthestSibling))) state.open?.pieces.push(piece);
    else stand(state, piece);
  });
  close(state);
  return state.done.flatMap(({ mode, pieces: own, isMarked }) => {
    const [start, end] = [own[0], own.at(-1)];
    if (start === undefined || end === undefined) return [];
    return [{ mode, isMarked, pieces: own, section: start.section, start: start.start, end: end.end }];
  });
}

/** How far the next item of a list is looked for, pieces. */
const farthestSibling = 12;

/** A heading that names a half: `(二)改进措施`. Headings of items (`1.深化公开内容。`) do not. */
function announces(state: State, { cues }: Piece): boolean {
  const mode = cues.has('problem-heading') ? 'problem' : cues.has('measure-heading') ? 'measure' : null;
  if (mode === null) return false;
  close(state);
  state.mode = mode;
  return true;
}

function turn(state: State, piece: Piece): void {
  const isMarked = piece.mark !== null;
  const opens = opensProblems(piece);
  if (turnsAtStart(piece) && !(opens && state.mode === 'measure' && !isMarked)) change(state, 'measure', !isMarked);
  else if (opens && !isMarked) change(state, 'problem', true);
  else if (turnsInside(state, piece)) change(state, 'measure', !isMarked);
}

function opensProblems({ cues }: Piece): boolean {
  return (cues.has('opener') && (cues.has('lack') || cues.has('generic'))) || (cues.has('list-close') && cues.has('lack'));
}

function turnsAtStart({ cues, mark, start }: Piece): boolean {
  const from = mark?.end ?? start;
  return cues.get('turn')?.some((hit) => hit.start <= from + 2) ?? false;
}

/** A turn inside an unmarked sentence, a report on last year's problems, or a promise where no turn was written. */
function turnsInside({ mode }: State, { cues, mark }: Piece): boolean {
  if (cues.has('last-year') && (cues.has('done') || !cues.has('lack'))) return true;
  return mark === null && !cues.has('lack') && (cues.has('turn') || (mode === 'problem' && cues.has('future')));
}

function change(state: State, mode: Mode, closes: boolean): void {
  if (closes && state.mode !== mode) close(state);
  if (closes && mode === 'measure') close(state);
  state.mode = mode;
}

function begin(state: State, piece: Piece, mark: NonNullable<Piece['mark']>): void {
  const outer = state.open?.pieces[0]?.mark;
  if (outer !== undefined && outer !== null && outer.rank < mark.rank && outer.rank > 1) {
    state.open?.pieces.push(piece);
    return;
  }
  close(state);
  const mode = modeOf(state, piece, mark);
  state.mode = mode;
  if (mode === 'problem') state.lastProblem = mark;
  else state.markedMeasures += 1;
  state.open = { mode, pieces: [piece], isMarked: true };
}

function modeOf(state: State, { cues }: Piece, mark: NonNullable<Piece['mark']>): Mode {
  const admits = cues.has('lack');
  const promises = !admits && (cues.has('pledge') || cues.has('future') || cues.has('turn'));
  const last = state.lastProblem;
  const isNext = last !== null && mark.ordinal > 1 && mark.rank === last.rank && mark.ordinal === last.ordinal + 1;
  if (state.mode === 'measure') return isNext && admits && state.markedMeasures === 0 ? 'problem' : 'measure';
  if (isNext && !cues.has('future') && !cues.has('turn')) return 'problem';
  const restarts = last !== null && mark.ordinal === 1 && !admits;
  return promises || restarts ? 'measure' : 'problem';
}

/** Unmarked text belongs to the item before it in its line, or below its heading, or before the next of its list. */
function goesOn({ open, mode }: State, piece: Piece, later: readonly Piece[]): boolean {
  if (open === null || !open.isMarked || open.mode !== mode) return false;
  if (!piece.opensLine) return true;
  const [head, second] = open.pieces;
  const mark = head?.mark ?? null;
  if (head === undefined || mark === null || mark.rank === 6) return false;
  if (second === undefined && head.end - head.start <= longestHeading) return true;
  return later.some(
    (next) => next.mark !== null && next.mark.rank === mark.rank && next.mark.ordinal === mark.ordinal + 1 && !next.isHeading,
  );
}

/** `1.深化公开内容。` and its like, characters. */
const longestHeading = 30;

function stand(state: State, piece: Piece): void {
  close(state);
  if (state.mode === null && piece.section === 'problems') state.mode = guess(piece);
  if (state.mode !== null && !piece.isHeading) state.done.push({ mode: state.mode, pieces: [piece], isMarked: false });
}

/** What an unmarked sentence is where nothing was announced. */
function guess({ cues }: Piece): Mode | null {
  if (cues.has('lack')) return 'problem';
  return cues.has('future') ? 'measure' : null;
}

function close(state: State): void {
  if (state.open !== null) state.done.push(state.open);
  state.open = null;
}
