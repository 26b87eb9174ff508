import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import type { Row, TableName } from '#contract';
import { openStore, type ReportRows, type Store, type StoredAnalysis } from '#store';

const folder = mkdtempSync(join(tmpdir(), 'leitong-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile = [
  '',
  ' ',
  'a\0b',
  '"quoted", and\r\nbroken\tlines',
  '__proto__',
  'constructor',
  '\ufeff\u{20BB7}野家',
  "O'Brien; DROP TABLE flags",
  '[]',
  'null',
];

function source(no: number): Row<'sources'> {
  return {
    source_id: `s${no}`,
    path: `${hostile[no % hostile.length]}/${no}.txt`,
    media_type: null,
    encoding: 'utf-8',
    byte_count: 5_000_000_000 + no,
    text: hostile[no % hostile.length] ?? null,
    state: 'read',
    fault_code: null,
    fault_detail: null,
  };
}

function report(no: number): Row<'reports'> {
  return {
    report_id: `r${no}`,
    source_id: `s${no}`,
    path: source(no).path,
    agency: hostile[no % hostile.length] ?? null,
    unit_type: 'town',
    level: null,
    region: null,
    region_code: null,
    year: 2023,
    published_on: null,
    title: null,
    script: 'simplified',
    role: 'current',
    text_chars: 10,
    narrative_chars: 0,
    boilerplate_share: 1 / 3,
    nil_share: 0,
    substantive_share: 0.1 + 0.2,
    statutory_share: 0,
    template_share: 0,
    copied_share: 0,
    own_earlier_share: 0,
    original_share: 1,
    identity_notes: '{}',
    earlier_reports: [],
  };
}

function flag(reportId: string, id: string): Row<'flags'> {
  return {
    flag_id: id,
    report_id: reportId,
    code: 'stale-year',
    severity: 'low',
    certainty: 'possible',
    start_at: null,
    end_at: null,
    quote: '2022年',
    other_report: null,
    other_start: null,
    other_end: null,
    rule: 'test',
    message_zh: '年份',
    message_en: 'year',
  };
}

function rows(no: number): ReportRows {
  const report_id = `r${no}`;
  return {
    sections: [{ report_id, section: 'lead', state: 'lost', heading_start: null, heading_end: null, start_at: 0, end_at: 3, note: null }],
    cells: [
      { report_id, form: 'disputes', row_key: 'a', column_key: 'b', raw: '/', value: null, start_at: 1, end_at: 2, confidence: 1e-7 },
    ],
    sentences: [0, 1].map((sentence_no) => ({
      report_id,
      sentence_no,
      section: 'overview',
      path: '一',
      start_at: 0,
      end_at: 1,
      substance: 'nil',
      class: 'N',
      confidence: 0.5,
      evidence: '[{"rule":"nil"}]',
      commonness: 0,
    })),
    problems: [
      {
        report_id,
        problem_no: 0,
        section: 'problems',
        start_at: 0,
        end_at: 1,
        topics: ['01', hostile[no % hostile.length] ?? ''],
        locus: 'own',
        specificity: 2,
        stated_before: '[]',
      },
    ],
    measures: [
      {
        report_id,
        measure_no: 0,
        section: 'other',
        start_at: 0,
        end_at: 1,
        topics: [],
        kind: 'plan',
        specificity: 0,
        mirror: true,
        reported: null,
      },
    ],
    answers: [{ report_id, problem_no: 0, measure_no: 0, strength: 1 }],
    flags: [flag(report_id, `f${no}`)],
  };
}

function analysis(no: number): StoredAnalysis {
  const { source_id, path, state } = source(no);
  return {
    finished: { source_id, path, origin: 'corpus', content_hash: null, resume_key: `k${no}`, state, fault_values: null },
    source: source(no),
    report: report(no),
    rows: rows(no),
    narrative: { source_id, origin: 'corpus', narrative: new Uint8Array([0, 255, no]), fingerprint: new Uint8Array(40).fill(no) },
  };
}

const nothing = {
  matches: [],
  pairs: [],
  families: [],
  family_members: [],
  topic_summary: [],
  subtopics: [],
  clusters: [],
  cluster_members: [],
};

async function all<Name extends TableName>(store: Store, table: Name): Promise<Row<Name>[]> {
  const found: Row<Name>[] = [];
  for await (const part of store.rows(table)) found.push(...part);
  return found;
}

async function asText(store: Store, table: TableName, format: 'csv' | 'ndjson'): Promise<string> {
  const out = new PassThrough();
  const read = text(out);
  await store.exportText(table, format, out);
  out.end();
  return read;
}

const fill = (name: string): Promise<Store> => openStore(join(folder, name, 'leitong.duckdb'), { mode: 'write', fresh: true });
const numbers = [...hostile.keys()];

test('what is written is read back equal, in every table and with hostile strings', async () => {
  const store = await fill('round-trip');
  await store.writeAnalyses(numbers.map(analysis));
  const byId = <Value extends { readonly report_id: string }>(values: Value[]) =>
    values.sort((a, b) => (a.report_id < b.report_id ? -1 : 1));
  expect(byId(await all(store, 'reports'))).toEqual(numbers.map(report));
  for (const table of ['sections', 'cells', 'sentences', 'problems', 'measures', 'answers', 'flags'] as const) {
    expect(await all(store, table), table).toEqual(numbers.flatMap<object>((no) => rows(no)[table]));
  }
  const sources = await all(store, 'sources');
  expect(sources.toSorted((a, b) => (a.source_id < b.source_id ? -1 : 1))).toEqual(numbers.map(source));
  const packed = [];
  for await (const part of store.narratives()) packed.push(...part);
  expect(packed.map(({ narrative }) => [...narrative])).toEqual(numbers.map((no) => [0, 255, no]));
  expect((await store.finished()).map(({ resume_key }) => resume_key).sort()).toEqual(numbers.map((no) => `k${no}`));
  store.close();
});

test('a lone surrogate is stored as U+FFFD, so that spans keep their place', async () => {
  const store = await fill('surrogate');
  await store.writeAnalyses([{ ...analysis(1), source: { ...source(1), text: 'a\ud800b' } }]);
  expect((await all(store, 'sources'))[0]?.text).toBe('a\ufffdb');
  store.close();
});

test('writing a source again replaces all its rows, and forgetting it leaves none', async () => {
  const store = await fill('replace');
  await store.writeAnalyses([analysis(1), analysis(2)]);
  await store.writeAnalyses([analysis(1)]);
  for (const table of ['sources', 'reports', 'sections', 'flags'] as const) expect(await store.count(table), table).toBe(2);
  await store.forget(['s1']);
  for (const table of ['sources', 'reports', 'sections', 'flags'] as const) expect(await store.count(table), table).toBe(1);
  expect((await store.finished()).map(({ source_id }) => source_id)).toEqual(['s2']);
  store.close();
});

test('a batch that fails leaves nothing behind', async () => {
  const store = await fill('atomic');
  const broken = { ...analysis(2), source: { ...source(2), byte_count: 0.5 } };
  await expect(store.writeAnalyses([analysis(1), broken])).rejects.toThrow();
  expect(await store.count('sources')).toBe(0);
  await store.writeAnalyses([analysis(1)]);
  expect(await store.count('sources')).toBe(1);
  store.close();
});

test('results of the corpus replace those of the run before and leave those of single reports and the verdicts', async () => {
  const store = await fill('corpus');
  await store.writeAnalyses([analysis(1)]);
  await store.appendVerdict({
    subject: 'flag',
    subject_id: 'f1',
    decision: 'confirmed',
    reviewer: 'a',
    note: null,
    decided_at: '2024-01-01T00:00:00.000Z',
  });
  const pair: Row<'pairs'> = {
    left_report: 'r1',
    right_report: 'r2',
    left_share: 0.5,
    right_share: 0.25,
    longest: 9,
    score: 0.1,
    verdict: 'copied',
    evidence: '{"a":1}',
  };
  const shares = {
    report_id: 'r1',
    role: 'previous' as const,
    statutory_share: 0.1,
    template_share: 0.2,
    copied_share: 0.3,
    own_earlier_share: 0.1,
    original_share: 0.3,
    earlier_reports: ['r0'],
  };
  const commonness = [[{ report_id: 'r1', sentence_no: 1, commonness: 0.25 }]];
  const statedBefore = [{ report_id: 'r1', problem_no: 0, stated_before: '["x"]' }];
  await store.writeCorpus({
    tables: { ...nothing, pairs: [[pair]] },
    flags: [flag('r1', 'fc')],
    shares: [shares],
    commonness,
    statedBefore,
    reported: [{ report_id: 'r1', measure_no: 0, reported: '[]' }],
  });
  expect(await all(store, 'pairs')).toEqual([pair]);
  expect((await all(store, 'flags')).map(({ flag_id }) => flag_id)).toEqual(['f1', 'fc']);
  expect((await all(store, 'reports'))[0]).toMatchObject(shares);
  expect((await all(store, 'sentences')).map((row) => row.commonness)).toEqual([0, 0.25]);
  expect((await all(store, 'problems'))[0]?.stated_before).toBe('["x"]');
  expect((await all(store, 'measures'))[0]?.reported).toBe('[]');
  await store.writeCorpus({ tables: nothing, flags: [], shares: [], commonness: [], statedBefore: [], reported: [] });
  expect(await store.count('pairs')).toBe(0);
  expect((await all(store, 'measures'))[0]?.reported).toBeNull();
  expect((await all(store, 'flags')).map(({ flag_id }) => flag_id)).toEqual(['f1']);
  expect((await all(store, 'sentences')).map((row) => row.commonness)).toEqual([0, 0]);
  expect(await store.count('verdicts')).toBe(1);
  store.close();
});

test('closing lets go of the file, also where somebody stopped reading half way', async () => {
  const store = await fill('half-way');
  await store.writeAnalyses(numbers.map(analysis));
  for await (const rows of store.rows('sentences')) if (rows.length > 0) break;
  store.close();
  // DuckDB takes its log away when nothing holds the database any more.
  expect(existsSync(`${store.path}.wal`)).toBe(false);
});

test('exports are the same bytes whatever order the rows were written in', async () => {
  const [one, other] = [await fill('one'), await fill('other')];
  await one.writeAnalyses(numbers.map(analysis));
  for (const no of numbers.toReversed()) await other.writeAnalyses([analysis(no)]);
  for (const table of ['sources', 'reports', 'cells', 'problems', 'flags'] as const) {
    for (const format of ['csv', 'ndjson'] as const) expect(await asText(other, table, format)).toBe(await asText(one, table, format));
    for (const store of [one, other]) await store.exportParquet(table, `${store.path}.${table}.parquet`);
    expect(readFileSync(`${one.path}.${table}.parquet`).equals(readFileSync(`${other.path}.${table}.parquet`))).toBe(true);
  }
  one.close();
  other.close();
});

test('csv tells null from the empty text, quotes what needs it and writes lists as JSON', async () => {
  const store = await fill('csv');
  await store.writeAnalyses([analysis(0)]);
  expect(await asText(store, 'problems', 'csv')).toBe(
    'report_id,problem_no,section,start_at,end_at,topics,locus,specificity,stated_before\nr0,0,problems,0,1,"[""01"",""""]",own,2,[]\n',
  );
  expect(await asText(store, 'cells', 'csv')).toContain('r0,disputes,a,b,/,,1,2,1e-7\n');
  expect(await asText(store, 'reports', 'csv')).toContain(',"",town,,,,2023,');
  expect(await asText(store, 'sentences', 'ndjson')).toContain('"evidence":[{"rule":"nil"}],"commonness":0}\n');
  store.close();
});

test('refuses a store of another version, a foreign database, a foreign file and a missing one', async () => {
  const path = join(folder, 'version.duckdb');
  (await openStore(path, { mode: 'write', fresh: true })).close();
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run("UPDATE leitong_meta SET value = '0'");
  connection.closeSync();
  instance.closeSync();
  await expect(openStore(path, { mode: 'write', fresh: false })).rejects.toMatchObject({ id: 'store/version', values: { found: '0' } });

  const foreign = join(folder, 'foreign.duckdb');
  (await DuckDBInstance.create(foreign)).closeSync();
  await expect(openStore(foreign, { mode: 'write', fresh: false })).rejects.toMatchObject({ id: 'store/not-a-store' });

  const junk = join(folder, 'junk.duckdb');
  writeFileSync(junk, 'no database at all');
  await expect(openStore(junk, { mode: 'read', fresh: false })).rejects.toMatchObject({ id: 'store/not-a-store' });
  await expect(openStore(join(junk, 'x'), { mode: 'write', fresh: false })).rejects.toMatchObject({ id: 'store/not-writable' });
  await expect(openStore(join(folder, 'none'), { mode: 'read', fresh: false })).rejects.toMatchObject({ id: 'store/missing' });
});
