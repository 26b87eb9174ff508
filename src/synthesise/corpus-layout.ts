/**
 * Who reports where, by arithmetic alone. Agencies stand in rows of one county each: neighbours in a row are in different
 * cities, all of a row are of one kind, a column is a county. The reports of the year come first, one an agency; behind
 * them those of the year before.
 */
export interface CorpusLayout {
  readonly reports: number;
  /** Agencies with a report on the year of the corpus. */
  readonly agencies: number;
  readonly cities: number;
  readonly counties: number;
}

export type Post = 'county' | 'township' | 'department' | 'city';

/** Share of the reports that are on the year before. */
const previousShare = 0.12;
/** Agencies of a county. */
const perCounty = 28;
const mostCountiesPerCity = 8;

export function layoutOf(reports: number): CorpusLayout {
  const agencies = reports - Math.floor(reports * previousShare);
  const wanted = Math.max(4, Math.round(agencies / perCounty));
  // Many small cities in a small corpus: what is copied across cities needs enough of them.
  const perCity = Math.min(mostCountiesPerCity, Math.max(2, Math.floor(wanted / 40)));
  const cities = Math.ceil(wanted / perCity);
  return { reports, agencies, cities, counties: cities * perCity };
}

/** What the agencies of a row are: about 7 in 10 townships, 2 in 10 departments. */
export function postOf(row: number): Post {
  if (row === 0) return 'county';
  const place = row % cycle.length;
  return cycle[place] ?? 'township';
}

const cycle: readonly Post[] = [
  'township',
  'township',
  'department',
  'township',
  'township',
  'city',
  'township',
  'township',
  'department',
  'township',
  'township',
  'department',
  'township',
  'township',
];

/** Number of rows of the same post before this one. */
export function rankOf(row: number): number {
  const post = postOf(row);
  let rank = 0;
  for (let before = 0; before < row; before += 1) if (postOf(before) === post) rank += 1;
  return rank;
}

/** The row of a post with this rank. */
export function rowOf(post: Post, rank: number): number {
  let left = rank;
  for (let row = 0; ; row += 1) {
    if (postOf(row) !== post) continue;
    if (left === 0) return row;
    left -= 1;
  }
}

export const countyOf = (agency: number, { counties }: CorpusLayout): number => agency % counties;
export const rowOfAgency = (agency: number, { counties }: CorpusLayout): number => Math.floor(agency / counties);
export const cityOf = (county: number, { cities }: CorpusLayout): number => county % cities;
/** Of the counties of a city, the how manyth. */
export const countyNo = (county: number, { cities }: CorpusLayout): number => Math.floor(county / cities);

/** The agency whose report of the year before is the `number`th; every one at most once. */
export function agencyOfPrevious(number: number, { reports, agencies }: CorpusLayout): number {
  return Math.floor((number * agencies) / (reports - agencies));
}

/** The number of the agency's report of the year before, null where the corpus has none. */
export function previousOf(agency: number, layout: CorpusLayout): number | null {
  const number = Math.ceil((agency * (layout.reports - layout.agencies)) / layout.agencies);
  return number < layout.reports - layout.agencies && agencyOfPrevious(number, layout) === agency ? number : null;
}
