import { flatMapped, type Identity } from '#model';
import type { MaskHit } from './mask-symbols.ts';

/** Endings that a unit drops when it speaks of itself. */
const governments = /(?:人民政府办公室|人民政府办公厅|人民政府|政府办公室|办事处|办公室|管理委员会|管委会)$/;
/** A name of two characters is an ordinary word too often. */
const shortest = 3;

/** Names under which the agency appears in its own report, longest first. */
export function ownNames(identity: Identity): readonly string[] {
  if (identity.agency === null) return [];
  const divisions = identity.region?.split('/') ?? [];
  const names = new Set<string>();
  let rest = identity.agency;
  const add = (name: string) => {
    for (const variant of [name, name.replace(governments, '')]) if (variant.length >= shortest) names.add(variant);
  };
  add(rest);
  for (const division of divisions) {
    if (!rest.startsWith(division)) continue;
    rest = rest.slice(division.length);
    add(rest.replace(governments, '') === '' ? `${division}${rest}` : rest);
  }
  for (const division of divisions) names.delete(division);
  return [...names].filter((name) => !governments.test(name) || name.replace(governments, '') !== '').sort(longestFirst);
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
