import { type Synthesis, synthesisOf } from './corpus.ts';
import { prepareTools } from './prepare-tools.ts';

export type { Synthesis, SynthesisOptions, SyntheticCorpus, SyntheticFile } from './corpus.ts';
export { writeCorpus } from './write-corpus.ts';

/**
 * Reads the grammars of `directory` (lexicons/grammars) and gives the maker of corpora: pure, streaming, each report a
 * function of seed and number alone. Throws a `ContractError` naming file and rule for grammars that cannot be spoken.
 */
export async function prepareSynthesis(directory: string): Promise<Synthesis> {
  return synthesisOf(await prepareTools(directory));
}
