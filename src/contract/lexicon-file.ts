import Type, { type Static } from 'typebox';

const id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' });
const term = Type.String({ minLength: 1 });

/** A YAML lexicon, `lexicons/<name>.yaml` (docs/lexicons.md). */
export const lexiconFileSchema = Type.Object(
  {
    /** One sentence: what the file decides. */
    about: Type.String({ minLength: 1 }),
    /** Named alternatives, used in terms as `{name}`. */
    sets: Type.Optional(Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]*$' }), Type.Array(term, { minItems: 1 }))),
    /** Keys an entry may yield, each with its allowed values; `[]` allows any. */
    yields: Type.Record(Type.String(), Type.Array(Type.String())),
    entries: Type.Array(
      Type.Object(
        {
          id,
          terms: Type.Array(term, { minItems: 1 }),
          unless: Type.Optional(Type.Array(term, { minItems: 1 })),
          yields: Type.Optional(Type.Record(Type.String(), Type.String())),
          source: Type.String({ minLength: 1 }),
          note: Type.Optional(Type.String()),
          examples: Type.Object({ hit: Type.Array(term, { minItems: 1 }), miss: Type.Array(term) }, { additionalProperties: false }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type LexiconFile = Static<typeof lexiconFileSchema>;

/** A file of messages, `lexicons/messages/<room>.yaml`: `{name}` in a text is filled from the values. */
export const messageFileSchema = Type.Record(
  id,
  Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
);
export type MessageFile = Static<typeof messageFileSchema>;
