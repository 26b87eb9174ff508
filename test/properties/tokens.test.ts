import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import { openSegmenter, prepareMask } from '#tokens';
import { reportOf } from '../support/reports.ts';

const lexicons = await loadLexicons('lexicons');
const segmenters = [
  await openSegmenter(configure({}, 'test'), lexicons),
  await openSegmenter(configure({ segmenter: 'node-rs' }, 'test'), lexicons),
];
const mask = prepareMask(lexicons);

/** Han, figures, names, noise: what reports hold and what they should not. */
const pieces = fc.constantFrom(
  '政府信息公开',
  '我镇',
  '青石镇',
  '2023年',
  '33条',
  '〔2021〕30号',
  '《条例》',
  '0555-1234567',
  'www.a.cn',
  'a@b.cn',
  '一是',
  '。',
  ',',
  '\n',
  ' ',
  '\u3000',
  '\t',
  '\0',
  '\ud800',
  '\udc00',
  '😀',
  '\ue001',
  '\ufffd',
  '報告',
  'é',
  '①',
  '__proto__',
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe.each(segmenters)('$name', (segmenter) => {
  it('gives words that are in order, disjoint and re-join to the form exactly', () => {
    fc.assert(
      fc.property(hostile, (form) => {
        const tokens = segmenter.tokenise(form);
        expect(tokens.map(({ word }) => word).join('')).toBe(form);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBe(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a masked narrative', () => {
  it('has units in order, spans that rise inside the text, and no white space', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const report = reportOf(text, { agency: '云岭县青石镇人民政府', region: '某某省/某某市/云岭县' });
        const { value, starts, ends, bounds, statutory, sentenceNos, numbers } = mask(report, []);
        expect([starts.length, ends.length]).toEqual([value.length, value.length]);
        expect([statutory.length, sentenceNos.length, bounds.length - 1]).toEqual(Array.from({ length: 3 }, () => report.sentences.length));
        expect([bounds[0], bounds.at(-1)]).toEqual([0, value.length]);
        expect([...bounds]).toEqual([...bounds].sort((a, b) => a - b));
        starts.forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(ends[i] ?? 0).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(ends[i] ?? 0);
        });
        expect(value).not.toMatch(/\s/);
        for (let i = 0; i < numbers.length; i += 2) expect(value[numbers[i] ?? 0]).toBe('\ue004');
      }),
      { numRuns: 500 },
    );
  });

  it('is made in time linear in the text, whatever the text', () => {
    const text = `${'1'.repeat(200_000)}${'《'.repeat(200_000)}${'a.'.repeat(100_000)}${'一'.repeat(200_000)}`;
    expect(mask(reportOf(text), []).bounds).toHaveLength(2);
  });
});
