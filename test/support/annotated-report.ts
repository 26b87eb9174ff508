import type { Annotation, Row, TableName } from '#contract';
import { evaluate, type Results, type Score } from '#evaluate';
import { loadLexicons } from '#lexicon';
import { reportRow } from './synthetic.ts';

const lexicons = await loadLexicons('lexicons');

type Tables = { readonly [Name in TableName]: readonly Row<Name>[] };
type Made<Name extends TableName> = Partial<Omit<Row<Name>, 'start_at' | 'end_at'>>;

/** A place in the text of a report: its words, or the n-th time they stand there (from 0). */
type Place = string | readonly [words: string, no: number] | readonly [start: number, end: number, kind: 'span'];

/** What the analysis is to have found, in words of the text. */
export interface Ours {
  readonly report?: Made<'reports'>;
  readonly sentences?: readonly (readonly [Place, Row<'sentences'>['class']])[];
  readonly sections?: readonly (readonly [Row<'sections'>['section'], Row<'sections'>['state'], Place | null, Place | null])[];
  readonly problems?: readonly (readonly [Place, Made<'problems'>?])[];
  readonly measures?: readonly (readonly [Place, Made<'measures'>?])[];
  readonly answers?: readonly (readonly [problem: number, measure: number, strength: number])[];
  readonly cells?: readonly Made<'cells'>[];
  readonly flags?: readonly (readonly [Row<'flags'>['code'], Place | null, Made<'flags'>?])[];
}

export interface Case {
  readonly name?: string;
  readonly text: string;
  readonly annotation: Partial<Annotation>;
  /** null: the file could not be read. */
  readonly ours: Ours | null;
}

/** Scores of hand-made reports; a score is named by its group, its measure and what it is about. */
export async function score(...cases: readonly Case[]): Promise<(group: string, measure: string, of?: string | null) => Score> {
  const scores = await scoresOf(...cases);
  return (group, measure, of = null) => {
    const found = scores.find((each) => each.group === group && each.measure === measure && each.of === of);
    if (found === undefined) throw new Error(`no score ${group} ${measure} ${of}`);
    return found;
  };
}

export function scoresOf(...cases: readonly Case[]): Promise<readonly Score[]> {
  const annotations = cases.map(({ name = 'a.txt', annotation }) => {
    return { annotation: { source: name, units: [], problems: [], measures: [], ...annotation }, file: `/${name}`, name };
  });
  return evaluate({ kind: 'annotated', annotations }, resultsOf(cases.map(tablesOf)), lexicons);
}

/** Rows in memory behind the door that a store has. */
function resultsOf(tables: readonly Tables[]): Results {
  return {
    async *rows(table, where = {}) {
      const wanted = Object.entries<string | readonly string[] | undefined>(where);
      const isWanted = (row: object) => {
        const values = new Map<string, unknown>(Object.entries(row));
        return wanted.every(([column, allowed]) => [allowed].flat().some((each) => each === values.get(column)));
      };
      for (const each of tables) yield each[table].filter(isWanted);
    },
  };
}

const empty = { sections: [], cells: [], sentences: [], problems: [], measures: [], answers: [], flags: [] };
const others = {
  matches: [],
  pairs: [],
  families: [],
  family_members: [],
  topic_summary: [],
  subtopics: [],
  clusters: [],
  cluster_members: [],
  verdicts: [],
};

function tablesOf({ name = 'a.txt', text, ours }: Case): Tables {
  if (ours === null) return { sources: [], reports: [], ...empty, ...others };
  const report_id = `report of ${name}`;
  const span = (place: Place) => spanOf(text, place);
  return {
    ...others,
    sources: [sourceRow(name, text)],
    reports: [{ ...rowOf(name, report_id), ...ours.report }],
    sections: (ours.sections ?? []).map(([section, state, heading, body]) => {
      const [head, rest] = [heading === null ? null : span(heading), body === null ? null : span(body)];
      const places = { heading_start: head?.start_at ?? null, heading_end: head?.end_at ?? null };
      return { report_id, section, state, ...places, start_at: rest?.start_at ?? null, end_at: rest?.end_at ?? null, note: null };
    }),
    sentences: (ours.sentences ?? []).map(([place, of], sentence_no) => {
      const more = { substance: 'boilerplate', confidence: 1, evidence: '[]', commonness: 0 } as const;
      return { report_id, sentence_no, section: 'overview', path: '', ...span(place), class: of, ...more };
    }),
    problems: (ours.problems ?? []).map(([place, made], problem_no) => {
      const more = { topics: ['06'], locus: 'own' as const, specificity: 0, stated_before: '[]' };
      return { report_id, problem_no, section: 'problems', ...span(place), ...more, ...made };
    }),
    measures: (ours.measures ?? []).map(([place, made], measure_no) => {
      const more = { topics: ['06'], kind: 'plan' as const, specificity: 0, mirror: false, reported: null };
      return { report_id, measure_no, section: 'problems', ...span(place), ...more, ...made };
    }),
    answers: (ours.answers ?? []).map(([problem_no, measure_no, strength]) => ({ report_id, problem_no, measure_no, strength })),
    cells: (ours.cells ?? []).map((made) => {
      const more = { form: 'applications', row_key: '', column_key: '', raw: '', value: null, confidence: 0.97 } as const;
      return { report_id, ...more, start_at: 0, end_at: 0, ...made };
    }),
    flags: (ours.flags ?? []).map(([code, place, made], no) => ({ ...flagRow(report_id, no), code, ...quoted(text, place), ...made })),
  };
}

function spanOf(text: string, place: Place): { readonly start_at: number; readonly end_at: number } {
  if (typeof place === 'string') return spanOf(text, [place, 0]);
  if (place.length === 3) return { start_at: place[0], end_at: place[1] };
  const [words, no] = place;
  let start = text.indexOf(words);
  for (let passed = 0; passed < no; passed += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start_at: start, end_at: start + words.length };
}

function quoted(text: string, place: Place | null): Pick<Row<'flags'>, 'start_at' | 'end_at' | 'quote'> {
  if (place === null) return { start_at: null, end_at: null, quote: null };
  const span = spanOf(text, place);
  return { ...span, quote: text.slice(span.start_at, span.end_at) };
}

function sourceRow(path: string, text: string): Row<'sources'> {
  const fault = { fault_code: null, fault_detail: null };
  return { source_id: path, path, media_type: null, encoding: null, byte_count: null, text, state: 'read', ...fault };
}

function rowOf(path: string, report_id: string): Row<'reports'> {
  const nothing = { agency: null, unit_type: null, level: null, region: null, year: null };
  return reportRow(path, { report_id, source_id: path, path, ...nothing });
}

function flagRow(report_id: string, no: number): Row<'flags'> {
  const other = { other_report: null, other_start: null, other_end: null };
  const said = { rule: '', message_zh: '', message_en: '', start_at: null, end_at: null, quote: null };
  return { flag_id: String(no), report_id, code: 'late', severity: 'low', certainty: 'possible', ...other, ...said };
}
