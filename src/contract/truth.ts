import Type, { type Static } from 'typebox';
import { certainties, flagCodes, levels, unitTypes } from '#model';

const text = Type.String({ minLength: 1 });
const at = Type.Integer({ minimum: 0 });
const words = <const Words extends readonly string[]>(values: Words): Type.TEnum<[...Words]> => Type.Enum<[...Words]>(values);
const strict = { additionalProperties: false };

/**
 * How far a planted passage is from the words it was made from, from light to heavy; `script` is the change of script
 * and punctuation alone. Every level changes names and numbers too.
 */
export const editLevels = ['names', 'synonyms', 'clauses', 'sentences', 'script'] as const;
export type EditLevel = (typeof editLevels)[number];

/**
 * One line of `truth.ndjson`, what `leitong synth` planted. Places are UTF-16 offsets into the
 * text as it is read (`sources.text`: every line end is one character). The lines of
 * one report stand together, its `report` line first; `group` lines come before the reports.
 */
export const truthLineSchema = Type.Union([
  /** Reports that share words. `verdict` is what a careful reviewer would call any two of its members. */
  Type.Object(
    {
      kind: Type.Literal('group'),
      group: text,
      shape: words(['family', 'pair', 'own-earlier', 'lead-in']),
      verdict: words(['copied', 'shared-template', 'statutory-only', 'own-earlier']),
      size: Type.Integer({ minimum: 2 }),
    },
    strict,
  ),
  Type.Object(
    {
      kind: Type.Literal('report'),
      path: text,
      agency: text,
      unit_type: words(unitTypes),
      level: words(levels),
      region: text,
      year: Type.Integer(),
    },
    strict,
  ),
  /** Passages of one group with one number are alike, each with each. */
  Type.Object(
    {
      kind: Type.Literal('passage'),
      group: text,
      passage_no: at,
      path: text,
      start: at,
      end: at,
      edit: words(editLevels),
    },
    strict,
  ),
  Type.Object(
    { kind: Type.Literal('flag'), path: text, code: words(flagCodes), certainty: words(certainties), start: at, end: at, quote: text },
    strict,
  ),
  /** True words that look like an error and are none. */
  Type.Object({ kind: Type.Literal('must-not-flag'), path: text, codes: Type.Array(words(flagCodes)), quote: text }, strict),
]);
export type TruthLine = Static<typeof truthLineSchema>;
