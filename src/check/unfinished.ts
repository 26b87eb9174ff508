import { type Flag, flatMapped } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';
import type { Statement } from './statement.ts';

/** What no sentence ends with, and a title that was opened and not closed. */
const unended = /(?:[,、]|[\p{Script=Han}](?:的|和|与|及|以及|并|对|由|将|把|为了|通过))$|《[^》]{0,40}$/u;
/** Words that end like one of those and are whole. */
const whole =
  /(?:目的|有的|似的|别的|温和|总和|饱和|参与|赠与|给予|涉及|普及|推及|以及其他|应对|核对|校对|针对|面对|相对|理由|自由|事由|缘由|即将|合并|一并|归并)$/u;
/** Shorter lines are titles and items. */
const shortest = 12;

/**
 * A sentence that ends in the middle at the end of its section (DOMAIN.md 3). Within a section the next line may go on with
 * it, and items of a list may end in commas; at its end conversion may have lost the rest, so it is never more than a question.
 */
export const unfinished: RuleMaker = (lexicons) => {
  return ({ report, reading }) => {
    if (report.form.noise.length > 0 || report.source.layout.scans.length > 0) return [];
    const { statements } = reading;
    return flatMapped(statements, (statement, no): readonly Flag[] => {
      if (!isLast(statement, statements[no + 1]) || !unended.test(statement.value.slice(-longest))) return [];
      const value = statement.value.trimEnd();
      if (value.length < shortest || whole.test(value) || !unended.test(value)) return [];
      const from = Math.max(value.lastIndexOf(',', value.length - 2), value.lastIndexOf('。', value.length - 2)) + 1;
      return [
        flagOf(lexicons, {
          code: 'garbled',
          severity: 'low',
          certainty: 'possible',
          span: statement.spanOf(from, value.length),
          rule: 'unfinished',
          zh: { words: value.slice(from) },
        }),
      ];
    });
  };
};

/** A title looked at, with its mark. */
const longest = 42;

function isLast({ sentence }: Statement, next: Statement | undefined): boolean {
  return sentence.section !== 'lead' && (next === undefined || next.sentence.section !== sentence.section);
}
