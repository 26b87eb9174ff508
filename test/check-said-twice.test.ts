import { describe, expect, it } from 'vitest';
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
  ])('none in %s', (overview) => {
    expect(flagged('garbled', { overview })).toEqual([]);
  });
});
