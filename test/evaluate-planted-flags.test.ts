import { describe, expect, it } from 'vitest';
import type { TruthLine } from '#contract';
import { flagRow, report, reportRow, resultsOf, sourceRow } from './support/synthetic.ts';
import { countsIn, scored, valueIn } from './support/synthetic-scores.ts';

const two = [reportRow('a'), reportRow('b')];

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
