import type { Lexicons } from '#lexicon';
import { evaluateAnnotated } from './annotated.ts';
import { containment } from './containment.ts';
import type { Gold } from './gold.ts';
import type { Results } from './results.ts';
import { scoreSynthetic } from './synthetic.ts';
import type { Score } from './tally.ts';

/**
 * What the analysis of the gold's documents got right, as rows in a fixed order; a row's value is null where there was
 * nothing to count. `results` are those of a run over the documents under the names that `gold` gives them. How far
 * unrelated narratives share words comes last. Groups and measures are named in lexicons/messages/evaluate.yaml.
 */
export async function evaluate(gold: Gold, results: Results, lexicons: Lexicons): Promise<readonly Score[]> {
  if (gold.kind === 'synthetic') return scoreSynthetic(gold.truth, results);
  return [...(await evaluateAnnotated(gold.annotations, results, lexicons)), ...(await containment(results))];
}
