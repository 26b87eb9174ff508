import type { Topic } from '#model';

/** Topics in the order of their codes: numbers of the model's rows. */
export const topicCodes: readonly Topic[] = '00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 99'.split(' ');

/** Words of a topic that say less by themselves than its others: what is shown and where, dates, rules, who. */
const fainter = '02-matters 03-dates 05-places 07-rules 08-mending 09-accounts 15-who'.split(' ');
const fields = [...topicCodes, ...fainter];

/** Signs in the order of the model's rows: fields of words in the whole item, in its first clause, and its side. */
export const signNames: readonly string[] = [...fields, ...fields.map((field) => `${field}^`), 'measure'];

/** A problem or a measure with all its topics, as the model reads it. */
export interface TopicExample {
  /** Learned from both, scored on sentences only: turns are made from a grammar. */
  readonly origin: 'sentence' | 'turn';
  /** Who wrote it; never on both sides of a test. */
  readonly hand: string;
  readonly text: string;
  /** How often it is learned from. */
  readonly times: number;
  readonly grams: readonly string[];
  /** What the lexicon says of each topic. */
  readonly strengths: Float64Array;
  /** What else the words show, by place in `signNames`. */
  readonly signs: Float64Array;
  /** 1 where it is about the topic. */
  readonly answers: Uint8Array;
}
