import { flatMapped } from '#model';
import type { Half } from './halves.ts';
import type { Piece } from './pieces.ts';
import type { Mode } from './topic-reader.ts';

/** An item that is being read. */
export interface Open {
  readonly mode: Mode;
  readonly part: Half | null;
  readonly pieces: Piece[];
  readonly head: Piece | null;
  readonly isMarked: boolean;
}

/** Where the reading of a discussion stands. */
export interface State {
  mode: Mode | null;
  /** What the last heading or label said the part is about. */
  part: Half | null;
  open: Open | null;
  /** Rank and ordinal of the last marked problem, to see whether a list goes on after a measure inside it. */
  lastProblem: { readonly rank: number; readonly ordinal: number } | null;
  markedMeasures: number;
  readonly done: Open[];
}

/** Ends the item that is being read. */
export function close(state: State): void {
  if (state.open !== null) state.done.push(...divided(state.open));
  state.open = null;
}

/** A topic line with a list of its own below it stands for the items of that list, at every level. */
function divided(open: Open): readonly Open[] {
  const [head, second] = open.pieces;
  const rank = second?.mark?.rank;
  if (head === undefined || rank === undefined || !(head.introduces || head.end - head.start <= longestHeading)) return [open];
  const inner: Piece[][] = [];
  for (const piece of open.pieces.slice(1)) {
    if (piece.mark?.rank === rank) inner.push([piece]);
    else inner.at(-1)?.push(piece);
  }
  return inner.length < 2 ? [open] : flatMapped(inner, (pieces) => divided({ ...open, pieces, head }));
}

/** `1.深化公开内容。` and its like, characters. */
export const longestHeading = 30;

/** A short line that admits nothing: more belongs to it. */
export function isTopicLine({ pieces: [head, second] }: Open): boolean {
  return (
    head !== undefined && second === undefined && head.opensLine && !head.cues.has('lack') && head.end - head.start <= longestTopicLine
  );
}

/** 抓村级责任。 and its like, characters. */
export const longestTopicLine = 14;
