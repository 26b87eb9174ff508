import type { Match } from '#model';

/** The longest passage that two reports share; recitals of law do not count. */
export type LongestMatches = (left: string, right: string) => Match | null;

/** Looks up passages by pair, in canonical order (`left < right`). */
export function longestMatches(matches: readonly Match[]): LongestMatches {
  const longest = new Map<string, Match>();
  for (const match of matches) {
    if (match.kind === 'statutory') continue;
    const key = keyOf(match.left.reportId, match.right.reportId);
    const best = longest.get(key);
    if (best === undefined || isBetter(match, best)) longest.set(key, match);
  }
  return (left, right) => longest.get(keyOf(left, right)) ?? null;
}

const keyOf = (left: string, right: string) => `${left}\n${right}`;

/** Longer, then closer, then earlier. */
function isBetter(match: Match, best: Match): boolean {
  return (
    (match.length - best.length ||
      match.identity - best.identity ||
      best.left.span.start - match.left.span.start ||
      best.right.span.start - match.right.span.start) > 0
  );
}
