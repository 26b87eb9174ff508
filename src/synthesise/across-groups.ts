import { countOf } from './agencies.ts';
import { type CorpusLayout, countyOf, postOf, rankOf, rowOfAgency } from './corpus-layout.ts';
import { between, dice } from './dice.ts';
import { copyGroup, type Group } from './groups.ts';

/*
 * Copies across regions. Agencies of one post in their order (neighbours are in different cities) are cut into blocks;
 * each block draws its families and pairs from its number, so that one agency knows its group without the others.
 */

const blockLength = 64;
const mediumShare = 0.4;
/** Sizes of a medium family; capped by the number of cities, so that no two members share a superior. */
const medium = [10, 50] as const;
/** Heavy tail: pairs are the most frequent. */
const smallSizes = [2, 2, 2, 2, 2, 2, 3, 3, 4, 5];

type Post = 'township' | 'department';

interface Run {
  readonly start: number;
  readonly size: number;
}

function runsOf(seed: number, post: Post, block: number, cities: number): readonly Run[] {
  const chance = dice(seed, 'across', post, block);
  const runs: Run[] = [];
  let at = between(chance, 0, 4);
  const add = (size: number) => {
    if (at + size <= blockLength) runs.push({ start: block * blockLength + at, size });
    at += size + between(chance, 2, 8);
  };
  if (chance() < mediumShare && cities >= medium[0]) add(between(chance, medium[0], Math.min(medium[1], cities)));
  while (at < blockLength) add(Math.min(cities, smallSizes[between(chance, 0, smallSizes.length - 1)] ?? 2));
  return runs;
}

function groupOf(seed: number, post: Post, { start, size }: Run, end: number): Group | null {
  const present = Math.min(size, end - start);
  return present < 2 ? null : copyGroup(seed, `across-${post}-${start}`, 'copied', present, post === 'township' ? 'town' : 'department');
}

/** `first`: townships before this place in their order are planted otherwise. */
export interface AcrossRange {
  readonly layout: CorpusLayout;
  readonly seed: number;
  readonly first: number;
}

export function acrossGroupOf(agency: number, { layout, seed, first }: AcrossRange): Group | null {
  const row = rowOfAgency(agency, layout);
  const post = postOf(row);
  if (post !== 'township' && post !== 'department') return null;
  const place = rankOf(row) * layout.counties + countyOf(agency, layout) - (post === 'township' ? first : 0);
  if (place < 0) return null;
  const run = runsOf(seed, post, Math.floor(place / blockLength), layout.cities).find(
    ({ start, size }) => start <= place && place < start + size,
  );
  return run === undefined ? null : groupOf(seed, post, run, countOf(post, layout) - (post === 'township' ? first : 0));
}

export function* acrossGroups({ layout, seed, first }: AcrossRange): Generator<Group> {
  for (const post of ['township', 'department'] as const) {
    const end = countOf(post, layout) - (post === 'township' ? first : 0);
    for (let block = 0; block * blockLength < end; block += 1) {
      for (const run of runsOf(seed, post, block, layout.cities)) {
        const group = groupOf(seed, post, run, end);
        if (group !== null) yield group;
      }
    }
  }
}
