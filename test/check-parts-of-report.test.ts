import { describe, expect, it } from 'vitest';
import { flagged as flaggedIn } from './support/judged.ts';
import { flagged, wholeText } from './support/whole-report.ts';

const list = '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况';
const five = `本报告由${list}五个部分组成。`;
const six = `本报告由${list}、其他需要报告的事项六个部分组成。`;

describe('parts that the lead-in lists', () => {
  it.each([['five are listed and six are there', { lead: five }, [`${five}: certain`]]])('are flagged where %s', (_, told, expected) => {
    expect(flagged('parts-listed', told)).toEqual(expected);
  });
  it.each([
    ['more are told than are there', '本报告共分八个部分：概述、主动公开情况、依申请公开情况、收费情况、人员情况、复议情况、问题、其他。'],
    ['fewer are told, by other names', '本年度报告由概述、公开情况、申请办理情况和附表四部分构成。'],
    ['one less is named', six.replace('政府信息公开行政复议、行政诉讼情况、', '')],
  ])('are flagged where %s', (_, lead) => {
    expect(flagged('parts-listed', { lead }).length).toBe(1);
  });
  it('are asked for where the signature stands behind section five', () => {
    expect(flagged('parts-listed', { lead: six, other: null })).toEqual(['六个部分: possible']);
    expect(flagged('parts-listed', { lead: six, other: null, signature: '' })).toEqual([]);
  });
  it('are asked for no longer where the words of section six stand behind section five', () => {
    const problems = '一是公开栏更新不及时。下一步，每周核对一次公开栏。';
    const read = (behind: string) => flaggedIn('parts-listed', wholeText({ lead: six, other: null, problems: `${problems}${behind}` }));
    expect(read('')).toEqual(['六个部分: possible']);
    expect(read('\n无。')).toEqual([]);
  });
  it('are flagged where the lead-in tells another number alone', () => {
    expect(flagged('parts-listed', { lead: '本报告依法编制，全文共七个部分。' })).toEqual(['全文共七个部分: probable']);
    expect(flagged('parts-listed', { lead: '本报告依法编制，全文共六个部分。' })).toEqual([]);
  });
  it.each([
    ['all are listed', { lead: six }],
    ['aspects are told', { lead: '本报告从主动公开、依申请公开、平台建设三个方面总结。' }],
    ['some are not there', { lead: '本报告由八个部分组成。', other: null }],
    ['the list is open', { lead: `本报告包括${list}等部分。` }],
    ['as many are there', { lead: five, other: null }],
    ['nothing is listed', {}],
    ['the number is not told', { lead: five.replace('五个部分组成', '组成') }],
    ['the report is on a year of other forms', { lead: five, identity: { year: 2016 } }],
  ])('are left alone where %s', (_, told) => {
    expect(flagged('parts-listed', told)).toEqual([]);
  });
});

describe('a section that is not there', () => {
  it('is flagged on the number of parts that leaves it out', () => {
    expect(flagged('missing-section', { lead: five, other: null })).toEqual(['五个部分: probable']);
  });
  it.each([
    ['all are there', {}],
    ['nothing is listed, so that its heading may have been lost', { other: null }],
    ['it was lost, as the lead-in lists it', { lead: six, other: null }],
    ['a table was lost too', { lead: five, other: null, disclosure: '' }],
    ['more than one is not there', { applications: null, disputes: null, other: null }],
  ])('is left alone where %s', (_, told) => {
    expect(flagged('missing-section', told)).toEqual([]);
  });
});

describe('an element that the report has to have', () => {
  it('is flagged where nothing is said of fees', () => {
    expect(flagged('missing-element', { other: '无。' })).toEqual(['六、其他需要报告的事项 无。: possible']);
    expect(flagged('missing-element', { lead: `${five}统计期限为2023年1月1日至12月31日。`, other: null })).toEqual(['五个部分: possible']);
  });
  it('is flagged where a government says nothing of appraisals', () => {
    expect(flagged('missing-element', { overview: '我镇把公开栏搬到集市入口。' })).toEqual([': possible']);
  });
  it.each([
    ['fees are told elsewhere', { overview: '全年未向申请人收取费用，考核为优秀。', other: '无。' }],
    ['section six was lost', { lead: six, other: null }],
    ['the rules on fees were not yet in force', { other: '无。', identity: { year: 2020 } }],
    ['it is no agency', { other: '无。', identity: { unitType: 'organisation' as const } }],
    [
      'a sub-district office has no appraisal of its own',
      { overview: '街道把公开栏搬到集市入口。', identity: { unitType: 'subdistrict' as const } },
    ],
  ])('is left alone where %s', (_, told) => {
    expect(flagged('missing-element', told)).toEqual([]);
  });
});
