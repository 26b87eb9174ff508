import { describe, expect, it } from 'vitest';
import type { Row } from '#contract';
import { group, match, pair, passage, report, reportRow, resultsOf } from './support/synthetic.ts';
import { copies, scored, valueIn } from './support/synthetic-scores.ts';

/** Reports a and b share one planted passage of 100 characters, [100, 200) in a and [300, 400) in b: 200 characters. */
const twoAlike = [group('g'), report('a'), passage('a', 'g', 100, 200), report('b'), passage('b', 'g', 300, 400)];
const two = [reportRow('a'), reportRow('b')];
const found = (...matches: readonly Row<'matches'>[]) => scored(twoAlike, resultsOf({ reports: two, matches, pairs: [pair('a', 'b')] }));

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

it('hostile names are names', async () => {
  const lines = [group('__proto__'), report('constructor'), passage('constructor', '__proto__', 0, 5), report('\ud800')];
  await expect(scored(lines, resultsOf({}))).resolves.toBeDefined();
});
