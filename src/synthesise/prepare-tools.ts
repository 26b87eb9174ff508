import { nameRules } from './agencies.ts';
import type { SynthesisTools } from './corpus.ts';
import { editRules, prepareEdits } from './edit-sentences.ts';
import { grammarOf } from './grammar.ts';
import { frameRules, outlineRules } from './outline.ts';
import { prepareReal } from './places.ts';
import { plantRules } from './plants.ts';
import { readGrammar } from './read-grammar.ts';
import { tableRules } from './table-text.ts';

/** Reads the grammars of a folder; every rule must lead to what a report is made of. */
export async function prepareTools(directory: string): Promise<SynthesisTools> {
  const roots = [...nameRules, ...frameRules, ...outlineRules, ...editRules, ...plantRules, ...tableRules()];
  const grammar = grammarOf(await readGrammar(directory), roots);
  return { grammar, edit: prepareEdits(grammar), real: prepareReal() };
}
