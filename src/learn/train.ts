import type { ModelFile, TopicModelFile } from '#contract';
import type { Examples } from './read-examples.ts';
import { type TrainOptions, trainSubstance } from './train-substance.ts';
import { trainTopics } from './train-topics.ts';

/** The models of lexicons/models. */
export interface Models {
  readonly substance: ModelFile;
  readonly topics: TopicModelFile;
}

/** Trains both models. The same examples and date give the same files to the byte. Throws what `trainSubstance` throws. */
export function train({ substance, topics }: Examples, date: string, options: TrainOptions = {}): Models {
  return { substance: trainSubstance(substance, date, options), topics: trainTopics(topics, date) };
}
