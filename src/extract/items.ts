import type { SectionName } from '#model';
import type { Half } from './halves.ts';
import type { Piece } from './pieces.ts';

export type Mode = 'problem' | 'measure';

/** An item as it stands in the form, before a list in one sentence is divided. */
export interface Item {
  readonly mode: Mode;
  /** What the heading above it says it is about. */
  readonly part: Half | null;
  readonly section: SectionName;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** It begins with an enumeration mark. */
  readonly isMarked: boolean;
}

interface Open {
  readonly mode: Mode;
  readonly part: Half | null;
  readonly pieces: Piece[];
  readonly isMarked: boolean;
}

interface State {
  mode: Mode | null;
  /** What the last heading or label said the part is about. */
  part: Half | null;
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
  const state: State = { mode: first, part: null, open: null, lastProblem: null, markedMeasures: 0, done: [] };
  pieces.forEach((piece, index) => {
    if (announces(state, piece)) return;
    if (!piece.continues) turn(state, piece);
    if (piece.mark !== null) begin(state, piece, piece.mark);
    else if (goesOn(state, piece, pieces.slice(index + 1, index + 1 + farthestSibling))) state.open?.pieces.push(piece);
    else stand(state, piece);
  });
  close(state);
  return state.done.flatMap(({ mode, part, pieces: own, isMarked }) => {
    const [start, end] = [own[0], own.at(-1)];
    if (start === undefined || end === undefined) return [];
    return [{ mode, part, isMarked, pieces: own, section: start.section, start: start.start, end: end.end }];
  });
}

/** How far the next item of a list is looked for, pieces. */
const farthestSibling = 12;

/** A heading or label that names a half: `(二)改进措施`, 存在问题: . Headings of items (`1.深化公开内容。`) do not. */
function announces(state: State, { announces: half, isHeading, cues }: Piece): boolean {
  const headed = !isHeading ? null : cues.has('problem-heading') ? 'problems' : cues.has('measure-heading') ? 'measures' : null;
  const part = half ?? headed;
  if (part === null) return false;
  close(state);
  state.part = part;
  state.mode = part === 'joint' ? null : part === 'problems' ? 'problem' : 'measure';
  return true;
}

/** Sets the half where a piece opens or turns; a part that was announced as measures or as past holds nothing else. */
function turn(state: State, piece: Piece): void {
  if (state.part === 'measures') {
    state.mode = 'measure';
    return;
  }
  const isMarked = piece.mark !== null;
  const opens = opensProblems(piece);
  if (state.part === 'past' && !(opens && piece.cues.has('generic'))) return;
  if (turnsAtStart(piece) && !(opens && state.mode === 'measure' && !isMarked)) change(state, 'measure', !isMarked);
  else if (opens && !isMarked) change(state, 'problem', true);
  else if (turnsInside(state, piece)) change(state, 'measure', !isMarked);
  else if (!isMarked && state.lastProblem !== null && state.part !== 'problems' && answers(piece)) change(state, 'measure', true);
}

/** A line behind a list of problems that takes one of them up: 针对乡镇栏目, … */
function answers({ isAddressed, opensLine }: Piece): boolean {
  return opensLine && isAddressed;
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
  const { open } = state;
  if (open !== null && open.mode !== mode && !open.isMarked && isTopicLine(open)) state.open = { ...open, mode };
  else if (closes && (state.mode !== mode || mode === 'measure')) close(state);
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
  state.open = { mode, part: state.part, pieces: [piece], isMarked: true };
}

function modeOf(state: State, { cues }: Piece, mark: NonNullable<Piece['mark']>): Mode {
  const last = state.lastProblem;
  const isNext = last !== null && mark.ordinal > 1 && mark.rank === last.rank && mark.ordinal === last.ordinal + 1;
  if (state.part === 'measures' || state.part === 'past') return state.mode ?? 'measure';
  if (state.part === 'problems' && (state.mode === 'problem' || isNext)) return 'problem';
  const restarts = last !== null && mark.ordinal === 1;
  return untoldMode(state, cues, isNext, restarts);
}

/** The half of a marked item where no heading tells it. */
function untoldMode(state: State, cues: Piece['cues'], isNext: boolean, restarts: boolean): Mode {
  const admits = cues.has('lack');
  const turns = cues.has('future') || cues.has('turn');
  if (state.mode === 'measure') return isNext && admits && state.markedMeasures === 0 ? 'problem' : 'measure';
  if (isNext && !turns) return 'problem';
  return !admits && (turns || cues.has('pledge') || restarts) ? 'measure' : 'problem';
}

/** Unmarked text belongs to the item before it in its line, or below its heading, or before the next of its list. */
function goesOn({ open, mode }: State, piece: Piece, later: readonly Piece[]): boolean {
  if (piece.continues && open !== null) return true;
  if (open !== null && !open.isMarked && open.mode === mode && !piece.isAddressed && !piece.opensLine) return isHead(open);
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

/** Unmarked text that more belongs to: it names its object, or is a topic line (抓村级责任。). */
function isHead(open: Open): boolean {
  return (open.pieces[0]?.isAddressed ?? false) || isTopicLine(open);
}

function isTopicLine({ pieces: [head, second] }: Open): boolean {
  return (
    head !== undefined && second === undefined && head.opensLine && !head.cues.has('lack') && head.end - head.start <= longestTopicLine
  );
}

/** 抓村级责任。 and its like, characters. */
const longestTopicLine = 14;

function stand(state: State, piece: Piece): void {
  close(state);
  if (state.mode === null && piece.section === 'problems') state.mode = guess(piece);
  if (state.mode !== null && !piece.isHeading) state.open = { mode: state.mode, part: state.part, pieces: [piece], isMarked: false };
}

/** What an unmarked sentence is where nothing was announced. */
function guess({ cues }: Piece): Mode | null {
  if (cues.has('lack')) return 'problem';
  return cues.has('future') ? 'measure' : null;
}

function close(state: State): void {
  if (state.open !== null) state.done.push(...divided(state.open));
  state.open = null;
}

/** A topic line with a list of its own below it stands for the items of that list. */
function divided(open: Open): readonly Open[] {
  const [head, ...rest] = open.pieces;
  const marks = rest.filter(({ mark }) => mark !== null);
  if (head === undefined || (rest[0]?.mark ?? null) === null || marks.length < 2 || head.end - head.start > longestHeading) return [open];
  const inner: Piece[][] = [];
  for (const piece of rest) {
    if (piece.mark !== null) inner.push([piece]);
    else inner.at(-1)?.push(piece);
  }
  return inner.map((pieces) => ({ ...open, pieces }));
}
