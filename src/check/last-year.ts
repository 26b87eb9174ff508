import type { Lexicon } from '#lexicon';
import type { Measure } from '#model';
import type { Examined } from './rule.ts';

/** Whether a measure reports on problems of the year before (lexicons/review-cues); it answers none of this year's. */
export function ofLastYear({ reading }: Pick<Examined, 'reading'>, cues: Lexicon): (measure: Measure) => boolean {
  const spans = reading
    .hits(cues)
    .filter(({ entry }) => entry.yields['cue'] === 'follow-up')
    .map(({ start, end }) => reading.spanOf(start, end));
  return (measure) => spans.some(({ start }) => measure.span.start <= start && start < measure.span.end);
}
