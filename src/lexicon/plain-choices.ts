import { flatMapped, grouped } from '#model';
import type { Owner, Owners } from './owners.ts';
import type { Around, Literal, Pattern } from './term.ts';

/**
 * Patterns that are a choice of strings (内容|事项|数据) as so many literals, which the pass over the text finds by itself.
 * Terms without these keep their expression.
 */
export function withPlainChoices({ entries, literals, patterns }: Owners): Owners {
  const own = patterns.map((owner) => ({ owner, plain: literalsOf(owner.term) }));
  return {
    entries,
    literals: [...literals, ...flatMapped(own, ({ owner, plain }) => (plain ?? []).map((term): Owner<Literal> => ({ ...owner, term })))],
    patterns: flatMapped(own, ({ owner, plain }) => (plain === null ? [owner] : [])),
  };
}

/**
 * An expression finds the first that begins, then goes on behind it. Where strings never meet but in one another, and the
 * longer is tried first, it finds those that stand in no longer one; null where that cannot be said.
 */
function literalsOf({ choices, anchored }: Pattern): readonly Literal[] | null {
  if (choices === null || choices.includes('')) return null;
  const strings = [...new Set(choices)];
  const longer = longerOnes(strings);
  if (longer === null) return null;
  const isTold = ({ string, at }: Around, literal: string) =>
    !anchored.start && !anchored.end && (at > 0 || strings.indexOf(string) < strings.indexOf(literal));
  const literals = Array.from(longer, ([literal, inside]): Literal => ({ kind: 'literal', literal, anchored, inside }));
  return literals.every(({ literal, inside }) => inside.every((each) => isTold(each, literal))) ? literals : null;
}

/** For each string those that hold it, and where; null where two can lap over each other. */
function longerOnes(strings: readonly string[]): ReadonlyMap<string, readonly Around[]> | null {
  const longer = new Map(strings.map((string): [string, Around[]] => [string, []]));
  for (const { string, at, other } of meetingsOf(strings)) {
    if (string.startsWith(other, at)) longer.get(other)?.push({ string, at });
    else if (at > 0 && other.startsWith(string.slice(at))) return null;
  }
  return longer;
}

/** Where a character of a string is the first of another one, or of itself. */
function meetingsOf(strings: readonly string[]): readonly (Around & { readonly other: string })[] {
  const byFirst = grouped(strings, (string) => string.charAt(0));
  return flatMapped(strings, (string) =>
    flatMapped(string.split(''), (letter, at) => (byFirst.get(letter) ?? []).map((other) => ({ string, at, other }))),
  ).filter(({ string, at, other }) => at > 0 || string !== other);
}
