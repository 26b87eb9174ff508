import Type, { type Static } from 'typebox';
import { sectionNames, substanceClasses, unitTypes } from '#model';

const text = Type.String({ minLength: 1 });

/** A line of corpora/sentences/*.ndjson (README there). */
export const labelledSentenceSchema = Type.Object(
  {
    text,
    /** null: labelled for its topics alone. */
    class: Type.Union([Type.Enum([...substanceClasses]), Type.Null()]),
    section: Type.Enum([...sectionNames]),
    unit_type: Type.Enum([...unitTypes]),
    side: Type.Union([Type.Literal('problem'), Type.Literal('measure'), Type.Null()]),
    topics: Type.Array(Type.String({ pattern: '^[0-9]{2}$' })),
    group: text,
    hard: Type.Optional(text),
  },
  { additionalProperties: false },
);
export type LabelledSentence = Static<typeof labelledSentenceSchema>;
/** One whose class is told. */
export type ClassedSentence = LabelledSentence & { readonly class: Exclude<LabelledSentence['class'], null> };
