import type { Certainty } from '#model';
import { weaker } from './flag.ts';
import type { Quantity } from './quantity.ts';

/** A stated total and the parts that are told of it. */
export interface Tally {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** The parts claim to be all of it, so that too small a sum is an error too. */
  readonly isClosed: boolean;
  /** One thing may count in several parts: channels, two classifications. */
  readonly mayOverlap: boolean;
  readonly certainty: Certainty;
}

/** What is wrong with a tally; null when nothing is. */
export interface Discrepancy {
  readonly sum: number;
  readonly kind: 'exceed' | 'exceed-overlap' | 'below';
  readonly certainty: Certainty;
}

/** Compares parts with total: too large a sum is always an error, too small a one only where the list is closed. */
export function discrepancyOf(tally: Tally): Discrepancy | null {
  const sum = sumOf(tally.parts);
  const total = tally.total.value;
  if (addsUp(tally.parts, tally.total) || (sum < total && !tally.isClosed)) return null;
  const certainty = tally.parts.every(({ unit }) => unit === tally.total.unit) ? tally.certainty : weaker(tally.certainty);
  if (sum < total) return { sum, kind: 'below', certainty };
  if (tally.mayOverlap) return { sum, kind: 'exceed-overlap', certainty: 'possible' };
  // Without one of the parts it adds up: that one may be counted within another.
  const without = (part: Quantity) => tally.parts.filter((other) => other !== part);
  const isOneTooMany = tally.parts.some((part) => addsUp(without(part), tally.total));
  return isOneTooMany ? { sum, kind: 'exceed-overlap', certainty: weaker(certainty) } : { sum, kind: 'exceed', certainty };
}

/** The parts make the total, as far as both are told to the last digit. */
export function addsUp(parts: readonly Quantity[], total: Quantity): boolean {
  const slack = parts.reduce((sum, part) => sum + part.slack, total.slack);
  return Math.abs(sumOf(parts) - total.value) <= slack;
}

export function sumOf(quantities: readonly Quantity[]): number {
  // Hundredths, so that 0.1 + 0.2 is 0.3.
  return quantities.reduce((sum, { value }) => sum + Math.round(value * 100), 0) / 100;
}
