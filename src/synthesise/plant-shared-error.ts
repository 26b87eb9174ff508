import { type Chance, flatMapped } from '#model';
import { pick } from './dice.ts';
import { clausesOf, joinedClauses } from './edit-clauses.ts';

/**
 * Puts one garble into the slotted sentences that a group shares; as a slot `{typo:…}`, which fill.ts marks, it comes
 * whole through all edits. Null where no sentence has a comma to put it behind.
 */
export function garbled(sentences: readonly string[], chance: Chance, say: (rule: string) => string): readonly string[] | null {
  const places = flatMapped(sentences, (sentence, sentenceNo) => {
    const clauses = clausesOf(sentence);
    return flatMapped(clauses, ({ mark }, clauseNo) => (mark === '，' ? [{ sentenceNo, clauseNo, clauses }] : []));
  });
  if (places.length === 0) return null;
  const { sentenceNo, clauseNo, clauses } = pick(chance, places);
  const typo = { text: `{typo:${say('plant-garble')}}`, mark: '，' };
  return sentences.with(sentenceNo, joinedClauses(clauses.toSpliced(clauseNo + 1, 0, typo)));
}
