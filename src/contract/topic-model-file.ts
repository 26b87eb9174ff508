import Type, { type Static } from 'typebox';

const strict = { additionalProperties: false };
const count = Type.Integer({ minimum: 0 });
/** Hundredths, by topic (codes of DOMAIN.md 2.1). */
const row = Type.Record(Type.String({ pattern: '^[0-9]{2}$' }), Type.Integer({ minimum: -32_768, maximum: 32_767 }));

/**
 * What was learned about the topics of problems and measures, `lexicons/models/topics.json`, written by
 * `leitong train`: a logistic answer for each topic, z = bias + strength·s + share·s/max(s) + Σ signs·v + Σ weights/√n,
 * where s is what the lexicon of topics says, v how many words of a field stand there, as a logarithm, and n the number of
 * grams that are known.
 */
export const topicModelFileSchema = Type.Object(
  {
    about: Type.String({ minLength: 1 }),
    date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** Hash of the examples. */
    fingerprint: Type.String({ minLength: 1 }),
    examples: Type.Object({ sentences: count, turns: count }, strict),
    /** Micro-F1 by hand: of the sentences of one hand, learned from the others, and of what the lexicon alone says. */
    scores: Type.Object({ learned: Type.Number(), lexicon: Type.Number() }, strict),
    strength: Type.Number(),
    share: Type.Number(),
    bias: row,
    /** By field of words (its code; with ^ of the first clause) and for `measure`. */
    signs: Type.Record(Type.String({ pattern: '^(?:[0-9]{2}(?:-[a-z]+)?\\^?|measure)$' }), row),
    /** By two or three characters that stand together: codes of topics, each with its weight. Text, since it is read at every start. */
    weights: Type.Record(
      Type.String({ minLength: 2, maxLength: 3 }),
      Type.String({ pattern: '^[0-9]{2} -?[0-9]+(?: [0-9]{2} -?[0-9]+)*$' }),
    ),
  },
  strict,
);
export type TopicModelFile = Static<typeof topicModelFileSchema>;
