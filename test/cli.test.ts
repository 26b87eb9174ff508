import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { smallCorpus, smallReport, writeFiles } from './support/small-corpus.ts';

// Every command is a process that loads its lexicons, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const program = join(import.meta.dirname, '../dist/cli/main.js');
const root = mkdtempSync(join(tmpdir(), 'leitong-cli-'));
const at = (...names: readonly string[]) => join(root, ...names);
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(words: readonly string[], locale = 'C'): ChildProcess {
  return spawn(process.execPath, [program, ...words], {
    env: { ...process.env, NODE_OPTIONS: '', LC_ALL: locale },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function leitong(words: readonly string[], locale = 'C'): Promise<Ended> {
  const child = start(words, locale);
  const read = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    read.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    read.err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...read };
}

const quick = ['--config', at('quick.json'), '--workers', '1'];

beforeAll(async () => {
  writeFiles(root, { 'quick.json': '{ "segmenter": "node-rs" }' });
  writeFiles(at('corpus'), { ...smallCorpus(), 'empty.txt': '' });
  const { code, err } = await leitong(['run', at('corpus'), '-o', at('out'), ...quick]);
  expect(err).not.toContain('Error');
  expect(code).toBe(0);
}, 120_000);

test('a run tells what it read, what it could not read (and tries again) and why, what it found and where it is', async () => {
  const { code, out } = await leitong(['run', at('corpus'), '-o', at('out'), ...quick]);
  expect(code).toBe(0);
  expect(out).toContain('Read 9 files (1 analysed now, 8 unchanged');
  expect(out).toMatch(/empty\.txt\n {4}The file is empty \(0 bytes\)/);
  expect(out).toContain('Pairs with text in common: 1 (probably ');
  expect(out).toContain(at('out', 'index.html'));
  expect(existsSync(at('out', 'index.html'))).toBe(true);
});

test('--json prints what run.json holds, --fail-on ends with 1, the locale chooses the language', async () => {
  const json = await leitong(['run', at('corpus'), '-o', at('out'), ...quick, '--json', '--fail-on', 'low']);
  expect(JSON.parse(json.out)).toEqual(JSON.parse(readFileSync(at('out', 'run.json'), 'utf8')));
  expect(JSON.parse(json.out)).toMatchObject({ schemaVersion: 2, counts: { reports: 8, faults: 1 }, faultsByCode: { 'ingest/empty': 1 } });
  expect(json.code).toBe(1);
  const chinese = await leitong(['run', at('corpus'), '-o', at('out'), ...quick], 'zh_CN.UTF-8');
  expect(chinese.out).toContain('报告 8 份');
});

test('show prints a report by agency, path or beginning of its id, inside the columns of the screen', async () => {
  const { code, out } = await leitong(['show', at('out'), '云河县青石镇人民政府']);
  expect(code).toBe(0);
  for (const words of [
    '1 Overview',
    '[present]',
    'Problems (',
    'Measures (',
    'Leads (',
    'Reports alike (1)',
    '专职人员少',
    '云河县白沙镇人民政府',
  ]) {
    expect(out).toContain(words);
  }
  const columnsOf = (line: string) => [...line].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  expect(Math.max(...out.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  const id = /^ {2}id +(\w+)$/m.exec(out)?.[1] ?? '';
  expect((await leitong(['show', at('out'), id.slice(0, 8)])).out).toBe(out);
  expect((await leitong(['show', at('out'), '0/青石镇.txt'])).out).toBe(out);
});

test('compare prints the alike passages side by side', async () => {
  const { code, out } = await leitong(['compare', at('out'), '青石镇', '白沙镇']);
  expect(code).toBe(0);
  expect(out).toMatch(/专职人员少.* │ .*专职人员少/);
});

test('export writes a table to stdout or to a file, render makes the page again', async () => {
  const csv = await leitong(['export', at('out'), 'pairs']);
  expect(csv.out.split('\n')[0]).toBe('left_report,right_report,left_share,right_share,longest,score,verdict,evidence');
  await leitong(['export', at('out'), 'pairs', '-o', at('pairs.csv')]);
  expect(readFileSync(at('pairs.csv'), 'utf8')).toBe(csv.out);
  expect((await leitong(['export', at('out'), 'pairs', '--format', 'parquet'])).code).toBe(0);
  expect(readFileSync(at('out', 'pairs.parquet')).subarray(0, 4).toString()).toBe('PAR1');
  const page = readFileSync(at('out', 'index.html'));
  rmSync(at('out', 'index.html'));
  expect((await leitong(['render', at('out')])).out.trim().split('\n')).toEqual(
    ['index.html', 'flags.xlsx', 'brief.docx'].map((name) => at('out', name)),
  );
  expect(readFileSync(at('out', 'index.html')).equals(page)).toBe(true);
});

test('doctor says what this machine has', async () => {
  const { code, out } = await leitong(['doctor']);
  expect(code).toBe(0);
  expect(out).toContain(process.versions.node);
});

test.each([
  ['an unknown option', () => ['run', at('corpus'), '-o', at('x'), '--nope'], '--nope'],
  ['a missing output', () => ['run', at('corpus')], '--output'],
  ['a missing folder', () => ['run', at('none'), '-o', at('x')], at('none')],
  ['a folder of results inside the corpus', () => ['run', at('corpus'), '-o', at('corpus', 'out')], at('corpus', 'out')],
  ['an output that cannot be written', () => ['run', at('corpus'), '-o', at('quick.json', 'out')], at('quick.json', 'out')],
  ['an output that holds something else', () => ['run', at('corpus'), '-o', at('site')], at('site')],
  ['an output of eval that holds something else', () => ['eval', at('answers'), '-o', at('site')], at('site')],
  ['an eval of a file', () => ['eval', at('quick.json')], 'no folder'],
  ['a corpus where no folder can be made', () => ['synth', '/proc/nowhere/corpus', '--reports', '1'], '/proc/nowhere'],
  ['a number of workers that is none', () => ['run', at('corpus'), '-o', at('x'), '--workers', 'many'], 'many'],
  ['a configuration that is no JSON', () => ['run', at('corpus'), '-o', at('x'), '--config', at('broken.json')], at('broken.json')],
  ['a configuration with an unknown key', () => ['run', at('corpus'), '-o', at('x'), '--config', at('unknown.json')], 'windw'],
  ['a missing folder of earlier years', () => ['run', at('corpus'), '-o', at('x'), '--previous', at('none')], 'leave out --previous'],
  ['a missing manifest', () => ['run', at('corpus'), '-o', at('x'), '--manifest', at('none.csv')], at('none.csv')],
  ['results that are not there', () => ['show', at('none'), 'a'], at('none')],
  ['an unknown report', () => ['show', at('out'), '不存在的机关'], '不存在的机关'],
  ['a report that may be several', () => ['show', at('out'), '云河县'], '8'],
  ['an unknown table', () => ['export', at('out'), 'secrets'], 'secrets'],
  ['an unknown format', () => ['export', at('out'), 'pairs', '--format', 'xml'], 'xml'],
  ['an unknown command', () => ['analyse'], 'analyse'],
])('%s ends with 2 and one readable message', async (_, words, named) => {
  writeFileSync(at('broken.json'), '{ "language": ');
  writeFileSync(at('unknown.json'), '{ "similarity": { "windw": 3 } }');
  writeFiles(at('site'), { 'index.html': 'mine' });
  writeFiles(at('answers'), {
    'a.json': JSON.stringify({ source: 'a.txt', units: [], problems: [], measures: [] }),
    'a.txt': smallReport({ agency: '苇塘镇人民政府' }),
  });
  const { code, out, err } = await leitong(words());
  expect(err).toContain(named);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).not.toMatch(/^ +at /m);
  expect(err.split('\n').length).toBeLessThan(12);
  expect(readFileSync(at('site', 'index.html'), 'utf8')).toBe('mine');
});

test('a store of another version ends with 2 and says what to do', async () => {
  writeFiles(at('small'), { 'a.txt': smallReport({ agency: '云河县青石镇人民政府' }) });
  await leitong(['run', at('small'), '-o', at('old'), ...quick]);
  const instance = await DuckDBInstance.create(at('old', 'leitong.duckdb'));
  const connection = await instance.connect();
  await connection.run("UPDATE leitong_meta SET value = '0' WHERE key = 'schema_version'");
  connection.closeSync();
  instance.closeSync();
  const { code, err } = await leitong(['run', at('small'), '-o', at('old'), ...quick]);
  expect(code).toBe(2);
  expect(err).toContain('--fresh');
  expect((await leitong(['run', at('small'), '-o', at('old'), ...quick, '--fresh'])).code).toBe(0);
});

test('a closed pipe is no error', async () => {
  const child = start(['export', at('out'), 'sentences']);
  child.stdout?.destroy();
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(err).toBe('');
});

/** More than one batch of 128 such reports writes ahead (1.2 MB), less than two: the first is stored whole. */
const batchBytes = 1_500_000;

/** Starts a run, ends it by `signal` once some reports are stored, and gives its exit. */
async function endedBy(
  signal: NodeJS.Signals,
  out: string,
): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
  const child = start(['run', at('many'), '-o', at(out), ...quick]);
  const end = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, ended) => resolve({ code, signal: ended })),
  );
  const stored = setInterval(async () => {
    const wal = at(out, 'leitong.duckdb.wal');
    if (!existsSync(wal) || statSync(wal).size < batchBytes) return;
    clearInterval(stored);
    child.kill(signal);
  }, 20);
  const ended = await end;
  clearInterval(stored);
  return ended;
}

test('synth writes a corpus with its truth, the same for the same seed, and touches no folder that holds something', async () => {
  const words = (folder: string) => ['synth', at(folder), '--reports', '12', '--seed', '5'];
  const first = await leitong(words('synthetic'));
  expect([first.code, first.out]).toEqual([0, `12 reports written to ${at('synthetic')}.\n`]);
  expect((await leitong(words('again'))).code).toBe(0);
  for (const file of ['truth.ndjson', 'manifest.csv']) {
    expect(readFileSync(at('again', file), 'utf8')).toBe(readFileSync(at('synthetic', file), 'utf8'));
  }
  const refused = await leitong(words('synthetic'));
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('is not empty')]);
  expect((await leitong(['synth', at('none'), '--reports', '0'])).code).toBe(2);
});

test.each(['SIGKILL', 'SIGINT'] as const)(
  'a run ended by %s half way goes on where it was and gives the exports of an undisturbed one',
  async (signal) => {
    const reports = Array.from({ length: 400 }, (_, no) => [
      `${no}.txt`,
      smallReport({
        agency: `云河县${String.fromCharCode(0x4e00 + no * 7)}山镇人民政府`,
        overview: `本镇第${no}号工程的账目已逐项公布。`.repeat(1 + (no % 5)),
      }),
    ]);
    writeFiles(at('many'), Object.fromEntries(reports));
    const ended = await endedBy(signal, signal);
    if (signal === 'SIGKILL') expect(ended.signal).toBe('SIGKILL');
    else expect(ended.code).toBe(130);
    const again = await leitong(['run', at('many'), '-o', at(signal), ...quick, '--json']);
    const { counts } = JSON.parse(again.out);
    expect(counts.reused).toBeGreaterThan(0);
    expect(counts.analysed).toBeGreaterThan(0);
    expect(counts.analysed + counts.reused).toBe(400);
    if (!existsSync(at('whole'))) await leitong(['run', at('many'), '-o', at('whole'), '--config', at('quick.json'), '--workers', '2']);
    for (const table of ['reports', 'sentences', 'matches', 'flags']) {
      expect((await leitong(['export', at(signal), table])).out, table).toBe((await leitong(['export', at('whole'), table])).out);
    }
  },
);

test('train refuses what nothing can be learned from, and says why', async () => {
  writeFiles(at('sentences'), { 'a.ndjson': '{"text":"公开信息3条。","class":"S9"}\n' });
  const wrong = await leitong(['train', '--sentences', at('sentences'), '-o', at('model.json')]);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('a.ndjson:1 is not valid')]);
  const missing = await leitong(['train', '--sentences', at('is-not-there'), '-o', at('model.json')]);
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('There is no folder of labelled sentences')]);
  expect((await leitong(['train', '--date', '2026-02-30'])).code).toBe(2);
  expect(existsSync(at('model.json'))).toBe(false);
});

test('eval scores a folder with a file that cannot be read, and names it', async () => {
  const answers = (source: string) => JSON.stringify({ source, units: [], problems: [], measures: [] });
  writeFiles(at('gold'), {
    'a.json': answers('a.txt'),
    'a.txt': '',
    'b.json': answers('b.txt'),
    'b.txt': smallReport({ agency: '苇塘镇人民政府' }),
  });
  const { code, out, err } = await leitong(['eval', at('gold'), '--config', at('quick.json')]);
  expect([code, err.includes('Error')]).toEqual([0, false]);
  expect(out).toMatch(/not read as a report a\.txt +1\.000 +1 \/ 1/);
});
