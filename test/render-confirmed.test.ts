import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { pairSubject } from '#model';
import { renderNotice, renderSite, renderWorkbook } from '#render';
import { type NewVerdict, openStore, type Store } from '#store';
import { hostileResults, hostileTexts } from './support/hostile-results.ts';

const lexicons = await loadLexicons('lexicons');
const folder = mkdtempSync(join(tmpdir(), 'leitong-confirmed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verdict = (subject_id: string, more: Partial<NewVerdict> = {}): NewVerdict => ({
  subject: 'flag',
  subject_id,
  decision: 'confirmed',
  reviewer: '张三',
  note: null,
  decided_at: '2026-01-05T08:00:00.000Z',
  ...more,
});

interface Reviewed {
  readonly store: Store;
  readonly out: string;
}

/** Results of seven flagged reports and three pairs after these decisions. */
async function reviewed(decided: readonly NewVerdict[], onlyConfirmed: boolean): Promise<Reviewed> {
  const { out, store } = await hostileResults(7);
  await store.appendVerdict(...decided);
  store.close();
  return { out, store: await openStore(join(out, 'leitong.duckdb'), { mode: 'read', fresh: false, onlyConfirmed }) };
}

const optionsOf = (out: string, language: 'zh' | 'en' = 'zh') =>
  ({ out, language, version: '0', lexiconFingerprint: 'a', segmenter: 't', missing: [] }) as const;

async function read(path: string): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rowsOf = (sheet: ExcelJS.Worksheet) =>
    Array.from({ length: sheet.rowCount }, (_, no) => {
      const row = sheet.getRow(no + 1);
      return Array.from({ length: sheet.columnCount }, (_each, column) => row.getCell(column + 1).text);
    });
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

const decided = [
  verdict('f2', { note: '已与原件\n核对' }),
  verdict('f3', { decision: 'dismissed', reviewer: '李四' }),
  verdict('f4', { decision: 'needs-checking' }),
  verdict('f5'),
  verdict('f5', { decision: 'withdrawn' }),
];
const face =
  '线索和雷同报告对只列经人工核查确认的；问题、措施、主题、构成等统计由程序对全部报告作出，未逐份核实。本年度全部7条线索、0处转换缺失和3对雷同报告中，已认定3项：确认1项，排除1项，待查1项。核查人：张三、李四。';
/** Of all reports whose flags are not confirmed, what a document would name them by. */
const others = ['<script>', '"><img', '+1+1', '-2+3', '@SUM(A1)'];

describe('with one flag confirmed, one dismissed, one to be checked and one taken back', () => {
  let one: Reviewed;
  let book: ReadonlyMap<string, readonly (readonly string[])[]>;
  let paper: string;
  const page = (name: string) => readFileSync(join(one.out, name), 'utf8');

  beforeAll(async () => {
    one = await reviewed(decided, true);
    book = await read(await renderWorkbook(one.store, lexicons, optionsOf(one.out)));
    const path = await renderNotice(one.store, lexicons, optionsOf(one.out));
    paper = (await mammoth.extractRawText({ path })).value;
    await renderSite(one.store, lexicons, optionsOf(one.out));
  }, 60_000);
  afterAll(() => one.store.close());

  it('the workbook holds that flag and nothing else, and says so first', () => {
    expect([...book.keys()]).toEqual(['说明', '线索', '雷同报告对', '有确认线索的报告', '转换缺失']);
    expect(book.get('说明')?.[1]?.[0]).toBe(face);
    expect(book.get('线索')).toHaveLength(2);
    expect(book.get('线索')?.[1]).toContain('f2');
    expect(book.get('线索')?.[1]).toContain("=cmd|'/C calc'!A0");
    expect(book.get('雷同报告对')).toHaveLength(1);
    expect(book.get('有确认线索的报告')?.map((row) => row.at(-1))).toEqual(['文件', "002=cmd|'/C calc'!A0.txt"]);
    const cells = [...book.values()].flat(2).join('\n');
    // The flag names the report that it points at.
    for (const words of others.filter((each) => each !== hostileTexts[3])) expect(cells).not.toContain(words);
  });

  it('the notice holds that flag and nothing else, and says so first', () => {
    const lines = paper.split('\n').filter((line) => line !== '');
    expect(lines[1]).toContain('均经人工核查确认');
    expect(lines[2]).toBe(face);
    expect(paper).toContain('经核查确认线索1条，涉及报告1份；其中程度为高的1条，中的0条，低的0条。');
    expect(paper).toContain('经核查确认，互抄的报告0对，共用模板的0对，部分文字与本单位往年报告相同的0对。');
    expect(paper.slice(paper.indexOf('附件1：'))).toContain("=cmd|'/C calc'!A0镇人民政府 2024");
    expect(lines).toContain(
      "互抄（经核实）：=cmd|'/C calc'!A0镇人民政府 2024。见“=cmd|'/C calc'!A0”原文：“=cmd|'/C calc'!A0”（经核实，核查人：张三（已与原件 核对））。",
    );
    expect(lines.slice(lines.indexOf('附件2：经核实的线索')).join(' ')).toContain(
      "互抄（经核实）：见“=cmd|'/C calc'!A0” =cmd|'/C calc'!A0 张三（已与原件 核对）",
    );
    for (const words of ['疑似', '很可能', '请核实', '把握程度']) expect(paper).not.toContain(words);
    for (const words of [...others, '删去本句', '一半以上']) expect(paper).not.toContain(words);
  });

  it('the pages hold that flag and nothing else, and each says so', () => {
    const pages = readdirSync(one.out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    for (const name of pages) expect(page(name), name).toContain('核查人：张三、李四');
    expect(readdirSync(join(one.out, 'site', 'report'))).toEqual(['r2.html']);
    expect(readdirSync(join(one.out, 'site', 'pair'))).toEqual([]);
    expect(readdirSync(join(one.out, 'site')).filter((name) => name.startsWith('code-'))).toEqual(['code-copied-1.html']);
    expect(page('site/report/r2.html')).not.toContain('passage copied');
    expect(page('index.html')).not.toContain('figure id="copied"');
    const [only, beside] = ['是程序对全部报告的统计', '其余数字、分类和文件清单由程序得出'];
    for (const name of ['topics.html', 'topic/06.html', 'clusters-1.html']) expect(page(`site/${name}`), name).toContain(only);
    for (const name of ['index.html', 'site/report/r2.html', 'site/unreadable-1.html']) expect(page(name), name).toContain(beside);
    expect(pages.filter((name) => page(name).includes('本页只列经人工核查确认的内容')).sort()).toEqual([
      'site/code-copied-1.html',
      'site/flagged-1.html',
      'site/pairs-1.html',
    ]);
    expect(page('index.html')).not.toMatch(/<th scope="col"[^>]*>(?:确定|很可能|可能)</);
    const lost = pages.flatMap((name) =>
      [...page(name).matchAll(/href="([^"#]+)/g)]
        .map(([, href = '']) => resolve(dirname(join(one.out, name)), href))
        .filter((path) => !existsSync(path)),
    );
    expect(lost).toEqual([]);
  });

  it('counts the same in views, tables and exports', async () => {
    const rows: unknown[] = [];
    for await (const part of one.store.rows('flags')) rows.push(...part.map(({ flag_id }) => flag_id));
    expect(rows).toEqual(['f2']);
    for await (const [totals] of one.store.view('totals'))
      expect(totals).toMatchObject({ current: 7, flags: 1, flagged_reports: 1, families: 0 });
    expect(await one.store.count('pairs')).toBe(0);
    const path = join(folder, 'flags.parquet');
    await one.store.exportParquet('flags', path);
    expect(readFileSync(path).subarray(0, 4).toString()).toBe('PAR1');
  });
});

describe('with a pair confirmed', () => {
  it('every output holds the pair with its passages, and no other pair', { timeout: 60_000 }, async () => {
    const { store, out } = await reviewed([verdict(pairSubject('r0', 'r1'), { subject: 'pair' })], true);
    const sheet = (await read(await renderWorkbook(store, lexicons, optionsOf(out)))).get('雷同报告对');
    const paper = (await mammoth.extractRawText({ path: await renderNotice(store, lexicons, optionsOf(out)) })).value;
    await renderSite(store, lexicons, optionsOf(out));
    expect(sheet).toHaveLength(2);
    expect(paper).toContain('经核查确认线索0条');
    expect(paper).toContain('互抄的报告1对');
    expect(paper).toContain('确认雷同的报告（列1对，共1对）');
    expect(paper).toMatch(/互抄（经核实）\s+张三/);
    expect(readdirSync(join(out, 'site', 'pair'))).toEqual(['r0-r1.html']);
    expect(readFileSync(join(out, 'site', 'pair', 'r0-r1.html'), 'utf8')).toContain('id="l-1" href="#r-1"');
    expect(readdirSync(join(out, 'site', 'report'))).toEqual(['r0.html', 'r1.html']);
    store.close();
  });
});

describe('with nothing confirmed', () => {
  it('every output says plainly that nothing was, and of how many', { timeout: 60_000 }, async () => {
    const { store, out } = await reviewed([verdict('f1', { decision: 'dismissed' })], true);
    const notice = await mammoth.extractRawText({ path: await renderNotice(store, lexicons, optionsOf(out, 'en')) });
    expect(notice.value).toContain(
      'Of 7 leads, 0 losses in conversion and 3 pairs alike of this year 1 were decided: 0 confirmed, 1 dismissed, 0 to be checked further. Reviewed by 张三.',
    );
    await renderSite(store, lexicons, optionsOf(out, 'en'));
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('No lead was confirmed.');
    store.close();
  });

  it('nor anything decided, it says that nobody has', { timeout: 60_000 }, async () => {
    const { store, out } = await reviewed([], true);
    const notice = await mammoth.extractRawText({ path: await renderNotice(store, lexicons, optionsOf(out)) });
    expect(notice.value).toContain('全部7条线索、0处转换缺失和3对雷同报告都还没有人认定');
    store.close();
  });
});

describe('without the limit', () => {
  it('workbook and pages show what was decided beside each flag and pair', { timeout: 60_000 }, async () => {
    const { store, out } = await reviewed(
      [...decided, verdict(pairSubject('r0', 'r1'), { subject: 'pair', decision: 'dismissed' })],
      false,
    );
    const book = await read(await renderWorkbook(store, lexicons, optionsOf(out)));
    const decisions = (name: string) => {
      const [heads = [], ...rows] = book.get(name) ?? [];
      return rows.map((row) => row[heads.indexOf('认定')]);
    };
    expect(decisions('线索')).toEqual(['', '', '已确认', '已排除', '待查', '', '']);
    expect(decisions('雷同报告对')).toEqual(['已排除', '', '']);
    await renderSite(store, lexicons, optionsOf(out));
    expect(readFileSync(join(out, 'site', 'report', 'r3.html'), 'utf8')).toContain('<span class="tag dismissed">已排除</span>');
    expect(readFileSync(join(out, 'site', 'report', 'r5.html'), 'utf8')).not.toContain('tag confirmed');
    store.close();
  });
});
