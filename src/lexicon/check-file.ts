import type { LexiconFile } from '#contract';

type FileEntry = LexiconFile['entries'][number];

/** Refuses what a schema cannot see: repeated ids and terms, values that are not allowed, keys that are not declared. */
export function checkFile(file: LexiconFile): void {
  const ids = new Set<string>();
  for (const entry of file.entries) {
    if (ids.has(entry.id)) throw new Error(`entry "${entry.id}" is there twice`);
    ids.add(entry.id);
    const repeated = entry.terms.find((term, i) => entry.terms.indexOf(term) !== i);
    if (repeated !== undefined) throw new Error(`entry "${entry.id}": the term "${repeated}" is there twice`);
    checkYields(entry, file.yields);
  }
}

function checkYields(entry: FileEntry, declared: LexiconFile['yields']): void {
  for (const [key, value] of Object.entries(entry.yields ?? {})) {
    const allowed = Object.hasOwn(declared, key) ? declared[key] : undefined;
    if (allowed === undefined) throw new Error(`entry "${entry.id}" yields "${key}", which the file does not declare`);
    if (allowed.length > 0 && !allowed.includes(value)) throw new Error(`entry "${entry.id}": "${value}" is not allowed for "${key}"`);
  }
}
