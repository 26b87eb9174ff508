import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openStore } from '#store';
import { hostileResults } from './support/hostile-results.ts';

// Every command is a process that loads its lexicons, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const program = join(import.meta.dirname, '../dist/cli/main.js');
let out: string;

beforeAll(async () => {
  const results = await hostileResults(7);
  results.store.close();
  out = results.out;
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

function leitong(...words: readonly string[]) {
  const env = { ...process.env, NODE_OPTIONS: '', LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('where nobody has decided, --confirmed writes nothing and says why and what to do', () => {
  for (const words of [
    ['render', out, '--confirmed'],
    ['export', out, 'flags', '--confirmed', '-o', join(out, 'flags.csv')],
  ]) {
    const { status, stderr, stdout } = leitong(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`leitong review ${out}`);
  }
  for (const name of ['index.html', 'flags.xlsx', 'brief.docx', 'flags.csv']) expect(existsSync(join(out, name)), name).toBe(false);
});

test('--confirmed exports and renders what was confirmed, and only tables that are decided on', async () => {
  const store = await openStore(join(out, 'leitong.duckdb'), { mode: 'append', fresh: false });
  const by = { reviewer: '张三', note: null, decided_at: '2026-01-05T08:00:00.000Z' };
  await store.appendVerdict(
    { subject: 'flag', subject_id: 'f2', decision: 'confirmed', ...by },
    { subject: 'flag', subject_id: 'f4', decision: 'dismissed', ...by },
  );
  store.close();
  const flags = leitong('export', out, 'flags', '--confirmed', '--format', 'ndjson');
  expect(flags.status).toBe(0);
  expect(flags.stdout.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(flags.stdout)).toMatchObject({ flag_id: 'f2', report_id: 'r2' });
  expect(flags.stderr).toContain('2 of 10 of this year were decided, 1 confirmed. Reviewed by 张三');
  expect(leitong('export', out, 'pairs', '--confirmed').stdout.trim().split('\n')).toHaveLength(1);
  expect(leitong('export', out, 'reports', '--confirmed')).toMatchObject({ status: 2, stdout: '' });
  expect(leitong('render', out, '--confirmed', '--xlsx').stdout.trim()).toBe(join(out, 'flags.xlsx'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(out, 'flags.xlsx'));
  expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['说明', 3],
    ['线索', 2],
    ['雷同报告对', 1],
    ['有确认线索的报告', 2],
    ['转换缺失', 1],
  ]);
});
