import type { Hit, Lexicons } from '#lexicon';
import { clauseOf, isAbout, type Pair } from './contradiction-pair.ts';
import { prepareCount } from './quantity.ts';
import type { Examined } from './rule.ts';
import type { AreOfOneScope } from './scope.ts';
import { isTrouble } from './silence.ts';

/** 答复零差错,没有一件被纠正 here, 行政复议2件,纠正1件 there, of one time. */
export function prepareFlawlessAnswers(
  lexicons: Lexicons,
): (examined: Examined, hits: readonly Hit[], areOfOneScope: AreOfOneScope) => readonly Pair[] {
  const trouble = lexicons.lexicon('trouble');
  const countOf = prepareCount(lexicons);
  return (examined, hits, areOfOneScope) => {
    const { reading } = examined;
    const claim = hits.find((hit) => hit.entry.yields['cue'] === 'nil' && isAbout(hit, 'correction'));
    if (claim === undefined) return [];
    const left = clauseOf(reading, claim);
    const isApart = ({ start, end }: Hit) => start >= left.end || end <= left.start;
    const told = reading
      .hits(trouble)
      .find((hit) => isTrouble(hit, examined, trouble, countOf(reading)) && isApart(hit) && areOfOneScope(reading, claim, hit, true));
    return told === undefined ? [] : [{ rule: 'nil-yet-told', left, right: clauseOf(reading, told), certainty: 'probable' }];
  };
}
