import Type, { type Static, type TProperties } from 'typebox';
import { certainties, flagCodes, sectionNames, severities, substanceClasses, verdictDecisions, verdictSubjects } from '#model';

const text = Type.String();
const integer = Type.Integer();
const real = Type.Number();
const flag = Type.Boolean();
const list = Type.Array(Type.String());
/** JSON kept as its text, so that a row is the same bytes wherever it goes. */
const json = Type.String({ format: 'json' });
const or = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);
const words = <const Words extends readonly string[]>(values: Words): Type.TEnum<[...Words]> => Type.Enum<[...Words]>(values);
const place = { start_at: integer, end_at: integer };
const anywhere = { start_at: or(integer), end_at: or(integer) };

/** A table of the results: its columns in order, and the columns that put its rows in their one order. */
function table<Shape extends TProperties>(columns: Shape, order: readonly (keyof Shape & string)[]) {
  return { row: Type.Object(columns, { additionalProperties: false }), order };
}

/** The result tables (DESIGN.md 5). Renaming anything here is a new `schemaVersion`. */
export const tables = {
  sources: table(
    {
      source_id: text,
      path: text,
      media_type: or(text),
      encoding: or(text),
      byte_count: or(integer),
      text: or(text),
      state: words(['read', 'unreadable', 'not-a-report', 'duplicate']),
      fault_code: or(text),
      fault_detail: or(text),
    },
    ['path', 'source_id'],
  ),
  reports: table(
    {
      report_id: text,
      source_id: text,
      path: text,
      agency: or(text),
      unit_type: or(text),
      level: or(text),
      region: or(text),
      region_code: or(text),
      year: or(integer),
      published_on: or(text),
      title: or(text),
      script: text,
      role: words(['current', 'previous']),
      text_chars: integer,
      narrative_chars: integer,
      boilerplate_share: real,
      nil_share: real,
      substantive_share: real,
      statutory_share: real,
      template_share: real,
      copied_share: real,
      own_earlier_share: real,
      original_share: real,
      identity_notes: json,
      /** Ids of the same agency's reports on earlier years, the newest year first. */
      earlier_reports: list,
    },
    ['path', 'report_id'],
  ),
  sections: table(
    {
      report_id: text,
      section: words(sectionNames),
      state: words(['present', 'heading-only', 'lost', 'absent']),
      heading_start: or(integer),
      heading_end: or(integer),
      ...anywhere,
      note: or(text),
    },
    ['report_id', 'section'],
  ),
  cells: table(
    {
      report_id: text,
      form: words(['disclosure', 'applications', 'disputes']),
      row_key: text,
      column_key: text,
      raw: text,
      value: or(real),
      ...place,
      confidence: real,
    },
    ['report_id', 'start_at', 'row_key', 'column_key', 'end_at', 'form', 'raw'],
  ),
  sentences: table(
    {
      report_id: text,
      sentence_no: integer,
      section: words(sectionNames),
      path: text,
      ...place,
      substance: words(['boilerplate', 'nil', 'substantive']),
      class: words(substanceClasses),
      confidence: real,
      evidence: json,
      commonness: real,
    },
    ['report_id', 'sentence_no'],
  ),
  problems: table(
    {
      report_id: text,
      problem_no: integer,
      section: words(sectionNames),
      ...place,
      topics: list,
      locus: words(['own', 'subordinate', 'unspecified']),
      specificity: integer,
      stated_before: json,
    },
    ['report_id', 'problem_no'],
  ),
  measures: table(
    {
      report_id: text,
      measure_no: integer,
      section: words(sectionNames),
      ...place,
      topics: list,
      kind: words(['pledge', 'plan', 'result']),
      specificity: integer,
      mirror: flag,
      /** Where the agency's next report tells it as done; null where there is none, or for what is no promise. */
      reported: or(json),
    },
    ['report_id', 'measure_no'],
  ),
  answers: table({ report_id: text, problem_no: integer, measure_no: integer, strength: real }, ['report_id', 'problem_no', 'measure_no']),
  matches: table(
    {
      match_id: text,
      left_report: text,
      left_start: integer,
      left_end: integer,
      right_report: text,
      right_start: integer,
      right_end: integer,
      length: integer,
      identity: real,
      kind: words(['copied', 'template', 'statutory', 'own-earlier']),
    },
    ['left_report', 'right_report', 'left_start', 'right_start', 'match_id'],
  ),
  pairs: table(
    {
      left_report: text,
      right_report: text,
      left_share: real,
      right_share: real,
      longest: integer,
      score: real,
      verdict: words(['copied', 'shared-template', 'statutory-only', 'own-earlier']),
      evidence: json,
    },
    ['left_report', 'right_report'],
  ),
  families: table(
    {
      family_id: text,
      size: integer,
      verdict: words(['copied', 'shared-template', 'statutory-only', 'own-earlier']),
      representative: text,
      template: text,
      share: real,
    },
    ['family_id'],
  ),
  family_members: table({ family_id: text, report_id: text, share: real }, ['family_id', 'report_id']),
  flags: table(
    {
      flag_id: text,
      report_id: text,
      code: words(flagCodes),
      severity: words(severities),
      certainty: words(certainties),
      ...anywhere,
      quote: or(text),
      other_report: or(text),
      other_start: or(integer),
      other_end: or(integer),
      rule: text,
      message_zh: text,
      message_en: text,
    },
    ['report_id', 'start_at', 'code', 'flag_id'],
  ),
  topic_summary: table(
    {
      scope: words(['all', 'region', 'level', 'unit_type']),
      scope_value: text,
      topic: text,
      report_count: integer,
      problem_count: integer,
      measure_count: integer,
      mean_specificity: or(real),
      answered_share: or(real),
      /** Problems in reports on the year before. */
      previous_count: integer,
      examples: json,
      /** Reports of the scope on this year, whatever they state. */
      scope_reports: integer,
      problem_agencies: integer,
      measure_agencies: integer,
      /** Agencies of the scope with a report on this year and on the one before; those of them that state a problem of it in either. */
      compared_agencies: integer,
      agencies_before: integer,
      agencies_now: integer,
    },
    ['scope', 'scope_value', 'topic'],
  ),
  subtopics: table(
    {
      topic: text,
      side: words(['problem', 'measure']),
      subtopic_no: integer,
      label: text,
      item_count: integer,
      agency_count: integer,
      terms: list,
      silhouette: real,
      examples: json,
    },
    ['topic', 'side', 'subtopic_no'],
  ),
  clusters: table({ cluster_no: integer, label: text, size: integer, terms: list }, ['cluster_no']),
  cluster_members: table({ cluster_no: integer, report_id: text, distance: real }, ['cluster_no', 'report_id']),
  /** What people decided; only ever added to. */
  verdicts: table(
    {
      /** Counts from 1 in the order of writing. */
      verdict_no: integer,
      subject: words(verdictSubjects),
      /** A `flag_id`, or both reports of a pair joined (`pairSubject`). */
      subject_id: text,
      decision: words(verdictDecisions),
      reviewer: text,
      note: or(text),
      /** ISO 8601 with milliseconds, UTC. */
      decided_at: text,
    },
    ['decided_at', 'verdict_no'],
  ),
};

export type TableName = keyof typeof tables;
export type Row<Name extends TableName> = Static<(typeof tables)[Name]['row']>;

/** Version of the tables above; a store of another version is refused. */
export const schemaVersion = 2;
