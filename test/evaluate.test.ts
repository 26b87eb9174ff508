import { describe, expect, it } from 'vitest';
import type { Annotation } from '#contract';
import { loadLexicons } from '#lexicon';
import { type Ours, score, scoresOf } from './support/annotated-report.ts';
import { annotation, perfect, text } from './support/small-annotation.ts';

const lexicons = await loadLexicons('lexicons');

describe('an annotated report', () => {
  it('scores one throughout where everything is right', async () => {
    const scores = await scoresOf({ text, annotation, ours: perfect });
    const zero = [
      'flags other-codes',
      'narrative lost',
      'narrative leaked',
      'specificity error',
      'places units-not-found',
      'places quotes-not-found',
    ];
    for (const { group, measure, value } of scores.filter(({ group, value }) => value !== null && group !== 'containment')) {
      expect([group, measure, value]).toEqual([group, measure, zero.includes(`${group} ${measure}`) ? 0 : 1]);
    }
    const at = await score({ text, annotation, ours: perfect });
    expect(at('substance', 'accuracy').counts).toEqual({ 'kind-right-characters': 55, 'narrative-judged-characters': 55 });
    expect(at('substance', 'macro-f1').interval).toEqual({ low: 1, high: 1 });
    expect(at('narrative', 'leaked').counts).toEqual({ 'leaked-characters': 0, 'form-characters': 53 });
    expect(at('problems-part', 'f1').counts).toMatchObject({ 'problems-part-found': 38, 'problems-part-ours': 38 });
    expect(at('answers', 'f1').counts).toEqual({ 'answers-found': 1, 'answers-gold': 1, 'answers-ours': 1 });
  });

  it('finds nothing in an empty analysis, and classifies nothing', async () => {
    const at = await score({ text, annotation, ours: {} });
    expect(at('narrative', 'lost')).toMatchObject({ value: 1, counts: { 'lost-characters': 55 } });
    expect(at('narrative', 'leaked').value).toBe(0);
    expect(at('substance', 'accuracy').value).toBe(0);
    expect(at('substance', 'accuracy-of-found').value).toBeNull();
    expect(at('substance', 'macro-f1')).toMatchObject({ value: 0, interval: { low: 0, high: 0 } });
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

  it('misses what is lost, but not a heading that ran into a unit', async () => {
    const units = [
      { text: '（一）公开渠道。建成专栏。', class: 'S1' as const },
      { text: '工作平稳。', class: 'B4' as const },
    ];
    const sections: Ours['sections'] = [['overview', 'present', '（一）公开渠道。', '建成专栏。']];
    const words = '（一）公开渠道。\n建成专栏。\n工作平稳。';
    const at = await score({ text: words, annotation: { units }, ours: { sections, sentences: [['建成专栏。', 'S1']] } });
    expect(at('substance', 'accuracy').counts).toEqual({ 'kind-right-characters': 5, 'narrative-judged-characters': 10 });
    expect(at('substance', 'accuracy-of-found').value).toBe(1);
    expect(at('substance', 'f1', 'boilerplate').value).toBe(0);
    expect(at('substance', 'macro-f1').value).toBe(0.5);
    expect(at('substance', 'confused', 'B4 -> lost').value).toBe(1);
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
