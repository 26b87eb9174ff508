import { describe, expect, it } from 'vitest';
import { prepareCheck, prepareTableRelations } from '#check';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { Cell, Flag, Identity, Report } from '#model';
import { prepareStructure } from '#structure';
import { type Edition, type Figures, filledForms, layouts, withTotals } from './support/filled-form.ts';
import { plainSource } from './support/sources.ts';

const lexicons = await loadLexicons('lexicons');
const configuration = configure({}, 'test');
const structure = prepareStructure(lexicons);
const check = prepareCheck(lexicons, configuration);
const relationsOf = prepareTableRelations(lexicons, configuration);
type Layout = (typeof layouts)[keyof typeof layouts];

interface Draft {
  readonly edition?: Edition;
  readonly layout?: Layout;
  readonly nothing?: string;
  readonly identity?: Partial<Identity>;
}

/** A report of a town with tables of these figures. */
function reportOf(
  figures: Figures,
  { edition = '2021', layout = layouts['one cell a line'], nothing = '0', identity = {} }: Draft = {},
): Report {
  const [disclosure = '', applications = '', disputes = ''] = filledForms(edition, figures, nothing).map(layout);
  const text = [
    '柳溪镇人民政府2023年政府信息公开工作年度报告',
    '一、总体情况',
    '我镇公开信息，办理申请。',
    '二、主动公开政府信息情况',
    disclosure,
    '三、收到和处理政府信息公开申请情况',
    applications,
    '四、政府信息公开行政复议、行政诉讼情况',
    disputes,
    '五、存在的主要问题及改进情况',
    '更新迟缓。下一步增配人员。',
  ].join('\n');
  const result = structure(plainSource(text));
  if (result.kind !== 'report') throw new Error(result.fault.code);
  return { ...result.report, identity: { ...result.report.identity, unitType: 'town', level: 'township', inferred: [], ...identity } };
}

function flagsOf(report: Report): readonly Flag[] {
  const all = check({ report, substances: [], extraction: { problems: [], measures: [], answers: [], aims: [] } });
  return all.filter(({ code }) => code === 'table-relation' || code === 'authority');
}

/** `quoted words: certainty`. */
function shown(report: Report): readonly string[] {
  const quote = ({ span }: Flag) => (span === null ? '' : report.source.text.slice(span.start, span.end).replaceAll(/\s+/g, ' '));
  return flagsOf(report).map((flag) => `${quote(flag)}: ${flag.certainty}`);
}

const states = (cells: readonly Cell[], state: string) =>
  relationsOf(cells)
    .filter((relation) => relation.state === state)
    .map(({ id }) => id);
const right = withTotals({ granted: [3, 1], 'not-held': [2], petition: [0, 1] }, [1], [0, 2]);

describe('the relations of the tables', () => {
  it.each(['2021', '2019'] as const)('of the form of %s hold in a correct report', (edition) => {
    const relations = relationsOf(reportOf(right, { edition }).cells);
    expect(new Set(relations.map(({ state }) => state))).toEqual(new Set(['holds']));
    // Seven columns twice, the rows of the edition, three groups.
    expect(relations).toHaveLength(14 + (edition === '2021' ? 25 : 23) + 3);
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  });

  it('that fail are those of the figure that is off', () => {
    const { cells } = reportOf({ ...right, 'applications granted natural-person': 4 });
    expect(states(cells, 'fails')).toEqual(['outcomes natural-person', 'applicants granted']);
  });

  it.each(['/', ''])('are unverifiable where “%s” stands for a number, never a failure', (nothing) => {
    const { cells } = reportOf(right, { nothing, layout: layouts['tab rows without merged cells'] });
    expect(states(cells, 'fails')).toEqual([]);
    expect(states(cells, 'unverifiable')).toContain('flow natural-person');
    expect(states(cells, 'holds')).toEqual(['flow total']);
  });

  it('are unverifiable where a row was not found or not surely read', () => {
    const { cells } = reportOf({ ...right, 'applications granted natural-person': 4 });
    const without = cells.filter(({ rowKey }) => rowKey !== 'petition');
    expect(states(without, 'fails')).toEqual(['applicants granted']);
    const unsure = cells.map((cell) => (cell.rowKey === 'granted' ? { ...cell, confidence: 0.6 } : cell));
    expect(states(unsure, 'fails')).toEqual([]);
    expect(states(unsure, 'unverifiable')).toContain('applicants granted');
  });

  it('are none where there is no table', () => expect(relationsOf([])).toEqual([]));
});

describe('a broken relation is flagged', () => {
  const cases: readonly (readonly [string, Figures, readonly string[]])[] = [
    ['not in a correct table', right, []],
    [
      'once for a figure that breaks the sums of its row and its column',
      { ...right, 'applications granted natural-person': 4 },
      ['（一）予以公开 4 1 0 0 0 0 4: certain'],
    ],
    [
      'once for a row whose total is off with it',
      { ...right, 'applications outcome-total natural-person': 6, 'applications outcome-total total': 8 },
      ['（七）总计 6 2 0 0 0 0 8: certain'],
    ],
    [
      'twice for two figures that have nothing to do with each other',
      { ...right, 'applications third-party total': 1, 'disputes direct-lawsuit upheld': 1 },
      ['4.保护第三方合法权益 0 0 0 0 0 0 1: certain', '1 0 0 0 0: certain'],
    ],
    ['in each group of disputes', { ...right, 'disputes review total': 2 }, ['0 0 0 0 2: certain']],
  ];
  it.each(cases)('%s', (_, figures, expected) => expect(shown(reportOf(figures))).toEqual(expected));

  it('with its arithmetic in both languages', () => {
    const [flag] = flagsOf(reportOf({ ...right, 'applications granted natural-person': 4 }));
    expect(flag?.messageZh).toContain('各项办理结果之和为4+2=6，而总计为5');
    expect(flag?.messageEn).toContain('outcomes make 4+2=6, but their total is 5');
    expect(flag).toMatchObject({ rule: 'check/table-relation', severity: 'high' });
  });

  it('only as probable where figures were told apart by sums', () => {
    const figures = { ...right, 'applications carried-over natural-person': 1, 'applications carried-over total': 3 };
    expect(shown(reportOf(figures, { layout: layouts['no gaps'] })).map((words) => words.split(': ')[1])).toEqual(['probable']);
  });

  it('never on bytes that were lost', () => {
    const figures = { ...right, 'applications granted natural-person': 4 };
    const text = reportOf(figures).source.text.replace('2.重复申请', '2.重\ufffd\ufffd申请');
    const result = structure(plainSource(text));
    expect(result.kind === 'report' ? shown(result.report) : null).toEqual([]);
  });
});

describe('regulations', () => {
  const issued = { ...right, 'disclosure rules issued': 1, 'disclosure rules in-force': 1 };
  const cases: readonly (readonly [string, Partial<Identity>, readonly string[]])[] = [
    ['of a town are beyond its authority', {}, ['规章 1 0 1: certain']],
    ['of a department of a county are', { unitType: 'department', level: 'county' }, ['规章 1 0 1: certain']],
    ['of a county-level city are', { unitType: 'city', level: 'county' }, ['规章 1 0 1: certain']],
    [
      'are told with less certainty where the level was concluded',
      { unitType: 'department', level: 'county', inferred: ['level'] },
      ['规章 1 0 1: probable'],
    ],
    ['of a city with districts are its own', { unitType: 'city', level: 'city' }, []],
    ['of a department of such a city are not judged', { unitType: 'department', level: 'city' }, []],
    ['of a city of unknown level are not judged', { unitType: 'city', level: null }, []],
    ['of a city whose level was concluded are not judged', { unitType: 'city', level: 'county', inferred: ['level'] }, []],
    ['of an unknown kind of unit are not judged', { unitType: null }, []],
  ];
  it.each(cases)('%s', (_, identity, expected) => expect(shown(reportOf(issued, { identity }))).toEqual(expected));

  it('of none are no matter', () => {
    expect(shown(reportOf(right))).toEqual([]);
    expect(shown(reportOf(right, { nothing: '/' }))).toEqual([]);
  });

  it('made public in the form of 2019 may be those of others', () => {
    const draft: Draft = { edition: '2019' };
    expect(shown(reportOf({ ...right, 'disclosure rules public-total': 2 }, draft))).toEqual(['规章 0 0 2: probable']);
    expect(shown(reportOf({ ...right, 'disclosure rules made': 2 }, draft))).toEqual(['规章 2 0 0: certain']);
  });
});
