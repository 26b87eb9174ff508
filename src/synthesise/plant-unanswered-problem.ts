import { pick } from './dice.ts';
import { type Prose, textOf } from './draft.ts';
import { flagMark, type Plant, withMark } from './plant-tools.ts';
import { endedLike, inProblems, isProse, withoutPieces } from './plant-turns.ts';

/** One problem loses the measures that answer it; others stay, so that the report is not merely without measures. */
export const unansweredProblem: Plant = (draft, { chance }) => {
  const measures = inProblems(draft.pieces, 'measure');
  const answered = new Set(measures.map(({ turn }) => turn));
  const problems = inProblems(draft.pieces, 'problem').filter(
    ({ turn, parts }) => turn !== null && answered.has(turn) && !parts.some(({ mark }) => mark),
  );
  if (answered.size < 2 || problems.length === 0) return null;
  const problem = pick(chance, problems);
  const gone = measures.filter(({ turn }) => turn === problem.turn);
  if (gone.some(({ parts }) => parts.some(({ mark }) => mark !== null)) || !areWhole(measures, gone)) return null;
  const last = measures.at(-1);
  const left = measures.filter((measure) => !gone.includes(measure)).at(-1);
  const pieces = draft.pieces.map((piece) => {
    if (piece === problem) return withMark(problem, 0, textOf(problem).length, flagMark('unanswered-problem', 'probable'));
    // What is now the last measure ends the list and the paragraph.
    return piece === left && isProse(piece) && last !== undefined && gone.includes(last) ? endedLike(piece, last) : piece;
  });
  return { ...draft, pieces: withoutPieces(pieces, new Set(gone)) };
};

/** Whether none of the measures shares its sentence with another. */
function areWhole(measures: readonly Prose[], gone: readonly Prose[]): boolean {
  const isEnded = (piece: Prose | undefined) => piece === undefined || /[。；]$/.test(textOf(piece));
  return gone.every((measure) => isEnded(measure) && isEnded(measures[measures.indexOf(measure) - 1]));
}
