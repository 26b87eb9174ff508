import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, expect, test, vi } from 'vitest';
import type { Row } from '#contract';
import { pairSubject } from '#model';
import { type NewVerdict, openStore, type Store } from '#store';
import { analyseFolder, exportedTable } from './support/corpus-run.ts';
import { smallCorpus, writeFiles } from './support/small-corpus.ts';

// Every run loads lexicons in two threads, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const root = mkdtempSync(join(tmpdir(), 'leitong-run-verdicts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [corpus, out] = [join(root, 'corpus'), join(root, 'out')];

const open = (mode: 'read' | 'append') => openStore(join(out, 'leitong.duckdb'), { mode, fresh: false });

async function rowsOf<Name extends 'flags' | 'pairs' | 'reports'>(store: Store, table: Name): Promise<readonly Row<Name>[]> {
  const rows: Row<Name>[] = [];
  for await (const part of store.rows(table)) rows.push(...part);
  return rows;
}

/** What stands of flags and pairs that are there, by what they say. */
async function standing(): Promise<readonly (readonly (string | null)[])[]> {
  const store = await open('read');
  const found: (string | null)[][] = [];
  // Which report of a pair is named first depends on their ids.
  for await (const rows of store.view('queue'))
    for (const { subject, code, agency, other_agency, quote, decision } of rows)
      if (decision !== null) found.push([subject, code, ...[agency ?? '', other_agency ?? ''].sort(), quote, decision]);
  store.close();
  return found;
}

const heading = '一、总体情况\n';

test('what people decided outlives a changed text, a new file and starting over, and is told', async () => {
  const files = smallCorpus();
  writeFiles(corpus, files);
  expect((await analyseFolder(corpus, out)).verdicts).toEqual({ rows: 0, carried: 0, lost: 0 });
  const store = await open('append');
  const [pair] = await rowsOf(store, 'pairs');
  const quoted = (await rowsOf(store, 'flags')).filter(({ quote }) => quote !== null);
  const reports = new Map((await rowsOf(store, 'reports')).map((report) => [report.report_id, report]));
  const textOf = (report: string) => files[reports.get(report)?.path ?? ''] ?? '';
  const flag = quoted.find(({ report_id }) => textOf(report_id).includes(heading));
  if (pair === undefined || flag === undefined) throw new Error('the corpus has a pair and a flag');
  const by = { reviewer: '张三', note: null, decided_at: '2026-01-05T08:00:00.000Z' };
  const decided: readonly NewVerdict[] = [
    { subject: 'flag', subject_id: flag.flag_id, decision: 'confirmed', ...by },
    { subject: 'pair', subject_id: pairSubject(pair.left_report, pair.right_report), decision: 'dismissed', ...by },
  ];
  await store.appendVerdict(...decided);
  store.close();
  const before = await standing();
  expect(before).toHaveLength(2);

  // The flag's report comes again with a sentence more, which moves and renames all that is said of it.
  const path = reports.get(flag.report_id)?.path ?? '';
  const text = files[path] ?? '';
  writeFiles(corpus, { [path]: text.replace(heading, `${heading}本年度召开专题会议两次。\n`) });
  const again = await analyseFolder(corpus, out, { fresh: true });
  expect(again.verdicts).toMatchObject({ lost: 0 });
  expect(again.verdicts.carried).toBeGreaterThan(0);
  expect(await standing()).toEqual(before);
  const written = await exportedTable(out, 'verdicts');
  const idle = await analyseFolder(corpus, out);
  expect(idle.verdicts).toMatchObject({ carried: 0, lost: 0 });
  expect(await exportedTable(out, 'verdicts')).toBe(written);
  expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toMatchObject({ verdicts: idle.verdicts });

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(out, 'flags.xlsx'));
  const words: string[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => words.push(cell.text)));
  expect(words.filter((word) => word === '已确认' || word === '已排除').sort()).toEqual(['已排除', '已确认'].sort());

  // When the report goes, its verdicts stay and are told as without a subject.
  rmSync(join(corpus, path));
  const gone = await analyseFolder(corpus, out);
  expect(gone.verdicts.lost).toBeGreaterThan(0);
  expect(await exportedTable(out, 'verdicts')).toBe(written);
});
