import { pick } from './dice.ts';
import { type Draft, type Prose, textOf } from './draft.ts';
import { withSentence } from './plant-insert.ts';
import { flagMark, type Plant, said, withPieceAfter } from './plant-tools.ts';
import { inProblems, nextTurn } from './plant-turns.ts';

/** Pairs `plant-claim-…`, `plant-confession-…` of lexicons/grammars/plants.yaml, with a measure `plant-answer-…`. */
export const contradictionPairs = ['staff', 'columns', 'training', 'review'] as const;

/** The overview claims what section five confesses to lack; a measure answers the confession. */
export const contradiction: Plant = (draft, tools) => {
  const problem = inProblems(draft.pieces, 'problem').at(-1);
  const [firstMeasure] = inProblems(draft.pieces, 'measure');
  const lastMeasure = inProblems(draft.pieces, 'measure').at(-1);
  if (problem === undefined || firstMeasure === undefined || lastMeasure === undefined) return null;
  // Where measures stand between the problems, the list has no end to add to.
  if (draft.pieces.indexOf(firstMeasure) < draft.pieces.indexOf(problem) || ![problem, lastMeasure].every(isEnded)) return null;
  const pair = pick(tools.chance, contradictionPairs);
  const turn = nextTurn(draft.pieces);
  const answer = { ...said(tools.say(`plant-answer-${pair}`), null, tools, 'measure', 'problems'), turn };
  const confession = { ...said(tools.say(`plant-confession-${pair}`), mark(), tools, 'problem', 'problems'), turn };
  const answered = after(draft, lastMeasure, answer);
  return withSentence(after(answered, problem, confession), tools.say(`plant-claim-${pair}`), mark(), tools);
};

/** One object a quotation: neighbours with one mark would be one. */
const mark = () => flagMark('contradiction', 'probable');

const isEnded = (piece: Prose) => textOf(piece).endsWith('。');

function after(draft: Draft, piece: Prose, added: Prose): Draft {
  return withPieceAfter(draft, draft.pieces.indexOf(piece), added);
}
