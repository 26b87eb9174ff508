import type { Divisions } from '#lexicon';
import type { Region, RegionEvidence } from './region.ts';
import { chainOf } from './region-chain.ts';

/** Words of lexicons/division-kinds.txt and of lexicons/division-lookalikes.txt. */
export interface DivisionWords {
  readonly kinds: readonly string[];
  readonly lookalikes: readonly string[];
}

/** 市 and 区 alone name nothing; divisions with one character before their kind are all old and in the table. */
const shortestStem = 2;
const longestDivision = 12;

/**
 * Makes the reader of regions that the table does not have: new or renamed divisions. What the agency's own name begins
 * with (桐埠县 of 桐埠县卫生健康局) is read; a folder that is called like a division is a conclusion.
 */
export function prepareUnlisted(table: Divisions, words: DivisionWords): (evidence: RegionEvidence) => Region | null {
  const lastLetters = new Set(words.kinds.map((kind) => kind.at(-1)));
  const isDivision = (name: string) => {
    if (!lastLetters.has(name.at(-1))) return false;
    const kind = words.kinds.find((one) => name.endsWith(one));
    const isLong = kind !== undefined && name.length >= kind.length + shortestStem && name.length <= longestDivision;
    return isLong && /^\p{Script=Han}+$/u.test(name) && !words.lookalikes.some((word) => name.endsWith(word));
  };
  const chainIn = (name: string): readonly string[] => {
    for (let end = 1; end <= Math.min(name.length, longestDivision); end += 1) {
      const first = name.slice(0, end);
      if (isDivision(first)) return [first, ...chainIn(name.slice(end))];
    }
    return [];
  };
  return ({ agency, core, lead, path }) => {
    // A name that several divisions of the table have does not tell which.
    const isListed = chainOf(agency ?? '', table).candidates.length > 0;
    const named = isListed ? [] : chainIn(core ?? agency ?? '');
    if (named.length > 0) return { names: named.join('/'), code: null, level: null, inferred: false };
    const lives = isListed || agency === null ? [] : chainIn(addressIn(lead));
    if (lives.length > 0) return { names: lives.join('/'), code: null, level: null, inferred: true };
    return fromFolders(path, isDivision, table);
  };
}

/** Behind 地址: or another label of it. */
function addressIn(lead: string): string {
  const label = /址[:是为在]?/.exec(lead);
  return label === null ? '' : lead.slice(label.index + label[0].length, label.index + label[0].length + longestDivision * 2);
}

/** The innermost folder that is called like a division, with those above it; from the table where that knows it. */
function fromFolders(path: string, isDivision: (name: string) => boolean, table: Divisions): Region | null {
  const folders = path
    .split('/')
    .slice(0, -1)
    .map((folder) => folder.replaceAll(/\s+/g, ''));
  const last = folders.findLastIndex(isDivision);
  if (last < 0) return null;
  const chain = nested(folders, last, isDivision);
  const { rest, candidates } = chainOf(chain.join(''), table);
  const [division, ...others] = rest === '' ? candidates : [];
  if (others.length > 0) return null;
  if (division === undefined) return { names: chain.join('/'), code: null, level: null, inferred: true };
  const names = table.line(division).map((one) => one.name);
  return { names: names.join('/'), code: division.code, level: division.level, inferred: true };
}

/** The folder and those right above it that are divisions too. */
function nested(folders: readonly string[], last: number, isDivision: (name: string) => boolean): readonly string[] {
  let first = last;
  while (first > 0 && isDivision(folders[first - 1] ?? '')) first -= 1;
  return folders.slice(first, last + 1);
}
