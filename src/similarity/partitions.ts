import type { ComparedReport } from './compared-report.ts';
import type { Spill } from './spill.ts';

/** Hash and report share one double exactly: 32 + 21 bits. */
export const reportLimit = 2 ** 21;

/** Partitions begin at a head, the upper half of a hash: as fine as they need be, and counted in a quarter of a megabyte. */
const heads = 2 ** 16;
const headShift = 16;

/** Pairs gathered before they are spilled, at most. */
const mostGathered = 8192;

/**
 * All pairs of hash and report as `hash × reportLimit + report`, ascending, each once, in parts: a hash is in one part
 * alone. There are as many parts as it takes to sort at most `sortedAtOnce` pairs at a time (a head that has more is a part
 * of its own); where one is enough nothing is spilled. Joined, the parts are the same however many there are.
 */
export function* sortedKeys(reports: readonly ComparedReport[], sortedAtOnce: number, spill: Spill): Generator<Float64Array> {
  const counts = countsByHead(reports);
  const { partOf, parts } = partsOf(counts, sortedAtOnce);
  if (parts <= 1)
    yield eachOnce(
      allKeys(
        reports,
        counts.reduce((sum, count) => sum + count, 0),
      ),
    );
  else {
    scatter(reports, partOf, Math.min(mostGathered, Math.ceil(sortedAtOnce / parts)), spill);
    for (let part = 0; part < parts; part += 1) yield eachOnce(spill.take(part));
  }
}

function countsByHead(reports: readonly ComparedReport[]): Float64Array {
  const counts = new Float64Array(heads);
  for (const { fingerprints } of reports) {
    for (let i = 0; i < fingerprints.length; i += 2) {
      const head = (fingerprints[i] ?? 0) >>> headShift;
      counts[head] = (counts[head] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Neighbouring heads together, by what they hold: winnowing keeps the smallest hashes, so that equal ranges of hashes would
 * be anything but equal parts.
 */
function partsOf(counts: Float64Array, most: number): { readonly partOf: Uint16Array; readonly parts: number } {
  const partOf = new Uint16Array(heads);
  let part = 0;
  let held = 0;
  counts.forEach((count, head) => {
    if (held > 0 && held + count > most) {
      part += 1;
      held = 0;
    }
    partOf[head] = part;
    held += count;
  });
  return { partOf, parts: part + 1 };
}

function allKeys(reports: readonly ComparedReport[], count: number): Float64Array {
  const keys = new Float64Array(count);
  let at = 0;
  for (const [report, { fingerprints }] of reports.entries()) {
    for (let i = 0; i < fingerprints.length; i += 2) {
      keys[at] = (fingerprints[i] ?? 0) * reportLimit + report;
      at += 1;
    }
  }
  return keys;
}

/** Every pair to its part. */
function scatter(reports: readonly ComparedReport[], partOf: Uint16Array, gathered: number, spill: Spill): void {
  const buffers = new Map<number, { readonly keys: Float64Array; count: number }>();
  for (const [report, { fingerprints }] of reports.entries()) {
    for (let i = 0; i < fingerprints.length; i += 2) {
      const hash = fingerprints[i] ?? 0;
      const part = partOf[hash >>> headShift] ?? 0;
      let buffer = buffers.get(part);
      if (buffer === undefined) {
        buffer = { keys: new Float64Array(gathered), count: 0 };
        buffers.set(part, buffer);
      }
      buffer.keys[buffer.count] = hash * reportLimit + report;
      buffer.count += 1;
      if (buffer.count < gathered) continue;
      spill.append(part, buffer.keys);
      buffer.count = 0;
    }
  }
  for (const [part, { keys, count }] of buffers) spill.append(part, keys.subarray(0, count));
}

/** Sorts in place; a report holds a hash once, however often it stands in it. */
function eachOnce(keys: Float64Array): Float64Array {
  keys.sort();
  let kept = 0;
  for (const key of keys) {
    if (kept > 0 && key === keys[kept - 1]) continue;
    keys[kept] = key;
    kept += 1;
  }
  return keys.subarray(0, kept);
}
