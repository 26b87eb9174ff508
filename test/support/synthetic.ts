import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row, TableName, TruthLine } from '#contract';
import type { Results } from '#evaluate';
import type { Verdict } from '#model';

type Tables = { readonly [Name in TableName]?: readonly Row<Name>[] };

/** Results held in memory, as an open store gives them. */
export function resultsOf(tables: Tables): Results {
  return {
    async *rows<Name extends TableName>(table: Name, where: Readonly<Record<string, string | readonly string[] | undefined>> = {}) {
      const rows: readonly Row<Name>[] = tables[table] ?? [];
      yield rows.filter((row) => {
        const values = new Map<string, unknown>(Object.entries(row));
        return Object.entries(where).every(
          ([column, wanted]) => wanted === undefined || [wanted].flat().some((each) => each === values.get(column)),
        );
      });
    },
  };
}

/** The folder of a corpus with this truth, without its files. */
export function folderOf(lines: readonly (TruthLine | string)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'leitong-truth-'));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'manifest.csv'), '');
  writeFileSync(join(folder, 'truth.ndjson'), lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return folder;
}

type Line<Kind extends TruthLine['kind']> = Extract<TruthLine, { readonly kind: Kind }>;

export function group(name: string, more: Partial<Line<'group'>> = {}): TruthLine {
  return { kind: 'group', group: name, shape: 'pair', verdict: 'copied', size: 2, ...more };
}

/** The report `a` stands at `a.txt`, belongs to the agency `a镇` and has the id `id-a`. */
export function report(name: string, more: Partial<Line<'report'>> = {}): TruthLine {
  return {
    kind: 'report',
    path: `${name}.txt`,
    agency: `${name}镇`,
    unit_type: 'town',
    level: 'township',
    region: '甲县',
    year: 2023,
    ...more,
  };
}

export function passage(name: string, of: string, start: number, end: number, more: Partial<Line<'passage'>> = {}): TruthLine {
  return { kind: 'passage', group: of, passage_no: 0, path: `${name}.txt`, start, end, edit: 'names', ...more };
}

export function reportRow(name: string, more: Partial<Row<'reports'>> = {}): Row<'reports'> {
  return {
    report_id: `id-${name}`,
    source_id: `source-${name}`,
    path: `${name}.txt`,
    agency: `${name}镇`,
    unit_type: 'town',
    level: 'township',
    region: '甲县',
    region_code: null,
    year: 2023,
    published_on: null,
    title: null,
    script: 'simplified',
    role: 'current',
    text_chars: 0,
    narrative_chars: 0,
    boilerplate_share: 0,
    nil_share: 0,
    substantive_share: 0,
    statutory_share: 0,
    template_share: 0,
    copied_share: 0,
    own_earlier_share: 0,
    original_share: 1,
    identity_notes: '{}',
    earlier_reports: [],
    ...more,
  };
}

type Ends = readonly [start: number, end: number];

export function match(
  left: string,
  [left_start, left_end]: Ends,
  right: string,
  [right_start, right_end]: Ends,
  kind: Row<'matches'>['kind'] = 'copied',
): Row<'matches'> {
  const [left_report, right_report] = [`id-${left}`, `id-${right}`];
  const match_id = [left, left_start, left_end, right, right_start, right_end].join(' ');
  const length = Math.min(left_end - left_start, right_end - right_start);
  return { match_id, left_report, left_start, left_end, right_report, right_start, right_end, length, identity: 1, kind };
}

export function pair(left: string, right: string, verdict: Verdict = 'copied'): Row<'pairs'> {
  return {
    left_report: `id-${left}`,
    right_report: `id-${right}`,
    left_share: 1,
    right_share: 1,
    longest: 100,
    score: 1,
    verdict,
    evidence: '{}',
  };
}

export function family(id: string, members: readonly string[], verdict: Verdict = 'shared-template') {
  return {
    families: [{ family_id: id, size: members.length, verdict, representative: `id-${members[0]}`, template: '', share: 1 }],
    family_members: members.map((name): Row<'family_members'> => ({ family_id: id, report_id: `id-${name}`, share: 1 })),
  };
}

export function flagRow(name: string, code: Row<'flags'>['code'], [start_at, end_at]: Ends): Row<'flags'> {
  const other = { other_report: null, other_start: null, other_end: null };
  const words = { quote: null, rule: 'test', message_zh: '', message_en: '' };
  return {
    flag_id: `${name} ${code} ${start_at}`,
    report_id: `id-${name}`,
    code,
    severity: 'low',
    certainty: 'certain',
    start_at,
    end_at,
    ...other,
    ...words,
  };
}

export function sourceRow(name: string, text: string): Row<'sources'> {
  const row = { media_type: 'text/plain', encoding: 'utf-8', byte_count: 0, state: 'read' as const, fault_code: null, fault_detail: null };
  return { source_id: `source-${name}`, path: `${name}.txt`, text, ...row };
}

export function sentenceRow(name: string, sentence_no: number, start_at: number, end_at: number): Row<'sentences'> {
  const row = {
    section: 'overview',
    path: '',
    substance: 'substantive',
    class: 'S1',
    confidence: 1,
    evidence: '[]',
    commonness: 0,
  } as const;
  return { report_id: `id-${name}`, sentence_no, start_at, end_at, ...row };
}
