import type { FoundCopies, FoundFamily } from './passage-found.ts';
import type { SyntheticCorpus } from './synthetic-corpus.ts';
import { type Measure, quotient, ratio, type Tally } from './tally.ts';
import type { TallyBook } from './tally-book.ts';

/**
 * Two partitions of the reports, planted and found, as classes by report; null is a class of its own. A report in
 * several families belongs to the one it has most of. That reports of no family are classes of one, and not one class
 * of the rest nor left out, makes both errors cost: a family missed lacks its pairs, a family invented has pairs that
 * are not there; and the mass of unrelated reports, which any program leaves apart, earns nothing.
 */
export interface Partitions {
  readonly planted: readonly (number | null)[];
  readonly found: readonly (number | null)[];
}

/** Counts of one planted class: pairs of reports that are together in both partitions, and in each. */
interface ClassCounts {
  readonly size: number;
  readonly together: number;
  /** The found class that shares most reports with it, if that is two at least, the least number a family is known by. */
  readonly match: number | null;
}

const pairsAmong = (count: number) => (count * (count - 1)) / 2;

export function tallyFamilies(corpus: SyntheticCorpus, found: FoundCopies, book: TallyBook): void {
  const partitions = partitionsOf(corpus, found);
  const foundSizes = sizesOf(partitions.found);
  const classes = classesOf(partitions);
  const matched = new Map<number, number>();
  for (const [group, { size, together, match }] of classes) {
    book.group(group, { reports: size, 'together-planted': pairsAmong(size), 'together-both': together, 'families-planted': 1 });
    if (match === null) continue;
    if (!matched.has(match)) matched.set(match, group);
    const foundSize = found.families[match]?.members.length ?? 0;
    book.group(group, { 'families-matched': 1, 'size-error': Math.abs(foundSize - size) / size });
  }
  found.families.forEach((family, index) => {
    const group = matched.get(index);
    const counts = {
      'families-found': 1,
      'families-true': group === undefined ? 0 : 1,
      'together-found': pairsAmong(foundSizes.get(index) ?? 0),
    };
    book.found(group, family.members[0] ?? 0, counts, 1);
  });
  partitions.planted.forEach((group, report) => {
    if (group === null) book.report(report, { reports: 1 });
  });
}

function partitionsOf({ reports, groups }: SyntheticCorpus, { families, familiesOf }: FoundCopies): Partitions {
  const indexOf = new Map<FoundFamily, number>(families.map((family, index) => [family, index]));
  const planted = reports.map(({ passages }) => {
    const characters = new Map<number, number>();
    for (const { group, span } of passages) {
      if (groups[group]?.shape === 'family') characters.set(group, (characters.get(group) ?? 0) + span.end - span.start);
    }
    return [...characters].sort(([a, some], [b, others]) => others - some || a - b)[0]?.[0] ?? null;
  });
  const found = reports.map((_, report) => {
    const family = familiesOf.get(report)?.[0];
    return family === undefined ? null : (indexOf.get(family) ?? null);
  });
  return { planted, found };
}

function sizesOf(classes: readonly (number | null)[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const each of classes) if (each !== null) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  return sizes;
}

/** Planted classes in the order of their first report. */
function classesOf({ planted, found }: Partitions): ReadonlyMap<number, ClassCounts> {
  const members = new Map<number, (number | null)[]>();
  planted.forEach((group, report) => {
    if (group === null) return;
    const known = members.get(group);
    if (known === undefined) members.set(group, [found[report] ?? null]);
    else known.push(found[report] ?? null);
  });
  return new Map(
    Array.from(members, ([group, foundClasses]) => {
      const cells = [...sizesOf(foundClasses)];
      const [match, most] = cells.sort(([a, some], [b, others]) => others - some || a - b)[0] ?? [null, 0];
      const together = cells.reduce((sum, [, count]) => sum + pairsAmong(count), 0);
      return [group, { size: foundClasses.length, together, match: most >= 2 ? match : null }];
    }),
  );
}

/** The adjusted Rand index of two partitions of the same reports (Hubert and Arabie 1985); 1 where both are all apart. */
export function adjustedRand(partitions: Partitions): number | null {
  const together = (classes: readonly (number | null)[]) => [...sizesOf(classes).values()].reduce((sum, size) => sum + pairsAmong(size), 0);
  return randOf({
    reports: partitions.planted.length,
    'together-planted': together(partitions.planted),
    'together-found': together(partitions.found),
    'together-both': [...classesOf(partitions).values()].reduce((sum, each) => sum + each.together, 0),
  });
}

function randOf(sum: Tally): number | null {
  const all = pairsAmong(sum['reports'] ?? 0);
  if (all <= 0) return null;
  const [planted, found, both] = [sum['together-planted'] ?? 0, sum['together-found'] ?? 0, sum['together-both'] ?? 0];
  const expected = (planted * found) / all;
  const most = (planted + found) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

export function measuresOfFamilies(): readonly Measure[] {
  const counts = ['reports', 'families-planted', 'families-found'];
  return [
    {
      group: 'families',
      measure: 'adjusted-rand',
      of: null,
      counts,
      headline: true,
      value: (sum) => (hasFamilies(sum) ? randOf(sum) : null),
    },
    ratio('families', 'recall', 'families-matched', 'families-planted'),
    ratio('families', 'precision', 'families-true', 'families-found'),
    {
      group: 'families',
      measure: 'size-error',
      of: null,
      counts: ['families-matched'],
      headline: false,
      value: (sum) => quotient(sum['size-error'] ?? 0, sum['families-matched'] ?? 0),
    },
  ];
}

const hasFamilies = (sum: Tally) => (sum['families-planted'] ?? 0) + (sum['families-found'] ?? 0) > 0;
