import { type Judgement, judgementOf } from '#classify';
import type { SubstanceClass } from '#model';
import { addUp, rowOf, type Weights } from './descend.ts';
import type { Example } from './example.ts';
import { type Packed, width } from './packed.ts';

/** What weights say of one example, before it is scaled. */
export interface RawAnswer {
  readonly example: Example;
  readonly sums: Float64Array;
  /** Features known of it, the bias counted. */
  readonly known: number;
}

/** How sure sums of weights are: chosen and fitted after training. */
export interface Certainty {
  readonly temperature: number;
  readonly ruleTrust: number;
}

/** The examples of the given numbers as weights see them that were learned without them. */
export function rawAnswers(packed: Packed, weights: Weights, numbers: readonly number[]): readonly RawAnswer[] {
  return numbers.flatMap((number): readonly RawAnswer[] => {
    const example = packed.examples[number];
    if (example === undefined) return [];
    const row = rowOf(packed, weights.known, number);
    const sums = new Float64Array(width);
    addUp(weights.values, row, sums);
    return [{ example, sums, known: row.length }];
  });
}

export function judge({ example, sums, known }: RawAnswer, certainty: Certainty): Judgement {
  return judgementOf(sums.slice(), example.rule, { known, ...certainty });
}

export function kindOf(name: SubstanceClass): Judgement['kind'] {
  if (name === 'N') return 'nil';
  return name.startsWith('S') ? 'substantive' : 'boilerplate';
}
