import { flatMapped } from '#model';

let table: Uint16Array | null = null;

/** The two bytes of GBK by UTF-16 code unit, 0 where there are none; built once a thread on first need, about 20 ms. */
export function gbkBytes(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** Characters whose bytes in GBK lie in the two ranges, each with its bytes. Asks the platform's decoder, all at once. */
export function gbkPairs(leads: readonly number[], trails: readonly number[]): readonly (readonly [number, number])[] {
  const bytes = new Uint8Array(leads.length * trails.length * 3);
  let at = 0;
  for (const lead of leads) {
    for (const trail of trails) {
      bytes.set([lead, trail, 0x0a], at);
      at += 3;
    }
  }
  const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
  return flatMapped(leads, (lead, i) =>
    flatMapped(trails, (trail, j) => {
      const character = characters[i * trails.length + j] ?? '';
      return character.length === 1 && character !== '\ufffd' ? [[character.charCodeAt(0), lead * 256 + trail] as const] : [];
    }),
  );
}

/** Numbers from `first` to `last`, both included. */
export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function buildTable(): Uint16Array {
  const bytesOf = new Uint16Array(0x10000);
  const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfe)];
  for (const [code, bytes] of gbkPairs(range(0x81, 0xfe), trails)) bytesOf[code] = bytes;
  return bytesOf;
}
