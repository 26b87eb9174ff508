import { describe, expect, it } from 'vitest';
import { group, match, pair, passage, report, reportRow, resultsOf } from './support/synthetic.ts';
import { copies, scored, valueIn } from './support/synthetic-scores.ts';

const two = [reportRow('a'), reportRow('b')];

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
