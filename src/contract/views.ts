import Type, { type Static } from 'typebox';
import { certainties, decisions, flagCodes, lossCodes, severities, verdictSubjects } from '#model';

const text = Type.String();
const integer = Type.Integer();
const real = Type.Number();
const list = Type.Array(Type.String());
const or = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);
const words = <const Words extends readonly string[]>(values: Words): Type.TEnum<[...Words]> => Type.Enum<[...Words]>(values);
const role = words(['current', 'previous']);
const row = <Shape extends Type.TProperties>(columns: Shape) => Type.Object(columns, { additionalProperties: false });

/**
 * What every rendering asks of the results: counted once, by the store, so that page, workbook and notice cannot differ.
 * Where not said otherwise a view counts reports of the current year. Flags are what is said of agencies: what says that
 * words were lost on the way (`lossCodes`) is a loss and counted apart, and so is a claim to have no problems (topic 00).
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
    losses: integer,
    lossy_reports: integer,
    /** Flags of reports of earlier years. */
    earlier_flags: integer,
    families: integer,
    family_members: integer,
    boilerplate: or(real),
    nil: or(real),
    substantive: or(real),
    dated: integer,
    problems: integer,
    measures: integer,
    /** Reports that claim to have no problems. */
    claiming_none: integer,
  }),
  /** Flags of one kind, in how many reports; no losses. */
  flag_counts: row({
    code: words(flagCodes),
    severity: words(severities),
    certainty: words(certainties),
    flags: integer,
    reports: integer,
  }),
  /** Reports with at least one flag of a code, whatever its severity; no losses. */
  code_counts: row({ code: words(flagCodes), flags: integer, reports: integer }),
  /** Pairs with a report of the current year. */
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
    /** Codes of which the report has `possible` flags only. */
    possible_codes: list,
  }),
  /** What was lost, damaged or doubtful on the way from the agency to us. */
  losses: row({
    flag_id: text,
    report_id: text,
    path: text,
    code: words(lossCodes),
    message_zh: text,
    message_en: text,
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
  /**
   * What stands of every subject decided on: its last verdict by (decided_at, verdict_no). A `withdrawn` takes back the
   * last decision that then stood, so that the one before it stands again, as it was made, and the next `withdrawn`
   * takes back that one. `confirmed, dismissed, withdrawn` leaves `confirmed`; one more `withdrawn` leaves nothing, and
   * what stands nowhere has no row. Where nothing stands `withdrawn` changes nothing. To undo an undo is to decide again.
   */
  standing_verdicts: row({
    subject: words(verdictSubjects),
    subject_id: text,
    decision: words(decisions),
    reviewer: text,
    note: or(text),
    decided_at: text,
  }),
  /**
   * One row: how much there is to review of the current year and how much of it people decided on, whatever the store is
   * limited to. `decided` is what any decision stands of, `earlier_decided` the same of earlier years; `only_confirmed` says whether tables and other views hold confirmed flags and pairs only.
   */
  reviewed: row({
    only_confirmed: Type.Boolean(),
    flags: integer,
    losses: integer,
    pairs: integer,
    decided: integer,
    earlier_decided: integer,
    confirmed: integer,
    dismissed: integer,
    needs_checking: integer,
    reviewers: list,
  }),
  /**
   * All there is to review, this year's first, of each what weighs most first: flags, and pairs alike by more than statutory text with their
   * verdict as `code`. A pair weighs what its flags weigh, least where it has none, and is of this year where one of its reports is. Message and place are those of the flag.
   */
  queue: row({
    subject: words(verdictSubjects),
    subject_id: text,
    code: text,
    severity: words(severities),
    certainty: words(certainties),
    report_id: text,
    agency: or(text),
    region: or(text),
    year: or(integer),
    role,
    path: text,
    quote: or(text),
    other_report: or(text),
    other_agency: or(text),
    message_zh: or(text),
    message_en: or(text),
    /** Of a pair: the larger of its two shares, and its longest passage. */
    share: or(real),
    longest: or(integer),
    /** What stands; null where nothing does. */
    decision: or(words(decisions)),
    reviewer: or(text),
    note: or(text),
    decided_at: or(text),
    /** Two reports of one agency differ by their years. */
    other_year: or(integer),
  }),
  /** The queue counted by all that it is filtered by. */
  queue_counts: row({
    subject: words(verdictSubjects),
    code: text,
    severity: words(severities),
    certainty: words(certainties),
    role,
    decision: or(words(decisions)),
    subjects: integer,
  }),
};

export type ViewName = keyof typeof views;
export type ViewRow<Name extends ViewName> = Static<(typeof views)[Name]>;
