import type { Configuration } from '#contract';
import { flatMapped, type MaskedNarrative, type Match, type Pair, type Provenance } from '#model';
import { candidatesOf } from './candidates.ts';
import { commonnessOf } from './commonness.ts';
import { type ComparedPair, comparePair, type JudgedPair, judgedPair } from './compare-pair.ts';
import type { ComparedReport } from './compared-report.ts';
import type { Covered } from './covered.ts';
import { familiesOf } from './families.ts';
import { figureUsers } from './figure-users.ts';
import { heldReady } from './held-ready.ts';
import { judge } from './judge.ts';
import type { Matching, SentenceUses } from './matching.ts';
import { agenciesUsing, commonFrom, type Postings, postingsOf } from './postings.ts';
import { bytesOf, commonCharacters, prepared } from './prepared.ts';
import { provenanceOf } from './provenance.ts';
import { templateText } from './template-text.ts';

/** Of narratives held ready, in bytes. Candidates come ordered by left report, so most loads are of the right one. */
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
): Matching {
  const settings = configuration.similarity;
  const sorted = reports.toSorted((a, b) => (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0));
  const postings = postingsOf(sorted);
  const covered: Covered[][] = sorted.map(() => []);
  const pairs: Pair[] = [];
  const matches: Match[] = [];
  for (const { judged, sides } of judgedPairs(comparedPairs(sorted, narrativeOf, postings, settings), settings)) {
    pairs.push(judged.pair);
    for (const match of judged.matches) matches.push(match);
    cover(covered, judged, ...sides);
  }
  const indexOf = new Map(sorted.map(({ reportId }, index) => [reportId, index]));
  const families = familiesOf(pairs, settings.familySize, (representative, partners) =>
    templateText(
      narrativeOf(representative),
      covered[indexOf.get(representative) ?? -1] ?? [],
      new Set(partners.map((id) => indexOf.get(id) ?? -1)),
    ),
  );
  return { matches, pairs, families, ...divided(sorted, narrativeOf, covered, postings, settings) };
}

/** All candidates that share enough to be judged, whatever the others share. */
function comparedPairs(
  sorted: readonly ComparedReport[],
  narrativeOf: (reportId: string) => MaskedNarrative,
  postings: Postings,
  settings: Settings,
): readonly Compared[] {
  const setting = { ...settings, isCommon: commonTest(postings, settings) };
  const users = (hash: number) => agenciesUsing(postings, hash);
  const ready = heldReady(
    mostHeld,
    (report: ComparedReport) => ({ report, text: prepared(narrativeOf(report.reportId), report.fingerprints, setting) }),
    ({ text }) => bytesOf(text),
  );
  return flatMapped(candidatesOf(sorted, postings, settings), ({ left, right }): Compared[] => {
    const [a, b] = [sorted[left], sorted[right]];
    if (a === undefined || b === undefined) return [];
    const compared = comparePair(ready(a), ready(b), users, settings);
    if (compared === null || judge(compared.measures, () => false, settings) === null) return [];
    const sides = [
      { index: left, report: a },
      { index: right, report: b },
    ] as const;
    return [{ sides, ...compared }];
  });
}

/** Judged last, when it is known which figures belong to a template. */
function judgedPairs(compared: readonly Compared[], settings: Settings) {
  const users = figureUsers();
  for (const { sides, measures } of compared) users.note(sides[0].report, sides[1].report, measures.figures.same);
  return flatMapped(compared, (pair) => {
    const [{ report: left }, { report: right }] = pair.sides;
    const isOfTemplate = (figure: number) => users.count(left, right, figure) >= settings.templateAgencies;
    const judgement = judge(pair.measures, isOfTemplate, settings);
    return judgement === null ? [] : [{ judged: judgedPair(pair, judgement), sides: pair.sides }];
  });
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

function commonTest(postings: Postings, settings: Settings): (hash: number) => boolean {
  const common = commonFrom(postings.agencyCount, settings);
  return (hash) => agenciesUsing(postings, hash) >= common;
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
  const isCommon = commonTest(postings, settings);
  const provenance: Provenance[] = [];
  const commonness: SentenceUses[] = [];
  sorted.forEach((report, index) => {
    const narrative = narrativeOf(report.reportId);
    const common = commonCharacters(narrative, report.fingerprints, { kgram, isCommon });
    provenance.push(provenanceOf(report.reportId, narrative, covered[index] ?? [], common));
    commonness.push(commonnessOf(report, narrative, postings, kgram));
  });
  return { provenance, commonness };
}
