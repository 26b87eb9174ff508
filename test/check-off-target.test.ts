import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('a measure off target', () => {
  it.each([
    [
      'training for a problem it names, which is no want of skill',
      '一是渠道不对路，老人不上网。二是栏目归类混乱。下一步，一是围绕渠道不对路的难题，认真组织学习条例。二是把混乱的栏目重新归类。',
      ['一是围绕渠道不对路的难题，认真组织学习条例。: probable'],
    ],
    [
      'training in the place of want of devices',
      '一是查阅点的电脑老旧，开机要十分钟。二是栏目归类混乱。下一步，一是加强业务学习，组织学习政策文件。二是把混乱的栏目重新归类。',
      ['一是加强业务学习，组织学习政策文件。: possible'],
    ],
  ])('%s', (_, problems, expected) => {
    expect(flagged('off-target-measure', { problems })).toEqual(expected);
  });
  it.each([
    ['training for want of skill', '一是信息员业务不熟。二是栏目归类混乱。下一步，一是加强信息员业务培训。二是把混乱的栏目重新归类。'],
    [
      'training beside something else',
      '一是渠道不多。二是栏目归类混乱。下一步，一是加强业务培训，拓宽公开渠道。二是把混乱的栏目重新归类。',
    ],
    ['training in no place', '一是渠道不多。下一步，一是拓宽公开渠道。二是加强业务培训。三是把混乱的栏目重新归类。'],
    ['a measure of its own', '一是渠道不对路。二是栏目归类混乱。下一步，一是针对渠道不对路的问题，增设公开栏。二是把栏目重新归类。'],
  ])('leaves %s', (_, problems) => {
    expect(flagged('off-target-measure', { problems })).toEqual([]);
  });
});
