import { type SubstanceClass, substanceClasses } from '#model';
import type { Example } from './example.ts';

/** Examples as numbers. */
export interface Packed {
  readonly examples: readonly Example[];
  /** Features by number, sorted. */
  readonly names: readonly string[];
  /** Features of each example. */
  readonly rows: readonly Int32Array[];
  /** Number of the right class of each example. */
  readonly answers: Uint8Array;
}

export const width = substanceClasses.length;
const numberOf = new Map<SubstanceClass, number>(substanceClasses.map((name, number) => [name, number]));

/** `keeps`: the features to be told of; all are, but when what they are worth is measured. */
export function pack(examples: readonly Example[], keeps: (feature: string) => boolean = () => true): Packed {
  const names = [...new Set(examples.flatMap(({ features }) => features))].filter(keeps).sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const rowOf = ({ features }: Example) => Int32Array.from(features.flatMap((name) => numbers.get(name) ?? [])).sort();
  return { examples, names, rows: examples.map(rowOf), answers: Uint8Array.from(examples, ({ classes }) => numberOf.get(classes[0]) ?? 0) };
}
