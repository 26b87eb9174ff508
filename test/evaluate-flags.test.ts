import { describe, expect, it } from 'vitest';
import type { Annotation } from '#contract';
import type { FlagCode, Span } from '#model';
import { type GoldFlag, matchFlags, type RaisedFlag, tallyAlarms, tallyForbidden, tallyMatched } from '../src/evaluate/flag-tally.ts';
import { sumOf } from '../src/evaluate/tally.ts';
import { type Ours, score } from './support/annotated-report.ts';
import { annotation, text } from './support/small-annotation.ts';

type Ends = readonly [start: number, end: number];
const span = ([start, end]: Ends): Span => ({ start, end });

/** What is raised: `late`, certainly. */
function raised(ends: Ends | null, more: Partial<RaisedFlag> = {}): RaisedFlag {
  return { code: 'late', certainty: 'certain', span: ends === null ? null : span(ends), other: null, ...more };
}

/** What is expected: `late`, certainly, on words that stand at these places. */
function expected(...places: readonly Ends[]): GoldFlag {
  return { code: 'late', certainty: 'certain', quote: JSON.stringify(places), places: places.map(span) };
}

/** Right of ours, ours, hit of gold, gold, and hit with the same certainty. */
function figures(gold: readonly GoldFlag[], ours: readonly RaisedFlag[], judged: readonly FlagCode[] = ['late']): readonly number[] {
  const tally = tallyMatched(gold, matchFlags(gold, ours), new Set(judged));
  const names = ['flags-right', 'flags-ours', 'flags-hit', 'flags-gold', 'certainties-right'];
  return names.map((name) => tally[name] ?? 0);
}

describe('a flag hits what is expected', () => {
  /** Twenty characters. */
  const gold = [expected([100, 120])];
  const right = [1, 1, 1, 1, 1];
  const wrong = [0, 1, 0, 1, 0];

  it.each<readonly [string, Ends, readonly number[]]>([
    ['exact', [100, 120], right],
    // 10 of 20 are in common, which is half; 9 are less.
    ['shifted by half', [110, 130], right],
    ['shifted by half the other way', [90, 110], right],
    ['shifted by more than half', [111, 131], wrong],
    // Half of the shorter counts: of four characters two, or one.
    ['a word inside', [105, 107], right],
    ['a word that half stands out', [98, 102], right],
    ['a word that stands out by more', [97, 101], wrong],
    ['beside it', [120, 140], wrong],
    ['without a character', [110, 110], wrong],
    // Twenty characters may be told by eighty.
    ['four times as long', [60, 140], right],
    ['longer than four times', [60, 141], wrong],
  ])('%s', (_, ends, numbers) => {
    expect(figures(gold, [raised(ends)])).toEqual(numbers);
  });

  it('short words are told by a sentence of up to sixty characters, though that is more than four times as long', () => {
    expect(figures([expected([100, 104])], [raised([80, 140])])).toEqual(right);
    expect(figures([expected([100, 104])], [raised([80, 141])])).toEqual(wrong);
  });

  it('at its second place in the same report, too', () => {
    expect(figures(gold, [raised([300, 320], { other: span([100, 120]) })])).toEqual(right);
    expect(figures(gold, [raised([300, 320], { other: span([60, 141]) })])).toEqual(wrong);
  });

  it('of its own code only', () => {
    expect(figures(gold, [raised([100, 120], { code: 'typo' })], ['late', 'typo'])).toEqual(wrong);
    // Of a code that is not judged nothing is said: none of ours counts.
    expect(figures(gold, [raised([100, 120], { code: 'typo' })])).toEqual([0, 0, 0, 1, 0]);
  });

  it('two on one are both right and hit it once', () => {
    expect(figures(gold, [raised([100, 110]), raised([110, 120])])).toEqual([2, 2, 1, 1, 1]);
  });

  it('said twice of one place it counts once, right or wrong', () => {
    expect(figures(gold, [raised([100, 120]), raised([100, 120])])).toEqual(right);
    expect(figures(gold, [raised([300, 320]), raised([300, 320])])).toEqual(wrong);
    expect(figures(gold, [raised(null), raised(null)])).toEqual(right);
  });

  it('one on two hits both, where it is not too long for either', () => {
    const two = [expected([100, 110]), expected([120, 130])];
    expect(figures(two, [raised([100, 130])])).toEqual([1, 1, 2, 2, 2]);
    // 61 characters around ten: no hit.
    expect(figures(two, [raised([90, 151])])).toEqual([0, 1, 0, 2, 0]);
    // 61 around twenty and ten: it hits the first alone.
    expect(figures([expected([100, 120]), expected([125, 135])], [raised([90, 151])])).toEqual([1, 1, 1, 2, 1]);
  });

  it('one on words that are expected twice hits one of them, two at two places both', () => {
    const twice = [expected([100, 110], [120, 130]), expected([100, 110], [120, 130])];
    expect(figures(twice, [raised([120, 130])])).toEqual([1, 1, 1, 2, 1]);
    expect(figures(twice, [raised([100, 130])])).toEqual([1, 1, 1, 2, 1]);
    expect(figures(twice, [raised([120, 130]), raised([100, 110])])).toEqual([2, 2, 2, 2, 2]);
  });

  it('without a place it is about one of them, that no other is on', () => {
    const two = [expected([100, 110]), expected([120, 130])];
    expect(figures(two, [raised(null)])).toEqual([1, 1, 1, 2, 1]);
    expect(figures(two, [raised(null), raised([100, 110])])).toEqual([2, 2, 2, 2, 2]);
    expect(figures([], [raised(null)])).toEqual([0, 1, 0, 0, 0]);
  });

  it('anywhere where it is expected of the whole report', () => {
    const whole: GoldFlag = { ...expected(), quote: '' };
    expect(figures([whole], [raised([0, 1000])])).toEqual(right);
    expect(figures([whole, ...gold], [raised([100, 120])])).toEqual([1, 1, 2, 2, 2]);
  });

  it('of words that stand nowhere none', () => {
    expect(figures([expected()], [raised([100, 120])])).toEqual(wrong);
  });

  it('with its certainty, which is right where any of those on it has it', () => {
    const probable = (ends: Ends) => raised(ends, { certainty: 'probable' });
    expect(figures(gold, [probable([100, 120])])).toEqual([1, 1, 1, 1, 0]);
    expect(figures(gold, [probable([100, 110]), raised([110, 120])])).toEqual([2, 2, 1, 1, 1]);
    // At one place the surer one stands, whichever came first.
    expect(figures(gold, [probable([100, 120]), raised([100, 120])])).toEqual(right);
    expect(figures(gold, [raised([100, 120]), probable([100, 120])])).toEqual(right);
  });
});

describe('flags by how sure they are', () => {
  const tally = tallyMatched(
    [{ ...expected([100, 120]), certainty: 'possible' }, expected([300, 320])],
    matchFlags(
      [{ ...expected([100, 120]), certainty: 'possible' }, expected([300, 320])],
      [raised([100, 120]), raised([200, 220]), raised([300, 320], { certainty: 'probable' })],
    ),
    new Set(['late']),
  );
  it('are right where the gold has one, however sure its annotator was', () => {
    expect([
      tally['flags-right certain'],
      tally['flags-ours certain'],
      tally['flags-right probable'],
      tally['flags-ours probable'],
    ]).toEqual([1, 2, 1, 1]);
  });
  it('are told apart where surer than the annotator', () => {
    expect([tally['flags-surer'], tally['flags-hit']]).toEqual([1, 2]);
  });
});

describe('a false alarm', () => {
  /** Alarms, of how many forbidden; `late` may be expected too. */
  const alarms = (forbidden: readonly GoldFlag[], ours: readonly RaisedFlag[], gold: readonly GoldFlag[] = []) => {
    const tally = sumOf([tallyForbidden(forbidden), tallyAlarms(forbidden, matchFlags(gold, ours))]);
    return [tally['alarms'], tally['must-not']];
  };
  const harmless = [expected([100, 120])];

  it.each<readonly [string, RaisedFlag, number]>([
    ['on the words', raised([100, 120]), 1],
    ['on half of them', raised([110, 130]), 1],
    ['on less than half of them', raised([111, 131]), 0],
    ['on a word of them', raised([105, 107]), 1],
    // A paragraph is too long to be right about a word in it, but whoever reads it reads the words flagged.
    ['on a paragraph around them', raised([0, 1000]), 1],
    ['beside them', raised([120, 140]), 0],
    ['without a place', raised(null), 0],
    ['of another code', raised([100, 120], { code: 'typo' }), 0],
  ])('%s', (_, flag, count) => {
    expect(alarms(harmless, [flag])).toEqual([count, 1]);
  });

  it('is one for words flagged twice, two for two words under one flag, one for words at two places', () => {
    expect(alarms(harmless, [raised([100, 110]), raised([110, 120])])).toEqual([1, 1]);
    expect(alarms([expected([100, 110]), expected([120, 130])], [raised([100, 130])])).toEqual([2, 2]);
    expect(alarms([expected([100, 110], [200, 210])], [raised([100, 110]), raised([200, 210])])).toEqual([1, 1]);
  });

  it('is none where the flag is right about words beside, but another flag there is one', () => {
    const gold = [expected([120, 130])];
    expect(alarms(harmless, [raised([100, 130])], gold)).toEqual([0, 1]);
    expect(alarms(harmless, [raised([100, 130]), raised([100, 120])], gold)).toEqual([1, 1]);
  });
});

describe('flags of an annotated report', () => {
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
