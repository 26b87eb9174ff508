import type { Lexicon } from '#lexicon';
import type { Measure } from '#model';
import type { Examined } from './rule.ts';

/** Whether a measure, or a sentence, reports on problems of the year before (lexicons/review-cues); it answers none of this year's. */
export function ofLastYear({ reading }: Pick<Examined, 'reading'>, cues: Lexicon): (told: Pick<Measure, 'span'>) => boolean {
  const spans = reading
    .hits(cues)
    .filter(({ entry }) => entry.yields['cue'] === 'follow-up')
    .map(({ start, end }) => reading.spanOf(start, end));
  return ({ span }) => spans.some(({ start }) => span.start <= start && start < span.end);
}
