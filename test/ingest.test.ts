import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import JsZip from 'jszip';
import { afterAll, describe, expect, test } from 'vitest';
import { ContractError, configure } from '#contract';
import { listCorpus, prepareIngest, readManifest } from '#ingest';
import { loadLexicons } from '#lexicon';
import { faultCodes, type Source, type Unread } from '#model';
import { writeDocx } from './cases/ingest/write-docx.ts';
import { type TextRun, writePdf } from './cases/ingest/write-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'leitong-ingest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const lexicons = await loadLexicons(join(import.meta.dirname, '..', 'lexicons'));
const configuration = configure({ ingest: { maximumBytes: 200_000, maximumCharacters: 50_000 } }, 'test');
const ingest = prepareIngest(lexicons, configuration);

function put(path: string, content: string | Uint8Array): string {
  const absolutePath = join(folder, path);
  mkdirSync(dirname(absolutePath), { recursive: true });
  writeFileSync(absolutePath, content);
  return absolutePath;
}

const open = (path: string, absolutePath = join(folder, path)) => ingest({ path, absolutePath, origin: 'corpus', manifest: null });
const isRead = (result: Source | Unread): result is Source => 'text' in result;

async function read(path: string, content: string | Uint8Array): Promise<Source> {
  put(path, content);
  const result = await open(path);
  if (!isRead(result)) throw new Error(`${path}: ${result.fault.code} ${JSON.stringify(result.fault.values)}`);
  return result;
}

async function faultOf(path: string, content: string | Uint8Array): Promise<string> {
  put(path, content);
  const result = await open(path);
  return isRead(result) ? `read as ${result.mediaType}` : result.fault.code;
}

const prose = '青禾镇2023年政府信息公开工作年度报告\n一、总体情况\n我镇全年主动公开政府信息33条，收到申请2件，均按时答复。\n';
const traditional = '青禾鎮2023年政府信息公開工作年度報告\n一、總體情況\n我鎮全年主動公開政府信息33條，收到申請2件，均按時答復。\n';
const bom = '\ufeff';

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(prose), prose],
    ['utf-8', Buffer.from(bom + prose), prose],
    ['utf-16le', iconv.encode(prose, 'utf-16le', { addBOM: true }), prose],
    ['utf-16le', iconv.encode(prose, 'utf-16le'), prose],
    ['utf-16be', iconv.encode(prose, 'utf-16be', { addBOM: true }), prose],
    ['utf-16be', iconv.encode(prose, 'utf-16be'), prose],
    ['gb18030', iconv.encode(prose, 'gb18030'), prose],
    ['gb18030', iconv.encode(traditional, 'gb18030'), traditional],
    ['big5', iconv.encode(traditional, 'big5'), traditional],
    ['utf-8', Buffer.from(traditional), traditional],
  ])('%s is found in the bytes (%#)', async (encoding, bytes, text) => {
    const source = await read('encoded.txt', bytes);
    expect([source.encoding, source.text]).toEqual([encoding, text]);
  });

  test('line ends are folded, U+FFFD and lost bytes stay', async () => {
    expect((await read('ends.txt', '一\r\n二\r三\n')).text).toBe('一\n二\n三\n');
    expect((await read('lost.txt', '信息\ufffd公开')).text).toBe('信息\ufffd公开');
    const broken = Buffer.concat([Buffer.from(prose), Buffer.from([0xff]), Buffer.from(prose)]);
    expect(await read('broken.txt', broken)).toMatchObject({ encoding: 'utf-8', text: `${prose}\ufffd${prose}` });
  });
});

describe('a text saved after it was read in a wrong encoding', () => {
  const misread = (encoding: string, bytes: Uint8Array) => iconv.decode(Buffer.from(bytes), encoding);
  test.each([
    ['utf-8, misread as gb18030', misread('gbk', Buffer.from(prose.replaceAll(/\d+/g, '三')))],
    ['utf-8, misread as latin1', misread('latin1', Buffer.from(prose.replaceAll(/\d+/g, '三')))],
    ['utf-8, misread as latin1', misread('windows-1252', iconv.encode(prose.replaceAll(/\d+/g, '三'), 'gbk'))],
  ])('%s: is read back', async (encoding, text) => {
    const source = await read('misread.txt', text);
    expect(source.encoding).toBe(encoding);
    expect(source.text.replaceAll('\ufffd', '。')).toContain('我镇全年主动公开政府信息三条，收到申请三件，均按时答复。');
  });
  test('one passage of it in a good text stays as it is: the form reads it', async () => {
    const text = `${prose}${misread('latin1', Buffer.from('其中规范性文件'))}${prose}`;
    expect(await read('passage.txt', text)).toMatchObject({ encoding: 'utf-8', text });
  });
  test('is a fault where most of it is lost', async () => {
    expect(await faultOf('lost-for-good.txt', iconv.decode(iconv.encode(prose, 'gbk'), 'utf-8'))).toBe('ingest/garbled');
    expect(await faultOf('lost-twice.txt', '锟斤拷'.repeat(300))).toBe('ingest/garbled');
  });
});

describe('faults', () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const ole = (name: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256);
  const page = (runs: readonly TextRun[]) => [{ runs }];

  test.each<[string, string, string | Uint8Array]>([
    ['ingest/empty', 'empty.txt', ''],
    ['ingest/no-text', 'white.txt', ' \n\t\u3000\n'],
    ['ingest/no-text', 'scan.pdf', writePdf(page([]))],
    ['ingest/too-large', 'bytes.txt', 'x'.repeat(200_001)],
    ['ingest/too-large', 'characters.txt', 'x'.repeat(50_001)],
    ['ingest/binary', 'picture.txt', picture],
    ['ingest/binary', 'noise.txt', noise],
    ['ingest/damaged', 'cut.pdf', writePdf(page([{ x: 90, y: 700, size: 16, text: '报告' }])).subarray(0, 200)],
    ['ingest/damaged', 'text.docx', 'plain text'],
    ['ingest/damaged', 'cut.doc', ole('WordDocument')],
    ['ingest/password', 'secret.docx', ole('EncryptedPackage')],
    ['ingest/password', 'secret.pdf', writePdf(page([]), true)],
    ['ingest/unknown-format', 'table.doc', ole('Workbook')],
    ['ingest/unknown-format', 'rich.doc', '{\\rtf1 text}'],
    ['ingest/unknown-format', 'rich.rtf', '{\\rtf1 text}'],
    ['ingest/unknown-format', 'old.wps', ole('MatOST')],
    ['ingest/unknown-format', 'photo.png', picture],
    ['ingest/unknown-format', 'list.csv', 'name,count\na,1\n'],
    ['ingest/unknown-format', 'word.xml', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'],
    ['ingest/unknown-format', 'word.doc', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'],
    ['ingest/unknown-format', 'noise.dat', noise],
    ['ingest/damaged', 'cut.wps', ole('WordDocument')],
    ['ingest/unknown-encoding', 'cyrillic.txt', iconv.encode('Отчёт о раскрытии информации за прошлый год', 'koi8-r')],
  ])('%s: %s', async (code, path, content) => {
    expect(await faultOf(path, content)).toBe(code);
  });

  test('a docx cut short is damaged, whole it is read', async () => {
    const bytes = await writeDocx();
    expect(await faultOf('cut.docx', bytes.subarray(0, bytes.length - 900))).toBe('ingest/damaged');
    expect(await faultOf('named.doc', bytes)).toMatch(/wordprocessingml/);
  });

  test('no read permission, a folder, a file that is gone', async () => {
    chmodSync(put('locked.txt', prose), 0o200);
    expect(await open('locked.txt')).toMatchObject({ fault: { code: 'ingest/denied' } });
    expect(await open('.')).toMatchObject({ fault: { code: 'ingest/not-a-file' } });
    expect(await open('gone.txt')).toMatchObject({ fault: { code: 'ingest/not-a-file' } });
  });

  test('codes, messages and documentation are one list', () => {
    const documented = readFileSync(join(import.meta.dirname, '..', 'docs', 'faults.md'), 'utf8').matchAll(/^\| `([\w-]+\/[\w-]+)`/gm);
    expect([...documented].map(([, code]) => code).toSorted()).toEqual([...faultCodes].toSorted());
    const values = {
      file: 'x',
      size: 1,
      limit: 1,
      unit: 'MB',
      kind: 'x',
      format: 'x',
      guess: 'x',
      reason: 'x',
      target: 'x',
      genre: 'x',
      path: 'x',
      seconds: 1,
      megabytes: 1,
      share: 40,
    };
    for (const code of faultCodes) expect(lexicons.message(`faults/${code.replace('/', '-')}`, values).zh).not.toMatch(/[{}]/);
    const written = readFileSync(join(import.meta.dirname, '..', 'lexicons', 'messages', 'faults.yaml'), 'utf8').match(/^[a-z][\w-]*:/gm);
    expect(written).toHaveLength(faultCodes.length);
  });
});

describe('content decides, whatever the name', () => {
  const page = `<html><body><p>${prose.replaceAll('\n', '</p><p>')}</p></body></html>`;
  const part = `<div class="con"><p>${prose.replaceAll('\n', '</p><p>')}</p></div>`;
  test.each<[string, string, string | Uint8Array]>([
    ['text/html', 'page.doc', page],
    ['text/html', 'page.xls', page],
    ['text/html', 'page.aspx', page],
    ['text/html', 'page', iconv.encode(page, 'utf-16be', { addBOM: true })],
    ['text/html', 'page.wps', iconv.encode(page, 'utf-16le')],
    ['text/html', 'part.txt', part],
    ['text/html', 'part', iconv.encode(part, 'gb18030')],
    ['text/plain', 'text.htm', prose],
    ['text/plain', 'text.htm', `${prose}<2件，\n`],
    ['text/plain', 'text.doc', iconv.encode(prose, 'gb18030')],
    ['text/plain', 'text.wps', prose],
    ['text/plain', 'text.bak', iconv.encode(prose, 'utf-16le', { addBOM: true })],
    ['text/plain', 'text.txt', `${prose}<p>标签\n`],
    ['text/plain', '2023年.度报告', prose],
    ['application/pdf', 'report.txt', writePdf([{ runs: [{ x: 90, y: 700, size: 16, text: '报告' }] }])],
    ['application/msword', 'report.wps', readFileSync(join(import.meta.dirname, 'cases/ingest/report.doc'))],
    ['application/msword', 'report.dat', readFileSync(join(import.meta.dirname, 'cases/ingest/report.doc'))],
  ])('%s: %s (%#)', async (mediaType, path, content) => {
    const source = await read(path, content);
    expect(source.mediaType).toBe(mediaType);
    if (mediaType === 'text/plain') expect(source.text.split('\n').slice(0, 3)).toEqual(prose.split('\n').slice(0, 3));
  });

  test('a docx without a name that says so', async () => {
    const bytes = await writeDocx();
    for (const path of ['report.wps', 'report.zip', 'report']) expect((await read(path, bytes)).mediaType).toMatch(/wordprocessingml/);
  });
});

describe('platform text', () => {
  test('a metadata header is read and marked as furniture', async () => {
    const source = await read(
      'export.txt',
      `标题: 青禾镇2023年年报\n发布时间: 2024-01-13 08:38\n原文链接: https://example.gov.cn/a.htm\n==== 正文 ====\n${prose}`,
    );
    expect(source.platform).toEqual({
      title: '青禾镇2023年年报',
      agency: null,
      publishedOn: '2024-01-13',
      url: 'https://example.gov.cn/a.htm',
    });
    expect(source.layout.furniture.map(({ start, end }) => source.text.slice(start, end))).toEqual(source.text.split('\n').slice(0, 4));
  });

  test('several labels stand on one line; buttons at both ends', async () => {
    const source = await read(
      'web.md',
      `索 引 号：001/2024-1  发布机构：青禾镇人民政府  发布日期：2024年1月9日\n【字体：大 中 小】\n${prose}【打印】【关闭】\n扫一扫在手机打开当前页\n`,
    );
    expect(source.platform).toMatchObject({ agency: '青禾镇人民政府', publishedOn: '2024-01-09' });
    expect(source.layout.furniture).toHaveLength(4);
  });

  test('words of a report are not platform text', async () => {
    const source = await read('plain.txt', `${prose}二是浏览次数较上年增加，公开方式单一。\n来源广泛。\n青禾镇人民政府\n2024年1月19日\n`);
    expect(source.layout.furniture).toEqual([]);
  });
});

test('hostile text is read as it stands', async () => {
  for (const text of [
    `x${'='.repeat(45_000)}x`,
    '__proto__\nconstructor\n',
    `标题:${'标题:'.repeat(200)}`,
    '\t'.repeat(40_000).concat('x'),
  ]) {
    expect((await read('hostile.txt', text)).text).toBe(text);
  }
});

describe('html', () => {
  const html = `<!doctype html><html><head><title>某网站</title><meta name="ArticleTitle" content="青禾镇2023年年报"><meta name="PubDate" content="2024-01-20 09:00"></head>
<body><nav>首页</nav><div class="top"><a href="/">首页</a>，<a href="/x">公开，指南</a></div>
<div><ul><li>发布机构：青禾镇人民政府</li></ul><div class="content"><script>var 一 = 1;</script><!-- 注释 -->
<h2>一、总体情况</h2><p>我镇主动公开信息33条，其中文件3件，通知<b>30</b>条；公开
及时。<br>另行&amp;说明，无。</p>
<table><tr><td rowspan="2">事项</td><td colspan="2">数量</td></tr><tr><td>商业<br>企业</td><td> 0 </td></tr></table>
<p>今后，将继续公开，做好答复；加强培训，完善制度。</p></div></div><footer>版权，所有，网站，标识，地址，电话，传真</footer></body></html>`;

  test('the main part becomes lines, rows with tabs, cells with places', async () => {
    const source = await read('page.html', html);
    expect(source.text.split('\n')).toEqual([
      '一、总体情况',
      '我镇主动公开信息33条，其中文件3件，通知30条；公开及时。',
      '另行&说明，无。',
      '事项\t数量',
      '商业企业\t0',
      '今后，将继续公开，做好答复；加强培训，完善制度。',
    ]);
    const [table] = source.layout.tables;
    expect(
      table?.cells.map(({ row, column, rowSpan, columnSpan, span }) => [
        source.text.slice(span.start, span.end),
        row,
        column,
        rowSpan,
        columnSpan,
      ]),
    ).toEqual([
      ['事项', 0, 0, 2, 1],
      ['数量', 0, 1, 1, 2],
      ['商业企业', 1, 1, 1, 1],
      ['0', 1, 2, 1, 1],
    ]);
    expect(source.layout.headings.map(({ start, end }) => source.text.slice(start, end))).toEqual(['一、总体情况']);
    expect(source.platform).toEqual({ title: '青禾镇2023年年报', agency: '青禾镇人民政府', publishedOn: '2024-01-20', url: null });
  });

  test('a web page saved as .doc in GB18030 is read as what it is', async () => {
    const source = await read('web.doc', iconv.encode(html.replace('<head>', '<head><meta charset="gb2312">'), 'gb18030'));
    expect([source.mediaType, source.encoding]).toEqual(['text/html', 'gb18030']);
    expect(source.text).toContain('商业企业\t0');
  });

  test('a page nested deeper than any stack does not throw', async () => {
    expect((await read('deep.html', `<html>${'<div>'.repeat(20_000)}深处`)).text).toBe('深处');
  });
});

describe('Word', () => {
  test('docx keeps automatic numbers, headings and merged cells', async () => {
    const source = await read('report.docx', await writeDocx());
    expect(source.text.split('\n')).toEqual([
      '青禾镇2023年政府信息公开工作年度报告',
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、主动公开政府信息情况',
      '事项\t数量',
      '3\t0',
      '（一）收到申请',
    ]);
    expect(source.layout.tables[0]?.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2 });
    expect(source.layout.headings).toHaveLength(1);
  });

  test('a docx with a broken part is damaged', async () => {
    const zip = await JsZip.loadAsync(await writeDocx());
    zip.remove('word/document.xml');
    expect(await faultOf('part.docx', await zip.generateAsync({ type: 'nodebuffer' }))).toBe('ingest/damaged');
  });

  test('doc gives its body with rows as tabs', async () => {
    const source = await read('old.doc', readFileSync(join(import.meta.dirname, 'cases', 'ingest', 'report.doc')));
    expect(source.text).toContain('事项\t数量\n\t3\t0\n收到申请');
    expect(source.encoding).toBeNull();
  });
});

describe('pdf', () => {
  const line = (y: number, text: string, x = 90) => ({ x, y, size: 16, text });
  const full = '公开政府信息应当及时准确规范便于群众查阅和监督使用';

  test('lines and pages are rejoined, page numbers dropped, ruled cells read in order', async () => {
    const grid = (['h', 'v'] as const).flatMap((way) =>
      (way === 'h' ? [400, 430, 460] : [90, 250, 400]).map((at): [number, number, number, number] =>
        way === 'h' ? [90, at, 400, at] : [at, 400, at, 460],
      ),
    );
    const pdf = writePdf([
      {
        runs: [
          { x: 180, y: 760, size: 22, text: '青禾镇年度报告' },
          line(700, '一、总体情况', 122),
          line(670, full.slice(0, 24), 122),
          line(640, full),
          line(610, full),
          line(440, '规章'),
          line(440, '12', 300),
          line(410, '行政规范'),
          line(410, '0', 300),
          line(330, full.slice(0, 24), 122),
          line(300, full),
          line(270, `${full.slice(0, 25)}信`),
          { x: 270, y: 40, size: 12, text: '- 1 -' },
        ],
        lines: grid,
      },
      { runs: [line(760, '息到此为止。'), line(730, '二、其他情况', 122), line(700, full), { x: 270, y: 40, size: 12, text: '— 2 —' }] },
    ]);
    const source = await read('report.pdf', pdf);
    expect(source.text.split('\n')).toEqual([
      '青禾镇年度报告',
      '一、总体情况',
      `${full.slice(0, 24)}${full}${full}`,
      '规章\t12',
      '行政规范\t0',
      `${full.slice(0, 24)}${full}${full.slice(0, 25)}信息到此为止。`,
      '二、其他情况',
      full,
    ]);
    expect(source.layout.tables).toHaveLength(1);
  });

  const real = join(import.meta.dirname, '..', '..', 'shared', 'real');
  if (!existsSync(real)) console.warn('skipped: real reports are not beside the repository');
  test.skipIf(!existsSync(real)).each([
    [
      'hongze-2023.pdf',
      [
        '规章\t0\t0\t0',
        '行政规范性文件\t0\t5\t5',
        '行政许可\t550',
        '行政处罚\t4119',
        '行政强制\t195',
        '行政事业性收费\t7730.28',
        '（七）总计\t21\t0\t0\t0\t0\t0\t21',
        '10\t1\t0\t0\t0\t0\t0\t0\t0\t0\t5\t0\t0\t0\t0',
      ],
    ],
    [
      'hongze-2024.pdf',
      [
        '行政规范性文件\t3\t0\t8',
        '行政许可\t9487',
        '行政处罚\t2776',
        '行政强制\t84',
        '行政事业性收费\t7545',
        '四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
        '1\t1\t0\t0\t2\t1\t0\t0\t0\t1\t2\t0\t1\t0\t3',
      ],
    ],
  ])(
    '%s: three tables in order, no page numbers, whole paragraphs',
    async (name, rows) => {
      const source = await ingestWith(join(real, name));
      const lines = source.text.split('\n');
      const places = rows.map((row) => lines.indexOf(row));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(source.layout.tables).toHaveLength(3);
      expect(lines.filter((text) => /^[-—\s]*\d+[-—\s]*$/.test(text))).toEqual([]);
      expect(lines.filter((text) => !text.includes('\t') && text.length > 60 && !/[。：]$/.test(text))).toEqual([]);
    },
    30_000,
  );
});

async function ingestWith(absolutePath: string): Promise<Source> {
  const result = await prepareIngest(lexicons, configure({}, 'test'))({ path: 'real.pdf', absolutePath, origin: 'corpus', manifest: null });
  if (!isRead(result)) throw new Error(result.fault.code);
  return result;
}

describe('listCorpus', () => {
  test('walks everything once, in order, and tells what it cannot read', async () => {
    const root = join(folder, 'corpus');
    for (const path of [
      '乙/b.txt',
      '乙/.hidden.txt',
      '乙/~$b.docx',
      '乙/Thumbs.db',
      '甲/a.PDF',
      'manifest.csv',
      'list.csv',
      'x.png',
      'report.txt/inner.md',
      'locked/c.txt',
      'no-extension',
      'old-results/leitong.duckdb',
      'old-results/site/report.html',
    ]) {
      put(join('corpus', path), path === 'manifest.csv' ? '\ufeffagency,path,year\n' : 'x');
    }
    chmodSync(join(root, 'locked'), 0o000);
    symlinkSync('..', join(root, '甲', 'loop'));
    symlinkSync('nowhere.txt', join(root, 'dangling.txt'));
    symlinkSync(join(root, '乙', 'b.txt'), join(root, 'link.txt'));
    const { files, unread } = await listCorpus(root, 'corpus');
    chmodSync(join(root, 'locked'), 0o700);
    expect(files.map(({ path }) => path)).toEqual([
      'link.txt',
      'list.csv',
      'no-extension',
      'report.txt/inner.md',
      'x.png',
      '乙/b.txt',
      '甲/a.PDF',
    ]);
    expect(unread.map(({ path, fault }) => [path, fault.code])).toEqual([
      ['dangling.txt', 'ingest/not-a-file'],
      ['locked', 'ingest/denied'],
      ['old-results', 'ingest/own-results'],
      ['report.txt', 'ingest/not-a-file'],
      ['甲/loop', 'ingest/link-loop'],
    ]);
  });

  test('a folder that is not there is an error of the user', async () => {
    await expect(listCorpus(join(folder, 'nowhere'), 'corpus')).rejects.toThrow(ContractError);
  });
});

describe('readManifest', () => {
  test('columns in any order, empty cells null, BOM and GB18030 read', async () => {
    const csv = 'agency,path,year,published_on\n青禾镇人民政府,甲\\a.txt,2023,2024/1/9\n,b.txt,,\n';
    for (const bytes of [Buffer.from(bom + csv), iconv.encode(csv, 'gb18030')]) {
      const rows = await readManifest(put('m.csv', bytes));
      expect(rows.get('甲/a.txt')).toMatchObject({ agency: '青禾镇人民政府', year: 2023, publishedOn: '2024-01-09', url: null });
      expect(rows.get('b.txt')).toMatchObject({ agency: null, year: null, publishedOn: null });
    }
  });

  test.each([
    ['path,year\na.txt,23', /row 2, column year: "23"/],
    ['path,published_on\na.txt,2024-02-30', /row 2, column published_on: "2024-02-30"/],
    ['path,colour\na.txt,red', /row 1: unknown column "colour"/],
    ['agency\nx', /no column "path"/],
    ['path,year\n,2023', /row 2, column path: must not be empty/],
    ['path\na.txt\na.txt', /row 3, column path: "a.txt" is listed twice/],
    ['path\n"a', /cannot be read/],
  ])('refuses %j', async (csv, message) => {
    await expect(readManifest(put('bad.csv', csv))).rejects.toThrow(message);
  });
});
