import type { Configuration } from '#contract';
import type { MaskedNarrative, Match, Pair, Provenance } from '#model';
import { candidatesOf } from './candidates.ts';
import { commonnessOf } from './commonness.ts';
import { comparePair, type JudgedPair } from './compare-pair.ts';
import type { ComparedReport } from './compared-report.ts';
import type { Covered } from './covered.ts';
import { familiesOf } from './families.ts';
import type { Matching, SentenceUse } from './matching.ts';
import { agenciesUsing, commonFrom, type Postings, postingsOf } from './postings.ts';
import { commonCharacters, prepared } from './prepared.ts';
import { provenanceOf } from './provenance.ts';
import { recent } from './recent.ts';
import { templateText } from './template-text.ts';

/** Narratives held ready; one takes about half a megabyte. Candidates come ordered by left report, so most loads are of the right one. */
const heldReady = 256;

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
  const common = commonFrom(postings.agencyCount, settings);
  const isCommon = (hash: number) => agenciesUsing(postings, hash) >= common;
  const ready = recent(heldReady, (report: ComparedReport) => ({
    report,
    text: prepared(narrativeOf(report.reportId), report.fingerprints, { ...settings, isCommon }),
  }));
  const covered: Covered[][] = sorted.map(() => []);
  const pairs: Pair[] = [];
  const matches: Match[] = [];
  for (const { left, right } of candidatesOf(sorted, postings, settings)) {
    const [a, b] = [sorted[left], sorted[right]];
    if (a === undefined || b === undefined) continue;
    const judged = comparePair(ready(a), ready(b), settings);
    if (judged === null) continue;
    pairs.push(judged.pair);
    matches.push(...judged.matches);
    cover(covered, judged, { index: left, year: a.year }, { index: right, year: b.year });
  }
  const indexOf = new Map(sorted.map(({ reportId }, index) => [reportId, index]));
  const families = familiesOf(pairs, settings.familySize, (representative, partners) =>
    templateText(
      narrativeOf(representative),
      covered[indexOf.get(representative) ?? -1] ?? [],
      new Set(partners.map((id) => indexOf.get(id) ?? -1)),
    ),
  );
  return { matches, pairs, families, ...divided(sorted, narrativeOf, covered, postings, { kgram: settings.kgram, isCommon }) };
}

interface Dated {
  readonly index: number;
  readonly year: number | null;
}

/** Notes for both reports what a pair covers; own text counts only in the later year, which took it over. */
function cover(covered: readonly Covered[][], { ranges }: JudgedPair, left: Dated, right: Dated): void {
  for (const range of ranges) {
    const own = range.kind === 'own-earlier';
    if (!own || isLater(left, right)) covered[left.index]?.push({ ...range.left, kind: range.kind, other: right.index });
    if (!own || isLater(right, left)) covered[right.index]?.push({ ...range.right, kind: range.kind, other: left.index });
  }
}

function isLater(report: Dated, other: Dated): boolean {
  return report.year !== null && other.year !== null && report.year > other.year;
}

/** The last pass over all narratives: provenance and commonness. */
function divided(
  sorted: readonly ComparedReport[],
  narrativeOf: (reportId: string) => MaskedNarrative,
  covered: readonly (readonly Covered[])[],
  postings: Postings,
  setting: { readonly kgram: number; readonly isCommon: (hash: number) => boolean },
): Pick<Matching, 'provenance' | 'commonness'> {
  const provenance: Provenance[] = [];
  const commonness: SentenceUse[] = [];
  sorted.forEach((report, index) => {
    const narrative = narrativeOf(report.reportId);
    const common = commonCharacters(narrative, report.fingerprints, setting);
    provenance.push(provenanceOf(report.reportId, narrative, covered[index] ?? [], common));
    for (const use of commonnessOf(report, narrative, postings, setting.kgram)) commonness.push(use);
  });
  return { provenance, commonness };
}
