import { type CorpusLayout, cityOf, countyOf, postOf, rankOf, rowOf, rowOfAgency } from './corpus-layout.ts';
import { between, dice } from './dice.ts';
import { copyGroup, type Group } from './groups.ts';

/*
 * Templates handed out by one superior: a few rows of townships are kept for them, in which a city has one for all its
 * counties or each county its own, and lead-ins that all agencies of a county share.
 */

/** Rows of townships that are kept, behind the rows of the widest family. */
export const keptRows = 4;
const cityShare = 0.25;
const countyShare = 0.65;
const leadShare = 0.3;

export interface RegionalRange {
  readonly layout: CorpusLayout;
  readonly seed: number;
  /** Rank of the first row that is kept. */
  readonly firstRank: number;
}

const isCityWide = (city: number, seed: number): boolean => dice(seed, 'regional-city', city)() < cityShare;

/** Number of kept rows that a county uses for its own template; 0 for none. */
function depthOf(county: number, seed: number): number {
  const chance = dice(seed, 'regional-county', county);
  return chance() < countyShare ? between(chance, 2, keptRows) : 0;
}

const exists = (rank: number, county: number, { counties, agencies }: CorpusLayout): boolean =>
  rowOf('township', rank) * counties + county < agencies;

function present(counties: readonly number[], depth: number, { layout, firstRank }: RegionalRange): number {
  let count = 0;
  for (let row = 0; row < depth; row += 1) count += counties.filter((county) => exists(firstRank + row, county, layout)).length;
  return count;
}

function cityGroup(city: number, range: RegionalRange): Group | null {
  const { layout, seed } = range;
  const counties = Array.from({ length: layout.counties / layout.cities }, (_, no) => no * layout.cities + city);
  const size = present(counties, keptRows, range);
  return size < 2 ? null : copyGroup(seed, `city-${city}`, 'shared-template', size, 'town');
}

function countyGroup(county: number, range: RegionalRange): Group | null {
  const size = present([county], depthOf(county, range.seed), range);
  return size < 2 ? null : copyGroup(range.seed, `county-${county}`, 'shared-template', size, 'town');
}

export function regionalGroupOf(agency: number, range: RegionalRange): Group | null {
  const { layout, seed, firstRank } = range;
  const row = rowOfAgency(agency, layout);
  if (postOf(row) !== 'township') return null;
  const depth = rankOf(row) - firstRank;
  if (depth < 0 || depth >= keptRows) return null;
  const county = countyOf(agency, layout);
  const city = cityOf(county, layout);
  if (isCityWide(city, seed)) return cityGroup(city, range);
  return depth < depthOf(county, seed) ? countyGroup(county, range) : null;
}

export function* regionalGroups(range: RegionalRange): Generator<Group> {
  const { layout, seed } = range;
  for (let city = 0; city < layout.cities; city += 1) {
    if (!isCityWide(city, seed)) continue;
    const group = cityGroup(city, range);
    if (group !== null) yield group;
  }
  for (let county = 0; county < layout.counties; county += 1) {
    const group = isCityWide(cityOf(county, layout), seed) ? null : countyGroup(county, range);
    if (group !== null) yield group;
  }
}

/** The lead-in that the agencies of a county share, the county's own government apart. */
export function leadGroupOf(agency: number, { layout, seed }: RegionalRange): Group | null {
  const post = postOf(rowOfAgency(agency, layout));
  return post === 'township' || post === 'department' ? leadGroup(countyOf(agency, layout), layout, seed) : null;
}

function leadGroup(county: number, layout: CorpusLayout, seed: number): Group | null {
  if (dice(seed, 'lead', county)() >= leadShare) return null;
  let size = 0;
  for (let row = 0; row * layout.counties + county < layout.agencies; row += 1) {
    const post = postOf(row);
    if (post === 'township' || post === 'department') size += 1;
  }
  const common = { shape: 'lead-in', verdict: 'statutory-only', sections: ['lead'], hasError: false } as const;
  return size < 2 ? null : { ...common, id: `lead-${county}`, size, unitType: 'town' };
}

export function* leadGroups({ layout, seed }: RegionalRange): Generator<Group> {
  for (let county = 0; county < layout.counties; county += 1) {
    const group = leadGroup(county, layout, seed);
    if (group !== null) yield group;
  }
}
