/** Longer strings get an array of their own: nobody should hold a megabyte for good. */
const mostKept = 1 << 16;

/** The same memory as units and as bytes. */
interface Memory {
  readonly units: Uint16Array;
  readonly bytes: Buffer;
}

function memoryOf(length: number): Memory {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer) };
}

/**
 * Makes a reader of UTF-16 code units. What it gives holds those of the string from 0 on, may be longer than the string,
 * and is overwritten by the next call. For loops over whole strings: where strings of many layouts came by, V8 has
 * `charCodeAt` ask for the layout at every character, which takes ten times as long as reading an array.
 */
export function unitReader(): (text: string) => Uint16Array {
  let kept: Memory | null = null;
  return (text) => {
    const isKept = text.length <= mostKept;
    const memory: Memory = (isKept ? kept : null) ?? memoryOf(isKept ? mostKept : text.length);
    if (isKept) kept = memory;
    memory.bytes.write(text, 'utf16le');
    return memory.units;
  };
}

/** The string of the first `length` units. */
export function stringOf(units: Uint16Array, length: number): string {
  return Buffer.from(units.buffer, units.byteOffset, 2 * length).toString('utf16le');
}
