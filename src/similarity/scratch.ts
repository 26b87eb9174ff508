/** Longer arrays are made anew: nobody should hold a megabyte for good. */
const mostKept = 1 << 16;

/**
 * Makes a lender of one array: what it gives is overwritten by its next call and holds whatever stood there. For what is
 * needed for a moment, a thousand times a second: every typed array is memory outside the collector's heap, and so many
 * megabytes of those make it go through all that is alive.
 */
export function scratch<Values extends { subarray(from: number, to: number): Values }>(
  make: (length: number) => Values,
): (length: number) => Values {
  let kept: Values | null = null;
  return (length) => {
    if (length > mostKept) return make(length);
    kept ??= make(mostKept);
    return kept.subarray(0, length);
  };
}

export const scratchWords = (): ((length: number) => Uint32Array) => scratch((length) => new Uint32Array(length));
export const scratchDoubles = (): ((length: number) => Float64Array) => scratch((length) => new Float64Array(length));
export const scratchBytes = (): ((length: number) => Uint8Array) => scratch((length) => new Uint8Array(length));
