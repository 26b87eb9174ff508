import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Annotation } from '#contract';
import { type Ours, score } from '../support/annotated-report.ts';

/** Few letters, so that most pieces stand in several places. */
const piece = fc.string({ unit: fc.constantFrom('无', '0', '件', '。'), minLength: 1, maxLength: 9 });
const unitClass = fc.constantFrom('B1' as const, 'N' as const, 'S1' as const, 'T' as const);
const units = fc.array(fc.record({ text: piece, class: unitClass }), { minLength: 1, maxLength: 30 });
const space = fc.constantFrom('', ' ', '\n', '\u3000', '|');

it('a text cut into units anywhere is found whole, every character in its own unit', async () => {
  await fc.assert(
    fc.asyncProperty(units, space, async (cut, between) => {
      const text = cut.map((unit) => unit.text).join(between);
      const at = await score({ text, annotation: { units: cut }, ours: { sentences: sentencesOf(cut, between) } });
      expect(at('places', 'units-not-found').value).toBe(0);
      const values = [at('narrative', 'lost'), at('narrative', 'leaked'), at('substance', 'class-accuracy')].map(({ value }) => value);
      expect(values.map((value, no) => value ?? (no === 2 ? 1 : 0))).toEqual([0, 0, 1]);
    }),
    { numRuns: 60 },
  );
});

/** An analysis that says the same. */
function sentencesOf(cut: Annotation['units'], between: string): NonNullable<Ours['sentences']> {
  let end = -between.length;
  return cut.flatMap((unit) => {
    const start = end + between.length;
    end = start + unit.text.length;
    return unit.class === 'T' || unit.class === 'H' ? [] : [[[start, end, 'span'], unit.class] as const];
  });
}
