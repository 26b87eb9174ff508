import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Grammar, grammarOf } from '../../src/synthesise/grammar.ts';
import { readGrammar } from '../../src/synthesise/read-grammar.ts';

/** The grammars of some files of lexicons/grammars alone; `roots` are the rules that must lead to all the others. */
export async function grammarOfFiles(files: readonly string[], roots: readonly string[]): Promise<Grammar> {
  const directory = mkdtempSync(join(tmpdir(), 'leitong-grammars-'));
  for (const file of files) cpSync(join('lexicons/grammars', file), join(directory, file));
  return grammarOf(await readGrammar(directory), roots);
}
