import { describe, expect, it } from 'vitest';
import { normalise } from '#text';

const value = (text: string) => normalise(text).value;
const kinds = (text: string) => normalise(text).noise.map(({ kind }) => kind);

describe('normalise', () => {
  it.each([
    ['folds width and keeps circled numerals and dots', '（一）公开２０２３年：①目录…', '(一)公开2023年:①目录…'],
    ['replaces Kangxi radicals and those that NFKC leaves', '⼯作⼈员⻓期⻅⻔⺠⾼', '工作人员长期见门民高'],
    ['simplifies what compatibility characters fold to', '\uf90d於公開', '懒于公开'],
    ['closes spaces between Han and digits', '2023 年 1 月，邮 编 ： 223100', '2023年1月,邮编:223100'],
    ['leaves spaces between Latin words', 'Open Data 平台', 'Open Data平台'],
    ['keeps three spaces, which may part columns', '规章   0', '规章   0'],
    ['drops invisible characters and folds line ends', '公\u200b开\r\n目录\ufeff', '公开\n目录'],
    ['drops toned pinyin', '报(bào)告,政务(wù)公开', '报告,政务公开'],
    ['drops repeated pinyin groups', '公(gong)(gong)开(kai)(kai)', '公开'],
    ['keeps an abbreviation in brackets', '手机客户端(app)', '手机客户端(app)'],
    ['drops inserted marks', '信@@息公??开', '信息公开'],
    ['keeps three stars, which mask', '受理***件', '受理***件'],
    ['drops stars that enclose a line', '***重要提示***\n正文', '重要提示\n正文'],
    ['keeps a real question mark', '怎么办?找我', '怎么办?找我'],
    ['repairs a bracket lost at a tag border', ';\n?。?/span>2)通过公开栏', ';\n(2)通过公开栏'],
    ['repairs a stop lost at the end of a paragraph', '提高水平?！?/p>', '提高水平。'],
    ['reads the second half of a character', '?F将我镇年报公布如下', '现将我镇年报公布如下'],
    ['drops what a lost byte left', '我镇?K继续公开', '我镇继续公开'],
    ['drops conditional comments', '<!--[if !supportLists]-->（三）<!--[endif]-->抓好', '(三)抓好'],
    ['drops Markdown emphasis and heading marks', '## 一、总体情况\n**一是**推进', '一、总体情况\n一是推进'],
    ['drops page numbers on lines of their own', '公开目录。\n- 2 -\n第二段。', '公开目录。\n第二段。'],
    [
      'joins a paragraph that a page break cut',
      `全镇各部门认真梳理和细化信息公开目录,进一步规范工作流程和信\n\n息发布程序。`,
      '全镇各部门认真梳理和细化信息公开目录,进一步规范工作流程和信息发布程序。',
    ],
    ['leaves a heading alone', '一、总体情况\n2023年,我镇公开信息。', '一、总体情况\n2023年,我镇公开信息。'],
    ['leaves table rows alone', '规章\t0\t0\n行政规范性文件\t3\t0', '规章\t0\t0\n行政规范性文件\t3\t0'],
    [
      'leaves a hanging comma before an ordinal',
      '提升网站管理水平和服务能力，\n（五）监督保障',
      '提升网站管理水平和服务能力,\n(五)监督保障',
    ],
  ])('%s', (_, text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('reads traditional script phrase by phrase and says so', () => {
    const form = normalise('根據條例規定，現公布政府信息公開工作年度報告，乾淨著作。');
    expect(form.script).toBe('traditional');
    expect(form.value).toBe('根据条例规定,现公布政府信息公开工作年度报告,干净著作。');
  });

  it('leaves a traditional character in a simplified text', () => {
    expect(normalise(`${'我镇主动公开政府信息三十三条。'.repeat(30)}姓名：錢某某`).script).toBe('simplified');
  });

  it('joins wrapped lines of a page and keeps paragraphs', () => {
    const wrapped = Array.from({ length: 6 }, (_, i) =>
      [
        '第一行文字一直写到页面右边为止然后接着',
        '第二行文字还是写到页面右边为止然后又接',
        '第三行文字依旧写到页面右边为止最后再接',
        `结束在第${i}段。`,
      ].join('\n'),
    ).join('\n');
    expect(value(wrapped).split('\n').length).toBe(6);
  });

  it('names the noise it met', () => {
    expect(kinds('报(bào)告')).toEqual(['pinyin']);
    expect(kinds('提高?！?/p>水平\ufffd\ufffd')).toEqual(['garbled', 'mojibake']);
    expect(kinds('平常的一句话。')).toEqual([]);
  });

  it('points back to the original', () => {
    const text = '報(bào)告 ，2023 年';
    const form = normalise(text);
    const at = form.value.indexOf('告,2023年');
    expect(form.toText(at, form.value.length)).toEqual({ start: text.indexOf('告'), end: text.length });
    expect(form.of({ start: text.indexOf('告'), end: text.length })).toBe('告,2023年');
    expect(form.of({ start: 1, end: 6 })).toBe('');
  });
});
