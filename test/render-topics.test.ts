import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { type RenderOptions, renderNotice, renderSite, renderWorkbook } from '#render';
import { type HostileResults, hostileResults } from './support/hostile-results.ts';

const lexicons = await loadLexicons('lexicons');
const made = async (count: number): Promise<{ readonly results: HostileResults; readonly options: RenderOptions }> => {
  const results = await hostileResults(count);
  const missing = ['没有交.docx', '也没有交.docx'];
  const options = { out: results.out, language: 'zh', version: '0', lexiconFingerprint: 'a', segmenter: 't', missing } as const;
  return { results, options };
};

describe('the figures of the corpus', () => {
  let overview: ReadonlyMap<string, string>;
  let sheet: ReadonlyMap<string, string>;
  let kinds: readonly (readonly unknown[])[];
  let page: string;
  let paper: string;
  let results: HostileResults;

  beforeAll(async () => {
    const { results: own, options } = await made(31);
    results = own;
    await renderSite(own.store, lexicons, options);
    page = readFileSync(join(own.out, 'index.html'), 'utf8');
    overview = new Map([...page.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, name = '', value = '']) => [name, value]));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await renderWorkbook(own.store, lexicons, options));
    const rowsOf = (name: string) =>
      (workbook.getWorksheet(name)?.getSheetValues() ?? []).slice(2).map((row) => (Array.isArray(row) ? row.slice(1) : []));
    sheet = new Map(
      rowsOf('汇总').map(([, name, value, unit]) => [String(name), unit === '%' ? `${Math.round(Number(value))}%` : String(value)]),
    );
    kinds = rowsOf('线索分类统计');
    paper = (await mammoth.extractRawText({ path: await renderNotice(own.store, lexicons, options) })).value;
  }, 60_000);
  afterAll(() => results.store.close());

  it('are the same on the overview and in the workbook', () => {
    expect(overview.size).toBe(34);
    expect(Object.fromEntries(sheet)).toEqual(Object.fromEntries(overview));
  });

  it('are those of the store', async () => {
    expect(overview.get('本年度报告')).toBe(String(await results.store.count('reports')));
    expect(overview.get('线索')).toBe(String(await results.store.count('flags')));
    expect(overview.get('共用模板组')).toBe(String(await results.store.count('families')));
    expect(overview.get('清单中没有文件的单位')).toBe('2');
    expect(overview.get('无法读取的文件')).toBe('1');
    expect(overview.get('疑似互抄的报告对')).toBe(String(await results.store.count('pairs')));
  });

  it('are told by the notice', () => {
    const of = (name: string) => overview.get(name) ?? name;
    expect(paper).toContain(`共分析2024年度报告${of('本年度报告')}份`);
    expect(paper).toContain(`无法读取的文件${of('无法读取的文件')}个`);
    expect(paper).toContain(`清单所列而没有文件的单位${of('清单中没有文件的单位')}个`);
    expect(paper).toContain(`逾期发布的${of('逾期发布的报告')}份；未注明发布日期的${of('未注明发布日期的报告')}份`);
    expect(paper).toContain(`共有线索${of('线索')}条，涉及报告${of('有线索的报告')}份；其中程度为高的${of('程度为高的线索')}条`);
    expect(paper).toContain(`占全部正文一半以上的${of('与他单位雷同过半的报告')}份，没有这类文字的${of('与他单位没有雷同的报告')}份`);
    expect(paper).toContain(`套话占比的中位数为${of('套话占比（中位数）')}，零报告为${of('零报告占比（中位数）')}`);
    expect(paper).toContain(`法定表述占${of('法定表述占全部正文（平均）')}，共用模板占${of('共用模板占全部正文（平均）')}`);
    expect(paper).toContain(`${of('共用模板组')}组，涉及${of('共用模板的报告')}份`);
  });

  it('tell flags by kind and certainty, alike in all three', () => {
    expect(kinds).toEqual([
      ['疑似互抄', 16, 16, 0, 16, 0],
      ['年份残留', 15, 15, 0, 15, 0],
    ]);
    const table = page.slice(page.indexOf('id="figures"'));
    for (const [name, reports, flags, ...certainties] of kinds) {
      const cells = [reports, flags, ...certainties];
      expect(table).toMatch(
        new RegExp(`${String(name)}</a></th>${cells.map((value) => `<td class="number">${String(value)}</td>`).join('')}`),
      );
      expect(paper.replaceAll(/\n+/g, ' ')).toContain([name, ...cells].join(' '));
    }
  });
});

describe('topics', () => {
  let results: HostileResults;
  const page = (name: string) => readFileSync(join(results.out, 'site', name), 'utf8');

  beforeAll(async () => {
    const { results: own, options } = await made(31);
    results = own;
    await renderSite(own.store, lexicons, options);
  }, 60_000);
  afterAll(() => results.store.close());

  it('have a page for each region, found by links alone', () => {
    const list = page('topics.html');
    expect(list).toContain('<a href="topic/region-1.html" data-region="甲省">甲省</a> <span class="aside">31</span>');
    expect(list).toContain('data-region="甲省/&lt;b&gt;乙市"');
    const region = page('topic/region-1.html');
    expect(region).toContain('<a class="chip" href="../topic/region-2.html">');
    expect(region).toContain('本年度报告 31 份，按提出问题的单位数排列');
    expect(page('topic/region-2.html')).toContain('<a href="../topic/region-1.html">甲省</a>');
  });

  it('are no ranks nor shares in a scope of fewer than 30 reports, which says why', () => {
    const small = page('topic/region-2.html');
    expect(small).toContain('本年度报告 7 份，不足 30 份：只按主题代码列出数量，不排先后');
    expect(small).toContain('3 / 3');
    expect(small).not.toContain('100%');
  });

  it('tell agencies that state and that measure, and quotations with their place', () => {
    const topic = page('topic/06.html');
    expect(topic).toContain('提出问题的单位');
    expect(topic).toMatch(/<td class="number">3<\/td><td class="number">2<\/td>/);
    expect(topic).toContain('&lt;i&gt;兼职人员居多');
    expect(topic).toContain('第 1–1 字');
  });

  it('show their parts', () => {
    expect(page('topic/06.html')).toContain('<b>&lt;b&gt;兼职</b> <span class="aside">3 项，3 个单位</span>');
  });

  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  it.skipIf(executablePath === undefined)('are narrowed to a region by typing, and the first is opened', { timeout: 60_000 }, async () => {
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const open = await browser.newPage();
    await open.goto(pathToFileURL(join(results.out, 'site', 'topics.html')).href);
    expect(await open.locator('.region-list li:visible').count()).toBe(1);
    await open.fill('.region-filter input', '丙市');
    expect(await open.locator('.region-list li li:visible').allTextContents()).toEqual(['丙市 7']);
    expect(await open.locator('.region-filter output').textContent()).toBe('1');
    await open.press('.region-filter input', 'Enter');
    await open.waitForURL(/region-3\.html$/);
    expect(await open.locator('h1').textContent()).toContain('甲省/丙市');
    await browser.close();
  });
});
