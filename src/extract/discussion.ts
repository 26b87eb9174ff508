import type { Piece, PieceReader } from './pieces.ts';
import type { Mode } from './topic-reader.ts';

/** A run of pieces to be read as problems and measures, and the half it begins with. */
export interface Discussion {
  readonly pieces: readonly Piece[];
  readonly first: Mode | null;
}

/**
 * Where problems and measures are looked for: section five; where it was lost, what stands under a heading that names
 * problems, or behind a clear opener in another section.
 */
export function discussionOf(read: PieceReader): Discussion {
  const own = read((section) => section === 'problems');
  if (own.some(({ isHeading }) => !isHeading)) return { pieces: own, first: null };
  const pieces = read(() => true);
  const headed = pieces.findIndex(({ isHeading, cues }) => isHeading && cues.has('problem-heading'));
  const opened = pieces.findIndex(
    ({ cues, mark }) => mark === null && cues.has('opener') && (cues.has('generic') || cues.has('list-close')),
  );
  const at = headed >= 0 ? headed : opened;
  if (at < 0) return { pieces: [], first: null };
  const section = pieces[at]?.section;
  return { pieces: pieces.slice(at).filter((piece) => piece.section === section), first: 'problem' };
}

/** Section six, read for measures that belong into section five: from its first promise or turn on, without what it denies (未收取信息处理费). */
export function strayMeasures(read: PieceReader): Discussion {
  const other = read((section) => section === 'other');
  const at = other.findIndex(({ cues }) => cues.has('turn') || cues.has('future') || cues.has('measure-heading'));
  return { pieces: at < 0 ? [] : other.slice(at).filter((piece) => piece.class !== 'N'), first: 'measure' };
}
