import { describe, expect, it } from 'vitest';
import { filledForms, layouts } from './support/filled-form.ts';
import { flagged } from './support/whole-report.ts';

describe('what is not there', () => {
  it.each([
    [{ problems: '' }, ['五、存在的主要问题及改进情况: possible']],
    [{ other: '' }, ['六、其他需要报告的事项: possible']],
    [{ problems: '详见附件2。' }, ['详见附件2。: possible']],
    [{ problems: '（略）' }, ['（略）: possible']],
    [{ problems: '问题详见附件。改进：每月更换公开栏。' }, []],
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
    ['柳溪镇2023年政务公开工作总结', ['柳溪镇2023年政务公开工作总结: possible']],
    ['柳溪镇2023年政府信息公开工作总结暨年度报告', []],
  ])('the title that is laid down: %s', (title, expected) => {
    expect(flagged('missing-element', { title })).toEqual(expected);
  });
  it.each([
    [{ lead: '现公布我镇2023年度报告。' }, [': possible']],
    [{ other: '无。', overview: '公开考核列全县第三，大喇叭播放农村合作医疗缴费标准。' }, ['六、其他需要报告的事项 无。: possible']],
    [{ other: '无。', overview: '公开考核列全县第三，全年没有收费。' }, []],
    [{ other: '霁浦县教育局2023年未收取信息公开处理费。' }, []],
    [{ other: '2023年我镇无因政府信息公开收费、罚款情况。' }, []],
    [{ lead: '现公布我镇2023年度报告，从二〇二三年元旦起算，到年末为止。' }, []],
    [{}, []],
  ])('a statistics period: %j', (parts, expected) => {
    expect(flagged('missing-element', parts)).toEqual(expected);
  });
  const account = '党政办每月初把要发的材料收齐，逐条核对来源和口径，再交分管负责人过目。'.repeat(10);
  it.each([
    ['将信息公开纳入年度考核，建立责任追究制度。', ['建立责任追究制度: possible']],
    ['落实社会评议制度，听取群众意见。', ['落实社会评议制度: possible']],
    ['把公开列入绩效考评，做得不好的予以通报批评。', ['把公开列入绩效考评: possible']],
    ['（五）监督保障。每月检查公开栏。', ['（五）监督保障。: possible']],
    ['考核结果纳入全镇年终考评。', ['考核结果纳入全镇年终考评: possible']],
    ['每天九点更新公开栏。', [': possible']],
  ])('results of appraisal, review and accountability: %s', (overview, expected) => {
    expect(flagged('missing-element', { overview })).toEqual(expected);
  });
  it.each([
    '建立责任追究制度，全年未发生责任追究情形。',
    '全年无被追责人员。',
    '纳入年度考核，社会评议满意率98%。',
    '在全县政务公开考核中获优秀等次。',
    '纳入年度考核，未开展社会评议。',
    '对更新慢的3个站所通报批评。',
    '第三方评估反馈问题6个，均已整改。',
    '社会评议结果良好。',
    '责任追究情况：无。',
    '全年我镇未出现因公开不到位需要进行责任追究的情况。',
    '信息公开工作排名全县第五。',
  ])('a result of any kind is one: %s', (overview) => {
    expect(flagged('missing-element', { overview })).toEqual([]);
  });
  it('asks for nothing where the last of the headed parts may have been lost', () => {
    const overview = '（一）主动公开。公开信息31条。\n（二）依申请公开。收到申请2件。\n（三）信息管理。每天九点更新公开栏。';
    expect(flagged('missing-element', { overview })).toEqual([]);
    expect(flagged('missing-element', { overview: overview.replaceAll(/（.）[^。]+。/g, '') })).toEqual([': possible']);
  });
  it('asks no department for the results of a government', () => {
    const identity = { agency: '霁浦县教育局', unitType: 'department' } as const;
    expect(flagged('missing-element', { overview: '公开纳入年度考核。', identity })).toEqual([]);
  });
  it.each([
    [{ overview: `${account}未发生责任追究。` }, [': possible']],
    [{ overview: `${account}未发生责任追究，全年公开信息33条。` }, []],
    [{ overview: `${account}未发生责任追究。`, figures: { 'disclosure normative-documents issued': 2 } }, []],
    [{ overview: '逢场天由文书当面答问，未发生责任追究。' }, []],
  ])('a number of what was published: %#', (parts, expected) => {
    expect(flagged('missing-element', parts)).toEqual(expected);
  });
});
