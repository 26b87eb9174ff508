import { type Configuration, configurationSchema } from './configuration.ts';
import { validator } from './validate.ts';

export type { Annotation } from './annotation.ts';
export { annotationSchema } from './annotation.ts';
export type { Configuration } from './configuration.ts';
export type { GrammarFile } from './grammar.ts';
export { grammarFileSchema } from './grammar.ts';
export type { ClassedSentence, LabelledSentence } from './labelled-sentence.ts';
export { labelledSentenceSchema } from './labelled-sentence.ts';
export type { LexiconFile, MessageFile } from './lexicon-file.ts';
export { lexiconFileSchema, messageFileSchema } from './lexicon-file.ts';
export type { ModelFile } from './model-file.ts';
export { modelFileSchema, modelText } from './model-file.ts';
export type { Row, TableName } from './tables.ts';
export { schemaVersion, tables } from './tables.ts';
export type { TopicModelFile } from './topic-model-file.ts';
export { topicModelFileSchema } from './topic-model-file.ts';
export type { EditLevel, TruthLine } from './truth.ts';
export { editLevels, truthLineSchema } from './truth.ts';
export { ContractError, validator } from './validate.ts';
export type { ViewName, ViewRow } from './views.ts';
export { views } from './views.ts';
export { parseYaml } from './yaml.ts';

/**
 * Checks what a user wrote and fills in the defaults; `{}` gives the default configuration.
 * Throws `ContractError` with the field in words.
 */
export const configure: (value: unknown, what: string) => Configuration = validator(configurationSchema);
export { type OutcomeRow, outcomeRowsByGroup } from './outcome-rows.ts';
