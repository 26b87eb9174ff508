import type { MaskedNarrative } from '#model';

/** Characters of a gram: what two texts share of this length they did not write apart by chance. */
const gramLength = 10;
/** A narrative with fewer grams tells nothing of whether it is the same. */
const leastGrams = 20;
/** Least share of the shorter narrative that stands in the longer one; conversions lose a sentence, versions change more. */
const leastShare = 0.9;
/** Least share where little text is compared: one sentence lost weighs more. */
const leastPart = 0.8;
const leastFigures = 4;

/** What is compared of a reading. */
export interface Grams {
  readonly all: ReadonlySet<string>;
  /** Grams of the sections on problems and other matters: where versions differ, they differ here. */
  readonly telling: ReadonlySet<string>;
  readonly figures: ReadonlySet<number>;
}

export function gramsOf({ value, bounds, telling, numbers }: MaskedNarrative): Grams {
  const all = new Set<string>();
  const told = new Set<string>();
  telling.forEach((isTelling, unit) => {
    const end = Math.min(bounds[unit + 1] ?? 0, value.length - gramLength + 1);
    for (let start = bounds[unit] ?? 0; start < end; start += 1) {
      const gram = value.slice(start, start + gramLength);
      all.add(gram);
      if (isTelling === 1) told.add(gram);
    }
  });
  return { all, telling: told, figures: new Set(numbers.filter((_, index) => index % 2 === 1)) };
}

/** The share of the shorter narrative that stands in the other, names and numbers masked. */
export function sharedPart(one: Grams, other: Grams): number {
  const [shorter, longer] = byLength(one, other);
  return shareOf(shorter.all, longer.all);
}

/**
 * Whether both are readings of one report: nearly all of the shorter narrative stands in the other, of what it says of
 * problems, and of its figures. If not, it is another version, or there is too little to tell. Linear.
 */
export function areSameReport(one: Grams, other: Grams): boolean {
  const [shorter, longer] = byLength(one, other);
  if (shorter.all.size < leastGrams || shareOf(shorter.all, longer.all) < leastShare) return false;
  const differs = shorter.telling.size >= leastGrams && shareOf(shorter.telling, longer.all) < leastPart;
  return !differs && haveFigures(one.figures, other.figures);
}

function byLength(one: Grams, other: Grams): readonly [Grams, Grams] {
  return one.all.size <= other.all.size ? [one, other] : [other, one];
}

/** A text may be last year's with new figures: the same words, another report. */
function haveFigures(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  return fewer.size < leastFigures || shareOf(fewer, more) >= leastPart;
}

function shareOf<Value>(values: ReadonlySet<Value>, within: ReadonlySet<Value>): number {
  let found = 0;
  for (const value of values) if (within.has(value)) found += 1;
  return found / values.size;
}
