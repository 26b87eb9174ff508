import type { Configuration } from '#contract';
import { type CorpusFile, contentId } from '#model';

/** Raise it with every change of a stage that changes results: a store then analyses its reports again. */
const stagesVersion = '11';

/** Hash of all that decides a result besides the file itself. */
export function resumeContext(lexicons: string, configuration: Configuration, segmenter: string, references: string): string {
  return contentId(stagesVersion, lexicons, JSON.stringify(configuration), segmenter, references);
}

/** Equal keys give equal rows. */
export function resumeKey(
  contentHash: string,
  { path, origin, manifest }: Pick<CorpusFile, 'path' | 'origin' | 'manifest'>,
  context: string,
): string {
  return contentId(context, origin, path, contentHash, JSON.stringify(manifest));
}
