import { describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { chanceOf, unitTypes } from '#model';
import { prepareStructure } from '#structure';
import { type Figures, tableLayouts } from '../src/synthesise/draft.ts';
import { figuresOf } from '../src/synthesise/figures.ts';
import { tableRules, tableText } from '../src/synthesise/table-text.ts';
import { grammarOfFiles } from './support/grammar.ts';
import { plainSource } from './support/sources.ts';

const grammar = await grammarOfFiles(['tables.yaml'], tableRules());
const say = (rule: string) => grammar.say(rule, 'town', () => 0);
const years = unitTypes.flatMap((unitType) =>
  [1, 2, 3].map((seed) => {
    const chance = chanceOf(seed);
    const before = figuresOf(chance, unitType);
    return { unitType, before, now: figuresOf(chance, unitType, before) };
  }),
);
const row = ({ cells }: Figures, form: keyof Figures['cells'], id: string) => (cells[form][id] ?? []).map((value) => value ?? 0);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('figures of a year', () => {
  it('follow on from the year before', () => {
    for (const { before, now } of years) {
      expect(row(now, 'applications', 'carried-in')).toEqual(row(before, 'applications', 'carried-over'));
      for (const id of ['rules', 'normative-documents']) {
        const [issued = 0, repealed = 0, inForce] = row(now, 'disclosure', id);
        expect(inForce).toBe((row(before, 'disclosure', id)[2] ?? 0) + issued - repealed);
      }
      for (const id of ['permits', 'penalties', 'coercion', 'charges', 'other-services']) {
        const [, items = 0, change = 0] = row(before, 'disclosure', id);
        expect(row(now, 'disclosure', id)[1]).toBe(items + change);
      }
    }
  });
  it('add up by rows and columns', () => {
    for (const { now } of years) {
      const applications = Object.keys(now.cells.applications);
      for (const id of applications) expect(sum(row(now, 'applications', id).slice(0, 6))).toBe(row(now, 'applications', id)[6]);
      const outcomes = applications.filter((id) => !['received', 'carried-in', 'outcome-total', 'carried-over'].includes(id));
      for (const column of [0, 1, 2, 3, 4, 5, 6]) {
        const at = (id: string) => row(now, 'applications', id)[column] ?? 0;
        expect(sum(outcomes.map(at))).toBe(at('outcome-total'));
        expect(at('received') + at('carried-in')).toBe(at('outcome-total') + at('carried-over'));
      }
      const disputes = row(now, 'disputes', 'disputes');
      for (const group of [0, 5, 10]) expect(sum(disputes.slice(group, group + 4))).toBe(disputes[group + 4]);
    }
  });
  it('give regulations to provinces and cities alone, disputes to those who had applications', () => {
    for (const { unitType, now } of years) {
      if (unitType !== 'city' && unitType !== 'province') expect(row(now, 'disclosure', 'rules')).toEqual([0, 0, 0]);
      if (now.facts.received === 0) expect(now.facts.reviews + now.facts.lawsuits).toBe(0);
    }
  });
  it('are mostly zero for towns', () => {
    const towns = Array.from({ length: 200 }, (_, seed) => figuresOf(chanceOf(seed), 'town'));
    const zero = towns.filter(({ facts }) => facts.received === 0).length / towns.length;
    expect(zero).toBeGreaterThan(0.65);
    expect(zero).toBeLessThan(0.9);
  });
});

describe('tables', () => {
  const figures = figuresOf(chanceOf(2), 'county');
  const print = (form: 'disclosure' | 'applications' | 'disputes', edition: '2019' | '2021', layout: (typeof tableLayouts)[number]) =>
    tableText({ form, edition, layout }, figures, say, chanceOf(1));
  it.each(tableLayouts)('have every label and every number in the layout %s', (layout) => {
    const text = print('applications', '2021', layout).replaceAll(/[\s|]/g, '');
    for (const id of ['received', 'granted', 'refused', 'state-secret', 'outcome-total', 'carried-over'])
      expect(text).toContain(say(`table-${id}`));
    for (const [id, values] of Object.entries(figures.cells.applications))
      expect(text, id).toContain(`${say(`table-${id}`)}${values.join('')}`);
    expect(print('disputes', '2021', layout).replaceAll(/[\s|]/g, '')).toContain(row(figures, 'disputes', 'disputes').join(''));
  });
  it.each(['tabs', 'cells', 'pipes'] as const)('are read back as they were written in the layout %s', async (layout) => {
    const structure = prepareStructure(await loadLexicons('lexicons'));
    const text = [
      '霁浦县人民政府2024年政府信息公开工作年度报告',
      '一、总体情况\n我县2024年公开信息45条。',
      `二、主动公开政府信息情况\n${print('disclosure', '2021', layout)}`,
      `三、收到和处理政府信息公开申请情况\n${print('applications', '2021', layout)}`,
      `四、政府信息公开行政复议、行政诉讼情况\n${print('disputes', '2021', layout)}`,
      '五、存在的主要问题及改进情况\n一是人手不足。',
      '六、其他需要报告的事项\n无。',
    ].join('\n');
    const read = structure(plainSource(text));
    const cells = read.kind === 'report' ? read.report.cells : [];
    const inForm = (form: string, key?: string) =>
      cells.filter((cell) => cell.form === form && (key === undefined || cell.rowKey === key)).map(({ value }) => value);
    for (const [id, values] of Object.entries(figures.cells.applications)) expect(inForm('applications', id), id).toEqual(values);
    for (const id of ['rules', 'normative-documents']) expect(inForm('disclosure', id), id).toEqual(figures.cells.disclosure[id]);
    for (const id of ['permits', 'penalties', 'coercion', 'charges']) {
      expect(inForm('disclosure', id), id).toEqual(figures.cells.disclosure[id]?.slice(0, 1));
    }
    expect(inForm('disputes')).toEqual(figures.cells.disputes['disputes']);
  });
  it('of 2019 have its columns, rows and one row of other handling', () => {
    const text = print('disclosure', '2019', 'tabs');
    for (const id of ['made', 'public-total', 'previous-items', 'change', 'other-services', 'central-purchasing'])
      expect(text).toContain(say(`table-${id}`));
    const applications = print('applications', '2019', 'tabs');
    expect(applications).not.toContain(say('table-not-corrected-in-time'));
    expect(applications).toContain(say('table-other-handling'));
  });
  it('write / for a cell without a number', () => {
    const blank: Figures = { ...figures, cells: { ...figures.cells, disclosure: { ...figures.cells.disclosure, coercion: [null] } } };
    const text = tableText({ form: 'disclosure', edition: '2021', layout: 'tabs' }, blank, say, chanceOf(1));
    expect(text).toContain(`${say('table-coercion')}\t/`);
  });
});
