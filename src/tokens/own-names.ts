import { flatMapped, type Identity } from '#model';
import type { MaskHit } from './mask-symbols.ts';

/** A name of two characters is an ordinary word too often. */
const shortest = 3;

/** Names under which the agency appears in its own report, longest first; `endings` are those that it drops. */
export function ownNames(identity: Identity, endings: readonly string[]): readonly string[] {
  if (identity.agency === null) return [];
  const divisions = identity.region?.split('/') ?? [];
  const short = (name: string) => name.slice(0, name.length - (endings.find((ending) => name.endsWith(ending))?.length ?? 0));
  const names = new Set<string>();
  let rest = identity.agency;
  const add = (name: string) => {
    for (const variant of [name, short(name)]) if (variant.length >= shortest) names.add(variant);
  };
  add(rest);
  for (const division of divisions) {
    if (!rest.startsWith(division)) continue;
    rest = rest.slice(division.length);
    add(short(rest) === '' ? `${division}${rest}` : rest);
  }
  for (const division of divisions) names.delete(division);
  return [...names].filter((name) => short(name) !== '').sort(longestFirst);
}

/** Names of the divisions the agency belongs to, and of the agency itself, where they stand in `form`. */
export function nameHits(form: string, own: readonly string[], divisions: readonly string[]): readonly MaskHit[] {
  return [...flatMapped(own, (name) => hitsOf(form, name, 'own')), ...flatMapped(divisions, (name) => hitsOf(form, name, 'place'))];
}

function hitsOf(form: string, name: string, kind: 'own' | 'place'): MaskHit[] {
  const hits: MaskHit[] = [];
  for (let at = form.indexOf(name); at >= 0; at = form.indexOf(name, at + name.length)) {
    hits.push({ class: kind, start: at, end: at + name.length });
  }
  return hits;
}

const longestFirst = (left: string, right: string) => right.length - left.length || (left < right ? -1 : 1);
