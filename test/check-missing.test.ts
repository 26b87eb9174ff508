import { describe, expect, it } from 'vitest';
import { filledForms, layouts } from './support/filled-form.ts';
import { flagged } from './support/whole-report.ts';

describe('what is not there', () => {
  it.each([
    [{ problems: '' }, ['五、存在的主要问题及改进情况: possible']],
    [{ other: '' }, ['六、其他需要报告的事项: possible']],
    [{}, []],
  ])('a section with a heading alone: %j', (parts, expected) => {
    expect(flagged('missing-section', parts)).toEqual(expected);
  });
  it('a heading alone above a table that was read from end to end is nothing lost', () => {
    const [disclosure = '', applications = ''] = filledForms('2021', {}).map(layouts['tab rows with their merged cells']);
    const half = applications.slice(0, applications.length / 2);
    expect(flagged('unreadable-part', { disclosure: `${disclosure}\n${applications}`, applications: null })).toEqual([]);
    expect(flagged('unreadable-part', { disclosure: `${disclosure}\n${half}`, applications: null })).toHaveLength(1);
  });
  it.each([
    [{ lead: '现公布我镇2023年度报告。' }, [': possible']],
    [{ other: '无。', overview: '公开纳入考核，大喇叭播放农村合作医疗缴费标准。' }, ['六、其他需要报告的事项 无。: possible']],
    [{ other: '无。', overview: '公开纳入考核，全年没有收费。' }, []],
    [{ other: '霁浦县教育局2023年未收取信息公开处理费。' }, []],
    [{ other: '2023年我镇无因政府信息公开收费、罚款情况。' }, []],
    [{ lead: '现公布我镇2023年度报告，从二〇二三年元旦起算，到年末为止。' }, []],
    [{}, []],
  ])('a statistics period: %j', (parts, expected) => {
    expect(flagged('missing-element', parts)).toEqual(expected);
  });
});
