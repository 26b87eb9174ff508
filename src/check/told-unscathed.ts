import type { Hit } from '#lexicon';
import type { Count } from './quantity.ts';
import { roleOf, subjectOf } from './told-clause.ts';
import type { ToldFact } from './told-fact.ts';

const disputes: ReadonlySet<string> = new Set(['review', 'lawsuit']);

/** 复议2件,均获维持: none of the disputes that are named right before was corrected; what counts anew (2件均获维持) tells of some. */
export function unscathedOf(hits: readonly Hit[], clauses: readonly (readonly [number, number])[], count: Count): readonly ToldFact[] {
  const claim = hits.find((hit) => roleOf(hit) === 'unscathed');
  if (claim === undefined) return [];
  const [start, end] = clauses.find((clause) => clause[1] >= claim.end) ?? [claim.start, claim.end];
  if (count.within(start, end).length > 0) return [];
  const beside = hits.filter((hit) => !(hit.start < claim.end && claim.start < hit.end));
  if (beside.some(({ entry }) => entry.yields['result'] === 'corrected')) return [];
  const named = beside.filter((hit) => hit.start < claim.start && disputes.has(subjectOf(hit) ?? '')).at(-1);
  if (named === undefined) return [];
  return [{ key: `${subjectOf(named)} corrected`, value: 0, slack: 0, start, end, isPlain: true }];
}
