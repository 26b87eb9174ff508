import { describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import type { Identity } from '#model';
import { prepareStructure } from '#structure';
import { plainSource } from './support/sources.ts';

const structure = prepareStructure(await loadLexicons('lexicons'));
const reportOf = (text: string, path = '0001.txt') => {
  const result = structure({ ...plainSource(text), path });
  if (result.kind !== 'report') throw new Error(JSON.stringify(result.fault));
  return result.report;
};

interface Parts {
  readonly title: string;
  readonly lead?: string;
  /** What the unit calls itself. */
  readonly self?: string;
  readonly signature?: string;
}

function textOf({ title, lead = '统计期限自2023年1月1日起至2023年12月31日止。', self = '我镇', signature = '' }: Parts): string {
  return `${title}\n根据《中华人民共和国政府信息公开条例》，现公布本年度报告。${lead}
一、总体情况
${self}主动公开政府信息32条，未收到公开申请。
二、主动公开政府信息情况
〔表格未转录〕
三、收到和处理政府信息公开申请情况
〔表格未转录〕
四、政府信息公开行政复议、行政诉讼情况
未发生行政复议、行政诉讼。
五、存在的主要问题及改进情况
公开不够及时。下一步，定期检查。
六、其他需要报告的事项
未收取信息处理费。
${signature}`;
}

describe('an identity', () => {
  const bare = '政府信息公开工作年度报告';
  it.each<[string, Parts, Partial<Identity>]>([
    [
      'the office to call is the superior’s',
      { title: `2023年${bare}`, lead: '如有疑问，请与霁浦县人民政府办公室联系。', self: '我局' },
      { agency: null, unitType: null, level: null, region: null },
    ],
    [
      'the office to call is its own',
      { title: `2023年${bare}`, lead: '如有疑问，请与霁浦县人民政府办公室联系。', self: '我县' },
      { agency: '霁浦县人民政府', unitType: 'county' },
    ],
    ['a zone is called like a district far away', { title: `滨江新区管理委员会2023年${bare}`, self: '新区' }, { regionCode: null }],
    [
      'only the day of the signature has a year',
      { title: `苇塘镇人民政府${bare}`, lead: '', signature: '苇塘镇人民政府\n2024年1月12日' },
      { year: null, publishedOn: '2024-01-12' },
    ],
    ['the period crosses years', { title: `苇塘镇人民政府${bare}`, lead: '统计期限自2022年7月1日起至2023年6月30日止。' }, { year: null }],
    ['the period is one year', { title: `苇塘镇人民政府${bare}` }, { year: 2023, inferred: [] }],
    ['a menu stands above the title', { title: `互动交流\n2023年${bare}` }, { agency: null }],
    ['a field of the platform runs into the title', { title: `标题：霁浦县水利局2023年${bare}`, self: '我局' }, { agency: '霁浦县水利局' }],
  ])('is not asserted beyond the text: %s', (_, parts, expected) => {
    expect(reportOf(textOf(parts)).identity).toMatchObject(expected);
  });

  it('of the name of a folder alone is concluded', () => {
    const { identity } = reportOf(textOf({ title: `2023年${bare}` }), '苇塘镇/1.txt');
    expect(identity).toMatchObject({ agency: '苇塘镇', inferred: ['agency', 'unitType', 'level'] });
  });
});

describe('what a platform says', () => {
  it('is read in any script and width', () => {
    const platform = { title: '霽浦縣水利局２０２３年政府信息公開工作年度報告', agency: null, publishedOn: null, url: null };
    const source = { ...plainSource(textOf({ title: '正文', lead: '', self: '我局' })), platform };
    const result = structure(source);
    expect(result.kind === 'report' && result.report.identity).toMatchObject({ agency: '霁浦县水利局', year: 2023, inferred: [] });
  });
});

describe('figures that prose runs into', () => {
  const header =
    '行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const cellsOf = (row: string) => {
    const text = textOf({ title: '苇塘镇2023年政府信息公开工作年度报告' }).replace('未发生行政复议、行政诉讼。\n', `${header}${row}`);
    return reportOf(text).cells.filter(({ form }) => form === 'disputes');
  };
  const row = Array.from({ length: 15 }, () => '0').join('\t');

  it('are read where nothing else can be meant', () => {
    const cells = cellsOf(`\n${row}队伍还不稳定。\n`);
    expect(cells.map(({ value }) => value)).toEqual(Array.from({ length: 15 }, () => 0));
  });
  it('leave no blank cell that is sure', () => {
    const cells = cellsOf(`\n${row.slice(0, -1)}3名干部兼管这件事。\n`);
    expect(cells.filter(({ value, confidence }) => value !== 0 && confidence >= 0.8)).toEqual([]);
  });
});
