import { describe, expect, it } from 'vitest';
import { withTotals } from './support/filled-form.ts';
import { flagged } from './support/whole-report.ts';

describe('misspellings', () => {
  it.each([
    ['未经审核一率不发。', ['审核一率不发: certain']],
    ['加强政务公开平合建设。', ['政务公开平合建设: certain']],
    ['全年不子公开2件。', ['全年不子公开2件: certain']],
    ['主动公开政府信信息9条。', ['公开政府信信息9条: certain']],
    ['回应了群众的的需求。', ['群众的的需求: probable']],
    ['领导小姐研究公开工作。', ['领导小姐研究: certain']],
    ['本机关末收到申请。', ['机关末收到申请: certain']],
    ['己公开的内容定期复核。', ['己公开的内: certain']],
    ['加强宜传，作出布署。', ['加强宜传: certain', '传，作出布署: certain']],
    ['公开工作作工作机制顺畅。', ['公开工作作工作机制: probable']],
    ['失效公告即使下架。', ['公告即使下架: probable']],
    ['栏目以更新到12月底。', ['栏目以更新到12: probable']],
    ['信息公工作领导小组每周抽查。', ['信息公工作领导: certain']],
    ['支持按效力壮态查询。', ['效力壮态查询: certain']],
    ['经监委会暑名确认。', ['委会暑名确认: certain']],
    ['对6件一次性告之补正。', ['6件一次性告之补正: probable']],
    ['按照新修订的条列编制。', []],
    ['建立工作台帐。', ['工作台帐: possible']],
  ])('%s', (overview, expected) => {
    expect(flagged('typo', { overview })).toEqual(expected);
  });
  it.each([
    '统一率不高，统一率按月通报。',
    '公开开展得早，信息公开开门接访。',
    '年末收到申请3件，让群众自己公开评分。',
    '事宜传达到人，公布署名答复9件，热情祝贺，全力渡过难关。',
    '官网占三成，列举错误3处，一切时间从严，构建全流程机制。',
    '蛇伤解毒知识、园区领导、小姐妹创业，下属于部分乡镇。',
    '实实在在办成几件事，加深了了解。',
    '签订平合同3份。',
    '按件、按量收费。',
    '报(bào)告9份。',
  ])('none in %s', (overview) => {
    expect(flagged('typo', { overview })).toEqual([]);
  });
});

describe('applications that are said to have become more', () => {
  const claim = '部分栏目更新慢，也使信息公开申请数量增加。';
  it('are flagged where there were none', () => {
    expect(flagged('contradiction', { overview: claim })).toEqual(['也使信息公开申请数量增加: probable']);
    expect(flagged('contradiction', { overview: `全年收到公开申请0件。${claim}`, applications: '（表略）' })).toEqual([
      '也使信息公开申请数量增加: probable',
    ]);
  });
  it.each([
    ['there were some', { overview: claim, figures: withTotals({ granted: [2] }, [], []) }],
    ['they may become more', { overview: '今后申请数量可能增加。' }],
    ['it is about other applications', { overview: '许可申请数量增加，窗口添了人手。' }],
    ['nobody knows how many there were', { overview: claim, applications: '（表略）' }],
  ])('are left alone where %s', (_, told) => {
    expect(flagged('contradiction', told)).toEqual([]);
  });
});

describe('reviews without applications', () => {
  const cases = { 'disputes review upheld': 1, 'disputes review total': 1 };
  it('are a question', () => {
    expect(flagged('table-relation', { figures: cases }).map((flag) => flag.split(': ').at(-1))).toEqual(['possible']);
  });
  it.each([
    ['there were applications', { ...cases, ...withTotals({ granted: [2] }, [], []) }],
    ['one was carried in', { ...cases, ...withTotals({ granted: [1] }, [1], []) }],
    ['there were no cases', {}],
  ])('are none where %s', (_, figures) => {
    expect(flagged('table-relation', { figures })).toEqual([]);
  });
  it('are none where the table was not read', () => {
    expect(flagged('table-relation', { figures: cases, applications: '（表略）' })).toEqual([]);
  });
});
