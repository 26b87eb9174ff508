import Type, { type Static } from 'typebox';
import { certainties, flagCodes, levels, sectionNames, substanceClasses, unitTypes } from '#model';

const text = Type.String({ minLength: 1 });
const or = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);
const words = <const Words extends readonly string[]>(values: Words): Type.TEnum<[...Words]> => Type.Enum<[...Words]>(values);
const strict = { additionalProperties: false };
const topics = Type.Array(Type.String({ pattern: '^[0-9]{2}$' }), { minItems: 1 });
const specificity = Type.Optional(Type.Integer({ minimum: 0, maximum: 3 }));
/** `T` is no narrative (table, form, title, signature), `H` a heading alone; the rest are the classes of DOMAIN.md 2.2. */
const unitClass = words([...substanceClasses, 'T', 'H']);

/**
 * A report with its right answers, one JSON file each (corpora/gold/README.md). Places are named by quotation; white
 * space does not count. What a file leaves out is not scored.
 */
export const annotationSchema = Type.Object(
  {
    /** The report, relative to the annotation's folder or to its parent. */
    source: text,
    agency: Type.Optional(or(text)),
    unit_type: Type.Optional(or(words(unitTypes))),
    level: Type.Optional(or(words(levels))),
    year: Type.Optional(or(Type.Integer())),
    published_on: Type.Optional(or(text)),
    /** `heading` as it stands in the text: the section begins with it. Boundaries are scored where it is given. */
    sections: Type.Optional(
      Type.Array(
        Type.Object(
          {
            section: words(sectionNames),
            state: words(['present', 'heading-only', 'lost', 'absent']),
            heading: Type.Optional(or(text)),
          },
          strict,
        ),
      ),
    ),
    /** The whole text in order. `or`: what a second annotator says; either is right. `¶` joins pieces apart in the text. */
    units: Type.Array(
      Type.Object({ text, class: unitClass, or: Type.Optional(Type.Array(unitClass)), truncated: Type.Optional(Type.Boolean()) }, strict),
    ),
    problems: Type.Array(Type.Object({ id: text, quote: text, topics, specificity }, strict)),
    measures: Type.Array(
      Type.Object(
        { id: text, quote: text, topics, specificity, answers: Type.Array(text), kind: words(['pledge', 'plan', 'result']) },
        strict,
      ),
    ),
    /** Labels as printed; a row of `disputes` is its group. */
    cells: Type.Optional(
      Type.Array(
        Type.Object(
          {
            form: words(['disclosure', 'applications', 'disputes']),
            row: text,
            column: text,
            raw: Type.String(),
            value: or(Type.Number()),
          },
          strict,
        ),
      ),
    ),
    /** An empty `quote`: about the report as a whole. */
    flags: Type.Optional(Type.Array(Type.Object({ code: words(flagCodes), quote: Type.String(), certainty: words(certainties) }, strict))),
    must_not_flag: Type.Optional(Type.Array(Type.Object({ quote: text, codes: Type.Array(words(flagCodes)) }, strict))),
  },
  strict,
);
export type Annotation = Static<typeof annotationSchema>;
