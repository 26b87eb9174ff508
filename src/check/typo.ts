import { type Certainty, flatMapped } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Misspellings with the right word; what conversion damaged is told as garbled, not as the agency's (lexicons/typos.yaml). */
export const typo: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('typos');
  return ({ report, reading }) => {
    const damage = report.form.noise;
    let told = 0;
    return flatMapped(reading.hits(words), ({ entry, start, end }) => {
      // One misspelt word is told once, though several entries know it.
      if (start < told || entry.yields['role'] !== 'typo') return [];
      told = end;
      const span = reading.spanOf(start, end);
      if (damage.some((noise) => noise.span.start < span.end + near && span.start < noise.span.end + near)) return [];
      return [
        flagOf(lexicons, {
          code: 'typo',
          severity: 'low',
          certainty: certainties.get(entry.yields['strength'] ?? '') ?? 'possible',
          span: reading.spanOf(
            Math.max(reading.startOf(reading.statementAt(start)), start - context),
            Math.min(end + context, endOf(reading.spoken, end)),
          ),
          rule: 'typo',
          zh: { words: reading.value.slice(start, end), right: entry.yields['right'] ?? '' },
        }),
      ];
    });
  };
};

const certainties: ReadonlyMap<string, Certainty> = new Map([
  ['strong', 'certain'],
  ['weak', 'probable'],
]);

/** Characters around noise in which letters were dropped or put in. */
const near = 2;
/** Letters quoted before and behind. */
const context = 2;

function endOf(spoken: string, from: number): number {
  const rest = spoken.slice(from, from + context).search(/[\s,。;:、]/);
  return rest === -1 ? from + context : from + rest;
}
