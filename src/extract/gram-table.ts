/**
 * Finds grams of two and three characters of the basic plane without making strings: an open hash table of their code
 * units.
 */
export interface GramTable {
  /** Calls `found` with the number of each known gram in the text, as often as it stands there. */
  scan(text: string, found: (number: number) => void): void;
}

const shift = 16;

export function gramTable(grams: readonly string[]): GramTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, grams.length * 2)));
  const pairs = new Uint32Array(size);
  const thirds = new Uint16Array(size);
  const numbers = new Int32Array(size).fill(-1);
  const slotOf = (pair: number, third: number): number => {
    let slot = (Math.imul(pair ^ Math.imul(third, 0x9e37), 0x85ebca6b) >>> 11) & (size - 1);
    while ((numbers[slot] ?? -1) >= 0 && !(pairs[slot] === pair && thirds[slot] === third)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [number, gram] of grams.entries()) {
    const [pair, third] = [((gram.charCodeAt(0) << shift) | gram.charCodeAt(1)) >>> 0, gram.length > 2 ? gram.charCodeAt(2) : 0];
    const slot = slotOf(pair, third);
    pairs[slot] = pair;
    thirds[slot] = third;
    numbers[slot] = number;
  }
  return {
    scan(text, found) {
      for (let at = 0; at + 1 < text.length; at += 1) {
        const pair = ((text.charCodeAt(at) << shift) | text.charCodeAt(at + 1)) >>> 0;
        const two = numbers[slotOf(pair, 0)] ?? -1;
        if (two >= 0) found(two);
        const three = at + 2 < text.length ? (numbers[slotOf(pair, text.charCodeAt(at + 2))] ?? -1) : -1;
        if (three >= 0) found(three);
      }
    },
  };
}
