import type { Configuration } from '#contract';
import type { Verdict } from '#model';
import type { AlignedPassage } from './aligned.ts';
import { isOwnYear } from './candidates.ts';
import type { ComparedReport } from './compared-report.ts';
import type { Prepared } from './prepared.ts';
import { sharedFigures } from './shared-figures.ts';

/** One of the two reports of a pair. */
export interface Side {
  readonly report: ComparedReport;
  readonly text: Prepared;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly leftShare: number;
  readonly rightShare: number;
  readonly score: number;
  readonly longest: number;
  readonly evidence: Readonly<Record<string, string | number | boolean>>;
}

/**
 * By how much each shared specific figure raises the score, and all of them at most: the same figures are stronger
 * evidence than prose. A factor, because figures in common without common text are chance.
 */
const figureWorth = 0.1;
const mostFigureWorth = 0.3;

/**
 * Judges two reports by their passages (DOMAIN.md 3, ladder of copy evidence). The score is the geometric mean of the
 * shares of both narratives, problems and other matters weighing `tellingWeight`, so that a short report taken
 * whole from a long one still counts, while one formula in a short report does not. `copied` needs text that is not common
 * and agencies of different superiors, or the same specific figures; else sameness is a shared template.
 * null: not enough to say anything.
 */
export function judge(
  left: Side,
  right: Side,
  passages: readonly AlignedPassage[],
  settings: Configuration['similarity'],
): Judgement | null {
  if (passages.length === 0) return null;
  const leftCover = coverOf(left.text, passages, 'left');
  const rightCover = coverOf(right.text, passages, 'right');
  const figures = sharedFigures(left.text.narrative, right.text.narrative, passages);
  const raised = 1 + Math.min(mostFigureWorth, figures * figureWorth);
  const score = Math.min(1, Math.sqrt(leftCover.weighted * rightCover.weighted) * raised);
  const rareScore = Math.min(1, Math.sqrt(leftCover.rare * rightCover.rare) * raised);
  const sameRegion = haveOneSuperior(left.report.region, right.report.region);
  const verdict = isOwnYear(left.report, right.report)
    ? 'own-earlier'
    : verdictOf({ score, rareScore, softened: sameRegion && figures < settings.sharedFigures }, settings);
  if (verdict === null) return null;
  return {
    verdict,
    leftShare: leftCover.share,
    rightShare: rightCover.share,
    score,
    longest: passages.reduce((longest, { length }) => Math.max(longest, length), 0),
    evidence: {
      passages: passages.length,
      sharedCharacters: passages.reduce((sum, { length }) => sum + length, 0),
      sharedNumbers: figures,
      sameRegion,
      sameAgency: left.report.agencyKey === right.report.agencyKey,
      orderKept: passages.every(({ right: { start } }, i) => start >= (passages[i - 1]?.right.start ?? 0)),
      commonPassages: passages.filter(({ common }) => common).length,
    },
  };
}

function verdictOf(
  { score, rareScore, softened }: { readonly score: number; readonly rareScore: number; readonly softened: boolean },
  settings: Configuration['similarity'],
): Verdict | null {
  if (rareScore >= settings.copiedShare && !softened) return 'copied';
  return score >= settings.templateShare ? 'shared-template' : null;
}

/** Shares of a narrative that the passages cover: plain, weighted, and weighted without common passages. */
function coverOf(
  { weights }: Prepared,
  passages: readonly AlignedPassage[],
  side: 'left' | 'right',
): { readonly share: number; readonly weighted: number; readonly rare: number } {
  const cover = new Uint8Array(weights.length);
  for (const passage of passages.filter(({ common }) => common)) cover.fill(1, passage[side].start, passage[side].end);
  for (const passage of passages.filter(({ common }) => !common)) cover.fill(2, passage[side].start, passage[side].end);
  const sum = { counted: 0, covered: 0, weight: 0, coveredWeight: 0, rareWeight: 0 };
  weights.forEach((weight, i) => {
    if (weight === 0) return;
    sum.counted += 1;
    sum.weight += weight;
    if (cover[i] === 0) return;
    sum.covered += 1;
    sum.coveredWeight += weight;
    if (cover[i] === 2) sum.rareWeight += weight;
  });
  return {
    share: sum.covered / (sum.counted || 1),
    weighted: sum.coveredWeight / (sum.weight || 1),
    rare: sum.rareWeight / (sum.weight || 1),
  };
}

/** Two divisions deep (province and city) or, where one is known less deeply, as deep as that. */
const superiorDepth = 2;

/** True when both are known to stand under the same superior. */
function haveOneSuperior(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return false;
  const a = left.split('/');
  const b = right.split('/');
  const depth = Math.min(a.length, b.length, superiorDepth);
  return a.slice(0, depth).join('/') === b.slice(0, depth).join('/');
}
