import type { Hit } from '#lexicon';
import { type Certainty, firstAt, flatMapped } from '#model';
import { flagOf } from './flag.ts';
import { type MisspeltFrame, prepareMisspeltFrames } from './misspelt-frames.ts';
import type { RuleMaker } from './rule.ts';

/**
 * Misspellings with the right word: listed ones (lexicons/typos.yaml), and frames of the field with one character wrong
 * (lexicons/misspelt-frames.txt). What conversion damaged is told as garbled, not as the agency's.
 */
export const typo: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('typos');
  const framesIn = prepareMisspeltFrames(lexicons.words('misspelt-frames'));
  return ({ report, reading }) => {
    const damage = report.form.noise;
    let told = 0;
    const listed = reading.hits(words).filter(({ entry }) => entry.yields['role'] === 'typo');
    const frames = framesIn(reading.spoken).filter(({ start, end }) => !isTouched(listed, start, end));
    const found = [...listed.map(ofListed), ...frames.map(ofFrame)].toSorted(
      (left, right) => left.start - right.start || right.end - left.end,
    );
    return flatMapped(found, ({ start, end, right, certainty }) => {
      // One misspelt word is told once, though several entries know it.
      if (start < told) return [];
      told = end;
      const span = reading.spanOf(start, end);
      if (damage.some((noise) => noise.span.start < span.end + near && span.start < noise.span.end + near)) return [];
      return [
        flagOf(lexicons, {
          code: 'typo',
          severity: 'low',
          certainty,
          span: reading.spanOf(
            Math.max(reading.startOf(reading.statementAt(start)), start - context),
            Math.min(end + context, endOf(reading.spoken, end)),
          ),
          rule: 'typo',
          zh: { words: reading.value.slice(start, end), right },
        }),
      ];
    });
  };
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly certainty: Certainty;
}

const ofListed = ({ entry, start, end }: Hit): Found => ({
  start,
  end,
  right: entry.yields['right'] ?? '',
  certainty: certainties.get(entry.yields['strength'] ?? '') ?? 'possible',
});

const ofFrame = ({ start, end, frame, isSure }: MisspeltFrame): Found => ({
  start,
  end,
  right: frame,
  certainty: isSure ? 'probable' : 'possible',
});

/** Whether a listed word, of which somebody thought, stands in what a frame would tell. */
function isTouched(listed: readonly Hit[], start: number, end: number): boolean {
  const next = firstAt(0, listed.length, (at) => (listed[at]?.start ?? 0) < start);
  return (listed[next]?.start ?? end) < end || (listed[next - 1]?.end ?? start) > start;
}

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
