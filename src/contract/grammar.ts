import Type, { type Static } from 'typebox';
import { unitTypes } from '#model';

const strict = { additionalProperties: false };
const id = '^[a-z][a-z0-9-]*$';
const text = Type.String({ minLength: 1 });
/** One way to say it; with `for` only agencies of these types do. */
const way = Type.Union([
  text,
  Type.Object({ say: text, for: Type.Array(Type.Enum<[...typeof unitTypes]>([...unitTypes]), { minItems: 1 }) }, strict),
]);
const ways = Type.Array(way, { minItems: 1 });

/** A grammar of the synthetic corpora, `lexicons/grammars/<name>.yaml` (docs/lexicons.md). */
export const grammarFileSchema = Type.Object(
  {
    about: text,
    /** Rules by name; names are one space over all files. `{name}` in a way stands for one way of that rule. */
    rules: Type.Optional(Type.Record(Type.String({ pattern: id }), ways)),
    /** A problem with measures that answer it: same topic, same object. */
    turns: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Type.String({ pattern: id }), topic: Type.String({ pattern: '^[0-9]{2}$' }), problem: ways, measure: ways },
          strict,
        ),
      ),
    ),
    /** Words that may stand for one another in any sentence of the genre. */
    synonyms: Type.Optional(Type.Array(Type.Array(text, { minItems: 2 }))),
  },
  strict,
);
export type GrammarFile = Static<typeof grammarFileSchema>;
