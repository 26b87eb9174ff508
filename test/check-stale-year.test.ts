import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('a year left over', () => {
  it.each([
    ['a whole year by its months', '2022年1月至12月，共召开政策说明会14场。', ['2022年1月至12月: certain']],
    ['a count without a word of the agency’s own', '2022年在县政府网站公开信息61条。', ['2022年在县政府网站公开信息61条: probable']],
    ['a year that opens a clause', '答复周期控制在14个工作日以内，2022年办结申请6件。', ['2022年办结申请6件: probable']],
    [
      'a year before a sentence that goes on with a span',
      '2022年公开信息82条，回应社会期盼。2023年以来，公开渠道更多。',
      ['2022年公开信息82条: probable'],
    ],
  ])('is told: %s', (_, overview, expected) => {
    expect(flagged('stale-year', { overview })).toEqual(expected);
  });
  it.each([
    ['what was missed then and is mended', '2022年公开不及时的42条信息已经补录。'],
    ['what the next sentence compares', '2022年公开信息61条。2023年公开信息70条，比上年增加9条。'],
    ['a span', '2019年以来，镇里公开信息300条。'],
    ['the months of a plan', '《2022年1月至12月工作安排》执行完毕，公开信息3条。'],
    ['a year beside the report’s', '2022年、2023年公开信息分别为61条和70条。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('stale-year', { overview })).toEqual([]);
  });
});
