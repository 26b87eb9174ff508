import { type CorpusFile, contentId } from '#model';

/** Which file was first with some bytes. Ask in the order of the files. */
export class Duplicates {
  readonly #firstPath = new Map<string, string>();

  /** The path of the first file with these bytes, if that is another one. */
  firstOf(contentHash: string, file: CorpusFile): string | null {
    const known = this.#firstPath.get(contentHash);
    if (known === undefined) this.#firstPath.set(contentHash, file.path);
    return known ?? null;
  }
}

/**
 * What the resume key of a file ends with: nothing, or which file it duplicates, because it must be read again when that
 * one is gone.
 */
export function suffixFor(first: string | null): string {
  return first === null ? '' : `+${contentId(first)}`;
}
