import { describe, expect, it } from 'vitest';
import { flagged } from './support/whole-report.ts';

describe('what is not there', () => {
  it.each([
    [{ problems: '' }, ['五、存在的主要问题及改进情况: possible']],
    [{ other: '' }, ['六、其他需要报告的事项: possible']],
    [{}, []],
  ])('a section with a heading alone: %j', (parts, expected) => {
    expect(flagged('missing-section', parts)).toEqual(expected);
  });
  it.each([
    [{ lead: '现公布我镇2023年度报告。' }, [': possible']],
    [{ lead: '现公布我镇2023年度报告，从二〇二三年元旦起算，到年末为止。' }, []],
    [{}, []],
  ])('a statistics period: %j', (parts, expected) => {
    expect(flagged('missing-element', parts)).toEqual(expected);
  });
});
