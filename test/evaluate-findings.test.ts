import { describe, expect, it } from 'vitest';
import type { Annotation } from '#contract';
import { type Ours, score } from './support/annotated-report.ts';
import { annotation, perfect, text } from './support/small-annotation.ts';

describe('problems and measures', () => {
  const found = async (ours: Ours, more: Partial<Annotation> = {}, words = text) => {
    const at = await score({ text: words, annotation: { ...annotation, ...more }, ours });
    return Object.values(at('problems', 'f1').counts);
  };

  it('finds an item by half of the union: six of ten characters, not five of eleven', async () => {
    expect(await found({ problems: [['更新不及时。\n下一']] })).toEqual([1, 2, 1]);
    expect(await found({ problems: [['新不及时。\n下一步']] })).toEqual([0, 2, 1]);
    expect(await found({ problems: [['更新不及时。']] })).toEqual([1, 2, 1]);
    expect(await found({ problems: [['及时。']] })).toEqual([0, 2, 1]);
    expect(await found({ problems: [['一是人手不足。\n二是更新不及时。']] })).toEqual([1, 2, 1]);
    expect(await found({ problems: [['一是人手不足。\n二是更新不及时。\n下一步，配齐人员。']] })).toEqual([0, 2, 1]);
  });

  it('counts fragments of an item once', async () => {
    expect(await found({ problems: [['一是人手'], ['不足。']] })).toEqual([1, 2, 2]);
    expect(await found({ problems: [['一是'], ['人手'], ['不足']] })).toEqual([0, 2, 3]);
  });

  it('gives each item the closest of ours', async () => {
    const at = await score({
      text,
      annotation,
      ours: {
        problems: [
          ['一是人手不', { topics: ['01'] }],
          ['一是人手不足。', { topics: ['06'] }],
        ],
      },
    });
    expect(at('topics', 'f1').counts).toEqual({ 'topics-found': 1, 'topics-gold': 1, 'topics-ours': 1 });
  });

  it('knows which of two places an item means by the class of its unit', async () => {
    const twice = '更新不及时的栏目已改。\n更新不及时。\n更新不及时的以后不再有。';
    const more: Partial<Annotation> = {
      units: [
        { text: '更新不及时的栏目已改。', class: 'S3' },
        { text: '更新不及时。', class: 'B6' },
        { text: '更新不及时的以后不再有。', class: 'B4' },
      ],
      problems: [{ id: 'P', quote: '更新不及时', topics: ['03'] }],
      measures: [],
    };
    const at = (no: number): Ours => ({ problems: [[['更新不及时', no]]] });
    expect(await found(at(0), more, twice)).toEqual([0, 1, 1]);
    expect(await found(at(1), more, twice)).toEqual([1, 1, 1]);
    expect(await found(at(2), more, twice)).toEqual([0, 1, 1]);
  });

  it('finds two items with the same words in two places', async () => {
    const twice = '人手不足。\n更新慢。\n人手不足。';
    const units = twice.split('\n').map((words) => ({ text: words, class: 'B6' as const }));
    const problems = ['P1', 'P2'].map((id) => ({ id, quote: '人手不足。', topics: ['06'] }));
    const ours: Ours = { problems: [[['人手不足。', 0]], [['人手不足。', 1]]] };
    expect(await found(ours, { units, problems, measures: [] }, twice)).toEqual([2, 2, 2]);
  });

  it('scores what found items are about, and nothing of the others', async () => {
    const problems: Ours['problems'] = [['一是人手不足。', { topics: ['06', '17'], specificity: 2 }]];
    const at = await score({
      text,
      annotation,
      ours: { problems, measures: [['下一步，配齐人员。', { kind: 'pledge', specificity: 1 }]] },
    });
    expect(at('topics', 'precision').value).toBe(2 / 3);
    expect(at('topics', 'recall').value).toBe(1);
    // Gold has three topics and ours three, two of them right; specificity is off in both items found, missed in the third.
    expect(at('topics', 'f1-all').value).toBe(4 / 6);
    expect(at('specificity', 'right-of-all').counts).toEqual({ 'specificities-right': 1, 'specificities-gold': 3 });
    expect(at('specificity', 'error')).toMatchObject({ value: 1, counts: { 'specificity-distance': 2, specificities: 2 } });
    expect(at('measures', 'kind').value).toBe(0);
  });

  it('finds an answer where both of its ends are found and it is strong', async () => {
    const answers = async (...given: NonNullable<Ours['answers']>) => {
      const at = await score({ text, annotation, ours: { ...perfect, answers: given } });
      return Object.values(at('answers', 'f1').counts);
    };
    expect(await answers([0, 0, 0.5])).toEqual([1, 1, 1]);
    expect(await answers([0, 0, 0.49])).toEqual([0, 1, 0]);
    expect(await answers([1, 0, 1])).toEqual([0, 1, 1]);
    const at = await score({ text, annotation, ours: { ...perfect, problems: [['二是更新不及时。']], answers: [[0, 0, 1]] } });
    expect(Object.values(at('answers', 'f1').counts)).toEqual([0, 1, 1]);
  });
});

describe('cells', () => {
  const cell = { form: 'applications', row: '一、本年新收政府信息公开申请数量', column: '自然人', raw: '3', value: 3 } as const;
  const ours = { row_key: 'received', column_key: 'natural-person', raw: '3', value: 3 } as const;
  const outcome = async (gold: NonNullable<Annotation['cells']>[number], mine: NonNullable<Ours['cells']>[number] | null) => {
    const at = await score({ text, annotation: { cells: [gold] }, ours: { cells: mine === null ? [] : [mine] } });
    return [at('cells', 'right').value, at('cells', 'wrong').value];
  };

  it('are right, wrong or unsure', async () => {
    expect(await outcome(cell, ours)).toEqual([1, 0]);
    expect(await outcome(cell, { ...ours, value: 8, raw: '8' })).toEqual([0, 1]);
    expect(await outcome(cell, { ...ours, value: 8, raw: '8', confidence: 0.6 })).toEqual([0, 0]);
    expect(await outcome(cell, { ...ours, confidence: 0.6 })).toEqual([0, 0]);
    expect(await outcome(cell, { ...ours, column_key: 'company' })).toEqual([0, 0]);
    expect(await outcome(cell, null)).toEqual([0, 0]);
  });

  it('tell blank, a stroke and 0 apart', async () => {
    const blank = { ...cell, raw: '', value: null };
    expect(await outcome(blank, { ...ours, raw: ' ', value: null })).toEqual([1, 0]);
    expect(await outcome(blank, { ...ours, raw: '0', value: 0 })).toEqual([0, 1]);
    expect(await outcome(blank, { ...ours, raw: '/', value: null })).toEqual([0, 1]);
    expect(await outcome({ ...cell, raw: '0', value: 0 }, { ...ours, raw: '', value: null })).toEqual([0, 1]);
    expect(await outcome({ ...cell, raw: '/', value: null }, { ...ours, raw: '/', value: null })).toEqual([1, 0]);
  });

  it('are named as printed, in either script and form, however the total is called', async () => {
    const named = async (
      form: 'disclosure' | 'applications' | 'disputes',
      row: string,
      column: string,
      keys: readonly [string, string],
    ) => {
      const mine = { ...ours, form, row_key: keys[0], column_key: keys[1] };
      return (await outcome({ ...cell, form, row, column }, mine))[0];
    };
    expect(await named('disclosure', '行政規範性文件', '現行有效件數', ['normative-documents', 'in-force'])).toBe(1);
    expect(await named('applications', '（七）總計', '總計', ['outcome-total', 'total'])).toBe(1);
    expect(await named('applications', '3.其他', '其他', ['other-handling-other', 'other'])).toBe(1);
    expect(await named('disputes', '行政复议', '合 计', ['review', 'total'])).toBe(1);
    expect(await named('disputes', '未经复议直接起诉', '其他结果', ['direct-lawsuit', 'other-result'])).toBe(1);
    const at = await score({ text, annotation: { cells: [{ ...cell, row: '不认识的行' }] }, ours: {} });
    expect(at('cells', 'unknown-label').value).toBe(1);
  });
});
