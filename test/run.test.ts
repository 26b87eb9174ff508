import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { configure, type TableName, tables } from '#contract';
import type { RunOptions } from '#run';
import { analyseFolder, exportedTable } from './support/corpus-run.ts';
import { smallCorpus, smallReport, writeFiles } from './support/small-corpus.ts';

// Every run loads lexicons in two threads, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const root = mkdtempSync(join(tmpdir(), 'leitong-run-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  folders += 1;
  const path = join(root, `corpus-${folders}`);
  writeFiles(path, files);
  return path;
}

const run = (corpus: string, out: string, options: Partial<RunOptions> = {}, inputs: Partial<RunOptions['inputs']> = {}) =>
  analyseFolder(corpus, join(root, out), options, inputs);
const exported = (out: string, table: TableName) => exportedTable(join(root, out), table);

async function rows(out: string, table: TableName): Promise<readonly Record<string, unknown>[]> {
  const lines = (await exported(out, table)).split('\n').filter((line) => line !== '');
  return lines.map((line): Record<string, unknown> => JSON.parse(line));
}

async function fingerprint(out: string): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(join(root, out, 'index.html')));
  for (const table of [
    'sources',
    'reports',
    'sections',
    'cells',
    'sentences',
    'problems',
    'measures',
    'answers',
    'matches',
    'pairs',
    'families',
    'flags',
    'topic_summary',
    'subtopics',
  ] as const) {
    hash.update(await exported(out, table));
  }
  return hash.digest('hex');
}

test('one worker and two give the same bytes, and every quoted word stands where its row says', async () => {
  const corpus = folder(smallCorpus());
  const one = await run(corpus, 'one');
  await run(corpus, 'two', { workers: 2 });
  expect(one.counts).toMatchObject({ files: 8, reports: 8, faults: 0, analysed: 8, reused: 0 });
  expect(await fingerprint('two')).toBe(await fingerprint('one'));
  const texts = new Map((await rows('one', 'sources')).map((row) => [row['source_id'], String(row['text'])]));
  const sourceOf = new Map((await rows('one', 'reports')).map((row) => [row['report_id'], row['source_id']]));
  for (const flag of await rows('one', 'flags')) {
    if (flag['quote'] === null) continue;
    const words = texts.get(sourceOf.get(flag['report_id']))?.slice(Number(flag['start_at']), Number(flag['end_at']));
    expect(words).toBe(flag['quote']);
  }
  expect(Object.keys(tables)).toContain('pairs');
});

test('the two reports that share their problems are the pair that is found', async () => {
  const pairs = await rows('one', 'pairs');
  const agencyOf = new Map((await rows('one', 'reports')).map((row) => [row['report_id'], row['agency']]));
  const found = pairs.filter((pair) => pair['verdict'] === 'copied' || pair['verdict'] === 'shared-template');
  expect(found.map((pair) => [agencyOf.get(pair['left_report']), agencyOf.get(pair['right_report'])].sort())).toEqual([
    ['云河县白沙镇人民政府', '云河县青石镇人民政府'],
  ]);
  for (const report of await rows('one', 'reports')) {
    const shares = ['statutory_share', 'template_share', 'copied_share', 'own_earlier_share', 'original_share'].map((name) =>
      Number(report[name]),
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
});

test('an aborted run is taken up where it ended and gives the same bytes', async () => {
  const corpus = folder(smallCorpus());
  const stop = new AbortController();
  const aborted = run(corpus, 'aborted', {
    signal: stop.signal,
    onProgress: (at) => {
      if (at.stage === 'files' && at.done === 3) stop.abort(new Error('stopped by the test'));
    },
  });
  await expect(aborted).rejects.toThrow('stopped by the test');
  const again = await run(corpus, 'aborted', { workers: 2 });
  expect(again.counts).toMatchObject({ reports: 8, analysed: 5, reused: 3 });
  expect(await fingerprint('aborted')).toBe(await fingerprint('one'));
  expect((await run(corpus, 'aborted')).counts).toMatchObject({ analysed: 0, reused: 8 });
  expect(await fingerprint('aborted')).toBe(await fingerprint('one'));
  expect((await run(corpus, 'aborted', { fresh: true })).counts).toMatchObject({ analysed: 8, reused: 0 });
});

test('changed, renamed, new and gone files leave the results of a fresh run', async () => {
  const files = smallCorpus();
  const corpus = folder(files);
  await run(corpus, 'changed');
  const [first, second, third] = Object.keys(files);
  writeFiles(corpus, {
    [first ?? '']: smallReport({ agency: '云河县青石镇人民政府', overview: '全年公开信息三十一条，新设公开栏四处。' }),
  });
  renameSync(join(corpus, second ?? ''), join(corpus, 'renamed.txt'));
  rmSync(join(corpus, third ?? ''));
  writeFiles(corpus, {
    'new.txt': smallReport({
      agency: '云河县南山乡人民政府',
      overview: '南山乡修通茶园公路，征地补偿账目逐户核对后张榜。',
      problems: '茶农夜间问询无人应答，乡里从五月起开通夜间电话。',
    }),
  });
  expect((await run(corpus, 'changed')).counts).toMatchObject({ files: 8, reports: 8, analysed: 3, reused: 5 });
  await run(corpus, 'changed-fresh');
  expect(await fingerprint('changed')).toBe(await fingerprint('changed-fresh'));
});

test('another configuration analyses every report again', async () => {
  const corpus = folder(smallCorpus());
  await run(corpus, 'configured');
  const configuration = configure({ segmenter: 'node-rs', similarity: { minimumPassage: 30 } }, 'test');
  expect((await run(corpus, 'configured', { configuration })).counts).toMatchObject({ analysed: 8, reused: 0 });
});

test('of files with the same bytes the first by path is the report; when it goes, the next takes its place', async () => {
  const same = smallReport({ agency: '云河县青石镇人民政府' });
  const corpus = folder({ 'b.txt': same, 'c.txt': same });
  await run(corpus, 'same');
  const states = async () => (await rows('same', 'sources')).map((row) => [row['path'], row['state'], row['fault_code']]);
  expect(await states()).toEqual([
    ['b.txt', 'read', null],
    ['c.txt', 'duplicate', 'run/duplicate'],
  ]);
  writeFiles(corpus, { 'a.txt': same });
  await run(corpus, 'same');
  expect(await states()).toEqual([
    ['a.txt', 'read', null],
    ['b.txt', 'duplicate', 'run/duplicate'],
    ['c.txt', 'duplicate', 'run/duplicate'],
  ]);
  expect((await rows('same', 'sources'))[2]?.['fault_detail']).toContain('a.txt');
  expect((await run(corpus, 'same')).counts).toMatchObject({ analysed: 0, reused: 3, reports: 1, faults: 2 });
  rmSync(join(corpus, 'a.txt'));
  await run(corpus, 'same');
  expect(await states()).toEqual([
    ['b.txt', 'read', null],
    ['c.txt', 'duplicate', 'run/duplicate'],
  ]);
  expect((await rows('same', 'reports')).map((row) => row['path'])).toEqual(['b.txt']);
});

test('what cannot be read is a fault, the rest is analysed', async () => {
  const corpus = folder({
    'empty.txt': '',
    'binary.txt': Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256),
    'notice.txt': '关于召开会议的通知\n各科室：\n定于明日上午召开会议，请准时参加。\n办公室\n',
    'report.txt/inside.txt': smallReport({ agency: '云河县白沙镇人民政府' }),
  });
  const { faultsByCode, faults, counts } = await run(corpus, 'faults');
  expect(counts.reports).toBe(1);
  expect(faultsByCode).toEqual({ 'ingest/binary': 1, 'ingest/empty': 1, 'ingest/not-a-file': 1, 'structure/not-a-report': 1 });
  expect(faults.map(({ path }) => path)).toEqual(['binary.txt', 'empty.txt', 'notice.txt', 'report.txt']);
  expect(faults.every(({ detail }) => detail.length > 10 && !detail.includes('{'))).toBe(true);
});

test('a file over the time limit is a fault, its worker is replaced and the next run tries again', async () => {
  const corpus = folder(Object.fromEntries(Object.entries(smallCorpus()).slice(0, 3)));
  const hurried = configure({ segmenter: 'node-rs', run: { timeLimitMs: 1 } }, 'test');
  const { faultsByCode, counts } = await run(corpus, 'hurried', { configuration: hurried });
  expect((faultsByCode['run/time-limit'] ?? 0) + counts.reports).toBe(3);
  expect(faultsByCode['run/time-limit']).toBeGreaterThan(0);
  expect((await run(corpus, 'hurried')).counts).toMatchObject({ reports: 3, faults: 0 });
});

test('the newest year of the corpus is current, and an agency is paired with its own earlier year as such', async () => {
  const agency = '云河县青石镇人民政府';
  const corpus = folder({
    '2023.txt': smallReport({ agency }),
    'other.txt': smallReport({
      agency: '云河县石桥镇人民政府',
      year: 2022,
      overview: '石桥古街修缮工程的招标材料悉数上网。',
      problems: '无。',
    }),
  });
  const previous = folder({ '2023.txt': smallReport({ agency, year: 2022 }) });
  await run(corpus, 'years', {}, { previous });
  const roles = (await rows('years', 'reports')).map((row) => [row['path'], row['year'], row['role']]);
  expect(roles).toEqual(
    expect.arrayContaining([
      ['2023.txt', 2023, 'current'],
      ['2023.txt', 2022, 'previous'],
      ['other.txt', 2022, 'previous'],
    ]),
  );
  expect((await rows('years', 'pairs')).map((row) => row['verdict'])).toEqual(['own-earlier']);
});

test('what repeats a reference document counts as recital, not as copying', async () => {
  const corpus = folder(smallCorpus());
  const references = folder({
    'sample.txt':
      '范文\n一是专职人员少，镇里负责信息公开的只有一名同志，还要兼管档案和值班；二是栏目更新慢，“惠农补贴”栏目自六月起两个月没有新内容。\n下一步，一是从便民中心抽调两名同志专门负责信息公开，每季度组织一次培训；二是每月十日前检查各栏目，超过三十天没有更新的在例会上通报。\n',
  });
  await run(corpus, 'references', {}, { references });
  const verdicts = (await rows('references', 'pairs')).map((row) => row['verdict']);
  expect(verdicts).not.toContain('copied');
  expect(verdicts).not.toContain('shared-template');
});
