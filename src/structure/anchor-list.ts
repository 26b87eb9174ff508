import { type SectionName, sectionNames } from '#model';
import type { Anchor } from './place.ts';

/** Headings that stand so close, in order, have nothing below them. */
const nearest = 12;
/** So many in a row are a list, if so many of the sections come again. */
const fewest = 4;
const again = 2;

/** Anchors apart: those of headings, and those of a table of contents or of parts that a lead-in lists. */
export function withoutLists(anchors: readonly Anchor[]): { readonly anchors: readonly Anchor[]; readonly listed: readonly Anchor[] } {
  const last = new Map<SectionName, number>();
  for (const { section, heading, weight } of anchors) if (weight > 1) last.set(section, heading.start);
  const listed = runsOf(anchors.filter(({ implied }) => !implied)).filter((run) => {
    const sections = new Set(run.map(({ section }) => section));
    const end = run.at(-1)?.heading.end ?? 0;
    return sections.size >= fewest && [...sections].filter((section) => (last.get(section) ?? 0) > end).length >= again;
  });
  const set = new Set(listed.flat());
  return { anchors: anchors.filter((anchor) => !set.has(anchor)), listed: [...set] };
}

/** Runs of anchors that stand close together and ascend. */
function runsOf(anchors: readonly Anchor[]): readonly (readonly Anchor[])[] {
  const runs: Anchor[][] = [];
  let before: Anchor | undefined;
  for (const anchor of anchors) {
    const isClose = before !== undefined && anchor.heading.start - before.heading.end <= nearest;
    const ascends = before !== undefined && indexOf(anchor) >= indexOf(before);
    if (isClose && ascends) runs.at(-1)?.push(anchor);
    else runs.push([anchor]);
    before = anchor;
  }
  return runs;
}

const indexOf = ({ section }: Anchor): number => sectionNames.indexOf(section);
