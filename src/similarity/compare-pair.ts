import type { Configuration } from '#contract';
import type { MaskedNarrative, Match, MatchKind, Pair, Span } from '#model';
import { aligned } from './aligned.ts';
import { clauseEnds } from './bigrams.ts';
import { judge, type Side } from './judge.ts';
import type { Range } from './stretches.ts';

/** A pair that was judged, its matches, and where they lie in the masked narratives. */
export interface JudgedPair {
  readonly pair: Pair;
  readonly matches: readonly Match[];
  readonly ranges: readonly { readonly left: Range; readonly right: Range; readonly kind: MatchKind }[];
}

/** Aligns and judges two reports given in canonical order; null when nothing can be said. */
export function comparePair(left: Side, right: Side, settings: Configuration['similarity']): JudgedPair | null {
  const passages = aligned(left.text, right.text, settings);
  const judgement = judge(left, right, passages, settings);
  if (judgement === null) return null;
  const { verdict } = judgement;
  const kindOf = (common: boolean): MatchKind => {
    if (verdict === 'own-earlier') return 'own-earlier';
    return verdict === 'copied' && !common ? 'copied' : 'template';
  };
  const ranges = passages.map((passage) => ({ left: passage.left, right: passage.right, kind: kindOf(passage.common) }));
  const matches = passages.map(
    (passage): Match => ({
      left: { reportId: left.report.reportId, span: originalSpan(left.text.narrative, passage.left) },
      right: { reportId: right.report.reportId, span: originalSpan(right.text.narrative, passage.right) },
      length: passage.length,
      identity: passage.identity,
      kind: kindOf(passage.common),
    }),
  );
  const pair = { left: left.report.reportId, right: right.report.reportId, ...judgement };
  return { pair, matches, ranges };
}

/** The original text behind a range of a masked narrative, without the stop of the sentence before it. */
function originalSpan({ value, starts, ends }: MaskedNarrative, { start, end }: Range): Span {
  let first = start;
  while (first < end - 1 && clauseEnds.has(value.charCodeAt(first))) first += 1;
  return { start: starts[first] ?? 0, end: ends[end - 1] ?? 0 };
}
