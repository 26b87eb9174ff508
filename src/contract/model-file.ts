import Type, { type Static } from 'typebox';
import { substanceClasses } from '#model';

const share = Type.Number({ minimum: 0, maximum: 1 });
const strict = { additionalProperties: false };

const weight = Type.Optional(Type.Integer({ minimum: -32_767, maximum: 32_767 }));
const row = Type.Object(Object.fromEntries(substanceClasses.map((name) => [name, weight])), strict);

/** How well a model did on what it was not trained on; counted by characters. */
const scores = Type.Object(
  {
    /** Right kind, right class, mean F1 of the three kinds. */
    kind: share,
    class: share,
    macroF1: share,
    /** Mean squared error of the confidence, by sentences. */
    brier: share,
    sentences: Type.Integer({ minimum: 0 }),
  },
  strict,
);

/**
 * A trained model, `lexicons/models/<name>.json`, written by `leitong train`. A feature is a name (`hit:act`,
 * `rule:nil`, `place:problems/problem`) or, after `gram:`, one to three characters of the form, every number as `0`,
 * `^` and `$` its ends.
 */
export const modelFileSchema = Type.Object(
  {
    about: Type.String({ minLength: 1 }),
    /** Day of training, as told to `leitong train`. */
    date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** Hash of the examples with all their features. */
    fingerprint: Type.String({ minLength: 1 }),
    examples: Type.Object({ sentences: Type.Integer(), joined: Type.Integer(), reports: Type.Integer() }, strict),
    /** What cross-validation chose. */
    settings: Type.Object(
      { epochs: Type.Integer(), decay: Type.Number(), reportWeight: Type.Number(), ruleTrust: Type.Number({ minimum: 0 }) },
      strict,
    ),
    /** By cross-validation over groups: no office and no template on both sides. */
    scores: Type.Object({ reports: scores, sentences: scores }, strict),
    /** Of the answers given with a confidence of `from` up to the next `from`: how many, how sure on average, how many right. */
    reliability: Type.Array(Type.Object({ from: share, count: Type.Integer(), confidence: share, right: share }, strict)),
    /** Divides the sums before they become probabilities (Guo and others 2017). */
    temperature: Type.Number({ exclusiveMinimum: 0 }),
    /** In hundredths, by class. */
    bias: row,
    /** In hundredths, by feature and class; what is not written is 0. */
    weights: Type.Record(Type.String({ minLength: 1 }), row),
  },
  strict,
);
export type ModelFile = Static<typeof modelFileSchema>;

/** A model as it is written: one line a feature, so that a change of it can be read as a difference of lines. */
export function modelText<Model extends { readonly weights: Readonly<Record<string, object | string>> }>({
  weights,
  ...head
}: Model): string {
  const start = JSON.stringify(head, null, 2).slice(0, -2);
  const lines = Object.entries(weights).map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
  return `${start},\n  "weights": {\n${lines.join(',\n')}\n  }\n}\n`;
}
