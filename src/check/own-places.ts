import type { Division, Divisions } from '#lexicon';
import type { Identity } from '#model';
import { ownNames } from './own-names.ts';

/** Which places belong to the reporting agency: its own, those above it and those below. */
export interface OwnPlaces {
  /** Whether the own county, or the own city, is known: without it nobody can tell another's. */
  knows(seat: 'county' | 'city'): boolean;
  /** Whether the own region is in the table of divisions, so that others can be looked up there. */
  readonly isListed: boolean;
  /** Whether a name without its kind stands in the names of the agency and of the divisions above it. */
  holds(stem: string): boolean;
  /**
   * Whether a place, with its kind (云岭市), is foreign to the agency. Where the own region is a listed one, only listed
   * places can be told from words that look like names.
   */
  isForeign(place: string): boolean;
}

export const kindAtEnd = (kinds: readonly string[]): RegExp => new RegExp(`(?:${kinds.join('|')})$`);

/** `kind` is what names of divisions end with, see `kindAtEnd`. */
export function ownPlaces(identity: Identity, divisions: Divisions, kind: RegExp): OwnPlaces {
  const { regionCode } = identity;
  const parts = (identity.region ?? '').split('/');
  const holds = (stem: string) => isOwn(ownNames(identity), stem);
  // The code may be that of the province, where the table does not have the county.
  const isListed = regionCode !== null && depthOf(regionCode) >= (depths.get(identity.level ?? '') ?? 3);
  const isRelated = ({ code }: Division) => regionCode !== null && (isAbove(code, regionCode) || isAbove(regionCode, code));
  return {
    holds,
    isListed,
    knows: (seat) => parts.length > (seat === 'county' ? 2 : 1) || identity.level === seat,
    isForeign: (place) => {
      if (holds(place.replace(kind, ''))) return false;
      if (!isListed) return true;
      const others = divisions.named(place);
      return others.length > 0 && !others.some(isRelated);
    },
  };
}

/**
 * Whether a name is an own one, or a word and the whole of an own one, which begins where a division's name does:
 * 距青汶区, 和青汶区. 第一人民 and 第二人民 share their end alone.
 */
function isOwn(names: string, stem: string): boolean {
  if (names.includes(stem)) return true;
  for (let from = 1; from <= Math.min(longestWord, stem.length - shortestStem); from += 1) if (begins(names, stem.slice(from))) return true;
  return false;
}

const shortestStem = 2;
/** Longest word taken for the beginning of a name: 位于, 靠近. */
const longestWord = 2;

function begins(names: string, stem: string): boolean {
  for (let at = names.indexOf(stem); at !== -1; at = names.indexOf(stem, at + 1))
    if (at === 0 || before.test(names[at - 1] ?? '')) return true;
  return false;
}

/** What stands before a division's name: another division, or the separator of a region. */
const before = /[省市州盟县区旗/\n]/u;
/** What stands in codes of larger divisions for the smaller ones. */
const zeros = /(?:00){1,2}$/;

/** Whether a division holds another, or is it. */
function isAbove(code: string, other: string): boolean {
  return other.startsWith(code.replace(zeros, ''));
}

/** How many of province, city and county a code tells. */
const depthOf = (code: string) => code.replace(zeros, '').length / 2;
const depths: ReadonlyMap<string, number> = new Map([
  ['province', 1],
  ['city', 2],
]);
