import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { UserError } from '#model';
import { renderNotice, renderSite, renderWorkbook } from '#render';
import { html } from '#text';
import { sayIn } from '../src/render/say.ts';
import { openSite, pageWriter } from '../src/render/site-write.ts';
import { type Cell, writeSheet } from '../src/render/workbook-sheet.ts';
import { hostileResults } from './support/hostile-results.ts';

const lexicons = await loadLexicons('lexicons');
const folder = mkdtempSync(join(tmpdir(), 'leitong-writing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const reviewed = { flags: 0, losses: 0, pairs: 0, decided: 0, earlier_decided: 0, confirmed: 0, dismissed: 0, needs_checking: 0 };
const say = sayIn(lexicons, 'zh', { ...reviewed, only_confirmed: false, reviewers: [] });
const optionsOf = (out: string) => ({ out, language: 'zh', version: '0', lexiconFingerprint: 'a', segmenter: 't', missing: [] }) as const;

describe('a sheet', () => {
  it('links as many cells as Excel takes; the others stay as texts', async () => {
    const filename = join(folder, 'links.xlsx');
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename });
    async function* rows(): AsyncGenerator<readonly (readonly Cell[])[]> {
      yield [0, 1].map((no): readonly Cell[] => [
        { text: `=甲${no}`, link: `site/${no}.html` },
        'x',
        { text: `乙${no}`, link: 'site/b.html' },
      ]);
    }
    const headings = ['agency', 'file', 'other-report'].map((id) => ({ id, width: 10 }));
    await writeSheet(writer, { id: 'flags', headings, rows: rows() }, say, 3);
    await writer.commit();
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(filename);
    const cells = [2, 3].flatMap((row) => [1, 3].map((column) => book.worksheets[0]?.getRow(row).getCell(column)));
    expect(cells.map((cell) => cell?.text)).toEqual(['=甲0', '乙0', '=甲1', '乙1']);
    expect(cells.map((cell) => cell?.hyperlink)).toEqual(['site/0.html', 'site/b.html', 'site/1.html', undefined]);
    expect(cells[3]?.type).toBe(ExcelJS.ValueType.String);
  });
});

describe('what cannot be written', () => {
  it('is told by a page writer when it is waited for, after all others were written', async () => {
    const site = await openSite(optionsOf(join(folder, 'pages')));
    const { write, finish } = pageWriter(site, optionsOf(folder), say);
    const page = { depth: 'list', title: '甲', body: html`乙` } as const;
    await write('no-such-folder/a.html', page);
    // An unhandled rejection would fail this run while nobody waits.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await write('b.html', page);
    await expect(finish()).rejects.toMatchObject({ name: 'UserError', id: 'render/not-writable' });
    expect(readdirSync(site)).toContain('b.html');
  });

  it.each([
    ['index.html', renderSite],
    ['flags.xlsx', renderWorkbook],
    ['brief.docx', renderNotice],
  ] as const)(
    'is the fault of the user in %s',
    async (name, render) => {
      const { out, store } = await hostileResults(3);
      rmSync(join(out, name), { recursive: true, force: true });
      mkdirSync(join(out, name));
      const error: unknown = await render(store, lexicons, optionsOf(out)).then(
        () => null,
        (cause: unknown) => cause,
      );
      expect(error).toBeInstanceOf(UserError);
      expect(error instanceof UserError ? lexicons.message(error.id, error.values).zh : '').toContain(`无法写入 ${join(out, name)}`);
      store.close();
      rmSync(out, { recursive: true });
    },
    60_000,
  );

  it.skipIf(!existsSync('/dev/full'))('is so where the disk is full half way through the workbook', async () => {
    const { out, store } = await hostileResults(3);
    rmSync(join(out, 'flags.xlsx'), { force: true });
    symlinkSync('/dev/full', join(out, 'flags.xlsx'));
    await expect(renderWorkbook(store, lexicons, optionsOf(out))).rejects.toMatchObject({ name: 'UserError', id: 'render/not-writable' });
    store.close();
    rmSync(out, { recursive: true });
  });

  it('is so where the folder of pages is a file that stays', async () => {
    const out = join(folder, 'file');
    writeFileSync(out, '');
    await expect(openSite(optionsOf(out))).rejects.toBeInstanceOf(UserError);
    expect(existsSync(out)).toBe(true);
  });
});
