import { shareOf } from './answers.ts';
import type { Bigrams } from './content.ts';
import type { Description } from './describe.ts';

interface Described {
  readonly description: Description;
  readonly bigrams: Bigrams;
}

/** Most of the problem's own words come back in the measure. */
const wordsReturned = 0.6;
/** And the measure has little more than them. */
const wordsOfItsOwn = 0.6;

/** 队伍建设有待加强 → 进一步加强队伍建设: the measure says nothing but that the problem shall go. */
export function isMirror(problem: Described, measure: Described): boolean {
  if (measure.description.specificity > 0 || problem.bigrams.size === 0) return false;
  return shareOf(problem.bigrams, measure.bigrams) >= wordsReturned && shareOf(measure.bigrams, problem.bigrams) >= 1 - wordsOfItsOwn;
}
