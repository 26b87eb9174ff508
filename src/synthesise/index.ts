import { nameRules } from './agencies.ts';
import { type Synthesis, synthesisOf } from './corpus.ts';
import { editRules, prepareEdits } from './edit-sentences.ts';
import { grammarOf } from './grammar.ts';
import { frameRules, outlineRules } from './outline.ts';
import { prepareReal } from './places.ts';
import { plantRules } from './plants.ts';
import { readGrammar } from './read-grammar.ts';
import { tableRules } from './table-text.ts';

export type { Synthesis, SynthesisOptions, SyntheticCorpus, SyntheticFile } from './corpus.ts';
export { writeCorpus } from './write-corpus.ts';

/**
 * Reads the grammars of `directory` (lexicons/grammars) and gives the maker of corpora: pure, streaming, each report a
 * function of seed and number alone. Throws a `ContractError` naming file and rule for grammars that cannot be spoken.
 */
export async function prepareSynthesis(directory: string): Promise<Synthesis> {
  const roots = [...nameRules, ...frameRules, ...outlineRules, ...editRules, ...plantRules, ...tableRules()];
  const grammar = grammarOf(await readGrammar(directory), roots);
  return synthesisOf(grammar, prepareEdits(grammar), prepareReal());
}
