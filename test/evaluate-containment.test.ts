import { describe, expect, it } from 'vitest';
import { group, passage, report, reportRow, resultsOf, sentenceRow, sourceRow } from './support/synthetic.ts';
import { countsIn, scored, valueIn } from './support/synthetic-scores.ts';

describe('containment of unrelated narratives', () => {
  const [ten, five] = ['一二三四五六七八九十', '甲乙丙丁戊'];
  const texts = { a: `${ten}${five}`, b: `${ten}子丑寅卯辰巳午未申酉`, c: '天地玄黄宇宙洪荒日月' };
  const narratives = resultsOf({
    reports: Object.keys(texts).map((name) => reportRow(name)),
    sources: Object.entries(texts).map(([name, text]) => sourceRow(name, text)),
    sentences: Object.entries(texts).map(([name, text]) => sentenceRow(name, 0, 0, text.length)),
  });

  it('is directed, over all pairs', async () => {
    // a has 6 shingles, b 11, one in common; c has one and shares none: 1/6, 1/11 and four times 0.
    const scores = await scored([report('a'), report('b'), report('c')], narratives);
    expect(countsIn(scores, 'containment-mean')).toEqual({ 'directed-pairs': 6, narratives: 3 });
    expect(valueIn(scores, 'containment-mean')).toBeCloseTo((1 / 6 + 1 / 11) / 6, 12);
    expect(valueIn(scores, 'containment-median')).toBe(0);
    expect(valueIn(scores, 'containment-ninetieth')).toBe(1 / 6);
    expect(valueIn(scores, 'containment-maximum')).toBe(1 / 6);
  });

  it('leaves out reports with planted text in common', async () => {
    const lines = [group('g'), report('a'), passage('a', 'g', 0, 10), report('b'), passage('b', 'g', 0, 10), report('c')];
    const scores = await scored(lines, narratives);
    expect(countsIn(scores, 'containment-mean')).toEqual({ 'directed-pairs': 4, narratives: 3 });
    expect(valueIn(scores, 'containment-maximum')).toBe(0);
  });
});
