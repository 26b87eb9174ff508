import type { Chance, Level, UnitType } from '#model';
import { type Bureau, bureauOf, bureauRules } from './bureaus.ts';
import { type CorpusLayout, cityOf, countyNo, countyOf, postOf, rankOf, rowOf, rowOfAgency } from './corpus-layout.ts';
import { dice } from './dice.ts';
import type { Agency } from './draft.ts';
import type { Grammar } from './grammar.ts';
import type { Places } from './places.ts';

/** Rules of lexicons/grammars/names.yaml. */
export const nameRules: readonly string[] = [
  'name-province',
  'name-first',
  'name-seat',
  'name-land',
  'name-colour',
  'name-kind',
  'name-side',
  'name-surname',
  ...bureauRules,
  'name-office',
  'name-zone-child',
  'name-county-kind',
  'name-town-kind',
  'name-village-kind',
  'name-zone-kind',
  'name-agency',
  'name-self',
  'name-all',
  'name-self-commission',
  'name-all-commission',
  'name-superior',
  'name-comrade',
  'name-quarter',
];

/** A division with its kind, and the type its kind makes it. */
interface Division {
  readonly name: string;
  readonly type: UnitType;
  /** The last character: 全县, 县水利局. */
  readonly kind: string;
}

/** What the agency is before it has words for itself. */
interface Post {
  readonly unitType: UnitType;
  readonly level: Level;
  readonly place: string;
  readonly bureau: Bureau | null;
  readonly region: Division;
  readonly chain: readonly Division[];
  readonly children: readonly string[];
}

/** Agencies by number: a hierarchy of invented provinces, cities, counties and towns. */
export interface Agencies {
  readonly divisions: Divisions;
  readonly agency: (number: number) => Agency;
  /** An agency of the same post elsewhere. */
  readonly stranger: (number: number) => Agency;
}

export function prepareAgencies(grammar: Grammar, places: Places, layout: CorpusLayout, seed: number): Agencies {
  const divisions = divisionsOf(grammar, places, layout, seed);
  const agency = (number: number): Agency => {
    const post = postsOf(number, { grammar, places, layout, seed, divisions });
    return withWords(post, grammar, dice(seed, 'agency', number));
  };
  return {
    divisions,
    agency,
    stranger: (number) => {
      const row = rowOfAgency(number, layout);
      const county = countyOf(number, layout);
      const type = agency(number).unitType;
      for (const step of steps) {
        const other = agency(row * layout.counties + ((county + step) % layout.counties));
        if (other.unitType === type) return other;
      }
      return agency(row * layout.counties + ((county + 1) % layout.counties));
    },
  };
}

interface Divisions {
  readonly province: (city: number) => Division;
  readonly city: (city: number) => Division;
  readonly county: (county: number) => Division;
  readonly town: (number: number) => Division;
}

function divisionsOf(grammar: Grammar, places: Places, layout: CorpusLayout, seed: number): Divisions {
  const provinces = grammar.words('name-province');
  const county = (type: string): UnitType => (type === '区' ? 'district' : 'county');
  const town = (kind: string): UnitType => (kind === '镇' ? 'town' : kind === '乡' ? 'township' : 'subdistrict');
  const kindOf = (rule: string, ...keys: readonly (string | number)[]) => grammar.say(rule, 'town', dice(seed, rule, ...keys));
  return {
    province: (city) => ({ name: provinces[city % provinces.length] ?? '', type: 'province', kind: '省' }),
    city: (city) => ({ name: `${places.seat(city)}市`, type: 'city', kind: '市' }),
    county: (number) => {
      const kind = kindOf('name-county-kind', number);
      return { name: `${places.seat(layout.cities + number)}${kind}`, type: county(kind), kind };
    },
    town: (number) => {
      const kind = kindOf('name-town-kind', number);
      return { name: `${places.town(number)}${kind}`, type: town(kind), kind };
    },
  };
}

/** How far along its row a stranger is looked for. */
const steps = [1, 2, 3, 5, 7, 11];

interface World {
  readonly grammar: Grammar;
  readonly places: Places;
  readonly layout: CorpusLayout;
  readonly seed: number;
  readonly divisions: Divisions;
}

function postsOf(number: number, world: World): Post {
  const { layout, divisions } = world;
  const row = rowOfAgency(number, layout);
  const county = countyOf(number, layout);
  const city = cityOf(county, layout);
  const above = [divisions.province(city), divisions.city(city)];
  switch (postOf(row)) {
    case 'county':
      return countyPost(divisions.county(county), above, townsOf(county, world));
    case 'township':
      return townPost(
        divisions.town(rankOf(row) * layout.counties + county),
        [...above, divisions.county(county)],
        villages(number, world),
      );
    case 'department':
      return departmentPost(rankOf(row), 'county', [...above, divisions.county(county)], county, world);
    case 'city':
      return cityPost(rankOf(row) * (layout.counties / layout.cities) + countyNo(county, layout), city, above, world);
  }
}

const last = (chain: readonly Division[]): Division => chain.at(-1) ?? { name: '', type: 'county', kind: '' };

function countyPost(own: Division, above: readonly Division[], children: readonly string[]): Post {
  const common = { unitType: own.type, level: 'county' as const, place: own.name, bureau: null };
  return { ...common, region: last(above), chain: [...above, own], children };
}

function townPost(own: Division, chain: readonly Division[], children: readonly string[]): Post {
  const common = { unitType: own.type, level: 'township' as const, place: own.name, bureau: null };
  return { ...common, region: last(chain), chain, children };
}

function departmentPost(rank: number, level: Level, chain: readonly Division[], place: number, { grammar, seed }: World): Post {
  const region = last(chain);
  const bureau = bureauOf(
    grammar,
    Math.floor(dice(seed, 'bureau', level, place)() * 1000) + rank,
    dice(seed, 'bureau', level, place, rank),
  );
  return {
    unitType: 'department',
    level,
    place: region.kind + bureau.name,
    bureau,
    region,
    chain,
    children: grammar.words('name-office'),
  };
}

/** The city itself, its zone, its departments. */
function cityPost(number: number, city: number, above: readonly Division[], world: World): Post {
  const { grammar, layout, seed, divisions } = world;
  const region = last(above);
  if (number === 0) {
    const counties = Array.from({ length: layout.counties / layout.cities }, (_, no) => divisions.county(no * layout.cities + city).name);
    const common = { unitType: 'city' as const, level: 'city' as const, place: region.name, bureau: null };
    return { ...common, region: above[0] ?? region, chain: above, children: counties };
  }
  if (number > 1) return departmentPost(number - 2, 'city', above, city, world);
  const place = region.name.slice(0, -1) + grammar.say('name-zone-kind', 'zone', dice(seed, 'zone', city));
  const common = { unitType: 'zone' as const, level: 'city' as const, place, bureau: null };
  return { ...common, region, chain: above, children: grammar.words('name-zone-child') };
}

const towns = 5;

function townsOf(county: number, { layout, divisions }: World): readonly string[] {
  return Array.from({ length: towns }, (_, rank) => divisions.town(rank * layout.counties + county).name);
}

function villages(number: number, { grammar, places, seed }: World): readonly string[] {
  return Array.from({ length: 6 }, (_, no) => {
    const kind = grammar.say('name-village-kind', 'town', dice(seed, 'village-kind', number, no));
    return places.village(number, no) + kind;
  }).filter((name, no, all) => all.indexOf(name) === no);
}

function withWords(post: Post, grammar: Grammar, chance: Chance): Agency {
  const { unitType, region, place, bureau, chain, children, level } = post;
  const say = (rule: string) => grammar.say(rule, unitType, chance);
  const filled = (text: string) =>
    text
      .replaceAll('{region}', region.name)
      .replaceAll('{place}', place)
      .replaceAll('{bureau}', bureau?.name ?? '');
  return {
    name: filled(say('name-agency')),
    unitType,
    level,
    region: chain.map(({ name }) => name).join('/'),
    words: {
      self: say(bureau?.isCommission === true ? 'name-self-commission' : 'name-self'),
      all: say(bureau?.isCommission === true ? 'name-all-commission' : 'name-all'),
      place,
      bureau: bureau?.name ?? '',
      region: region.name,
      'all-region': grammar.say('name-all', region.type, chance),
      superior: filled(say('name-superior')),
    },
    children,
    field: bureau?.field ?? null,
  };
}

/** Number of agencies of a post in the corpus. */
export function countOf(post: 'township' | 'department', { agencies, counties }: CorpusLayout): number {
  let count = 0;
  for (let rank = 0; ; rank += 1) {
    const start = rowOf(post, rank) * counties;
    if (start >= agencies) return count;
    count += Math.min(counties, agencies - start);
  }
}
