import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** What is done told as a plan, or a plan as what was done: 下一步，我镇已完成…, 将进一步完善了… */
export const tenseMisfit: RuleMaker = (lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  return ({ reading }) =>
    reading
      .hits(cues)
      .filter(({ entry }) => entry.yields['cue'] === 'misfit')
      .map(({ start, end }) =>
        flagOf(lexicons, {
          code: 'contradiction',
          severity: 'low',
          certainty: 'possible',
          span: reading.spanOf(start, end),
          rule: 'tense-misfit',
          zh: { words: reading.value.slice(start, end) },
        }),
      );
};
