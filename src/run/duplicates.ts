import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import { type CorpusFile, contentId } from '#model';
import type { StoredAnalysis } from '#store';
import { bare, prepareDescribe } from './analyse-file.ts';

/**
 * Which file was first with some bytes. A duplicate's resume key names its first file after a `+`, because it must be
 * read again when that one is gone.
 */
export class Duplicates {
  readonly #firstPath = new Map<string, string>();
  readonly #describe: ReturnType<typeof prepareDescribe>;

  constructor(lexicons: Lexicons, configuration: Configuration) {
    this.#describe = prepareDescribe(lexicons, configuration);
  }

  /** The first file with these bytes, if it is another one. Call in the order of the files. */
  firstOf(contentHash: string, file: CorpusFile): string | null {
    const known = this.#firstPath.get(contentHash);
    if (known === undefined) this.#firstPath.set(contentHash, file.path);
    return known ?? null;
  }

  /** What the store keeps of a file that says the same as `first`, byte for byte. */
  asDuplicate({ source, finished }: StoredAnalysis, first: string): StoredAnalysis {
    const fault_detail = this.#describe({ code: 'run/duplicate', values: { path: first } });
    const row = { ...source, state: 'duplicate' as const, fault_code: 'run/duplicate', fault_detail };
    const { origin, content_hash, resume_key } = finished;
    const key = resume_key === null ? null : `${resume_key}${suffixFor(first)}`;
    const stored = bare(row, { origin: 'corpus', contentHash: content_hash }, key);
    return { ...stored, finished: { ...stored.finished, origin } };
  }
}

/** What the resume key of a file ends with: nothing, or which file it duplicates. */
export function suffixFor(first: string | null): string {
  return first === null ? '' : `+${contentId(first)}`;
}
