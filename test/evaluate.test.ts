import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Annotation, ContractError } from '#contract';
import { readGold } from '#evaluate';
import { loadLexicons } from '#lexicon';
import { UserError } from '#model';
import { type Ours, score, scoresOf } from './support/annotated-report.ts';

const lexicons = await loadLexicons('lexicons');

/** Characters of narrative: 12 S1, 9 B4, 7 and 8 B6, 9 B4, 10 N, together 55; of title and headings 22 + 6 + 14 + 11 = 53. */
const text = `苇塘镇人民政府2023年政府信息公开年度报告
一、总体情况
主动公开政府信息33条。
不断提高公开水平。
五、存在的主要问题及改进情况
一是人手不足。
二是更新不及时。
下一步，配齐人员。
六、其他需要报告的事项
没有收取信息处理费。
`;

const annotation: Partial<Annotation> = {
  agency: '苇塘镇人民政府',
  unit_type: 'town',
  level: 'township',
  year: 2023,
  published_on: null,
  sections: [
    { section: 'lead', state: 'absent' },
    { section: 'overview', state: 'present', heading: '一、总体情况' },
    { section: 'disclosure', state: 'absent', heading: null },
    { section: 'problems', state: 'present', heading: '五、存在的主要问题及改进情况' },
    { section: 'other', state: 'present', heading: '六、其他需要报告的事项' },
  ],
  units: [
    { text: '苇塘镇人民政府2023年政府信息公开年度报告', class: 'T' },
    { text: '一、总体情况', class: 'H' },
    { text: '主动公开政府信息33条。', class: 'S1' },
    { text: '不断提高公开水平。', class: 'B4' },
    { text: '五、存在的主要问题及改进情况', class: 'H' },
    { text: '一是人手不足。', class: 'B6' },
    { text: '二是更新不及时。', class: 'B6' },
    { text: '下一步，配齐人员。', class: 'B4' },
    { text: '六、其他需要报告的事项', class: 'H' },
    { text: '没有收取信息处理费。', class: 'N' },
  ],
  problems: [
    { id: 'P1', quote: '一是人手不足。', topics: ['06'], specificity: 0 },
    { id: 'P2', quote: '二是更新不及时。', topics: ['03'], specificity: 1 },
  ],
  measures: [{ id: 'M1', quote: '下一步，配齐人员。', topics: ['06'], specificity: 1, answers: ['P1'], kind: 'plan' }],
};

const perfect: Ours = {
  report: { agency: '苇塘镇人民政府', unit_type: 'town', level: 'township', year: 2023 },
  sections: [
    ['lead', 'absent', null, null],
    ['overview', 'present', '一、总体情况', '主动公开政府信息33条。\n不断提高公开水平。\n'],
    ['disclosure', 'absent', null, null],
    ['problems', 'present', '五、存在的主要问题及改进情况', '一是人手不足。\n二是更新不及时。\n下一步，配齐人员。\n'],
    ['other', 'present', '六、其他需要报告的事项', '没有收取信息处理费。\n'],
  ],
  sentences: [
    ['主动公开政府信息33条。', 'S1'],
    ['不断提高公开水平。', 'B4'],
    ['一是人手不足。', 'B6'],
    ['二是更新不及时。', 'B6'],
    ['下一步，配齐人员。', 'B4'],
    ['没有收取信息处理费。', 'N'],
  ],
  problems: [['一是人手不足。'], ['二是更新不及时。', { topics: ['03'], specificity: 1 }]],
  measures: [['下一步，配齐人员。', { specificity: 1 }]],
  answers: [
    [0, 0, 1],
    [1, 0, 0.4],
  ],
};

describe('an annotated report', () => {
  it('scores one throughout where everything is right', async () => {
    const scores = await scoresOf({ text, annotation, ours: perfect });
    const zero = ['narrative lost', 'narrative leaked', 'specificity error', 'places units-not-found', 'places quotes-not-found'];
    for (const { group, measure, value } of scores.filter(({ group, value }) => value !== null && group !== 'containment')) {
      expect([group, measure, value]).toEqual([group, measure, zero.includes(`${group} ${measure}`) ? 0 : 1]);
    }
    const at = await score({ text, annotation, ours: perfect });
    expect(at('substance', 'accuracy').counts).toEqual({ 'kind-right-characters': 55, 'judged-characters': 55 });
    expect(at('substance', 'macro-f1').interval).toEqual({ low: 1, high: 1 });
    expect(at('narrative', 'leaked').counts).toEqual({ 'leaked-characters': 0, 'form-characters': 53 });
    expect(at('problems-part', 'f1').counts).toMatchObject({ 'problems-part-found': 38, 'problems-part-ours': 38 });
    expect(at('answers', 'f1').counts).toEqual({ 'answers-found': 1, 'answers-gold': 1, 'answers-ours': 1 });
  });

  it('finds nothing in an empty analysis, and classifies nothing', async () => {
    const at = await score({ text, annotation, ours: {} });
    expect(at('narrative', 'lost')).toMatchObject({ value: 1, counts: { 'lost-characters': 55 } });
    expect(at('narrative', 'leaked').value).toBe(0);
    expect(at('substance', 'accuracy').value).toBeNull();
    expect(at('substance', 'macro-f1')).toMatchObject({ value: null, interval: null });
    expect([at('problems', 'precision').value, at('problems', 'recall').value, at('problems', 'f1').value]).toEqual([null, 0, 0]);
    expect(at('sections', 'state').counts).toEqual({ 'section-states-right': 0, sections: 5 });
    expect(at('boundaries', 'f1').counts).toEqual({ 'boundaries-found': 0, 'boundaries-gold': 3, 'boundaries-ours': 0 });
    expect(at('identity', 'year').value).toBe(0);
    expect(at('identity', 'published-on').value).toBe(1);
  });

  it('counts all of a file that was not read as missed, and names it', async () => {
    const at = await score({ text, annotation, ours: null, name: 'lost.txt' }, { text, annotation, ours: perfect });
    expect(at('reports', 'read')).toMatchObject({ value: 0.5, counts: { 'reports-read': 1, reports: 2 } });
    expect(at('reports', 'not-read', 'lost.txt').value).toBe(1);
    expect(at('narrative', 'lost').counts).toEqual({ 'lost-characters': 55, 'narrative-characters': 110 });
    expect(at('identity', 'published-on').counts).toEqual({ 'published_on-right': 1, 'published_on-stated': 2 });
    expect(at('measures', 'recall').value).toBe(0.5);
    expect(at('places', 'quotes-not-found').value).toBe(0);
  });

  it('is the same at every evaluation, intervals included', async () => {
    const cases = [
      { name: 'a.txt', text, annotation, ours: perfect },
      { name: 'b.txt', text, annotation, ours: {} },
    ];
    const scores = await scoresOf(...cases);
    expect(await scoresOf(...cases)).toEqual(scores);
    expect(scores.find(({ group, measure }) => group === 'problems' && measure === 'f1')?.interval).toEqual({ low: 0, high: 1 });
  });

  it('has a name in both languages for every row', async () => {
    const bad: Ours = { sentences: [['主动公开政府信息33条。', 'B1']] };
    const more: Partial<Annotation> = {
      flags: [{ code: 'late', quote: '没有这句话', certainty: 'certain' }],
      must_not_flag: [{ quote: '更新', codes: ['late'] }],
    };
    const scores = await scoresOf({ text, annotation: { ...annotation, ...more }, ours: bad }, { name: 'b', text, annotation, ours: null });
    const ids = scores.flatMap(({ group, measure }) => [`evaluate/${group}`, `evaluate/${group}-${measure}`]);
    for (const id of ids) expect([id, Object.keys(lexicons.message(id)).sort()]).toEqual([id, ['en', 'zh']]);
  });
});

describe('identity', () => {
  it('takes a name for another that it ends with, and says how many are the same to the letter', async () => {
    const agency = (name: string | null) =>
      score({ text, annotation: { agency: '霁浦县苇塘镇人民政府' }, ours: { report: { agency: name } } });
    const values = async (name: string | null) => {
      const at = await agency(name);
      return [at('identity', 'agency').value, at('identity', 'agency-exact').value];
    };
    expect(await values('霁浦县苇塘镇人民政府')).toEqual([1, 1]);
    expect(await values('苇塘镇人民政府')).toEqual([1, 0]);
    expect(await values('霁浦县苇塘镇')).toEqual([0, 0]);
    expect(await values(null)).toEqual([0, 0]);
    expect(await values('')).toEqual([0, 0]);
    expect((await agency(null))('identity', 'year').value).toBeNull();
  });
});

describe('narrative and substance', () => {
  it('tells everything in one sentence by leaks and by the kinds it gets wrong', async () => {
    const at = await score({ text, annotation, ours: { sentences: [[text, 'B4']], problems: [[text]] } });
    expect(at('narrative', 'leaked')).toMatchObject({ value: 1, counts: { 'leaked-characters': 53 } });
    expect(at('narrative', 'lost').value).toBe(0);
    expect(at('substance', 'accuracy').value).toBe(33 / 55);
    expect(at('substance', 'f1', 'boilerplate').counts).toEqual({
      'boilerplate-found': 33,
      'boilerplate-gold': 33,
      'boilerplate-ours': 55,
    });
    expect(at('substance', 'macro-f1').value).toBe((2 * 33) / (33 + 55) / 3);
    expect(at('substance', 'class-accuracy').value).toBe(18 / 55);
    expect(at('substance', 'confused', 'B6 -> B4')).toMatchObject({ value: 1, counts: { 'confused B6 -> B4': 15, 'class B6': 15 } });
    expect(at('problems', 'f1').counts).toEqual({ 'problems-found': 0, 'problems-gold': 2, 'problems-ours': 1 });
  });

  it('does not punish sentences cut into fragments', async () => {
    const sentences = [...(perfect.sentences ?? [])].flatMap(([place, of]) => {
      const start = text.indexOf(String(place));
      return Array.from(String(place), (_, no) => [[start + no, start + no + 1, 'span'], of] as const);
    });
    const at = await score({ text, annotation, ours: { sentences } });
    expect([at('narrative', 'lost').value, at('substance', 'class-accuracy').value]).toEqual([0, 1]);
  });

  it('punishes shifted sentences by the characters that are shifted', async () => {
    const start = text.indexOf('主动公开');
    const at = await score({ text, annotation, ours: { sentences: [[[start - 3, start + 9, 'span'], 'S1']] } });
    expect(at('narrative', 'leaked').counts).toMatchObject({ 'leaked-characters': 2 });
    expect(at('narrative', 'lost').counts).toMatchObject({ 'lost-characters': 55 - 9 });
  });

  const one = (unit: NonNullable<Annotation['units']>[number], of: 'S2' | 'B3' | 'N' | null) =>
    score({ text: unit.text, annotation: { units: [unit] }, ours: { sentences: of === null ? [] : [[unit.text, of]] } });
  const figures = async (...given: Parameters<typeof one>) => {
    const at = await one(...given);
    const values = [at('narrative', 'lost'), at('narrative', 'leaked'), at('substance', 'accuracy'), at('substance', 'class-accuracy')];
    return values.map(({ value }) => value);
  };

  it('takes the class of either annotator for right', async () => {
    expect(await figures({ text: '多次开展培训。', class: 'B3', or: ['S2'] }, 'S2')).toEqual([0, null, 1, 1]);
    expect(await figures({ text: '多次开展培训。', class: 'B3', or: ['S2'] }, 'B3')).toEqual([0, null, 1, 1]);
    expect(await figures({ text: '多次开展培训。', class: 'B3', or: ['S2'] }, 'N')).toEqual([0, null, 0, 0]);
    expect(await figures({ text: '多次开展培训。', class: 'B1', or: ['S2'] }, 'B3')).toEqual([0, null, 1, 0]);
  });

  it('asks nothing where annotators disagree whether it is narrative', async () => {
    expect(await figures({ text: '数据附后。', class: 'B3', or: ['T'] }, null)).toEqual([null, null, null, null]);
    expect(await figures({ text: '数据附后。', class: 'T', or: ['B3'] }, 'B3')).toEqual([null, null, 1, 1]);
    expect(await figures({ text: '数据附后。', class: 'T', or: ['B3'] }, 'N')).toEqual([null, null, 0, 0]);
  });

  it('shows the twelve largest confusions, largest first', async () => {
    const classes = ['B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'N', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const;
    const units = classes.map((of, no) => ({ text: `${of.padEnd(2, '甲')}${'字'.repeat(no)}。`, class: of }));
    const all = units.map((unit) => unit.text).join('\n');
    const scores = await scoresOf({ text: all, annotation: { units }, ours: { sentences: [[all, 'B1']] } });
    const confusions = scores.filter(({ measure }) => measure === 'confused').map(({ of }) => of);
    expect(confusions).toEqual(
      classes
        .toReversed()
        .slice(0, 12)
        .map((of) => `${of} -> B1`),
    );
  });
});

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
    const marked = '## 总体情况\n公开平稳。';
    const quoted: Partial<Annotation> = {
      units: [
        { text: '## 总体情况', class: 'H' },
        { text: '公开平稳。', class: 'B5' },
      ],
      sections: [{ section: 'overview', state: 'present', heading: '## 总体情况' }],
    };
    for (const heading of ['总体情况', '## 总体情况']) {
      const at = await score({ text: marked, annotation: quoted, ours: { sections: [['overview', 'present', heading, '公开平稳。']] } });
      expect(at('boundaries', 'f1').value).toBe(1);
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

describe('flags', () => {
  const late = { code: 'late', quote: '二是更新不及时。', certainty: 'probable' } as const;
  const flagged = (flags: Ours['flags'], more: Partial<Annotation> = { flags: [late] }) =>
    score({ text, annotation: { ...annotation, ...more }, ours: { flags: flags ?? [] } });
  const figures = async (...given: Parameters<typeof flagged>) => {
    const at = await flagged(...given);
    return [at('flags', 'precision').value, at('flags', 'recall').value];
  };

  it('are right where one quotation holds the other, at its place', async () => {
    expect(await figures([['late', '二是更新不及时。']])).toEqual([1, 1]);
    expect(await figures([['late', '更新']])).toEqual([1, 1]);
    expect(await figures([['late', '一是人手不足。\n二是更新不及时。\n']])).toEqual([1, 1]);
    expect(await figures([['late', '不足。\n二是']])).toEqual([0, 0]);
    expect(await figures([['late', '公开']])).toEqual([0, 0]);
    expect(await figures([['silence', '二是更新不及时。']])).toEqual([null, 0]);
  });

  it('are about the whole report where nothing is quoted', async () => {
    expect(await figures([['late', null]])).toEqual([1, 1]);
    expect(await figures([['late', '公开']], { flags: [{ ...late, quote: '' }] })).toEqual([1, 1]);
  });

  it('count by code, several of ours on one of the annotator once in recall', async () => {
    const two: Partial<Annotation> = { flags: [late, { code: 'typo', quote: '人手', certainty: 'certain' }] };
    const at = await flagged(
      [
        ['late', '更新'],
        ['late', '及时'],
        ['late', '公开'],
        ['typo', null],
      ],
      two,
    );
    expect(at('flags', 'precision', 'late').counts).toEqual({ 'flags-right late': 2, 'flags-ours late': 3 });
    expect(at('flags', 'recall', 'late').value).toBe(1);
    expect([at('flags', 'precision').value, at('flags', 'recall').value]).toEqual([3 / 4, 1]);
    expect(at('flags', 'f1').value).toBe((2 * (3 / 4)) / (3 / 4 + 1));
    expect(at('flags', 'certainty').value).toBe(0);
  });

  it('do not count where the annotation lists none, nor for codes that no annotation uses', async () => {
    const silent = await flagged([['late', '更新']], {});
    expect([silent('flags', 'precision').value, silent('flags', 'f1').value]).toEqual([null, null]);
    const other = await flagged([
      ['silence', '更新'],
      ['late', '更新'],
    ]);
    expect(other('flags', 'precision').counts).toEqual({ 'flags-right': 1, 'flags-ours': 1 });
  });

  it('raise false alarms on words that must not be flagged, at their place', async () => {
    const must: Partial<Annotation> = { flags: [], must_not_flag: [{ quote: '主动公开政府信息33条。', codes: ['late', 'typo'] }] };
    const alarms = async (...flags: NonNullable<Ours['flags']>) => {
      const at = await flagged(flags, must);
      return [at('false-alarms', 'share', 'late').value, at('false-alarms', 'share', 'typo').value, at('false-alarms', 'share').value];
    };
    expect(await alarms(['late', '33'])).toEqual([1, 0, 0.5]);
    expect(await alarms(['late', '主动公开政府信息33条。\n不断'])).toEqual([1, 0, 0.5]);
    expect(await alarms(['late', ['公开', 2]], ['late', null], ['silence', '33'])).toEqual([0, 0, 0]);
  });

  it('are no false alarms where they are right about other words of the quotation', async () => {
    const both: Partial<Annotation> = {
      flags: [{ ...late, quote: '更新' }],
      must_not_flag: [{ quote: '二是更新不及时。', codes: ['late'] }],
    };
    const at = await flagged([['late', '更新']], both);
    expect(at('false-alarms', 'share', 'late').value).toBe(0);
  });
});

describe('readGold', () => {
  const minimal = { source: 'reports/a.txt', units: [], problems: [], measures: [] };
  const folderWith = async (files: Readonly<Record<string, unknown>>): Promise<string> => {
    const parent = await mkdtemp(join(tmpdir(), 'leitong-gold-'));
    const folder = join(parent, 'gold');
    await mkdir(join(parent, 'reports'));
    await mkdir(folder);
    await writeFile(join(parent, 'reports', 'a.txt'), '报告');
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return folder;
  };
  const fails = async (files: Readonly<Record<string, unknown>>) =>
    readGold(await folderWith(files)).then(
      () => null,
      (error: unknown) => error,
    );

  it('finds reports below the folder and below its parent, by name of the annotation', async () => {
    const folder = await folderWith({
      'b.json': minimal,
      'a.json': { ...minimal, source: './own.txt' },
      'own.txt': '报告',
      'README.md': '',
    });
    const gold = await readGold(folder);
    expect(gold.kind === 'annotated' ? gold.annotations.map(({ file, name }) => [file, name]) : null).toEqual([
      [join(folder, 'own.txt'), 'own.txt'],
      [join(folder, '..', 'reports', 'a.txt'), 'reports/a.txt'],
    ]);
  });

  it('names the file that breaks the format', async () => {
    const broken = [
      { 'bad.json': { ...minimal, sauce: 1 } },
      { 'bad.json': '{' },
      { 'bad.json': { ...minimal, source: '../../etc/passwd' } },
      { 'bad.json': { ...minimal, source: '/etc/passwd' } },
      { 'bad.json': { ...minimal, problems: ['P', 'P'].map((id) => ({ id, quote: '问题', topics: ['01'] })) } },
      { 'bad.json': { ...minimal, measures: [{ id: 'M', quote: '措施', topics: ['01'], answers: ['P'], kind: 'plan' }] } },
    ];
    for (const files of broken) {
      const error = await fails(files);
      expect(error).toBeInstanceOf(ContractError);
      expect(String(error)).toContain('bad.json is not valid');
    }
  });

  it('tells what is missing and what to do', async () => {
    for (const [files, id] of [
      [{}, 'evaluate/no-annotations'],
      [{ 'a.json': { ...minimal, source: 'gone.txt' } }, 'evaluate/source-missing'],
    ] as const) {
      const error = await fails(files);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ id });
      expect(lexicons.message(id).en).not.toBe('');
    }
    await expect(readGold('no/such/folder')).rejects.toMatchObject({ id: 'evaluate/no-folder' });
  });
});
