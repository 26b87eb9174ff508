import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareCheck } from '#check';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import { reportOf } from '../support/check-report.ts';

const check = prepareCheck(await loadLexicons('lexicons'), configure({}, 'test'));

/** Words that rules look at, so that chance makes sentences of them. */
const words = [
  '全街',
  '我局',
  '健全镇',
  '2022年',
  '2023年',
  '，',
  '。',
  '、',
  '；',
  '其中',
  '共公开',
  '合计',
  '12条',
  '3件',
  '1,200条',
  '余',
  '（',
  '）',
  '《',
  '“',
  '其他',
  '\n',
  '我镇',
  '主动公开',
  '\uD800',
  '較',
  '數據統計期限',
  '1月1日',
  '12月31日',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((each) => each.join('')),
);

it('never throws; every flag points into the text, says why in both languages, and stands in order', () => {
  fc.assert(
    fc.property(text, (value) => {
      const report = reportOf(value);
      const flags = check({ report, substances: [], extraction: { problems: [], measures: [], answers: [], aims: [] } });
      for (const { span, messageZh, messageEn } of flags) {
        expect(span === null || (0 <= span.start && span.start < span.end && span.end <= value.length)).toBe(true);
        expect(`${messageZh}${messageEn}`).not.toMatch(/\{[a-zA-Z]+\}/);
      }
      const starts = flags.map(({ span }) => span?.start ?? -1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
    { numRuns: 300, seed: 7 },
  );
});
