import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { TableName } from '#contract';
import { analyseFolder, exportedTable } from './support/corpus-run.ts';
import { smallReport, writeFiles } from './support/small-corpus.ts';

// Every run loads lexicons in two threads, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const root = mkdtempSync(join(tmpdir(), 'leitong-duplicates-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const run = (name: string, workers = 1, out = name) => analyseFolder(join(root, name), join(root, `${out}-out`), { workers });
const exported = (out: string, table: TableName) => exportedTable(join(root, `${out}-out`), table);

/** What became of each file: its path, and the file it repeats or null. */
async function files(out: string): Promise<readonly (readonly [unknown, unknown])[]> {
  const rows = (await exported(out, 'sources')).split('\n').filter((line) => line !== '');
  return rows.map((line) => {
    const row: Record<string, unknown> = JSON.parse(line);
    const [repeated = null] = /[\w.-]+\.(?:txt|html|md)/.exec(String(row['fault_detail'] ?? '')) ?? [];
    return [row['path'], row['state'] === 'read' ? null : `${row['fault_code']} ${repeated}`];
  });
}

const agency = '云河县青石镇人民政府';
const overview =
  '全镇公开信息三十六条，赶集日摆摊答疑，收到群众当面提问五十八个；征地补偿账目逐户核对后张榜，采石场扬尘投诉十二件都在五个工作日内答复，护林员名册和补偿标准同步上墙。';
const report = smallReport({ agency, overview });
const page = (body: string) =>
  `<!doctype html><html><head><title>云河县</title></head><body><div class="nav"><a href="/">首页</a></div><div>${body
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</div><div>版权所有 云河县</div></body></html>`;

test('files of one report in other formats and scripts are one report; the fuller one stands for it', async () => {
  const { default: opencc } = await import('opencc-js');
  const traditional = opencc.Converter({ from: 'cn', to: 'tw' })(report);
  const cut = report.slice(0, report.indexOf('六、其他需要报告的事项'));
  const corpus = { 'a-cut.txt': cut, 'b.html': page(report), 'c.md': `${report}\n`, 'd.txt': traditional };
  writeFiles(join(root, 'formats'), corpus);
  const { counts, faultsByCode } = await run('formats');
  expect(counts).toMatchObject({ files: 4, reports: 1, analysed: 4 });
  expect(faultsByCode).toEqual({ 'run/same-report': 3 });
  expect(new Set((await files('formats')).map(([, repeats]) => repeats))).toEqual(new Set([null, 'run/same-report b.html']));
  await run('formats', 2, 'formats-two');
  expect(await exported('formats-two', 'sources')).toBe(await exported('formats', 'sources'));
});

test('the same text of another agency is no repeat, nor another year, nor another version', async () => {
  const revised = smallReport({
    agency,
    overview,
    problems: '便民大厅的公开栏玻璃破了半年没人管。以后由综合执法队每周一巡查一遍，坏了当天报修，修好后拍照存档。',
  });
  const figures = (...numbers: readonly number[]) =>
    smallReport({
      agency: '云河县石桥镇人民政府',
      overview: `石桥古街公布招标材料${numbers[0]}份、变更材料${numbers[1]}份、验收材料${numbers[2]}份、结算材料${numbers[3]}份，游客中心设触摸屏${numbers[4]}台，景区商户来函${numbers[5]}件，物价员逐一答复。`,
    });
  writeFiles(join(root, 'others'), {
    'agency.txt': smallReport({ agency: '云河县白沙镇人民政府', overview }),
    'figures-1.txt': figures(31, 42, 53, 64, 75, 86),
    'figures-2.txt': figures(37, 49, 58, 66, 71, 83),
    'report.txt': report,
    'version.txt': revised,
    'year.txt': smallReport({ agency, overview, year: 2022 }),
  });
  const { counts, versions } = await run('others');
  expect(counts).toMatchObject({ reports: 6, faults: 0 });
  expect(versions).toEqual([
    { agency: '云河县石桥镇人民政府', year: 2023, paths: ['figures-1.txt', 'figures-2.txt'] },
    { agency, year: 2023, paths: ['report.txt', 'version.txt'] },
  ]);
});

test('what earlier runs left behind does not show', async () => {
  const corpus = join(root, 'resumed');
  writeFiles(corpus, { 'b.html': page(report), 'c.txt': report });
  await run('resumed');
  expect(await files('resumed')).toEqual([
    ['b.html', null],
    ['c.txt', 'run/same-report b.html'],
  ]);
  expect((await run('resumed')).counts).toMatchObject({ analysed: 0, reused: 2, reports: 1 });
  writeFiles(corpus, { 'a.txt': `${report}\n` });
  expect((await run('resumed')).counts).toMatchObject({ analysed: 1, reused: 2, reports: 1 });
  expect(await files('resumed')).toEqual([
    ['a.txt', null],
    ['b.html', 'run/same-report a.txt'],
    ['c.txt', 'run/same-report a.txt'],
  ]);
  rmSync(join(corpus, 'a.txt'));
  rmSync(join(corpus, 'b.html'));
  expect((await run('resumed')).counts).toMatchObject({ analysed: 1, reused: 0, reports: 1 });
  expect(await files('resumed')).toEqual([['c.txt', null]]);
  await run('resumed', 1, 'resumed-fresh');
  for (const table of ['sources', 'reports', 'sentences', 'cells'] as const) {
    expect(await exported('resumed', table)).toBe(await exported('resumed-fresh', table));
  }
});
