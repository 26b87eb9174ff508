import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareCheck } from '#check';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { FlagCode } from '#model';
import { prepareStructure } from '#structure';
import { plainSource } from './support/sources.ts';

const lexicons = await loadLexicons('lexicons');
const structure = prepareStructure(lexicons);
const check = prepareCheck(lexicons, configure({}, 'test'));

/** A report with `overview` as its first section and `table` in its second. */
function reportText(overview: string, table = '规章\t0\t0\t0', title = '苇塘镇人民政府2023年政府信息公开工作年度报告'): string {
  return `${title}
根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为2023年1月1日至12月31日。
一、总体情况
${overview}
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
${table}
行政规范性文件\t0\t0\t2
五、存在的主要问题及改进情况
问题：公开栏更新不及时。改进：每月5日前由文书更新一次。
六、其他需要报告的事项
未收取信息处理费。
苇塘镇人民政府
2024年1月15日
`;
}

/** Flags of one code on a text: quoted words (none for a flag on the whole) and certainty. */
function flagged(code: FlagCode, text: string): readonly string[] {
  const result = structure(plainSource(text));
  if (result.kind !== 'report') throw new Error(`not a report: ${JSON.stringify(result.fault)}`);
  const { report } = result;
  return check({ report, substances: [], extraction: { problems: [], measures: [], answers: [], aims: [] } })
    .filter((flag) => flag.code === code)
    .map(({ span, certainty }) => `${span === null ? '' : text.slice(span.start, span.end)}: ${certainty}`);
}

const messageOf = (text: string, code: FlagCode): string => {
  const result = structure(plainSource(text));
  if (result.kind !== 'report') return '';
  const flags = check({ report: result.report, substances: [], extraction: { problems: [], measures: [], answers: [], aims: [] } });
  return flags.find((flag) => flag.code === code)?.messageZh ?? '';
};

describe('garbled words', () => {
  it.each([
    ['bytes lost at a tag', '全年公开信息33条，政?/span>务大厅循环播放。', ['?/span>: certain']],
    ['characters nobody can read', '全年公开\ufffd\ufffd信息33条。', ['\ufffd\ufffd: certain']],
    ['a passage read in a wrong encoding', '全年公开鏀垮簻淇℃伅33条。', ['鏀垮簻淇℃伅: certain']],
    [
      'a question mark where no question is',
      '全年公开\ufffd信息33条，公开栏由各村文书每月更新，受理?请3件。',
      ['\ufffd: certain', '?: probable'],
    ],
    ['neighbours are one passage', '全年公开\ufffd府\ufffd息33条。', ['\ufffd府\ufffd: certain']],
    [
      'passages apart are two',
      '全年公开\ufffd府信息33条，接待群众来访一百余人次，发放资料\ufffd百份。',
      ['\ufffd: certain', '\ufffd: certain'],
    ],
  ])('%s', (_, overview, expected) => {
    expect(flagged('garbled', reportText(overview))).toEqual(expected);
  });
  it('are flagged in the title', () => {
    expect(flagged('garbled', reportText('公开33条。', undefined, '苇塘镇人民政府2023年政府信\ufffd公开工作年度报告'))).toHaveLength(1);
  });
  it('are not flagged in tables, nor is anything that is not garbled', () => {
    expect(flagged('garbled', reportText('公开33条。', '规\ufffd\t0\t0\t0'))).toEqual([]);
    expect(flagged('garbled', reportText('怎么办？找我。受理***件，报(bào)告3份，⼯作⼈员2名，café一间。'))).toEqual([]);
  });
  it('are told with how they were read, and never as the fault of the agency', () => {
    expect(messageOf(reportText('全年公开信息33条，政?/span>务大厅循环播放。'), 'garbled')).toMatch(/读作“.*政务大厅.*不是本单位之过/);
    expect(messageOf(reportText('全年公开\ufffd\ufffd信息33条。'), 'garbled')).toMatch(/无法还原.*不是本单位之过/);
  });
});

describe('a hijacked mirror', () => {
  const mirror = readFileSync('test/cases/text/a-hijacked-mirror/input.txt', 'utf8');
  it('is read, and told once', () => {
    expect(flagged('suspect-source', mirror).map((words) => words.split(': ')[1])).toEqual(['probable', 'certain']);
    const message = messageOf(mirror, 'suspect-source');
    expect(message).toMatch(/拼音.*符号.*皇鼎國際娛樂.*残缺.*繁体字.*不是本单位之过/s);
    const result = structure(plainSource(mirror));
    expect(result).toMatchObject({ report: { identity: { agency: '霁浦县苇塘镇人民政府', year: 2023 }, script: 'traditional' } });
    expect(result).toMatchObject({ report: { form: { value: expect.not.stringMatching(/娱乐|葡京|@@|xìn/) } } });
  });
  it.each([
    ['two signs', '全年公开(kāi)信息33条，信@@息审核有专人。', ['开(kāi): possible']],
    ['many syllables of pinyin', '全年公(gōng)开(kāi)信(xìn)息33条。', ['公(gōng): possible']],
    ['a betting house', '健全新葡京申请登记制度。', ['新葡京: possible']],
    ['a betting house and marks', '健全新葡京申请登记制度，信@@息审核有专人。', ['新葡京: certain', '信@@息: probable']],
  ])('%s', (_, overview, expected) => {
    expect(flagged('suspect-source', reportText(overview))).toEqual(expected);
  });
  it.each([
    ['nothing', '全年公开信息33条。'],
    ['pinyin that helps with a rare name', '濉(suī)溪路公开栏更新12次。'],
    ['bytes lost in conversion', '全年公开\ufffd\ufffd信息33条，锟斤拷。'],
    ['one broken tag', '政?/span>务大厅循环播放。'],
    ['traditional script alone', '全年公開政府信息33條，規範性文件2件，審核責任落實到辦公室。'.repeat(12)],
    ['words about gambling', '开展打击新葡京等赌博网站宣传3次，检查娱乐场所12家。'],
  ])('%s is no sign of one', (_, overview) => {
    expect(flagged('suspect-source', reportText(overview))).toEqual([]);
  });
});
