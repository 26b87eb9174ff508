import type { Chance } from '#model';

/** Additive counts of one report, or of one planted group: every score is a function of their sum. */
export type Tally = Readonly<Record<string, number>>;

/** How a score comes from summed counts. `null` where there is nothing to count. */
export interface Measure {
  readonly group: string;
  readonly measure: string;
  /** The flag code, class or edit level it is about; null for all. */
  readonly of: string | null;
  /** Counts shown beside the value, by their name in the sum. */
  readonly counts: readonly string[];
  /** Headline figures carry a bootstrap interval. */
  readonly headline: boolean;
  /** Whether the value is the first of two counts over the second. */
  readonly isQuotient: boolean;
  readonly value: (sum: Tally) => number | null;
}

export interface Score {
  readonly group: string;
  readonly measure: string;
  readonly of: string | null;
  readonly value: number | null;
  readonly counts: Tally;
  /** Whether the value is the first of two counts over the second; else the counts only tell what it rests on. */
  readonly isQuotient: boolean;
  /** 95 % percentile bootstrap over the units; null where it was not asked for or there is nothing to count. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Record<string, number> = Object.create(null);
  for (const tally of tallies) for (const [name, count] of Object.entries(tally)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

export const quotient = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** `part / whole`, by the names of the counts. */
export function ratio(group: string, measure: string, part: string, whole: string, more: Partial<Measure> = {}): Measure {
  const value = (sum: Tally) => quotient(sum[part] ?? 0, sum[whole] ?? 0);
  return { group, measure, of: null, counts: [part, whole], headline: false, isQuotient: true, value, ...more };
}

/** Precision, recall and F1 of the counts `<name>-found`, `<name>-gold` and `<name>-ours`. */
export function precisionRecall(group: string, name: string, more: Partial<Measure> = {}): readonly Measure[] {
  const [found, gold, ours] = [`${name}-found`, `${name}-gold`, `${name}-ours`];
  const f1 = (sum: Tally) => quotient(2 * (sum[found] ?? 0), (sum[gold] ?? 0) + (sum[ours] ?? 0));
  return [
    ratio(group, 'precision', found, ours, { ...more, headline: false }),
    ratio(group, 'recall', found, gold, { ...more, headline: false }),
    { group, measure: 'f1', of: null, counts: [found, gold, ours], headline: false, isQuotient: false, value: f1, ...more },
  ];
}

/** The scores of all tallies together. Intervals: `rounds` resamplings of the tallies with `chance`. */
export function scoresOf(
  tallies: readonly Tally[],
  measures: readonly Measure[],
  bootstrap: { readonly rounds: number; readonly chance: Chance },
): readonly Score[] {
  const sum = sumOf(tallies);
  const samples = measures.some(({ headline }) => headline) ? resampled(tallies, bootstrap.rounds, bootstrap.chance) : [];
  return measures.map(({ group, measure, of, counts, headline, isQuotient, value }) => ({
    group,
    measure,
    of,
    value: value(sum),
    counts: Object.fromEntries(counts.map((name) => [name, sum[name] ?? 0])),
    isQuotient,
    interval: headline ? intervalOf(samples.map(value)) : null,
  }));
}

/** Sums of as many tallies as there are, drawn with replacement; added up as vectors, which a thousand rounds need. */
function resampled(tallies: readonly Tally[], rounds: number, chance: Chance): readonly Tally[] {
  const names = Object.keys(sumOf(tallies));
  const vectors = tallies.map((tally) => Float64Array.from(names, (name) => tally[name] ?? 0));
  const total = new Float64Array(names.length);
  return Array.from({ length: rounds }, () => {
    total.fill(0);
    for (let draw = 0; draw < vectors.length; draw += 1) {
      const drawn = vectors[Math.floor(chance() * vectors.length)] ?? total;
      for (let no = 0; no < total.length; no += 1) total[no] = (total[no] ?? 0) + (drawn[no] ?? 0);
    }
    const sum: Record<string, number> = Object.create(null);
    for (const [no, name] of names.entries()) sum[name] = total[no] ?? 0;
    return sum;
  });
}

function intervalOf(values: readonly (number | null)[]): Score['interval'] {
  const sorted = values.filter((value) => value !== null).sort((left, right) => left - right);
  const low = sorted[Math.floor(sorted.length * 0.025)];
  const high = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.975) - 1)];
  return low === undefined || high === undefined ? null : { low, high };
}
