import { areSameReport, type Grams, sharedPart } from './duplicates-overlap.ts';

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

/** Readings with this share of the fullest one's narrative are as full: a table that leaks makes a narrative longer. */
const asFull = 0.9;

type Compared = { readonly reading: Reading; readonly grams: Grams };

/**
 * Which readings of one agency and year are the same report by content, and which differ and are all kept. The best
 * reading stands for the report: the corpus before earlier years, then a full narrative, most table cells, the longer
 * narrative, the first path. The result does not depend on the order of `readings`.
 */
export function findRepeats(
  readings: readonly Reading[],
  gramsOf: (sourceId: string) => Grams,
): { readonly kept: readonly Reading[]; readonly repeats: readonly Repeat[] } {
  const versions: Compared[][] = [];
  for (const reading of readings.toSorted(byLength)) {
    const compared = { reading, grams: gramsOf(reading.sourceId) };
    const same = versions.slice(0, mostCompared).find(([fullest]) => fullest !== undefined && areSameReport(fullest.grams, compared.grams));
    if (same === undefined) versions.push([compared]);
    else same.push(compared);
  }
  const best = versions.flatMap((version) => bestOf(version) ?? []);
  const repeats = versions.flatMap((version, index) => {
    const of = best[index];
    const others = version.filter((compared) => compared !== of);
    return of === undefined ? [] : others.map(({ reading, grams }) => ({ reading, of: of.reading, share: sharedPart(of.grams, grams) }));
  });
  return { kept: best.map(({ reading }) => reading), repeats };
}

/** Of readings of one report, the fullest first. */
function bestOf(version: readonly Compared[]): Compared | undefined {
  const [fullest] = version;
  const full = version.filter(
    ({ reading }) =>
      outside(reading) === outside(fullest?.reading ?? reading) &&
      reading.narrativeChars >= (fullest?.reading.narrativeChars ?? 0) * asFull,
  );
  return full.toSorted((left, right) => right.reading.cells - left.reading.cells || byLength(left.reading, right.reading))[0];
}

const outside = ({ origin }: Reading) => (origin === 'corpus' ? 0 : 1);

function byLength(left: Reading, right: Reading): number {
  return outside(left) - outside(right) || right.narrativeChars - left.narrativeChars || (left.path < right.path ? -1 : 1);
}
