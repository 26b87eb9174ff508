import type { MaskedNarrative } from '#model';

/** A unit of a narrative written by hand. */
export interface Unit {
  readonly text: string;
  readonly statutory?: boolean;
  readonly telling?: boolean;
  /** A table or another section stands before it. */
  readonly breaks?: boolean;
  /** Figures, at the symbols for numbers or else at the start. */
  readonly figures?: readonly number[];
}

/** A masked narrative of these units whose spans are its own indices. */
export function narrativeOf(units: readonly (Unit | string)[]): MaskedNarrative {
  const all = units.map((unit): Unit => (typeof unit === 'string' ? { text: unit } : unit));
  const value = all.map(({ text }) => text).join('');
  const bounds = [0];
  for (const { text } of all) bounds.push((bounds.at(-1) ?? 0) + text.length);
  return {
    value,
    starts: Uint32Array.from({ length: value.length }, (_, i) => i),
    ends: Uint32Array.from({ length: value.length }, (_, i) => i + 1),
    bounds: Uint32Array.from(bounds),
    statutory: Uint8Array.from(all, ({ statutory }) => (statutory === true ? 1 : 0)),
    sentenceNos: Uint32Array.from(all, (_, no) => no),
    telling: Uint8Array.from(all, ({ telling }) => (telling === true ? 1 : 0)),
    breaks: Uint8Array.from(all, ({ breaks }, unit) => (unit === 0 || breaks === true ? 1 : 0)),
    numbers: Uint32Array.from(all.flatMap(({ text, figures }, unit) => numbersOf(text, figures ?? [], bounds[unit] ?? 0))),
  };
}

function numbersOf(text: string, figures: readonly number[], start: number): number[] {
  const places = Array.from(text.matchAll(/\ue004/g), ({ index }) => index);
  return figures.flatMap((figure, i) => [start + (places[i] ?? 0), Math.round(figure * 100)]);
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sentences of random characters out of `alphabet` common ones: nothing in them is shared but by chance. */
export function randomUnits(random: () => number, count: number, alphabet = 1500): string[] {
  return Array.from({ length: count }, () => {
    const length = 18 + Math.floor(random() * 30);
    const clause = () => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() * alphabet))).join('');
    return `${clause()},${clause()}。`;
  });
}
