import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Row } from '#contract';
import type { StoredAnalysis } from '#store';
import { isFailing } from '../src/cli/failing.ts';
import { figuresOf } from '../src/run/summary.ts';
import { hostileResults } from './support/hostile-results.ts';

async function figuresWith(change: (analysis: StoredAnalysis) => StoredAnalysis) {
  const { out, store } = await hostileResults(2, { change });
  const figures = await figuresOf(store);
  store.close();
  rmSync(out, { recursive: true });
  return { figures };
}

const rowsWith = ({ rows }: StoredAnalysis, change: Partial<Row<'flags'>>) =>
  rows === null ? null : { ...rows, flags: rows.flags.map((flag) => ({ ...flag, ...change })) };

it('fails on leads of this year at or above the severity', async () => {
  const summary = await figuresWith((analysis) => ({
    ...analysis,
    rows: rowsWith(analysis, { severity: 'medium' }),
  }));
  expect(isFailing(summary, 'low')).toBe(true);
  expect(isFailing(summary, 'medium')).toBe(true);
  expect(isFailing(summary, 'high')).toBe(false);
});

it('fails neither on leads of earlier years nor on what was lost in conversion', async () => {
  const earlier = await figuresWith((analysis) => ({
    ...analysis,
    report: analysis.report === null ? null : { ...analysis.report, role: 'previous' },
  }));
  expect(isFailing(earlier, 'low')).toBe(false);
  const lost = await figuresWith((analysis) => ({
    ...analysis,
    rows: rowsWith(analysis, { code: 'garbled' }),
  }));
  expect(isFailing(lost, 'low')).toBe(false);
});
