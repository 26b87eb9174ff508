import { prepareReading } from '#classify';
import type { Lexicons } from '#lexicon';
import type { Example } from './example.ts';
import { readReports } from './read-reports.ts';
import { readSentences } from './read-sentences.ts';

/** Where examples are learned from; null for none of the kind. */
export interface ExampleFolders {
  /** Labelled sentences, `.ndjson`. */
  readonly sentences: string | null;
  /** Annotated reports, as `readGold` reads them. */
  readonly reports: string | null;
}

/**
 * Labelled sentences, longer ones joined from them, and sentences of annotated reports, with all their features. Throws
 * `UserError` and `ContractError` for what cannot be learned from.
 */
export async function readExamples({ sentences, reports }: ExampleFolders, lexicons: Lexicons): Promise<readonly Example[]> {
  const reader = prepareReading(lexicons);
  const single = sentences === null ? [] : await readSentences(sentences, reader);
  return [...single, ...(reports === null ? [] : await readReports(reports, lexicons, reader))];
}
