import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Row, TruthLine } from '#contract';
import { evaluate, type Results, readGold, type Score } from '#evaluate';
import { loadLexicons } from '#lexicon';
import { adjustedRand } from '../src/evaluate/families.ts';
import {
  family,
  flagRow,
  folderOf,
  group,
  match,
  pair,
  passage,
  report,
  reportRow,
  resultsOf,
  sentenceRow,
  sourceRow,
} from './support/synthetic.ts';

const lexicons = await loadLexicons('lexicons');

async function scored(lines: readonly (TruthLine | string)[], results: Results): Promise<readonly Score[]> {
  const folder = folderOf(lines);
  try {
    return await evaluate(await readGold(folder), results, lexicons);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function valueIn(scores: readonly Score[], name: string, of: string | null = null): number | null | undefined {
  return scores.find((score) => `${score.group}-${score.measure}` === name && score.of === of)?.value;
}

function countsIn(scores: readonly Score[], name: string, of: string | null = null): Score['counts'] | undefined {
  return scores.find((score) => `${score.group}-${score.measure}` === name && score.of === of)?.counts;
}

/** Reports a and b share one planted passage of 100 characters, [100, 200) in a and [300, 400) in b: 200 characters. */
const twoAlike = [group('g'), report('a'), passage('a', 'g', 100, 200), report('b'), passage('b', 'g', 300, 400)];
const two = [reportRow('a'), reportRow('b')];
const found = (...matches: readonly Row<'matches'>[]) => scored(twoAlike, resultsOf({ reports: two, matches, pairs: [pair('a', 'b')] }));

function copies(scores: readonly Score[]) {
  const of = (measure: string) => valueIn(scores, `copies-${measure}`);
  return { precision: of('precision'), recall: of('recall'), granularity: of('granularity'), plagdet: of('plagdet') };
}

describe('copied passages', () => {
  it('perfect', async () => {
    const scores = await found(match('a', [100, 200], 'b', [300, 400]));
    expect(copies(scores)).toEqual({ precision: 1, recall: 1, granularity: 1, plagdet: 1 });
    expect(valueIn(scores, 'pairs-recall')).toBe(1);
    expect(valueIn(scores, 'pairs-precision')).toBe(1);
    expect(valueIn(scores, 'verdicts-accuracy')).toBe(1);
  });

  it('nothing found', async () => {
    const scores = await scored(twoAlike, resultsOf({ reports: two }));
    expect(copies(scores)).toEqual({ precision: null, recall: 0, granularity: null, plagdet: 0 });
  });

  it('nothing planted and nothing found is nothing to score', async () => {
    const scores = await scored([report('a'), report('b')], resultsOf({ reports: two }));
    expect(copies(scores)).toEqual({ precision: null, recall: null, granularity: null, plagdet: null });
    expect(valueIn(scores, 'families-adjusted-rand')).toBeNull();
  });

  it('everything one passage', async () => {
    // Reports of 1000 characters called one passage: 2000 characters of which 200 are right. P = 0.1, R = 1,
    // F1 = 2 * 0.1 / 1.1 = 2 / 11; granularity 1, log2(2) = 1.
    const { plagdet, ...rest } = copies(await found(match('a', [0, 1000], 'b', [0, 1000])));
    expect(rest).toEqual({ precision: 0.1, recall: 1, granularity: 1 });
    expect(plagdet).toBeCloseTo(2 / 11, 12);
  });

  it('fragmented in two', async () => {
    // Both halves detect the case: P = R = 1, granularity 2, plagdet = 1 / log2(3).
    const { plagdet, ...rest } = copies(await found(match('a', [100, 150], 'b', [300, 350]), match('a', [150, 200], 'b', [350, 400])));
    expect(rest).toEqual({ precision: 1, recall: 1, granularity: 2 });
    expect(plagdet).toBeCloseTo(1 / Math.log2(3), 12);
  });

  it('shifted by a quarter on one side', async () => {
    // a: [125, 225) shares 75 of 100 characters, b exact: (75 + 100) / 200 both ways.
    expect(copies(await found(match('a', [125, 225], 'b', [300, 400])))).toEqual({
      precision: 0.875,
      recall: 0.875,
      granularity: 1,
      plagdet: 0.875,
    });
  });

  it('right on one side only is no detection', async () => {
    // The passage of a is matched with other words of b: nothing of it is found, 200 characters are wrong.
    expect(copies(await found(match('a', [100, 200], 'b', [0, 100])))).toEqual({ precision: 0, recall: 0, granularity: null, plagdet: 0 });
  });

  it('a passage told twice counts once, and twice in granularity', async () => {
    const { plagdet, ...rest } = copies(
      await found(match('a', [100, 200], 'b', [300, 400]), match('a', [100, 200], 'b', [300, 400], 'template')),
    );
    expect(rest).toEqual({ precision: 1, recall: 1, granularity: 2 });
    expect(plagdet).toBeCloseTo(1 / Math.log2(3), 12);
  });

  it('a statutory match is no detection', async () => {
    expect(copies(await found(match('a', [100, 200], 'b', [300, 400], 'statutory')))).toMatchObject({ precision: null, recall: 0 });
  });

  it('matches written the other way round are the same', async () => {
    expect(copies(await found(match('b', [300, 400], 'a', [100, 200])))).toEqual({ precision: 1, recall: 1, granularity: 1, plagdet: 1 });
  });

  it('recall by the heavier level of edit and by shape', async () => {
    const lines = [
      group('g'),
      report('a'),
      passage('a', 'g', 0, 100),
      passage('a', 'g', 200, 300, { passage_no: 1, edit: 'clauses' }),
      report('b'),
      passage('b', 'g', 0, 100, { edit: 'synonyms' }),
      passage('b', 'g', 200, 300, { passage_no: 1 }),
    ];
    // Passage 0 is found (synonyms against names: synonyms), passage 1 by half of both sides (clauses).
    const matches = [match('a', [0, 100], 'b', [0, 100]), match('a', [200, 250], 'b', [200, 250])];
    const scores = await scored(lines, resultsOf({ reports: two, matches }));
    expect(valueIn(scores, 'passages-recall', 'synonyms')).toBe(1);
    expect(valueIn(scores, 'passages-recall', 'clauses')).toBe(0.5);
    expect(valueIn(scores, 'passages-recall', 'names')).toBeNull();
    expect(valueIn(scores, 'passages-recall', 'pair')).toBe(0.75);
    expect(valueIn(scores, 'passages-recall', 'family')).toBeNull();
  });

  it('a report that could not be read is missed', async () => {
    const scores = await scored(twoAlike, resultsOf({ reports: [reportRow('a')] }));
    expect(valueIn(scores, 'reports-read')).toBe(0.5);
    expect(valueIn(scores, 'copies-recall')).toBe(0);
  });
});

describe('families', () => {
  /** a, b and c share one passage; a represents them. */
  const names = ['a', 'b', 'c'];
  const lines = [
    group('g', { shape: 'family', verdict: 'shared-template', size: 3 }),
    ...names.flatMap((name) => [report(name), passage(name, 'g', 100, 200)]),
  ];
  const three = names.map((name) => reportRow(name));
  const withFirst = [match('a', [100, 200], 'b', [100, 200], 'template'), match('a', [100, 200], 'c', [100, 200], 'template')];
  const pairs = [pair('a', 'b', 'shared-template'), pair('a', 'c', 'shared-template')];

  it('a pair without a row is read through the representative', async () => {
    const scores = await scored(lines, resultsOf({ reports: three, matches: withFirst, pairs, ...family('f', names) }));
    expect(copies(scores)).toEqual({ precision: 1, recall: 1, granularity: 1, plagdet: 1 });
    expect(countsIn(scores, 'pairs-recall')).toEqual({ 'pairs-found': 3, 'pairs-gold': 3 });
    expect(countsIn(scores, 'verdicts-called', 'shared-template -> shared-template')).toEqual({
      'verdict shared-template -> shared-template': 3,
      'judged shared-template': 3,
    });
    expect(valueIn(scores, 'families-adjusted-rand')).toBe(1);
  });

  it('without a family it is missed', async () => {
    const scores = await scored(lines, resultsOf({ reports: three, matches: withFirst, pairs }));
    expect(valueIn(scores, 'copies-recall')).toBe(2 / 3);
    expect(valueIn(scores, 'copies-group-recall')).toBe(2 / 3);
    expect(valueIn(scores, 'pairs-recall')).toBe(2 / 3);
  });

  it('places in the representative are mapped in proportion', async () => {
    // b shares the representative's [100, 150), c its [125, 200): in common [125, 150), which in b, where the 50
    // characters stand as 100, is [150, 200) and in c [125, 150): 75 of the 200 characters of the case b, c.
    // a, b: 50 + 100 of 200. a, c: 75 + 75 of 200. All: 375 of 600.
    const matches = [match('a', [100, 150], 'b', [100, 200], 'template'), match('a', [125, 200], 'c', [125, 200], 'template')];
    const scores = await scored(lines, resultsOf({ reports: three, matches, pairs, ...family('f', names) }));
    expect(valueIn(scores, 'copies-recall')).toBe(375 / 600);
    expect(valueIn(scores, 'copies-precision')).toBe(1);
  });

  it('a stranger drawn into a family costs precision', async () => {
    // d shares [0, 100) with a: 200 wrong characters; through a nothing of b or c, for their passages lie elsewhere in a.
    const matches = [...withFirst, match('a', [0, 100], 'd', [0, 100], 'template')];
    const results = { reports: [...three, reportRow('d')], matches, pairs, ...family('f', [...names, 'd']) };
    const scores = await scored([...lines, report('d')], resultsOf(results));
    expect(countsIn(scores, 'copies-precision')).toEqual({ 'detected-characters-right': 600, 'detected-characters': 800 });
    expect(countsIn(scores, 'copies-row-precision')).toEqual({ 'row-characters-right': 400, 'row-characters': 600 });
    // Pairs b,d and c,d are said by the family alone, a,d has a match but no row in pairs: three of six wrong.
    expect(valueIn(scores, 'pairs-precision')).toBe(0.5);
    // One planted family of 3 against one found of 4: error 1/3.
    expect(valueIn(scores, 'families-size-error')).toBeCloseTo(1 / 3, 12);
    expect(valueIn(scores, 'families-recall')).toBe(1);
    expect(valueIn(scores, 'families-precision')).toBe(1);
  });

  it('one found family is at most one planted family, and only where they have half of the union in common', async () => {
    const groups = ['g', 'h'].map((name) => group(name, { shape: 'family', verdict: 'shared-template', size: 3 }));
    const members = ['a', 'b', 'c', 'd', 'e', 'f'];
    const truth = [...groups, ...members.flatMap((name, no) => [report(name), passage(name, no < 3 ? 'g' : 'h', 100, 200)])];
    const families = async (...found: readonly string[]) => {
      const scores = await scored(truth, resultsOf({ reports: members.map((name) => reportRow(name)), ...family('f', found) }));
      return [valueIn(scores, 'families-recall'), valueIn(scores, 'families-precision')];
    };
    // Three of six are half of the union; two of five are less.
    expect(await families(...members)).toEqual([0.5, 1]);
    expect(await families('a', 'b', 'd', 'e')).toEqual([0, 0]);
    expect(await families('a', 'b')).toEqual([0.5, 1]);
  });

  it('a found family that was not planted', async () => {
    const scores = await scored([report('a'), report('b'), report('c')], resultsOf({ reports: three, ...family('f', names) }));
    expect(valueIn(scores, 'families-precision')).toBe(0);
    expect(valueIn(scores, 'families-adjusted-rand')).toBe(0);
  });

  it('large groups are sampled, and the counts say so', async () => {
    // 202 members have 20,301 pairs, more than 20,000; each pair of the sample stands for a little more than one.
    const many = Array.from({ length: 202 }, (_, no) => `n${String(no).padStart(3, '0')}`);
    const truth = [
      group('g', { shape: 'family', verdict: 'shared-template', size: 202 }),
      ...many.flatMap((name) => [report(name), passage(name, 'g', 0, 100)]),
    ];
    const matches = many.slice(1).map((name) => match('n000', [0, 100], name, [0, 100], 'template'));
    const results = resultsOf({ reports: many.map((name) => reportRow(name)), matches, ...family('f', many) });
    const scores = await scored(truth, results);
    expect(copies(scores)).toEqual({ precision: 1, recall: 1, granularity: 1, plagdet: 1 });
    expect(countsIn(scores, 'copies-plagdet')).toEqual({ 'pairs-planted': 20_301, 'pairs-scored': 20_000 });
  });
});

describe('the adjusted Rand index', () => {
  it('of two partitions, by hand', () => {
    // Planted {0,1,2} {3,4,5}, found {0,1} {2,3} {4,5}: together in both {0,1} and {4,5} = 2; planted 3 + 3 = 6, found
    // 3, of 15 pairs. Expected 6 * 3 / 15 = 1.2, most (6 + 3) / 2 = 4.5: (2 - 1.2) / (4.5 - 1.2) = 8/33.
    expect(adjustedRand({ planted: [0, 0, 0, 1, 1, 1], found: [0, 0, 1, 1, 2, 2] })).toBeCloseTo(8 / 33, 12);
  });

  it('counts reports of no family as classes of their own', () => {
    // Planted {0,1}, found {0,1,2} of four: together 1; planted 1, found 3, of 6. Expected 0.5, most 2: 0.5 / 1.5.
    expect(adjustedRand({ planted: [0, 0, null, null], found: [5, 5, 5, null] })).toBeCloseTo(1 / 3, 12);
    expect(adjustedRand({ planted: [null, null], found: [null, null] })).toBe(1);
  });
});

describe('lead-ins', () => {
  const lines = [
    group('l', { shape: 'lead-in', verdict: 'statutory-only' }),
    report('a'),
    passage('a', 'l', 0, 100),
    report('b'),
    passage('b', 'l', 0, 100),
  ];

  it('called copied are false', async () => {
    const scores = await scored(
      lines,
      resultsOf({ reports: two, matches: [match('a', [0, 100], 'b', [0, 100])], pairs: [pair('a', 'b')] }),
    );
    expect(copies(scores)).toMatchObject({ precision: 0, recall: null, plagdet: 0 });
    expect(valueIn(scores, 'copies-lead-in')).toBe(1);
    expect(valueIn(scores, 'pairs-precision')).toBe(0);
    expect(valueIn(scores, 'verdicts-lead-in-apart')).toBe(0);
  });

  it('called statutory, or not told, are right', async () => {
    const matches = [match('a', [0, 100], 'b', [0, 100], 'statutory')];
    const told = await scored(lines, resultsOf({ reports: two, matches, pairs: [pair('a', 'b', 'statutory-only')] }));
    const untold = await scored(lines, resultsOf({ reports: two }));
    for (const scores of [told, untold]) {
      expect(copies(scores)).toMatchObject({ precision: null, recall: null, plagdet: null });
      expect(valueIn(scores, 'verdicts-lead-in-apart')).toBe(1);
    }
  });
});

describe('verdicts', () => {
  it('are confused by pair', async () => {
    // Three pairs: copied called copied, copied called a template, own-earlier called copied; a fourth is not found.
    const names = ['ab', 'cd', 'ef', 'gh'];
    const lines = [
      ...names.map((name) => group(name, name === 'ef' ? { shape: 'own-earlier', verdict: 'own-earlier' } : {})),
      ...names.flatMap((name) => [...name].flatMap((each) => [report(each), passage(each, name, 0, 50)])),
    ];
    const pairs = [pair('a', 'b'), pair('c', 'd', 'shared-template'), pair('e', 'f')];
    const scores = await scored(lines, resultsOf({ reports: [...names.join('')].map((name) => reportRow(name)), pairs }));
    expect(valueIn(scores, 'verdicts-accuracy')).toBe(1 / 4);
    expect(valueIn(scores, 'verdicts-called', 'copied -> copied')).toBe(1 / 3);
    expect(valueIn(scores, 'verdicts-called', 'copied -> shared-template')).toBe(1 / 3);
    expect(valueIn(scores, 'verdicts-called', 'copied -> not-found')).toBe(1 / 3);
    expect(valueIn(scores, 'verdicts-called', 'own-earlier -> copied')).toBe(1);
    // A third of the copied ones, none of the own.
    expect(valueIn(scores, 'verdicts-mean-accuracy')).toBe(1 / 6);
    // Of the three pairs of strangers two are found; of the three that are accused one is the agency's own.
    expect(valueIn(scores, 'pairs-recall')).toBe(2 / 3);
    expect(valueIn(scores, 'pairs-precision')).toBe(2 / 3);
  });

  it('two years of one agency are own-earlier whatever family they are of', async () => {
    const lines = [
      group('g', { shape: 'family', verdict: 'shared-template' }),
      report('a', { agency: '甲镇', year: 2022 }),
      passage('a', 'g', 0, 50),
      report('b', { agency: '甲镇', year: 2023 }),
      passage('b', 'g', 0, 50),
    ];
    const scores = await scored(lines, resultsOf({ reports: two, pairs: [pair('a', 'b', 'own-earlier')] }));
    expect(valueIn(scores, 'verdicts-accuracy')).toBe(1);
  });
});

describe('planted flags', () => {
  const planted = { kind: 'flag', path: 'a.txt', certainty: 'certain', quote: '全局' } as const;
  const text = '我局在全县推进。全局召开会议，全县通报。';

  it('are right where code, report and words agree', async () => {
    const lines: readonly TruthLine[] = [
      report('a'),
      { ...planted, code: 'wrong-unit-type', start: 8, end: 10 },
      { ...planted, code: 'stale-year', start: 0, end: 2 },
      { kind: 'must-not-flag', path: 'a.txt', codes: ['wrong-unit-type', 'typo'], quote: '全县' },
      report('b'),
    ];
    const flags = [
      flagRow('a', 'wrong-unit-type', [8, 15]),
      flagRow('a', 'wrong-unit-type', [15, 18]),
      flagRow('b', 'wrong-unit-type', [8, 10]),
      flagRow('b', 'unanswered-problem', [0, 5]),
    ];
    const scores = await scored(lines, resultsOf({ reports: two, flags, sources: [sourceRow('a', text), sourceRow('b', text)] }));
    // Of three flags of a planted code one lies on the planted words; the code that was never planted is not judged.
    expect(valueIn(scores, 'flags-precision')).toBe(1 / 3);
    expect(valueIn(scores, 'flags-recall')).toBe(0.5);
    expect(valueIn(scores, 'flags-recall', 'wrong-unit-type')).toBe(1);
    expect(valueIn(scores, 'flags-recall', 'stale-year')).toBe(0);
    // 全县 stands at 3 and at 15; the flag on [15, 18) is an alarm of one of the two forbidden codes.
    expect(countsIn(scores, 'false-alarms-share')).toMatchObject({ 'must-not': 2, alarms: 1 });
  });

  it('a flag on planted words is no alarm, though harmless words stand beside', async () => {
    const lines: readonly TruthLine[] = [
      report('a'),
      { ...planted, code: 'wrong-unit-type', start: 8, end: 10 },
      { kind: 'must-not-flag', path: 'a.txt', codes: ['wrong-unit-type'], quote: '全县' },
    ];
    const results = { reports: [reportRow('a')], flags: [flagRow('a', 'wrong-unit-type', [8, 20])], sources: [sourceRow('a', text)] };
    expect(countsIn(await scored(lines, resultsOf(results)), 'false-alarms-share')).toMatchObject({ alarms: 0, 'must-not': 1 });
  });
});

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

it('hostile names are names', async () => {
  const lines = [group('__proto__'), report('constructor'), passage('constructor', '__proto__', 0, 5), report('\ud800')];
  await expect(scored(lines, resultsOf({}))).resolves.toBeDefined();
});
