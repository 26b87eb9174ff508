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
  const begin = pieces.indexOf(first);
  const openers = inProblems(pieces, 'opener').filter((piece) => pieces.indexOf(piece) > begin);
  const moved = pieces.filter(isProse).filter((piece) => isMeasure(piece) || openers.includes(piece));
  if (!moved.some(isMeasure) || moved.some(({ parts }) => parts.some(({ mark }) => mark !== null))) return null;
  const last = problems.at(-1);
  const placed = moved.map((piece, no): Prose => {
    const there: Prose = { ...piece, section: 'other', closes: piece.closes || no === moved.length - 1 };
    return no === 0 ? withMark(there, 0, textOf(there).length, flagMark('misplaced-measures', 'certain')) : there;
  });
  const result = pieces.flatMap((piece, pieceNo) => {
    if (pieceNo === heading) return [piece, ...placed];
    // Without its second part the first needs no heading.
    if (isProse(piece) && (moved.includes(piece) || (piece.role === 'subheading' && piece.section === 'problems'))) return [];
    return [piece === last ? { ...last, closes: true } : piece];
  });
  return { ...draft, pieces: result };
};

const isMeasure = ({ role, section }: Prose) => role === 'measure' && section === 'problems';
