import type { Found } from './anchor.ts';
import type { Anchor, Place } from './place.ts';
import type { SectionCut } from './section-cut.ts';

/**
 * Headings that begin no section, the ends by the starts: the second one of a section split in two (六、改进措施), those of
 * parts that only old forms have, the lines of a table of contents.
 */
export function innerHeadings(
  { anchors, listed, oldParts }: Found,
  chain: readonly Anchor[],
  cuts: readonly SectionCut[],
): ReadonlyMap<number, number> {
  const own = anchors.filter((anchor) => anchor.style === 'plain' && anchor.follows && !chain.includes(anchor) && isIn(anchor, cuts));
  const old = oldParts.filter((part) => part.follows && (part.style === 'plain' || standsAlone(part)));
  return new Map([...own, ...old, ...listed.filter(standsAlone)].map(({ at, heading }) => [at, heading.end]));
}

const standsAlone = ({ startsLine, endsLine }: Place) => startsLine && endsLine;

function isIn({ section, at }: Anchor, cuts: readonly SectionCut[]): boolean {
  const body = cuts.find(({ name }) => name === section)?.body;
  return body != null && at >= body.start && at < body.end;
}
