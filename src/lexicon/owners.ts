import type { LexiconFile } from '#contract';
import { flatMapped } from '#model';
import type { Entry } from './lexicon.ts';
import { compileTerm, type Literal, type Pattern, type Term } from './term.ts';

/** A term and whose it is: the entry and its number; `unless`: it cancels. */
export interface Owner<Kind extends Term> {
  readonly entry: Entry;
  readonly no: number;
  readonly unless: boolean;
  readonly term: Kind;
}

/** Entries of lexicon files with their terms. */
export interface Owners {
  readonly entries: readonly Entry[];
  readonly literals: Owner<Literal>[];
  readonly patterns: Owner<Pattern>[];
}

/** Compiles the terms. Throws an Error that names the entry of one that is broken. */
export function ownersOf(files: readonly LexiconFile[], normalised: (literal: string) => string): Owners {
  const entries = flatMapped(files, (file) =>
    file.entries.map((entry): Entry => Object.freeze({ id: entry.id, yields: Object.freeze({ ...entry.yields }) })),
  );
  const owners: Owners = { entries, literals: [], patterns: [] };
  let no = 0;
  for (const { sets = {}, entries: written } of files) {
    for (const { id, terms, unless = [] } of written) {
      const own = (term: string) => compiled(id, () => compileTerm(term, sets, normalised));
      for (const term of terms) add(owners, no, false, own(term));
      for (const term of unless) add(owners, no, true, own(term));
      no += 1;
    }
  }
  return owners;
}

function add({ entries, literals, patterns }: Owners, no: number, unless: boolean, term: Term): void {
  const entry = entries[no];
  if (entry === undefined) return;
  if (term.kind === 'literal') literals.push({ entry, no, unless, term });
  else patterns.push({ entry, no, unless, term });
}

function compiled(id: string, compile: () => Term): Term {
  try {
    return compile();
  } catch (cause) {
    throw new Error(`entry "${id}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
