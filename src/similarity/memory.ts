/** Goes through the arrays and strings of a value, always in one order, and gives others for them. */
export interface Memory {
  text(value: string): string;
  bytes(values: Uint8Array): Uint8Array;
  words(values: Uint32Array): Uint32Array;
  signed(values: Int32Array): Int32Array;
  singles(values: Float32Array): Float32Array;
  doubles(values: Float64Array): Float64Array;
}

/** Doubles begin at multiples of eight, so everything does. The length stands before each. */
const alignment = 8;

const spaceOf = (byteLength: number): number => alignment + Math.ceil(byteLength / alignment) * alignment;

/** How many bytes a value takes: `put` it. */
export function bytesOf(put: (memory: Memory) => unknown): number {
  let sum = 0;
  const measured = <Values extends { readonly byteLength: number }>(values: Values): Values => {
    sum += spaceOf(values.byteLength);
    return values;
  };
  const text = (value: string) => {
    sum += spaceOf(2 * value.length);
    return value;
  };
  put({ text, bytes: measured, words: measured, signed: measured, singles: measured, doubles: measured });
  return sum;
}

/** Writes into a block; what it gives is empty: the shape of a value, to be filled by `reading`. */
export function writing(block: ArrayBuffer, from: number): Memory {
  let at = from;
  const written = (bytes: Uint8Array): void => {
    new Uint32Array(block, at, 1)[0] = bytes.length;
    new Uint8Array(block, at + alignment, bytes.length).set(bytes);
    at += spaceOf(bytes.length);
  };
  const writer =
    <Values extends ArrayBufferView>(empty: Values) =>
    ({ buffer, byteOffset, byteLength }: Values): Values => {
      written(new Uint8Array(buffer, byteOffset, byteLength));
      return empty;
    };
  return {
    text: (value) => {
      written(Buffer.from(value, 'utf16le'));
      return '';
    },
    bytes: writer(nothing.bytes),
    words: writer(nothing.words),
    signed: writer(nothing.signed),
    singles: writer(nothing.singles),
    doubles: writer(nothing.doubles),
  };
}

const nothing = {
  bytes: new Uint8Array(),
  words: new Uint32Array(),
  signed: new Int32Array(),
  singles: new Float32Array(),
  doubles: new Float64Array(),
} as const;

/** Gives what was written from there on, whatever it is given. */
export function reading(block: ArrayBuffer, from: number): Memory {
  let at = from;
  const reader =
    <Values>(elementBytes: number, viewed: (block: ArrayBuffer, start: number, length: number) => Values) =>
    (): Values => {
      const [start, byteLength] = [at + alignment, new Uint32Array(block, at, 1)[0] ?? 0];
      at += spaceOf(byteLength);
      return viewed(block, start, byteLength / elementBytes);
    };
  return {
    text: reader(1, (...place) => Buffer.from(...place).toString('utf16le')),
    bytes: reader(1, (...place) => new Uint8Array(...place)),
    words: reader(4, (...place) => new Uint32Array(...place)),
    signed: reader(4, (...place) => new Int32Array(...place)),
    singles: reader(4, (...place) => new Float32Array(...place)),
    doubles: reader(8, (...place) => new Float64Array(...place)),
  };
}
