import type { Configuration } from '#contract';
import type { MaskedNarrative, Match, MatchKind, Pair, Span } from '#model';
import { endsClause } from './bigrams.ts';
import type { Judgement } from './judge.ts';
import { measurePair, type PairMeasures, type Side, type Uses } from './measure-pair.ts';
import type { Range } from './stretches.ts';

/** Two reports measured, by their ids, with the place of each passage in the original texts. */
export interface ComparedPair {
  readonly left: string;
  readonly right: string;
  readonly measures: PairMeasures;
  /** One per passage. */
  readonly spans: readonly { readonly left: Span; readonly right: Span }[];
}

/** A pair that was judged, its matches, and where they lie in the masked narratives. */
export interface JudgedPair {
  readonly pair: Pair;
  readonly matches: readonly Match[];
  readonly ranges: readonly { readonly left: Range; readonly right: Range; readonly kind: MatchKind; readonly telling: boolean }[];
}

/** Aligns and measures two reports given in canonical order; null when they share no passage. */
export function comparePair(left: Side, right: Side, uses: Uses, settings: Configuration['similarity']): ComparedPair | null {
  const measures = measurePair(left, right, uses, settings);
  if (measures === null) return null;
  const spans = measures.passages.map((passage) => ({
    left: originalSpan(left.text.narrative, passage.left),
    right: originalSpan(right.text.narrative, passage.right),
  }));
  return { left: left.report.reportId, right: right.report.reportId, measures, spans };
}

/** What a judged pair adds to the results. */
export function judgedPair({ left, right, measures, spans }: ComparedPair, judgement: Judgement): JudgedPair {
  const { passages, leftShare, rightShare } = measures;
  const longest = passages.reduce((most, { length }) => Math.max(most, length), 0);
  const kinds = passages.map(({ common }) => kindOf(judgement.verdict, common));
  return {
    pair: { left, right, leftShare, rightShare, longest, ...judgement },
    matches: passages.map(
      ({ length, identity }, i): Match => ({
        left: { reportId: left, span: spans[i]?.left ?? nowhere },
        right: { reportId: right, span: spans[i]?.right ?? nowhere },
        length,
        identity,
        kind: kinds[i] ?? 'template',
      }),
    ),
    ranges: passages.map((passage, i) => ({
      left: passage.left,
      right: passage.right,
      kind: kinds[i] ?? 'template',
      telling: passage.telling,
    })),
  };
}

const nowhere: Span = { start: 0, end: 0 };

function kindOf(verdict: Judgement['verdict'], common: boolean): MatchKind {
  if (verdict === 'own-earlier') return 'own-earlier';
  return verdict === 'copied' && !common ? 'copied' : 'template';
}

/** The original text behind a range of a masked narrative, without the stop of the sentence before it. */
function originalSpan({ value, starts, ends }: MaskedNarrative, { start, end }: Range): Span {
  let first = start;
  while (first < end - 1 && endsClause(value.charCodeAt(first))) first += 1;
  return { start: starts[first] ?? 0, end: ends[end - 1] ?? 0 };
}
