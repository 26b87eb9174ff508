import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../src/evaluate/families.ts';
import { family, group, match, pair, passage, report, reportRow, resultsOf } from './support/synthetic.ts';
import { copies, countsIn, scored, valueIn } from './support/synthetic-scores.ts';

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
