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
  /** How many of its reports each found class has. */
  readonly shared: ReadonlyMap<number, number>;
}

/** Half of the union, as for items (match-spans.ts): with less in common it is another family. */
const leastOverlap = 0.5;

const pairsAmong = (count: number) => (count * (count - 1)) / 2;

export function tallyFamilies(corpus: SyntheticCorpus, found: FoundCopies, book: TallyBook): void {
  const partitions = partitionsOf(corpus, found);
  const foundSizes = sizesOf(partitions.found);
  const classes = classesOf(partitions);
  const matches = matchesOf(classes, found.families);
  for (const [group, { size, together }] of classes) {
    book.group(group, { reports: size, 'together-planted': pairsAmong(size), 'together-both': together, 'families-planted': 1 });
    const match = matches.get(group);
    if (match === undefined) continue;
    const foundSize = found.families[match]?.members.length ?? 0;
    book.group(group, { 'families-matched': 1, 'size-error': Math.abs(foundSize - size) / size });
  }
  const groupOf = new Map(Array.from(matches, ([group, match]) => [match, group]));
  found.families.forEach((family, index) => {
    const group = groupOf.get(index);
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

/** Planted families and the found ones they are, each at most once: those with most reports in common first. */
function matchesOf(classes: ReadonlyMap<number, ClassCounts>, families: readonly FoundFamily[]): ReadonlyMap<number, number> {
  const candidates = Array.from(classes, ([group, { size, shared }]) =>
    Array.from(shared, ([match, count]) => ({ group, match, count, union: size + (families[match]?.members.length ?? 0) - count })),
  ).flat();
  const close = candidates.filter(({ count, union }) => count >= union * leastOverlap);
  close.sort((left, right) => right.count - left.count || left.union - right.union || left.group - right.group || left.match - right.match);
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const { group, match } of close) {
    if (matches.has(group) || taken.has(match)) continue;
    matches.set(group, match);
    taken.add(match);
  }
  return matches;
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
      const shared = sizesOf(foundClasses);
      const together = [...shared.values()].reduce((sum, count) => sum + pairsAmong(count), 0);
      return [group, { size: foundClasses.length, together, shared }];
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
      isQuotient: false,
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
      isQuotient: false,
      value: (sum) => quotient(sum['size-error'] ?? 0, sum['families-matched'] ?? 0),
    },
  ];
}

const hasFamilies = (sum: Tally) => (sum['families-planted'] ?? 0) + (sum['families-found'] ?? 0) > 0;
