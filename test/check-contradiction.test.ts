import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

const then = '二是解读形式单一。下一步，一是加强改进。二是给解读配图。';

describe('a claim and a confession that cannot both be true', () => {
  it.each([
    [
      'staff',
      '由两名专职人员专人专岗办理公开。',
      '一是党政办没有专职人员。',
      ['由两名专职人员专人专岗办理公开: probable', '一是党政办没有专职人员: probable'],
    ],
    [
      'columns',
      '各栏目无空白、无超期。',
      '一是有的栏目一个季度没动过。',
      ['各栏目无空白、无超期: probable', '一是有的栏目一个季度没动过: probable'],
    ],
    [
      'training',
      '全年举办业务培训3场。',
      '一是没有组织过业务培训。',
      ['全年举办业务培训3场: probable', '一是没有组织过业务培训: probable'],
    ],
    [
      'review',
      '每条信息都经过三级审核。',
      '一是审核有时走过场，5条信息未经审核发布。',
      ['每条信息都经过三级审核: probable', '一是审核有时走过场: probable'],
    ],
    [
      'people',
      '经办的人一直没有动过。',
      '一是信息员一年换了两茬。',
      ['经办的人一直没有动过: probable', '一是信息员一年换了两茬: probable'],
    ],
    [
      'someone in charge, nobody full-time',
      '实行专人负责制。',
      '一是缺乏专职人员。',
      ['实行专人负责制: possible', '一是缺乏专职人员: possible'],
    ],
    [
      'no empty columns, late',
      '做到无空白栏目。',
      '一是一些内容未能及时公开。',
      ['做到无空白栏目: possible', '一是一些内容未能及时公开: possible'],
    ],
  ])('is told at both places: %s', (_, overview, problem, expected) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual(expected);
  });
  it.each([
    ['someone full-time, others not', '从事这项工作的6人，专职1人、兼职5人。', '一是信息员兼职多，经验不足。'],
    ['a promise', '明年将配备专职人员2名。', '一是没有专职人员。'],
    ['training that is not enough', '全年举办业务培训3场。', '一是业务培训的针对性不强。'],
    ['a measure that quotes the problem', '由两名专职人员办理公开。', '一是更新不及时。下一步，针对去年没有专职人员的情况，已配备到位。'],
    ['columns and something else that stopped', '各栏目无空白。', '一是公众号节假日基本停更。'],
    ['someone in charge, and late', '指定专人负责。', '一是更新不及时。'],
  ])('leaves %s', (_, overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual([]);
  });
});

describe('two heads of one leading group', () => {
  it('are told at both places', () => {
    const overview = '成立以书记为组长的政务公开领导小组。定期研究工作。\n成立了以镇长为组长的政务公开工作领导小组。';
    expect(flagged('contradiction', { overview })).toEqual(['书记为组长: probable', '镇长为组长: probable']);
  });
  it('are possible where the groups may be two', () => {
    const overview = '成立以书记为组长的领导小组。定期研究工作。\n成立了以镇长为组长的工作专班。';
    expect(flagged('contradiction', { overview })).toEqual(['书记为组长: possible', '镇长为组长: possible']);
  });
  it.each([
    ['one head', '成立以镇长为组长的领导小组。\n镇长任组长，每季度开会。'],
    ['a head and a deputy', '成立以镇长为组长、副镇长为副组长的领导小组。'],
    ['two heads of one group by design', '成立以书记、镇长为双组长的领导小组。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('no problems, and then some', () => {
  it('is told at both places', () => {
    const problems = '我镇公开工作不存在问题。一是公开栏更新不及时。二是解读形式单一。下一步，每月更新公开栏。';
    expect(flagged('contradiction', { problems }).length).toBe(2);
  });
  it.each([
    ['nothing wrong in an audit', '审计中没有存在问题项目。'],
    ['problems alone', '全年公开信息33条。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('words about others', () => {
  it.each([
    ['regions', '多数部门重视不一，部分地区内容同质化突出。', ['多数部门重视不一，部分地区内容同质化突出: probable']],
    ['provinces', '有的省市平台重复建设。', ['有的省市平台重复建设: probable']],
    ['offices', '不少乡镇公开迟缓。', ['不少乡镇公开迟缓: possible']],
  ])('are told in the report of a town: %s', (_, overview, expected) => {
    expect(flagged('not-this-unit', { overview })).toEqual(expected);
  });
  it.each([
    ['its own villages', '部分村的公开栏更新慢，个别站所报送不及时。', undefined],
    ['offices of a county', '少数部门答复质量不高，部分乡镇迟缓。', '云河县人民政府2023年政府信息公开工作年度报告'],
    ['cooperation of offices', '多部门联动，部门之间配合顺畅。', undefined],
  ])('leave %s', (_, overview, title) => {
    expect(
      flagged('not-this-unit', { overview, ...(title === undefined ? {} : { title, signature: '云河县人民政府\n2024年1月15日' }) }),
    ).toEqual([]);
  });
});
