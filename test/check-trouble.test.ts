import { describe, expect, it } from 'vitest';
import { flagged } from './support/whole-report.ts';

const lost = '全年引发行政复议3件，其中维持2件、纠正1件。';

describe('cases lost of which section five says nothing', () => {
  it('are flagged where the prose tells them', () => {
    expect(flagged('silence', { overview: lost })).toEqual(['其中维持2件、纠正1件: probable']);
    expect(flagged('silence', { overview: '有1件因漏了附图被县政府责令重新答复。' })).toEqual([
      '有1件因漏了附图被县政府责令重新答复: probable',
    ]);
    expect(flagged('silence', { overview: '应诉2件，败诉1件。' })).toEqual(['败诉1件: probable']);
    expect(flagged('silence', { disputes: '行政诉讼2件，一件街道败诉，法院判令重新答复。' })).toEqual(['一件街道败诉: probable']);
  });
  it('are possible where only the table tells them', () => {
    const figures = { 'disputes review corrected': 2, 'disputes review total': 2 };
    expect(flagged('silence', { figures }).map((flag) => flag.split(': ').at(-1))).toEqual(['possible']);
  });
  it.each([
    ['section five owns up to them', { overview: lost, problems: '问题：有1件答复被复议机关纠正。改进：由法律顾问先看一遍。' }],
    ['section five is about answers', { overview: lost, problems: '问题：答复文书不够规范。改进：统一样式。' }],
    ['there were none', { overview: '行政复议2件，均维持，没有被纠正的，未出现败诉。' }],
    ['not a single one was', { overview: '行政复议2件，没有一件被纠正。' }],
    ['none is told as a figure', { overview: '行政复议2件，维持2件、纠正0件。' }],
    ['something else was set right', { overview: '清理政策措施52件，纠正2件。' }],
    ['the plaintiff asked for it', { disputes: '行政诉讼2件，原告请求判令街道重新答复，均被驳回。' }],
    ['the plaintiff lost', { disputes: '行政诉讼2件，其中1件以申请人败诉告终。' }],
    ['cases are taught', { overview: '全年请法官讲败诉案例2次，对9户企业责令改正。' }],
    ['it is a mistake of a page that was set right', { overview: '抽查发现错链3个，已及时纠正。' }],
  ])('are not flagged where %s', (_, told) => {
    expect(flagged('silence', told)).toEqual([]);
  });
});

describe('a report published behind the deadline', () => {
  const county = { unitType: 'county', level: 'county', year: 2023, inferred: [], statements: [] } as const;
  const bureau = { ...county, unitType: 'department' } as const;
  const on = (signature: string, identity: object) => flagged('late', { signature: `云河县人民政府\n${signature}`, identity });
  it.each([
    ['a government in April', '2024年4月9日', { ...county, publishedOn: '2024-04-09' }, ['2024年4月9日: certain']],
    ['a department in February', '2024年2月1日', { ...bureau, publishedOn: '2024-02-01' }, ['2024年2月1日: certain']],
    [
      'a date that was concluded',
      '2024年4月9日',
      { ...county, publishedOn: '2024-04-09', inferred: ['publishedOn'] },
      ['2024年4月9日: probable'],
    ],
    ['a date years later', '2026年4月9日', { ...county, publishedOn: '2026-04-09' }, ['2026年4月9日: possible']],
  ])('is flagged: %s', (_, signature, identity, expected) => {
    expect(on(signature, identity)).toEqual(expected);
  });
  it.each([
    ['a government on the last day', '2024年3月31日', { ...county, publishedOn: '2024-03-31' }],
    ['a department on the last day', '2024年1月31日', { ...bureau, publishedOn: '2024-01-31' }],
    ['a department under the law of 2007', '2017年3月10日', { ...bureau, year: 2016, publishedOn: '2017-03-10' }],
    ['a town, which has no date of its own', '2024年5月9日', { ...county, unitType: 'town', level: 'township', publishedOn: '2024-05-09' }],
    ['a report without a date', '', { ...county, publishedOn: null }],
  ])('is not: %s', (_, signature, identity) => {
    expect(on(signature, identity)).toEqual([]);
  });
});
