import { leaning, opensProblems, promises, startsWith, turnsAtStart } from './piece-signs.ts';
import type { Piece } from './pieces.ts';
import type { Mode } from './topic-reader.ts';
import { close, isTopicLine, type State } from './walk.ts';

/** A heading or label that names a half: `(二)改进措施`, 存在问题: . Headings of items (`1.深化公开内容。`) do not. */
export function announces(state: State, { announces: half, isHeading, cues }: Piece): boolean {
  const headed = !isHeading ? null : cues.has('problem-heading') ? 'problems' : cues.has('measure-heading') ? 'measures' : null;
  const part = half ?? headed;
  if (part === null) return false;
  close(state);
  state.part = part;
  state.mode = part === 'joint' || part === 'neither' ? null : part === 'problems' ? 'problem' : 'measure';
  return true;
}

/** Sets the half where a piece opens or turns; a part that was announced as measures or as past holds nothing else. */
export function turn(state: State, piece: Piece): void {
  if (state.part === 'measures') {
    state.mode = 'measure';
    return;
  }
  if (state.part === 'neither') state.part = null;
  const opens = opensProblems(piece);
  if (leadsIn(piece) && !opens && state.part !== 'problems') leave(state, piece);
  else if (state.part === 'past' && !(opens && piece.cues.has('generic'))) return;
  else if (piece.mark !== null) turnMarked(state, piece);
  else turnUnmarked(state, piece, opens);
}

function turnMarked(state: State, piece: Piece): void {
  if (turnsAtStart(piece) || turnsInside(state, piece)) change(state, 'measure', false);
}

function turnUnmarked(state: State, piece: Piece, opens: boolean): void {
  const takesUp = state.lastProblem !== null && state.part !== 'problems' && answers(piece);
  if (turnsAtStart(piece) && !(opens && state.mode === 'measure')) change(state, 'measure', true);
  else if (opens) change(state, 'problem', true);
  else if (turnsInside(state, piece) || takesUp) change(state, 'measure', true);
  else if (state.part === null || state.part === 'joint') lean(state, piece);
}

/** A line with a colon that neither admits nor turns: 今年的问题也摆出来: What it leads to is told by the list behind it. */
function leadsIn(piece: Piece): boolean {
  const { introduces, mark, cues } = piece;
  return introduces && mark === null && !turnsAtStart(piece) && !cues.has('future') && !cues.has('lack') && !cues.has('generic');
}

function leave(state: State, piece: Piece): void {
  close(state);
  const isPast = startsWith(piece, 'last-year');
  state.part = isPast ? 'past' : null;
  state.mode = isPast ? 'measure' : null;
}

/** What is said without any mark or turn is told by what kind of sentence it is. */
function lean(state: State, piece: Piece): void {
  const { cues, opensLine } = piece;
  const half = leaning(piece);
  if (state.mode === 'problem' && half === 'measure' && !cues.has('lack')) change(state, 'measure', true);
  if (state.mode === 'measure' && half === 'problem' && opensLine && cues.has('lack') && !promises(piece) && state.markedMeasures === 0)
    change(state, 'problem', true);
}

/** A line behind a list of problems that takes one of them up: 针对乡镇栏目, … */
function answers({ isAddressed, opensLine }: Piece): boolean {
  return opensLine && isAddressed;
}

/** A turn inside an unmarked sentence, a report on last year's problems, or a promise where no turn was written. */
function turnsInside({ mode }: State, piece: Piece): boolean {
  const { cues, mark } = piece;
  if (cues.has('last-year') && (cues.has('done') || !cues.has('lack') || startsWith(piece, 'last-year'))) return true;
  return mark === null && !cues.has('lack') && (cues.has('turn') || (mode === 'problem' && cues.has('future')));
}

function change(state: State, mode: Mode, closes: boolean): void {
  const { open } = state;
  if (open !== null && open.mode !== mode && !open.isMarked && isTopicLine(open)) state.open = { ...open, mode };
  else if (closes && (state.mode !== mode || mode === 'measure')) close(state);
  state.mode = mode;
}
