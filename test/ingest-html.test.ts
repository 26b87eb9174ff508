import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { configure } from '#contract';
import { prepareIngest } from '#ingest';
import { loadLexicons } from '#lexicon';
import type { Source } from '#model';

const folder = mkdtempSync(join(tmpdir(), 'leitong-ingest-html-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ingest = prepareIngest(await loadLexicons(join(import.meta.dirname, '..', 'lexicons')), configure({}, 'test'));

async function read(html: string): Promise<Source> {
  const absolutePath = join(folder, 'page.html');
  writeFileSync(absolutePath, `<!doctype html><html>${html}</html>`);
  const result = await ingest({ path: 'page.html', absolutePath, origin: 'corpus', manifest: null });
  if ('fault' in result) throw new Error(result.fault.code);
  return result;
}

const lines = async (html: string) => (await read(html)).text.split('\n');
const furniture = ({ text, layout }: Source) => layout.furniture.map(({ start, end }) => text.slice(start, end));

const lead = '本报告按照条例编制，统计期限为2023年1月1日至12月31日，如有疑问，请与镇党政办联系。';
const overview = '全镇公布补贴名册41份、招标结果7项；便民中心添置自助打印设备，群众可打印回执。';
const problems = '一是栏目维护人手紧，更新偏慢；二是公开栏样式不一，查找费时。下一步，抽调两名同志专门维护，并把做法在例会上分享。';
const table = '<table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>0</td></tr></table>';
const told = [
  lead,
  '一、总体情况',
  overview,
  '二、主动公开政府信息情况',
  '信息内容\t本年制发件数',
  '规章\t0',
  '五、存在的主要问题及改进情况',
  problems,
];
const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const before = paragraphs(lead, '一、总体情况', overview, '二、主动公开政府信息情况');
const after = paragraphs('五、存在的主要问题及改进情况', problems);
const article = before + table + after;
const news = paragraphs('县里召开春耕会议，部署粮食生产，强调抢抓农时，压实责任。', '县医院新院区启用，床位增加，交通便利，门诊开放。');
const signature = paragraphs('青禾镇人民政府', '2024年1月18日');
const signed = [...told, '青禾镇人民政府', '2024年1月18日'];

describe('the main part of a page', () => {
  test.each([
    ['a side column by name', `<div><div class="page_sidebar">${news}</div><div class="con">${article}</div></div>`],
    ['an aside, with ranks', `<div>${article}<aside><ul><li><span>1</span>${news}</li></ul></aside></div>`],
    ['a cell of the layout', `<table><tr><td width="200">${news}</td><td>${article}</td></tr></table>`],
    ['a part that floats', `<div><div style="float:left">${article}</div><div style="float: right">${news}</div></div>`],
    ['a list of links', `<div>${article}<ul><li><a href="a">石桥镇，年报。</a></li><li><a href="b">白沙镇，年报。</a></li></ul></div>`],
  ])('has no %s', async (_, html) => {
    expect(await lines(`<body>${html}</body>`)).toEqual(told);
  });

  test.each([
    ['an article in two parts', `<div>${before}${table}</div><div>${after}</div>`],
    ['named like a side column', `<div class="sidebar">${before}${table}</div><div>${after}</div>`],
    ['a part with a section, named footer', `<div>${before}${table}</div><div class="footer">${after}</div>`],
    ['the lead-in beside the article', `<p>${lead}</p><div>${article.slice(article.indexOf('<p>一、'))}</div>`],
    ['a link in a sentence', `<div>${article.replace('招标结果', '<a href="x">招标结果</a>')}</div>`],
    ['layout tables in one another', `<table><tr><td><table><tr><td>${article}</td></tr></table></td></tr></table>`],
    ['a row for each paragraph', `<table>${article.replaceAll(/<p>(.*?)<\/p>|(<table>.*<\/table>)/g, '<tr><td>$1$2</td></tr>')}</table>`],
  ])('keeps all of %s', async (_, html) => {
    expect(await lines(`<body>${html}</body>`)).toEqual(told);
  });

  test.each([
    [
      '<footer> of the article',
      `<article>${article}<footer>${signature}</footer></article><footer>主办：县政府，电话：0，地址：县城</footer>`,
    ],
    [
      '<div class="footer"> beside it',
      `<div>${article}</div><div class="footer">${signature}</div><div class="copyright">版权所有，电话：0</div>`,
    ],
    ['paragraphs beside it', `<div>${article}</div><p>青禾镇人民政府　2024年1月18日</p>`],
  ])('keeps the signature in %s', async (_, html) => {
    expect((await lines(`<body>${html}</body>`)).join('\n').replace(' 2024', '\n2024')).toBe(signed.join('\n'));
  });

  test('a sentence that ends in a day, or a line of the platform, is no signature', async () => {
    const html = `<div>${article}</div><div class="footer">更新时间：2024年1月18日</div><div class="footer">网站于2023年5月1日改版，2024年1月18日</div>`;
    expect(await lines(`<body>${html}</body>`)).toEqual(told);
  });
});

describe('tables drawn with blocks', () => {
  const row = (...cells: readonly string[]) => `<div class="r">${cells.map((cell) => `<div><span>${cell}</span></div>`).join('')}</div>`;
  test('are tables, with blank cells in place', async () => {
    const grid = `<div><div>第二十条第（一）项</div>${row('信息内容', '本年制发件数', '现行有效件数')}${row('规章', '', '0')}${row('规范性文件', '3', '12')}</div>`;
    const source = await read(`<body><div>${before}${grid}${after}</div></body>`);
    expect(source.text.split('\n').slice(4, 8)).toEqual([
      '第二十条第（一）项',
      '信息内容\t本年制发件数\t现行有效件数',
      '规章\t\t0',
      '规范性文件\t3\t12',
    ]);
    expect(source.layout.tables[0]?.cells.map(({ row: at, column, columnSpan }) => `${at}.${column}.${columnSpan}`).join(' ')).toBe(
      '0.0.3 1.0.1 1.1.1 1.2.1 2.0.1 2.1.1 2.2.1 3.0.1 3.1.1 3.2.1',
    );
  });

  test.each([
    ['short paragraphs', `<div><div><p>（一）问题</p><p>人手紧。</p></div><div><p>（二）措施</p><p>抽调两人。</p></div></div>`],
    ['a list of items', '<ul><li>公开栏样式不一</li><li>栏目更新偏慢</li><li>12</li></ul>'],
    ['figures in sentences', '<div><div><b>公开</b>信息<b>12</b>条</div><div><b>答复</b>申请<b>3</b>件</div></div>'],
  ])('%s are none', async (_, html) => {
    expect((await read(`<body><div>${before}${html}${after}</div></body>`)).layout.tables).toEqual([]);
  });
});

describe('what a page says around the report', () => {
  const head =
    '<head><title>云河县人民政府</title><meta name="SiteName" content="云河县人民政府"><meta name="ArticleTitle" content="青禾镇2023年政府信息公开工作年度报告"><meta name="PubDate" content="2024-01-20 10:12"><meta name="ContentSource" content="青禾镇"></head>';
  const buttons =
    '<p>浏览次数：<span>12</span>　字体：[<a href="javascript:zoom(1)">大</a> <a href="javascript:zoom(2)">中</a>]　<a href="javascript:window.print()">打印</a>　<span onclick="share()">分享</span></p>';
  test('tags tell title, day and source; buttons, neighbours and links are no text of the report', async () => {
    const neighbours = '<p>上一篇：<a href="a">云河县财政局2023年年报</a></p><p>下一篇：<a href="b">石桥镇2023年年报</a></p>';
    const source = await read(`${head}<body><h1>云河县人民政府</h1><div>${buttons}${article}${signature}${neighbours}</div></body>`);
    expect(source.platform).toEqual({
      title: '青禾镇2023年政府信息公开工作年度报告',
      agency: '青禾镇',
      publishedOn: '2024-01-20',
      url: null,
    });
    const left = furniture(source).reduce((text, line) => text.replace(`${line}`, ''), source.text);
    expect(left.split('\n').filter((line) => line !== '')).toEqual(signed);
  });

  test.each([
    ['<h1>云河县人民政府</h1><h1>青禾镇2023年度报告</h1>', '', '青禾镇2023年度报告'],
    ['', '<title>青禾镇2023年度报告_云河县人民政府</title>', '青禾镇2023年度报告'],
    ['', '<title>政务公开-青禾镇2023年度报告</title>', '青禾镇2023年度报告'],
    ['', '<title>青禾镇 政务公开</title>', '青禾镇 政务公开'],
    ['<h1>青禾镇2023年1-12月公开情况</h1>', '', '青禾镇2023年1-12月公开情况'],
  ])('the title outside the article: %s %s', async (body, tags, title) => {
    expect((await read(`<head>${tags}</head><body>${body}<div>${article}</div></body>`)).platform.title).toBe(title);
  });

  test('a report whose own words are those of buttons keeps them', async () => {
    const source = await read(`<body><div>${article}<p>打印、复印、分享材料均不收费，浏览次数逐月公布。</p>${signature}</div></body>`);
    expect(source.text).toContain('打印、复印、分享材料均不收费，浏览次数逐月公布。');
    expect(furniture(source)).toEqual([]);
  });
});

test('a page nested or repeated without end is read', async () => {
  for (const part of [
    '<div class="sidebar">',
    '<table><tr><td>',
    '<div><div>1</div>',
    '<aside><a>',
    '<p>青禾镇2024年1月18日',
    '<ul><li>',
  ]) {
    expect((await read(`<body>${article}${part.repeat(20_000)}${signature}</body>`)).text).toContain(problems);
  }
});
