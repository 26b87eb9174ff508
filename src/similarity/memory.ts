/** Puts arrays one behind another into one block of memory, or only measures what they would take. */
export interface Memory {
  bytes(values: Uint8Array): Uint8Array;
  words(values: Uint32Array): Uint32Array;
  signed(values: Int32Array): Int32Array;
  singles(values: Float32Array): Float32Array;
  doubles(values: Float64Array): Float64Array;
  /** Where the next array would begin. */
  end(): number;
}

/** Doubles begin at multiples of eight, so everything does. */
const alignment = 8;

/** `block` null: arrays are given back as they came. */
export function memoryIn(block: ArrayBuffer | null, from: number): Memory {
  let end = from;
  const next = ({ byteLength }: { readonly byteLength: number }): number => {
    const start = end;
    end += Math.ceil(byteLength / alignment) * alignment;
    return start;
  };
  const putter =
    <Values extends { readonly byteLength: number; readonly length: number; set(values: Values): void }>(
      viewed: (block: ArrayBuffer, start: number, length: number) => Values,
    ) =>
    (values: Values): Values => {
      const start = next(values);
      if (block === null) return values;
      const put = viewed(block, start, values.length);
      put.set(values);
      return put;
    };
  return {
    bytes: putter<Uint8Array>((...at) => new Uint8Array(...at)),
    words: putter<Uint32Array>((...at) => new Uint32Array(...at)),
    signed: putter<Int32Array>((...at) => new Int32Array(...at)),
    singles: putter<Float32Array>((...at) => new Float32Array(...at)),
    doubles: putter<Float64Array>((...at) => new Float64Array(...at)),
    end: () => end,
  };
}
