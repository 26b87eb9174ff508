import type { Hit } from '#lexicon';
import { roleOf, subjectOf } from './told-clause.ts';
import type { ToldFact } from './told-fact.ts';

const disputes = ['review', 'lawsuit'];

/** 复议2件,均获维持: none of the disputes that the sentence names before was corrected. */
export function unscathedOf(hits: readonly Hit[], spoken: string, clauses: readonly (readonly [number, number])[]): readonly ToldFact[] {
  const claim = hits.find((hit) => roleOf(hit) === 'unscathed');
  if (claim === undefined) return [];
  const [start, end] = clauses.find((clause) => clause[1] >= claim.end) ?? [claim.start, claim.end];
  // 1件被纠正;诉讼2件,均胜诉: what stands behind the last semicolon.
  const since = spoken.lastIndexOf(';', claim.start);
  const beside = hits.filter((hit) => hit.start > since && !(hit.start < claim.end && claim.start < hit.end));
  if (beside.some(({ entry }) => entry.yields['result'] === 'corrected')) return [];
  const named = beside.filter((hit) => hit.start < claim.start).map(subjectOf);
  return disputes
    .filter((subject) => named.includes(subject))
    .map((subject) => ({ key: `${subject} corrected`, value: 0, slack: 0, start, end, isPlain: true }));
}
