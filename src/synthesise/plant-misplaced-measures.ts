import { flatMapped } from '#model';
import { type Prose, textOf } from './draft.ts';
import { flagMark, type Plant, withMark } from './plant-tools.ts';
import { inProblems, isProse } from './plant-turns.ts';

/** The measures of section five, with what announces them, stand in section six. */
export const misplacedMeasures: Plant = (draft) => {
  const { pieces } = draft;
  const problems = inProblems(pieces, 'problem');
  const heading = pieces.findIndex((piece) => isProse(piece) && piece.role === 'heading' && piece.section === 'other');
  const [first] = problems;
  if (first === undefined || heading < 0) return null;
  const [begin, end] = [pieces.indexOf(first), pieces.findIndex((piece) => isProse(piece) && isMeasure(piece))];
  const opener = pieces.slice(0, Math.max(0, end)).findLast((piece, no) => isProse(piece) && piece.role === 'opener' && no > begin);
  const moved = pieces.filter(isProse).filter((piece) => isMeasure(piece) || piece === opener);
  if (end < 0 || moved.some(({ parts }) => parts.some(({ mark }) => mark !== null))) return null;
  const last = problems.at(-1);
  const mark = flagMark('misplaced-measures', 'certain');
  const placed = moved.map((piece, no): Prose => {
    const there: Prose = { ...piece, section: 'other', closes: piece.closes || no === moved.length - 1 };
    return withMark(there, 0, textOf(there).length, mark);
  });
  const result = flatMapped(pieces, (piece, pieceNo) => {
    if (pieceNo === heading) return [piece, ...placed];
    // Without its second part the first needs no heading.
    if (isProse(piece) && (moved.includes(piece) || (piece.role === 'subheading' && piece.section === 'problems'))) return [];
    return [piece === last ? { ...last, closes: true } : piece];
  });
  return { ...draft, pieces: result };
};

const isMeasure = ({ role, section }: Prose) => role === 'measure' && section === 'problems';
