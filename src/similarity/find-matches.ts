import type { Configuration } from '#contract';
import { flatMapped, type MaskedNarrative, type Match, type Provenance } from '#model';
import { agenciesOfEach } from './agencies-of-each.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { commonnessOf } from './commonness.ts';
import { type ComparedPair, comparePair, type JudgedPair, judgedPair } from './compare-pair.ts';
import type { ComparedReport } from './compared-report.ts';
import type { Covered } from './covered.ts';
import { familiesOf, type LinkedPair } from './families.ts';
import { prepareCores } from './family-core.ts';
import { figureUsers } from './figure-users.ts';
import { heldReady } from './held-ready.ts';
import { judge, type Surroundings } from './judge.ts';
import type { Matching, SentenceUses } from './matching.ts';
import { inNearOrder } from './near-order.ts';
import { agenciesUsing, commonFrom, type Postings, postingsOf, reportsHolding } from './postings.ts';
import { commonCharacters, type Prepared, prepared, putPrepared, type UsedFingerprints } from './prepared.ts';
import { provenanceOf } from './provenance.ts';
import { inMemory, type Spill } from './spill.ts';
import { prepareSuperiors, prepareUsers, type Sharing } from './surroundings.ts';
import { templateText } from './template-text.ts';

/** Of narratives held ready, in bytes. */
const mostHeld = 256 * 1024 * 1024;

type Settings = Configuration['similarity'];

interface Numbered {
  readonly index: number;
  readonly report: ComparedReport;
}

interface Compared extends ComparedPair {
  readonly sides: readonly [Numbered, Numbered];
}

/**
 * Finds what the reports of a corpus share (DESIGN.md 4, Matches and Families; DOMAIN.md 3). `narrativeOf` is called
 * for the reports of candidate pairs, then once for every report. The result does not depend on the order of
 * `reports`, and every pair is in canonical order. Time: a sort of all fingerprints, then one alignment for each of at
 * most `maximumSources` candidates a report. Throws only what `narrativeOf` throws.
 */
export function findMatches(
  reports: readonly ComparedReport[],
  narrativeOf: (reportId: string) => MaskedNarrative,
  configuration: Configuration,
  spill: Spill = inMemory(),
): Matching {
  const settings = configuration.similarity;
  const sorted = reports.toSorted((a, b) => (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0));
  const postings = postingsOf(sorted, settings.sortedAtOnce, spill);
  const covered: Covered[][] = sorted.map(() => []);
  const linked: LinkedPair[] = [];
  const matches: Match[] = [];
  for (const { judged, sides } of allJudged(sorted, narrativeOf, postings, settings)) {
    linked.push({ pair: judged.pair, ranges: judged.ranges });
    for (const match of judged.matches) matches.push(match);
    cover(covered, judged, ...sides);
  }
  const ids = sorted.map(({ reportId }) => reportId);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const families = familiesOf(linked, settings.familySize, {
    core: prepareCores(ids, postings),
    template: (representative, partners) =>
      templateText(
        narrativeOf(representative),
        covered[indexOf.get(representative) ?? -1] ?? [],
        new Set(partners.map((id) => indexOf.get(id) ?? -1)),
      ),
  });
  return { matches, pairs: linked.map(({ pair }) => pair), families, ...divided(sorted, narrativeOf, covered, postings, settings) };
}

interface Judged {
  readonly judged: JudgedPair;
  readonly sides: readonly [Numbered, Numbered];
}

/** Pairs by left, then right: the candidates, then every member of a family with its representative, which speaks for all. */
function allJudged(
  sorted: readonly ComparedReport[],
  narrativeOf: (reportId: string) => MaskedNarrative,
  postings: Postings,
  settings: Settings,
): readonly Judged[] {
  const compare = preparedComparison(sorted, narrativeOf, postings, settings);
  const order = (a: Compared, b: Compared) => a.sides[0].index - b.sides[0].index || a.sides[1].index - b.sides[1].index;
  const candidates = flatMapped(inNearOrder(candidatesOf(sorted, postings, settings), sorted.length), compare).sort(order);
  const judged = judgedPairs(sorted, candidates, settings);
  const more = flatMapped(unlinkedMembers(sorted, postings, judged, settings.familySize), compare);
  return more.length === 0 ? judged : judgedPairs(sorted, [...candidates, ...more].sort(order), settings);
}

/** Members of families without a pair of theirs with the representative. */
function unlinkedMembers(
  sorted: readonly ComparedReport[],
  postings: Postings,
  judged: readonly Judged[],
  size: number,
): readonly Candidate[] {
  const ids = sorted.map(({ reportId }) => reportId);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const keyOf = (left: number, right: number) => Math.min(left, right) * sorted.length + Math.max(left, right);
  const known = new Set(judged.map(({ sides: [left, right] }) => keyOf(left.index, right.index)));
  const families = familiesOf(
    judged.map(({ judged: { pair, ranges } }) => ({ pair, ranges })),
    size,
    { core: prepareCores(ids, postings), template: () => '' },
  );
  const missing = new Set<number>();
  for (const { representative, members } of families) {
    const center = indexOf.get(representative) ?? 0;
    for (const { reportId } of members) {
      const key = keyOf(center, indexOf.get(reportId) ?? center);
      if (reportId !== representative && !known.has(key)) missing.add(key);
    }
  }
  return Array.from(missing)
    .sort((a, b) => a - b)
    .map((key) => ({ left: Math.floor(key / sorted.length), right: key % sorted.length }));
}

/** Makes the comparison of two reports by their indices: none where they share too little to be judged, whatever the others share. */
function preparedComparison(
  sorted: readonly ComparedReport[],
  narrativeOf: (reportId: string) => MaskedNarrative,
  postings: Postings,
  settings: Settings,
): (candidate: Candidate) => readonly Compared[] {
  const setting = { ...settings, common: commonFrom(postings.agencyCount, settings) };
  const uses = {
    agencies: (hash: number) => agenciesUsing(postings, hash),
    holders: (hash: number) => reportsHolding(postings, hash),
    reports: sorted.length,
  };
  const ready = heldReady<Numbered, Prepared>(mostHeld, {
    make: ({ index, report }) => prepared(narrativeOf(report.reportId), usedFingerprints(index, report, postings), setting),
    put: putPrepared,
  });
  const numbered = sorted.map((report, index): Numbered => ({ index, report }));
  return ({ left, right }) => {
    const [a, b] = [numbered[left], numbered[right]];
    if (a === undefined || b === undefined) return [];
    const compared = comparePair({ ...a, text: ready(a) }, { ...b, text: ready(b) }, uses, settings);
    return compared === null || judge(compared.measures, alone, settings) === null ? [] : [{ sides: [a, b], ...compared }];
  };
}

/** As if nobody else had written: what is too little then is too little. */
const alone: Surroundings = { isOfTemplate: () => false, agencies: 2, isSuperiors: false, isFromAbove: false };

/** Judged last, when it is known which text and which figures belong to a template. */
function judgedPairs(reports: readonly ComparedReport[], compared: readonly Compared[], settings: Settings): readonly Judged[] {
  const figures = figureUsers();
  for (const { sides, measures } of compared) figures.note(sides[0].report, sides[1].report, measures.figures.same);
  const sharing = compared.map(sharingOf);
  const usersOf = prepareUsers(sharing);
  const mayBeFromAbove = prepareSuperiors(reports);
  return flatMapped(compared, (pair, no) => {
    const { left, right, ranges } = sharing[no] ?? sharingOf(pair);
    const { geography } = pair.measures;
    const { agencies, isSuperiors } = usersOf({ left, right, ranges });
    const judgement = judge(
      pair.measures,
      {
        isOfTemplate: (figure) => figures.count(left, right, figure) >= settings.templateAgencies,
        agencies: Math.max(pair.measures.agencies, agencies),
        isSuperiors: isSuperiors || geography === 'superior',
        isFromAbove: geography === 'one-superior' && mayBeFromAbove({ left, right, ranges }),
      },
      settings,
    );
    return judgement === null ? [] : [{ judged: judgedPair(pair, judgement), sides: pair.sides }];
  });
}

function sharingOf({ sides, measures }: Compared): Sharing {
  return { left: sides[0].report, right: sides[1].report, ranges: measures.passages };
}

/** Notes for both reports what a pair covers; own text counts only in the later year, which took it over. */
function cover(covered: readonly Covered[][], { ranges }: JudgedPair, left: Numbered, right: Numbered): void {
  for (const range of ranges) {
    const own = range.kind === 'own-earlier';
    if (!own || isLater(left, right)) covered[left.index]?.push({ kind: range.kind, other: right.index, ...range.left });
    if (!own || isLater(right, left)) covered[right.index]?.push({ kind: range.kind, other: left.index, ...range.right });
  }
}

function isLater({ report: { year } }: Numbered, { report: { year: other } }: Numbered): boolean {
  return year !== null && other !== null && year > other;
}

function usedFingerprints(index: number, { fingerprints }: ComparedReport, postings: Postings): UsedFingerprints {
  return { fingerprints, users: agenciesOfEach(postings, index, fingerprints) };
}

/** The last pass over all narratives: provenance and commonness. */
function divided(
  sorted: readonly ComparedReport[],
  narrativeOf: (reportId: string) => MaskedNarrative,
  covered: readonly (readonly Covered[])[],
  postings: Postings,
  settings: Settings,
): Pick<Matching, 'provenance' | 'commonness'> {
  const { kgram } = settings;
  const common = commonFrom(postings.agencyCount, settings);
  const provenance: Provenance[] = [];
  const commonness: SentenceUses[] = [];
  sorted.forEach((report, index) => {
    const narrative = narrativeOf(report.reportId);
    const used = usedFingerprints(index, report, postings);
    provenance.push(provenanceOf(report.reportId, narrative, covered[index] ?? [], commonCharacters(narrative, used, { kgram, common })));
    commonness.push(commonnessOf(report.reportId, narrative, used, { kgram, agencies: postings.agencyCount }));
  });
  return { provenance, commonness };
}
