import { describe, expect, it } from 'vitest';
import { filledForms, layouts } from './support/filled-form.ts';
import { flagged } from './support/whole-report.ts';

describe('words that were put together wrongly', () => {
  it.each([
    ['公开工作工作机制顺畅。', ['工作工作: probable']],
    ['群众可通过可以通过网站查询。', ['可通过可以通过: probable']],
    ['街道设立设立查询点12处。', ['设立设立: probable']],
    ['由牵头科室解读并在并在网上发布。', ['并在并在: probable']],
    ['完善信息发布审信息发布审查制度。', ['信息发布审信息发布审: probable']],
    ['全年主动公开政府信息主动公开政府信息61条。', ['主动公开政府信息主动公开政府信息: probable']],
    ['要求得到的落实到位。', ['得到的落实到位: possible']],
    ['信息更新由综合办负责并且。', ['并且。: possible']],
    ['开设邮箱，畅通申请受理渠。', ['受理渠。: possible']],
    ['加强公文审查管，按月通报。', ['审查管，: possible']],
    ['权重由3分提高到，结果公布。', ['由3分提高到，: possible']],
    ['把补贴发放、村级工程和，按月张贴。', ['工程和，: possible']],
    ['可在可以在平台收看。', ['可在可以在: probable']],
    ['提升群众的安全感，提升群众的安全感。', ['提升群众的安全感，提升群众的安全感: probable']],
    [
      '本报告由镇党政办公室根据《条例》（以下简称条例，第711号）要求编制此报告。',
      ['本报告由镇党政办公室根据《条例》（以下简称条例，第711号）要求编制此报告: possible'],
    ],
  ])('are told: %s', (overview, expected) => {
    expect(flagged('garbled', { overview })).toEqual(expected);
  });
  it.each([
    '将将军路社区列为改造点，和和美社区一同公开。',
    '居民对的士站牌的的士公司提了意见。',
    '公开公开栏点位图，组织发布发布会，推行制度制度化。',
    '层层审核、一一答复，天天见面的事天天讲，一件一件核对，一条一条答复。',
    '法制大队队长长期主讲，研究研究再定，请群众看看讲讲。',
    '某某某某某某（隐去姓名）的申请已答复。',
    '群众得到的实惠多了，公开并且更新。',
    '以“政务公开政务公开”为题讲课。',
    '咨询电话0550-555555555555。',
    '哈哈哈哈哈哈，笑声不断。',
    '一个项目一个项目过，一个问题一个问题改。',
    '本报告由党政办公室编制，编制本报告时核对了台账。',
    '做到件件有着落，件件有着落才算数，再公开，再公开。',
    '谁发布谁管，信息有人管，修好灌溉渠，干部一心为公。',
    '由3分提高到5分，汇总各方情况和结果。',
  ])('none in %s', (overview) => {
    expect(flagged('garbled', { overview })).toEqual([]);
  });
});

describe('a sentence that ends in the middle', () => {
  it('is told where it alone ends a part in a comma', () => {
    const overview = '（一）平台建设。增设查询机，改进检索，方便群众办事，\n（二）监督保障。每月抽查一次。';
    expect(flagged('garbled', { overview })).toEqual(['方便群众办事，: possible']);
  });
  it('is told at the end of a section', () => {
    expect(flagged('garbled', { overview: '镇里逐月核对各村公开栏的更换情况，并将结果在' })).toEqual(['并将结果在: possible']);
  });
  it('is told of an item of which only the number is written', () => {
    expect(flagged('garbled', { overview: '一是逐月核对各村公开栏；二是更换栏目；三是' })).toEqual(['三是: possible']);
    expect(flagged('garbled', { overview: '一是逐月核对各村公开栏；二是更换栏目；工作始终如一是村民的评价。' })).toEqual([]);
  });
  it.each([
    '主要做法是：\n（一）各村每月更换公开栏的内容，\n（二）文书逐栏核对公示的底册，\n（三）分管领导按季度抽查。',
    '（一）平台建设。增设查询机，改进检索，方便群众办事。\n（二）监督保障。每月抽查一次。',
    '镇里逐月核对各村公开栏的更换情况，问题仍然存在',
  ])('is none in %s', (overview) => {
    expect(flagged('garbled', { overview })).toEqual([]);
  });
});

describe('names that stand in two ways', () => {
  const odd = '柳溪镇入民政府\n2024年1月15日';
  it('are told: the own one in the signature', () => {
    const lead = '根据《中华人民共和国政府信息公开条例》，柳溪镇人民政府编制本报告，统计期限为2023年1月1日至12月31日。';
    expect(flagged('typo', { lead, signature: odd })).toEqual(['柳溪镇入民政府: possible']);
    expect(flagged('typo', { lead, signature: '柳溪镇人民政府办\n2024年1月15日' })).toEqual([]);
  });
  it.each([
    [
      '“青石经济技术开发区党工委”网站更新，“青石经济技术开发区党工委”网站改版，“青石经济技术开发区党委会”网站查询。',
      ['青石经济技术开发区党委会: possible'],
    ],
    ['“云岭市青石区第一初级中学”公众号、“云岭市青石区第一初级中学”网站和“云岭市青石区第二初级中学”公众号。', []],
    ['“霁浦县东风镇人民政府”公众号、“霁浦县东风镇人民政府”网站和“霁浦县东岭镇人民政府”公众号。', []],
    ['“青石经济技术开发区党工委”网站更新，“青石经济技术开发区党委会”网站查询。', []],
  ])('are told or not: %s', (overview, expected) => {
    expect(flagged('typo', { overview })).toEqual(expected);
  });
});

describe('a label of table three', () => {
  const [, table = ''] = filledForms('2021', {}).map(layouts['tab rows with their merged cells']);
  const labelled = (label: string) => ({ applications: table.replace('其他法律行政法规禁止公开', label) });
  it.each([
    ['其他法律行政止公开', ['其他法律行政止公开: possible']],
    ['其他法律行政法规禁止公开', []],
    ['其他法律法规禁止公开', []],
    ['法律行政法规禁止公开', []],
  ])('that lost letters within a word is asked for: %s', (label, expected) => {
    expect(flagged('garbled', labelled(label))).toEqual(expected);
  });
});
