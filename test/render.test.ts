import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { type RenderOptions, renderNotice, renderSite, renderWorkbook } from '#render';
import { type HostileResults, hostileResults, hostileTexts, textOf } from './support/hostile-results.ts';

const lexicons = await loadLexicons('lexicons');
const optionsOf = (out: string, language: 'zh' | 'en'): RenderOptions => ({
  out,
  language,
  version: '0.0.0',
  lexiconFingerprint: 'abc',
  segmenter: 'test',
  missing: ['<i>没有交.docx'],
});

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
}

describe('the site', () => {
  let few: HostileResults;
  let pages: Map<string, string>;
  const page = (name: string) => pages.get(join(few.out, name)) ?? '';

  beforeAll(async () => {
    few = await hostileResults(7);
    await renderSite(few.store, lexicons, optionsOf(few.out, 'zh'));
    pages = new Map(pagesIn(few.out).map((path) => [path, readFileSync(path, 'utf8')]));
  }, 60_000);
  afterAll(() => few.store.close());

  it('has the overview, lists, and a page for every flagged report, pair, family and topic', () => {
    const names = ['index.html', 'flagged-1', 'code-copied-1', 'pairs-1', 'families-1', 'topics', 'unreadable-1'];
    for (const name of names) expect(page(name === 'index.html' ? name : `site/${name}.html`), name).not.toBe('');
    for (const name of ['report/r0', 'report/r6', 'pair/r0-r1', 'family/fam', 'topic/06'])
      expect(page(`site/${name}.html`), name).not.toBe('');
  });

  it('shows whatever stood in reports, names and paths as text', () => {
    for (const [path, markup] of pages) {
      expect(markup, path).not.toContain('<script>alert');
      expect(markup, path).not.toMatch(/<img|<b>[.市乙]|<i>没有交|<u>□|\u0001/);
    }
    expect(page('site/report/r0.html')).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(readFileSync(join(few.out, 'site', 'reports.js'), 'utf8')).not.toContain('<');
  });

  it('asks nothing of the network', () => {
    for (const [path, markup] of pages) {
      expect(markup.match(/(?:src|href)="(?:[a-z]+:|\/)[^"]*"/g), path).toBeNull();
      expect(markup, path).not.toMatch(/@import|url\((?!#)/);
    }
  });

  it('links only to pages and places that are there', () => {
    const isLost = (path: string, href: string): boolean => {
      const [file = '', anchor = ''] = href.split('#');
      const target = file === '' ? path : resolve(dirname(path), file);
      return !existsSync(target) || (anchor !== '' && !(pages.get(target) ?? '').includes(`id="${anchor}"`));
    };
    const lost = [...pages].flatMap(([path, markup]) =>
      [...markup.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href).filter((href) => isLost(path, href)),
    );
    expect(lost).toEqual([]);
  });

  it('gives every id of a page once', () => {
    for (const [path, markup] of pages) {
      const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length, path).toBe(new Set(ids).size);
    }
  });

  it('marks flags, classes and passages in the text of a report', () => {
    const report = page('site/report/r0.html');
    expect(report).toMatch(/<mark class="flag high"/);
    expect(report).toMatch(/class="substantive passage copied"/);
    expect(report).toMatch(/href="#at-0"[\s\S]*id="at-0" href="#flag-0"/);
  });

  it('compares two reports with links both ways', () => {
    const pair = page('site/pair/r0-r1.html');
    expect(pair).toContain('id="l-1" href="#r-1"');
    expect(pair).toContain('id="r-1" href="#l-1"');
    expect(pair).toContain('../report/r0.html');
    expect(page('site/report/r0.html')).toContain('../pair/r0-r1.html');
  });

  it('ranks nothing and gives no shares of topics with fewer than 30 reports, and says why', () => {
    expect(page('index.html')).toContain('不足 30 份');
    expect(page('site/flagged-1.html').indexOf('r0.html')).toBeLessThan(page('site/flagged-1.html').indexOf('r1.html'));
    expect(page('site/topic/06.html')).not.toContain('100%');
  });

  it('says why it groups no agencies', () => {
    expect(page('site/clusters-1.html')).toContain('不足 30 份');
  });

  it('lists what was not analysed and what is missing', () => {
    expect(page('site/unreadable-1.html')).toContain('&lt;b&gt;.txt');
    expect(page('site/unreadable-1.html')).toContain('=文件是空的');
    // A code is for tables; here it stands in the title alone.
    expect(page('site/unreadable-1.html')).toMatch(/<span title="ingest\/empty">=文件是空的<\/span>/);
    expect(page('site/unreadable-1.html')).not.toContain('>ingest/empty');
    expect(page('site/unreadable-1.html')).toContain('&lt;i&gt;没有交.docx');
  });

  it('draws its pictures as SVG with their figures beside them', () => {
    const overview = page('index.html');
    for (const id of ['copied', 'provenance', 'published', 'families-graph', 'topics-by-region'])
      expect(overview, id).toContain(`<figure id="${id}">`);
    expect(overview.match(/<svg [^>]*role="img" aria-labelledby="[^"]+"/g)?.length).toBe(overview.match(/<svg /g)?.length);
    expect(overview.match(/class="picture at-wide"/g)?.length).toBe(4);
    expect(overview.match(/class="picture at-narrow"/g)?.length).toBe(4);
  });

  it('is the same bytes when it is made again, whatever was drawn before', async () => {
    await renderSite(few.store, lexicons, optionsOf(few.out, 'zh'));
    for (const [path, markup] of pages) expect(readFileSync(path, 'utf8') === markup, path).toBe(true);
  });
});

describe('with 30 reports and more', () => {
  it('puts first what has most to look at, speaks English on request, and says nothing is a judgement', async () => {
    const { out, store } = await hostileResults(31);
    await renderSite(store, lexicons, optionsOf(out, 'en'));
    const list = readFileSync(join(out, 'site', 'flagged-1.html'), 'utf8');
    expect(list.indexOf('report/r30.html')).toBeLessThan(list.indexOf('report/r1.html'));
    expect(list).toContain('no judgement of an agency');
    expect(list).toContain('lang="en"');
    store.close();
  });
});

describe('the workbook', () => {
  let few: HostileResults;
  const workbook = new ExcelJS.Workbook();
  const sheet = (name: string) => workbook.getWorksheet(name) ?? workbook.addWorksheet(`no ${name}`);
  const column = (name: string, heading: string) => {
    const at = sheet(name).getRow(1).values as readonly unknown[];
    const values = sheet(name).getColumn(at.indexOf(heading)).values;
    return values.slice(2);
  };

  beforeAll(async () => {
    few = await hostileResults(7);
    await workbook.xlsx.readFile(await renderWorkbook(few.store, lexicons, optionsOf(few.out, 'zh')));
  }, 60_000);
  afterAll(() => few.store.close());

  it('has a row for every row of the store', async () => {
    const counts = Object.fromEntries(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount - 1]));
    expect(counts).toEqual({
      汇总: 34,
      线索分类统计: 2,
      线索: await few.store.count('flags'),
      转换缺失: 0,
      雷同报告对: await few.store.count('pairs'),
      共用模板: await few.store.count('families'),
      模板成员: await few.store.count('family_members'),
      自述问题: await few.store.count('problems'),
      改进措施: await few.store.count('measures'),
      主题统计: await few.store.count('topic_summary'),
      主题细分: await few.store.count('subtopics'),
      写作相近的单位: 0,
      报告: await few.store.count('reports'),
      未作分析的文件: 2,
    });
  });

  it('freezes headings, filters all columns and links to pages that are there', async () => {
    await renderSite(few.store, lexicons, optionsOf(few.out, 'zh'));
    for (const each of workbook.worksheets) {
      expect(each.views[0], each.name).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(each.autoFilter, each.name).toBeTruthy();
      each.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.hyperlink !== undefined) expect(existsSync(join(few.out, cell.hyperlink)), cell.hyperlink).toBe(true);
        }),
      );
    }
    expect(sheet('线索').getCell('A2').hyperlink).toBe('site/report/r0.html');
  });

  it('keeps what looks like a formula as text', () => {
    for (const each of workbook.worksheets) {
      each.eachRow((row) => row.eachCell((cell) => expect(cell.type, `${each.name} ${cell.address}`).not.toBe(ExcelJS.ValueType.Formula)));
    }
    const quotes = column('线索', '原文');
    expect(quotes).toEqual(hostileTexts.map((text) => text.replace('\u0001', '\ufffd')));
    expect(column('自述问题', '原文')[0]).toBe(textOf(0).slice(textOf(0).indexOf('存在'), textOf(0).indexOf('下一步')));
  });

  it('tells shares as the store has them', () => {
    expect(column('报告', '与他单位雷同占比')).toEqual([0.65, 0, 0.65, 0, 0.65, 0, 0.65]);
  });
});

describe('the notice', () => {
  let few: HostileResults;
  let paper: string;
  const paragraphs = () => paper.split('\n').filter((line) => line !== '');

  beforeAll(async () => {
    few = await hostileResults(7);
    const path = await renderNotice(few.store, lexicons, optionsOf(few.out, 'zh'));
    paper = (await mammoth.extractRawText({ path })).value;
  }, 60_000);
  afterAll(() => few.store.close());

  it('tells in sentences what the store holds', () => {
    expect(paragraphs()[0]).toBe('关于2024年政府信息公开工作年度报告核查情况的通报');
    expect(paper).toContain('共分析2024年度报告7份，另有往年报告0份用于比较。');
    expect(paper).toContain('无法读取的文件1个，不是年度报告的文件0个，同一报告的重复文件0个，清单所列而没有文件的单位1个。');
    expect(paper).toContain(
      '共有线索7条，涉及报告7份；其中程度为高的4条，中的0条，低的3条；把握程度为“确定”的0条，“很可能”的7条，“可能”的0条。',
    );
    expect(paper).toContain('疑似互抄的报告3对，疑似共用模板的0对，部分文字与本单位往年报告相同的0对。');
    expect(paper).toContain('与其他单位报告雷同部分占全部正文一半以上的4份，没有这类文字的3份。');
    expect(paper).toContain('7份报告共自述问题7项，写明措施7项');
  });

  it('ranks nothing with fewer than 30 reports, and says why', () => {
    expect(paper).toContain('不足30份，只按主题代码列出数量，不排先后');
  });

  it('quotes what stood in reports as text, and lists every flagged report in the annex', () => {
    expect(paper).toContain('<script>alert("x")</script>');
    const list = paper.slice(paper.indexOf('附件1：'), paper.indexOf('附件2：'));
    for (const text of hostileTexts.slice(2)) expect(list).toContain(`${text.replace('\u0001', '\ufffd')}镇人民政府 2024`);
  });

  it('holds its pictures and is sound XML', async () => {
    const archive = await JSZip.loadAsync(readFileSync(join(few.out, 'brief.docx')));
    expect(Object.keys(archive.files).filter((name) => name.endsWith('.png'))).toHaveLength(3);
    const xml = await archive.file('word/document.xml')?.async('string');
    expect(xml).not.toMatch(/[\0-\x08]/);
    expect(xml).not.toContain('<script>');
  });
});
