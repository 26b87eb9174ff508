import type { Divisions, Hit, Lexicons } from '#lexicon';
import { type Level, levels } from '#model';

/** Reads from a text what it says of its own government. null where it does not say. */
export interface LevelCues {
  /** The government that set up a zone. */
  founder(text: string): Level | null;
  /** Whether a 市 has counties below it or only towns; of a department's city only the former tells. */
  ofCity(text: string, name: string, isGovernment: boolean): Level | null;
  /** The government a department speaks of as its own: 全县, 县政府. */
  own(text: string): Level | null;
}

/** A department that speaks of its county does so more than once, and oftener than of those above. */
const repeated = 2;
/** Cues stand in the narrative; the longest reports have 30,000 characters. */
const farthest = 60_000;
/** A clause is at most so long. */
const longestClause = 80;
const clauseEnd = /[,。;:!?\n]/;
/** Another city is named: `某某市政府`; `noStem` holds what ends no name: 全市, 我市, 县(市. */
const otherCity = /([\u4e00-\u9fff])([\u4e00-\u9fff])市(?=人民政府|政府|委|直|级|区|[\u4e00-\u9fff]{1,6}局)/g;

export function prepareLevelCues(lexicons: Lexicons, table: Divisions): LevelCues {
  const lexicon = lexicons.lexicon('level-cues');
  const noStem = new Set(lexicons.words('city-stops'));
  const hitsOf = (text: string, of: string) => lexicon.scan(text.slice(0, farthest)).filter(({ entry }) => entry.yields['of'] === of);
  const levelOf = (hit: Hit | undefined) => levels.find((one) => one === hit?.entry.yields['level']) ?? null;
  return {
    founder: (text) => {
      const [hit] = hitsOf(text, 'founder');
      const level = levelOf(hit);
      // A 市 may be of either level: only the table tells.
      return hit !== undefined && level === 'city' ? levelOfCity(text, hit.start + 1, table) : level;
    },
    ofCity: (text, name, isGovernment) => {
      const below = hitsOf(text, 'below').filter((hit) => !isOfAnother(text, hit, name, noStem));
      const city = below.find((hit) => levelOf(hit) === 'city');
      if (city !== undefined) return 'city';
      return isGovernment && below.length > 0 ? 'county' : null;
    },
    own: (text) => {
      const counts = new Map<Level | null, number>();
      for (const hit of hitsOf(text, 'own')) counts.set(levelOf(hit), (counts.get(levelOf(hit)) ?? 0) + 1);
      const [best, next] = [...counts].sort(([, left], [, right]) => right - left);
      if (best === undefined || best[1] < repeated || best[1] <= (next?.[1] ?? 0)) return null;
      return best[0] === 'city' ? null : best[0];
    },
  };
}

/** The level of the city whose name ends at `end`. */
function levelOfCity(text: string, end: number, table: Divisions): Level | null {
  for (let length = Math.min(table.longest, end); length >= 2; length -= 1) {
    const levels = new Set(table.named(text.slice(end - length, end)).map(({ level }) => level));
    if (levels.size === 1) return [...levels][0] ?? null;
  }
  return null;
}

/** The clause names another city: 某某市政府 assesses its six counties. */
function isOfAnother(text: string, { start }: Hit, name: string, noStem: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - longestClause), start);
  const clause = before.slice([...before].findLastIndex((character) => clauseEnd.test(character)) + 1) + text.slice(start, start + 2);
  for (const [, first = '', second = ''] of clause.matchAll(otherCity))
    if (!noStem.has(second) && !name.includes(`${first}${second}市`)) return true;
  return false;
}
