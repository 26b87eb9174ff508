import type { Mark } from '#model';
import { leaning, promises } from './piece-signs.ts';
import type { Piece } from './pieces.ts';
import type { Mode } from './topic-reader.ts';
import { longestTopicLine, type Open, type State } from './walk.ts';

/** A list of a lower level, or one of any level below a topic line (一是主动公开方面: 1.…). */
export function isInside({ pieces }: Open, mark: Mark): boolean {
  const [head] = pieces;
  const outer = head?.mark ?? null;
  if (head === undefined || outer === null || outer.rank === mark.rank) return false;
  if (outer.rank > 1 && outer.rank < mark.rank) return true;
  const isTopic = head.end - head.start <= longestTopicLine && !head.cues.has('lack') && leaning(head) !== 'problem';
  const isFirst = pieces.length === 1 && mark.ordinal === 1 && (head.introduces || isTopic);
  return outer.rank === 6 && (isFirst || pieces.slice(1).some((piece) => piece.mark?.rank === mark.rank));
}

/** The half that an item with a mark belongs to; `votes` is what the items of its list say together. */
export function modeOf(state: State, piece: Piece, mark: Mark, votes: () => number): Mode {
  const last = state.lastProblem;
  const isNext = last !== null && mark.ordinal > 1 && mark.rank === last.rank && mark.ordinal === last.ordinal + 1;
  if (isNext && isLabelled(state)) return 'problem';
  if (state.part === 'measures' || state.part === 'past') return admitsInVain(state, mark, votes) ? 'problem' : (state.mode ?? 'measure');
  if (state.part === 'problems' && (state.mode === 'problem' || (isNext && state.markedMeasures === 0))) return 'problem';
  const restarts = last !== null && mark.ordinal === 1;
  return untoldMode(state, piece, isNext, restarts, votes);
}

/** 1.… 改进措施:… 2.…: the label stands for the one problem before it, and the list of problems goes on. */
function isLabelled({ part, markedMeasures, done }: State): boolean {
  return part === 'measures' && markedMeasures === 0 && done.at(-1)?.mode === 'measure';
}

/** Votes from which a list holds problems although its heading promised something else, and no problem was stated yet. */
const sureVotes = 3;

function admitsInVain({ lastProblem }: State, { ordinal }: Mark, votes: () => number): boolean {
  return lastProblem === null && ordinal === 1 && votes() >= sureVotes;
}

/** The half of a marked item where no heading tells it. */
function untoldMode(state: State, piece: Piece, isNext: boolean, restarts: boolean, votes: () => number): Mode {
  if (piece.named !== null) return piece.named;
  if (state.mode === 'measure') return returnsToProblems(state, piece, isNext, votes) ? 'problem' : 'measure';
  return admitsAnew(state, piece, isNext, restarts, votes) ? 'problem' : 'measure';
}

/** Behind problems, or where nothing was said yet. */
function admitsAnew({ mode }: State, piece: Piece, isNext: boolean, restarts: boolean, votes: () => number): boolean {
  if (mode === null && piece.mark?.ordinal === 1) return votes() >= Number(restarts);
  if (isNext && !turns(piece)) return true;
  return restarts ? votes() > 0 && !pledges(piece) : piece.cues.has('lack') || !pledges(piece);
}

const turns = ({ cues }: Piece): boolean => cues.has('future') || cues.has('turn');
const pledges = (piece: Piece): boolean => turns(piece) || piece.cues.has('pledge');

/** Behind a measure the list of problems goes on, or it begins only there. */
function returnsToProblems({ markedMeasures, lastProblem }: State, piece: Piece, isNext: boolean, votes: () => number): boolean {
  if (markedMeasures > 0) return lastProblem === null && piece.mark?.ordinal === 1 && votes() > 0;
  return isNext ? piece.cues.has('lack') || !pledges(piece) : !pledges(piece) && votes() > 0;
}

/** Farthest that a list is read ahead, pieces. */
const farthestVote = 16;

/** What the list that begins at `index` is, by its items: above 0 problems, below 0 measures. */
export function votesFor(pieces: readonly Piece[], index: number): number {
  const first = pieces[index]?.mark;
  let [votes, ordinal] = [0, (first?.ordinal ?? 0) - 1];
  for (const piece of pieces.slice(index, index + farthestVote)) {
    if (piece.announces !== null || (piece.mark === null && (piece.cues.has('turn') || piece.introduces))) break;
    if (piece.mark !== null && piece.mark.rank === first?.rank) {
      if (piece.mark.ordinal > 0 && piece.mark.ordinal <= ordinal) break;
      ordinal = piece.mark.ordinal;
    }
    votes += voteOf(piece);
  }
  return votes;
}

function voteOf(piece: Piece): number {
  const half = leaning(piece);
  const own = half === 'problem' ? 1 : half === 'measure' ? -1 : 0;
  return own + (promises(piece) ? -1 : piece.cues.has('lack') ? 1 : 0);
}
