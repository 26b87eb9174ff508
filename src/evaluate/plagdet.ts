import { overlap, type Span } from '#model';
import type { Case } from './passage-cases.ts';
import type { Detection } from './passage-found.ts';
import { quotient } from './tally.ts';

/** What a pair of reports adds to the measures. Characters are of both sides. */
export interface PairCounts {
  /** Characters of cases. */
  readonly gold: number;
  /** Characters of cases that are detected: on either side, by a detection that touches the case on both. */
  readonly found: number;
  /** Characters of detections. */
  readonly ours: number;
  /** Cases detected at all, and how many detections of each, summed. */
  readonly detectedCases: number;
  readonly caseDetections: number;
}

/**
 * Counts a pair of reports by Potthast, Stein, Barrón-Cedeño and Rosso (2010), An Evaluation Framework for Plagiarism
 * Detection, 3: a detection detects a case when they share characters on both sides; what they share is found. Every
 * union is over the characters of this pair, so that a passage counts once however often it is told; across pairs the
 * measures sum (micro-average).
 */
export function countPair(
  cases: readonly Pick<Case, 'left' | 'right'>[],
  detections: readonly Pick<Detection, 'left' | 'right'>[],
): PairCounts {
  const shared: { readonly left: Span; readonly right: Span }[] = [];
  let detectedCases = 0;
  for (const planted of cases) {
    const detecting = detections.filter(({ left, right }) => overlap(left, planted.left) > 0 && overlap(right, planted.right) > 0);
    if (detecting.length > 0) detectedCases += 1;
    for (const { left, right } of detecting) shared.push({ left: common(left, planted.left), right: common(right, planted.right) });
  }
  return { gold: characters(cases), found: characters(shared), ours: characters(detections), detectedCases, caseDetections: shared.length };
}

function common(one: Span, other: Span): Span {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

function characters(passages: readonly { readonly left: Span; readonly right: Span }[]): number {
  return unionLength(passages.map(({ left }) => left)) + unionLength(passages.map(({ right }) => right));
}

function unionLength(spans: readonly Span[]): number {
  let length = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return length;
}

/** Precision and recall apart, because in a large corpus they are of different samples of pairs. */
export interface Detected {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly granularity: number | null;
}

/** F1 over the binary logarithm of 1 + granularity; null where nothing was planted and nothing found. */
export function plagdet({ precision, recall, granularity }: Detected): number | null {
  if (precision === null && recall === null) return null;
  const [p, r] = [precision ?? 0, recall ?? 0];
  return (quotient(2 * p * r, p + r) ?? 0) / Math.log2(1 + (granularity ?? 1));
}
