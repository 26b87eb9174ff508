import { describe, expect, it } from 'vitest';
import type { Annotation } from '#contract';
import { type Ours, score } from './support/annotated-report.ts';
import { annotation, perfect, text } from './support/small-annotation.ts';

describe('places of the annotation', () => {
  it('joins pieces that a page number stands between', async () => {
    const paged = '配强人员，明确\n- 2 -\n专人负责。';
    const units = [
      { text: '配强人员，明确 ¶ 专人负责。', class: 'B4' as const },
      { text: '- 2 -', class: 'T' as const },
    ];
    const at = await score({ text: paged, annotation: { units }, ours: { sentences: [[paged, 'B4']] } });
    expect(at('narrative', 'lost').counts).toEqual({ 'lost-characters': 0, 'narrative-characters': 12 });
    expect(at('narrative', 'leaked').counts).toEqual({ 'leaked-characters': 3, 'form-characters': 3 });
  });

  it('leaves out white space and the lines of tables', async () => {
    const units = [{ text: '规章 0 0 0', class: 'T' as const }];
    const at = await score({ text: '| 规 章 |\t0 | 0 |\u3000 0 |', annotation: { units }, ours: {} });
    expect(at('places', 'units-not-found').counts).toEqual({ 'unit-characters-not-found': 0, 'unit-characters': 5 });
  });

  it('keeps short pieces for the place beside their neighbours', async () => {
    const units = [
      { text: '规章 ¶ 0', class: 'T' as const },
      { text: '全年0件。', class: 'N' as const },
      { text: '行政许可 ¶ 0', class: 'T' as const },
    ];
    const at = await score({ text: '规章 0 全年0件。 行政许可 0', annotation: { units }, ours: { sentences: [['全年0件。', 'N']] } });
    expect([at('narrative', 'lost').value, at('narrative', 'leaked').value]).toEqual([0, 0]);
    expect(at('places', 'units-not-found').value).toBe(0);
  });

  it('reports what stands nowhere and names the file', async () => {
    const changed: Partial<Annotation> = {
      ...annotation,
      units: [{ text: '另一份报告的话。', class: 'B1' }],
      problems: [{ id: 'P', quote: '从未说过的问题', topics: ['01'] }],
      measures: [],
    };
    const at = await score({ text, annotation: changed, ours: perfect });
    expect(at('places', 'units-not-found')).toMatchObject({ value: 1, counts: { 'unit-characters-not-found': 8 } });
    expect(at('places', 'quotes-not-found', 'a.txt').counts).toEqual({ 'quotes-not-found in a.txt': 1, 'quotes in a.txt': 4 });
    expect(at('problems', 'recall').counts).toEqual({ 'problems-found': 0, 'problems-gold': 1 });
  });

  it('survives hostile names and texts', async () => {
    const hostile = `${'字'.repeat(100_000)}\ud800__proto__`;
    const units = [{ text: hostile, class: 'B1' as const }];
    const at = await score({ name: '__proto__', text: hostile, annotation: { units }, ours: null });
    expect(at('reports', 'not-read', '__proto__').value).toBe(1);
  });
});

describe('sections', () => {
  const headings: Partial<Annotation> = {
    units: [
      { text: '本报告由总体情况、其他事项组成。', class: 'B2' },
      { text: '总体情况', class: 'H' },
      { text: '公开平稳。', class: 'B5' },
      { text: '其他事项', class: 'H' },
      { text: '无。', class: 'N' },
    ],
    sections: [
      { section: 'overview', state: 'present', heading: '总体情况' },
      { section: 'other', state: 'present', heading: '其他事项' },
    ],
  };
  const listed = '本报告由总体情况、其他事项组成。\n总体情况\n公开平稳。\n其他事项\n无。';

  it('takes the heading at the start of a unit, not the one the lead-in lists', async () => {
    const sections: Ours['sections'] = [
      ['overview', 'present', ['总体情况', 1], '公开平稳。'],
      ['other', 'present', ['其他事项', 0], '无。'],
    ];
    const at = await score({ text: listed, annotation: headings, ours: { sections } });
    expect(at('boundaries', 'f1').counts).toEqual({ 'boundaries-found': 1, 'boundaries-gold': 2, 'boundaries-ours': 2 });
    expect(at('problems-part', 'f1').value).toBeNull();
  });

  it('is indifferent to the marks of Markdown', async () => {
    const marked = '内容有总体情况。\n## 总体情况\n公开平稳。';
    const quoted: Partial<Annotation> = {
      units: [
        { text: '内容有总体情况。', class: 'B2' },
        { text: '## 总体情况', class: 'H' },
        { text: '公开平稳。', class: 'B5' },
      ],
    };
    for (const [heading, ours] of [
      ['## 总体情况', ['总体情况', 1]],
      ['总体情况', '## 总体情况'],
      ['总体情况', ['总体情况', 1]],
    ] as const) {
      const sections: Annotation['sections'] = [{ section: 'overview', state: 'present', heading }];
      const found: Ours['sections'] = [['overview', 'present', ours, '公开平稳。']];
      const at = await score({ text: marked, annotation: { ...quoted, sections }, ours: { sections: found } });
      expect([heading, ours, at('boundaries', 'f1').value]).toEqual([heading, ours, 1]);
    }
  });

  it('says nothing of boundaries where a heading is not quoted', async () => {
    const at = await score({ text, annotation: { ...annotation, sections: [{ section: 'overview', state: 'present' }] }, ours: perfect });
    expect(at('boundaries', 'f1').value).toBeNull();
    expect(at('sections', 'state').value).toBe(1);
  });

  it('measures how far the part on problems goes wrong', async () => {
    const sections: Ours['sections'] = [['problems', 'present', '五、存在的主要问题及改进情况', '一是人手不足。\n二是更新不及时。']];
    const at = await score({ text, annotation, ours: { sections } });
    expect(at('problems-part', 'precision').value).toBe(1);
    expect(at('problems-part', 'recall').value).toBe(29 / 38);
  });
});
