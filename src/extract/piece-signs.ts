import type { Piece } from './pieces.ts';
import type { Mode } from './topic-reader.ts';

/** The half that a sentence of this class belongs to (DOMAIN.md 2.2). */
export function leaning({ class: own }: Piece): Mode | null {
  if (own === 'S5' || own === 'B6') return 'problem';
  return own === 'S6' || own === 'S7' || own === 'B4' ? 'measure' : null;
}

/** Whether the cue stands where a piece begins, behind its mark. */
export function startsWith({ cues, mark, start }: Piece, cue: string): boolean {
  const from = mark?.end ?? start;
  return cues.get(cue)?.some((hit) => hit.start <= from + 2) ?? false;
}

/** It says that there are problems, and admits one or announces some. */
export function opensProblems({ cues }: Piece): boolean {
  return (cues.has('opener') && (cues.has('lack') || cues.has('generic'))) || (cues.has('list-close') && cues.has('lack'));
}

export function turnsAtStart(piece: Piece): boolean {
  return startsWith(piece, 'turn');
}

const promising = ['turn', 'future', 'pledge', 'done', 'last-year'];

/** It turns, promises or reports. */
export function promises({ cues }: Piece): boolean {
  return promising.some((cue) => cues.has(cue));
}
