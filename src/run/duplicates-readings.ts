import { type Grams, sameReportShare } from './duplicates-overlap.ts';

/** A file that was read as a report, with what decides which of several readings is the best. */
export interface Reading {
  readonly sourceId: string;
  readonly path: string;
  readonly origin: string;
  readonly narrativeChars: number;
  readonly cells: number;
}

/** `reading` is the same report as `of`, which is kept. */
export interface Repeat {
  readonly reading: Reading;
  readonly of: Reading;
  readonly share: number;
}

/** Versions of one report that later readings are compared with: an agency that has more leaves its files in disorder. */
const mostCompared = 8;

/**
 * Which readings of one agency and year are the same report by content, and which differ and are all kept. The best
 * reading stands for the report: the corpus before earlier years, then most narrative, most table cells, first path. The
 * result does not depend on the order of `readings`.
 */
export function findRepeats(
  readings: readonly Reading[],
  gramsOf: (sourceId: string) => Grams,
): { readonly kept: readonly Reading[]; readonly repeats: readonly Repeat[] } {
  const kept: { readonly reading: Reading; readonly grams: Grams }[] = [];
  const repeats: Repeat[] = [];
  for (const reading of readings.toSorted(byQuality)) {
    const grams = gramsOf(reading.sourceId);
    const repeat = kept.slice(0, mostCompared).flatMap(({ reading: of, grams: known }) => {
      const share = sameReportShare(known, grams);
      return share === null ? [] : [{ reading, of, share }];
    })[0];
    if (repeat === undefined) kept.push({ reading, grams });
    else repeats.push(repeat);
  }
  return { kept: kept.map(({ reading }) => reading), repeats };
}

const outside = ({ origin }: Reading) => (origin === 'corpus' ? 0 : 1);

function byQuality(left: Reading, right: Reading): number {
  return (
    outside(left) - outside(right) ||
    right.narrativeChars - left.narrativeChars ||
    right.cells - left.cells ||
    (left.path < right.path ? -1 : 1)
  );
}
