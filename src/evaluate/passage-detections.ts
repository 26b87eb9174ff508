import { overlap, type Span } from '#model';
import { type Detection, type FoundCopies, type FoundFamily, pairKey } from './passage-found.ts';

export function sharedFamily({ familiesOf }: FoundCopies, left: number, right: number): FoundFamily | null {
  const others = familiesOf.get(right) ?? [];
  return (familiesOf.get(left) ?? []).find((family) => others.includes(family)) ?? null;
}

/**
 * What was found alike in two reports, `left < right`. A pair without a row whose reports stand in one family is read
 * through the representative: the analysis never enumerates the pairs of a family, its claim about them is the
 * template, and what both have in common with the representative is what they have in common by that claim.
 */
export function detectionsOf(found: FoundCopies, left: number, right: number): readonly Detection[] {
  const rows = found.detections.get(pairKey(left, right));
  if (rows !== undefined) return rows;
  const family = sharedFamily(found, left, right);
  if (family === null) return [];
  const mine = withSecond(found, left, family.representative);
  const theirs = withSecond(found, right, family.representative);
  return mine.flatMap((one) => theirs.flatMap((other) => composed(one, other)));
}

/** The detections of a report and the representative of its family, the representative on the right. */
function withSecond({ detections }: FoundCopies, report: number, representative: number): readonly Detection[] {
  const rows = detections.get(pairKey(report, representative)) ?? [];
  return report < representative ? rows : rows.map(({ left, right, kind }) => ({ left: right, right: left, kind }));
}

/** What two passages have in common through the same stretch of a third report, places in it mapped in proportion. */
function composed(one: Detection, other: Detection): readonly Detection[] {
  if (overlap(one.right, other.right) === 0) return [];
  const shared = { start: Math.max(one.right.start, other.right.start), end: Math.min(one.right.end, other.right.end) };
  const [left, right] = [inProportion(shared, one), inProportion(shared, other)];
  return left.end > left.start && right.end > right.start ? [{ left, right, kind: 'template' }] : [];
}

function inProportion(shared: Span, { left, right }: Detection): Span {
  const scale = (left.end - left.start) / (right.end - right.start);
  const place = (at: number) => left.start + Math.round((at - right.start) * scale);
  return { start: place(shared.start), end: place(shared.end) };
}
