import { prepareReading } from '#classify';
import type { Lexicons } from '#lexicon';
import type { Example } from './example.ts';
import { readReports } from './read-reports.ts';
import { readSentences } from './read-sentences.ts';
import { readTopics } from './read-topics.ts';
import type { TopicExample } from './topic-example.ts';

/** Where examples are learned from; null for none of the kind. */
export interface ExampleFolders {
  /** Labelled sentences, `.ndjson`. */
  readonly sentences: string | null;
  /** Annotated reports, as `readGold` reads them. */
  readonly reports: string | null;
  /** Labelled problems and measures, `.ndjson`, that only topics are learned from. */
  readonly turns: string | null;
}

/** What the models are learned from, with all features. */
export interface Examples {
  /** Labelled sentences, longer ones joined from them, and sentences of annotated reports. */
  readonly substance: readonly Example[];
  /** Problems and measures of the labelled sentences and of the turns; none of the annotated reports. */
  readonly topics: readonly TopicExample[];
}

/** Throws `UserError` and `ContractError` for what cannot be learned from. */
export async function readExamples({ sentences, reports, turns }: ExampleFolders, lexicons: Lexicons): Promise<Examples> {
  const reader = prepareReading(lexicons);
  const single = sentences === null ? [] : await readSentences(sentences, reader);
  const inReports = reports === null ? [] : await readReports(reports, lexicons, reader);
  return { substance: [...single, ...inReports], topics: await readTopics({ sentences, turns }, lexicons) };
}
