import { grouped } from '#model';
import { isHanAt } from './han.ts';

/** The name of an agency before a suffix: 云岭市霁浦县 + 水利 + 局, 柳泉 + 镇. */
export interface NamedAgency {
  readonly start: number;
  /** Divisions that it names before its own, from the largest, with their kinds: 云岭市, 霁浦县; a kind alone stands for itself. */
  readonly places: readonly string[];
  /** What is left before the suffix; for a division's government the division without its kind. */
  readonly stem: string;
}

/** How words that may hold a name are read (lexicons/name-boundaries, division-kinds). */
export interface NameWords {
  /** Words that a name may stand behind, by their last letters. */
  readonly boundaries: ReadonlyMap<number, readonly string[]>;
  readonly place: RegExp;
  /** 县水利局: before an office a kind may stand alone. */
  readonly placeOrKind: RegExp;
}

export function nameWords(boundaries: readonly string[], kinds: readonly string[]): NameWords {
  const ofOne = kinds.filter(({ length }) => length === 1).join('');
  return {
    boundaries: grouped(boundaries, (word) => word.charCodeAt(word.length - 1)),
    place: new RegExp(`^\\p{Script=Han}{2,6}?[${ofOne}]`, 'u'),
    placeOrKind: new RegExp(`^(?:\\p{Script=Han}{2,6}?)?[${ofOne}]`, 'u'),
  };
}

const shortest = 2;
/** Longest row of divisions before a name, characters. */
const longestPlaces = 14;

/**
 * Reads the name whose own part, of at most `most` characters, ends at `suffix`: from the head of a clause, or behind a
 * word that may stand before names. Null where no name can be told from the words before it.
 */
export function namedAgency(spoken: string, suffix: number, most: number, { boundaries, place }: NameWords): NamedAgency | null {
  return firstName(spoken, suffix, most, boundaries, (start) => {
    const { places, stem } = divided(spoken.slice(start, suffix), place);
    return stem.length >= shortest && stem.length <= most ? { start, places, stem } : null;
  });
}

/** The same for an office that stands at `[from, suffix)` with nothing but divisions before it: 霁浦县 + 水利. */
export function namedOffice(spoken: string, from: number, suffix: number, { boundaries, placeOrKind }: NameWords): NamedAgency | null {
  return firstName(spoken, from, 0, boundaries, (start) => {
    const { places, stem } = divided(spoken.slice(start, from), placeOrKind);
    return stem === '' ? { start, places, stem: spoken.slice(from, suffix) } : null;
  });
}

type Read = (start: number) => NamedAgency | null;

function firstName(spoken: string, end: number, most: number, boundaries: NameWords['boundaries'], read: Read): NamedAgency | null {
  const first = Math.max(0, end - most - longestPlaces);
  for (let start = end; start >= first; start -= 1) {
    if (start < end && !isHanAt(spoken, start)) return null;
    const name = isBoundary(spoken, start, boundaries) ? read(start) : null;
    if (name !== null) return name;
  }
  return null;
}

const numbered = /(?:^|[^\p{Script=Han}\d])[一二三四五六七八九十\d]{1,2}、$/u;

function isBoundary(spoken: string, start: number, boundaries: NameWords['boundaries']): boolean {
  if (start === 0) return true;
  // 与青石区政府、霁浦县政府: what joins a list stands beside the agency, a number of the enumeration before it.
  if (spoken[start - 1] === '、') return numbered.test(spoken.slice(Math.max(0, start - 4), start));
  if (!isHanAt(spoken, start - 1)) return true;
  return boundaries.get(spoken.charCodeAt(start - 1))?.some((word) => spoken.endsWith(word, start)) ?? false;
}

/** The divisions at the head of a name, and the rest. */
function divided(name: string, division: RegExp): { readonly places: readonly string[]; readonly stem: string } {
  const places: string[] = [];
  let rest = name;
  for (let match = division.exec(rest); match !== null; match = division.exec(rest)) {
    places.push(match[0]);
    rest = rest.slice(match[0].length);
  }
  return { places, stem: rest };
}
