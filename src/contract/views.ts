import Type, { type Static } from 'typebox';
import { certainties, flagCodes, severities } from '#model';

const text = Type.String();
const integer = Type.Integer();
const real = Type.Number();
const list = Type.Array(Type.String());
const or = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);
const words = <const Words extends readonly string[]>(values: Words): Type.TEnum<[...Words]> => Type.Enum<[...Words]>(values);
const row = <Shape extends Type.TProperties>(columns: Shape) => Type.Object(columns, { additionalProperties: false });

/**
 * What every rendering asks of the results: counted once, by the store, so that page, workbook and notice cannot differ.
 * Where not said otherwise a view counts reports of the current year.
 */
export const views = {
  /** One row. Medians are null without reports; `year` is the year of most reports. */
  totals: row({
    current: integer,
    previous: integer,
    year: or(integer),
    unreadable: integer,
    not_reports: integer,
    duplicates: integer,
    flags: integer,
    flagged_reports: integer,
    families: integer,
    family_members: integer,
    boilerplate: or(real),
    nil: or(real),
    substantive: or(real),
    dated: integer,
    problems: integer,
    measures: integer,
  }),
  /** Flags of one kind, in how many reports. */
  flag_counts: row({
    code: words(flagCodes),
    severity: words(severities),
    certainty: words(certainties),
    flags: integer,
    reports: integer,
  }),
  /** Reports with at least one flag of a code, whatever its severity. */
  code_counts: row({ code: words(flagCodes), flags: integer, reports: integer }),
  pair_counts: row({ verdict: text, pairs: integer }),
  fault_counts: row({ fault_code: text, files: integer }),
  /** Copied share in tenths: 0 is nothing at all, 1 up to a tenth, …, 10 more than nine tenths. */
  copied_shares: row({ tenth: integer, reports: integer }),
  /** Mean shares of the narrative; `region` '' is all, else the first two divisions. They add up to 1. */
  provenance: row({ region: text, reports: integer, statutory: real, template: real, copied: real, own_earlier: real, original: real }),
  /** Reports by day of publishing. */
  published: row({ day: text, reports: integer, late: integer }),
  /** Reports with flags, those with most to look at first (a high flag weighs 100, a medium one 10, a low one 1). */
  flagged: row({
    report_id: text,
    source_id: text,
    path: text,
    agency: or(text),
    region: or(text),
    year: or(integer),
    substantive_share: real,
    template_share: real,
    copied_share: real,
    own_earlier_share: real,
    high: integer,
    medium: integer,
    low: integer,
    codes: list,
  }),
  /** Pairs alike by more than statutory text: probably copied ones first, then the most alike. */
  best_pairs: row({
    left_report: text,
    right_report: text,
    left_share: real,
    right_share: real,
    longest: integer,
    score: real,
    verdict: text,
  }),
};

export type ViewName = keyof typeof views;
export type ViewRow<Name extends ViewName> = Static<(typeof views)[Name]>;
