import { numberOf, type SectionName, sectionNames } from '#model';
import { afterMarkup, linesOf } from './lines.ts';
import type { Anchor, Place } from './place.ts';
import type { FoundSections, Told } from './told.ts';
import type { Words } from './words.ts';

const longestLine = 30;
const numberedLine = /^(?:第?([一二三四五六七八])(?:部分[、.,:]?|[、.,:]))([^。;!?,:\t\d]{2,24})$/;

/** `五、下一步打算` between four and six: short numbered lines that are no table's, no old part and no other anchor. */
export function numberedSections(
  { text, chain, blocks, oldParts }: FoundSections,
  missing: readonly SectionName[],
  others: readonly Place[],
  words: Words,
): readonly Told[] {
  const taken = new Set([...chain, ...oldParts, ...others].map(({ at }) => at));
  const told = new Map<SectionName, Told>();
  let blockNo = 0;
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    const at = afterMarkup(text, line);
    while ((blocks[blockNo]?.end ?? Infinity) <= at) blockNo += 1;
    const isOwn = line.end - at <= longestLine && !taken.has(at) && (blocks[blockNo]?.start ?? Infinity) > at;
    const [, ordinal = '', heading = ''] = (isOwn ? numberedLine.exec(text.slice(at, line.end).replace(/\*+$/, '')) : null) ?? [];
    const section = missing.find((name) => sectionNames.indexOf(name) === numberOf(ordinal));
    if (ordinal === '' || section === undefined || told.has(section) || !fits(at, section, chain)) continue;
    if (words.tables.scan(heading).length === 0) told.set(section, { section, at: line.start, heading: line, ordinal });
  }
  return [...told.values()];
}

/** The sections before stand before, those after after, and next to it stands one that is numbered so too. */
function fits(at: number, section: SectionName, chain: readonly Anchor[]): boolean {
  const no = sectionNames.indexOf(section);
  const before = chain.filter((anchor) => anchor.heading.start < at);
  const after = chain.filter((anchor) => anchor.heading.start > at);
  const isInOrder = before.every((anchor) => indexOf(anchor) < no) && after.every((anchor) => indexOf(anchor) > no);
  return isInOrder && [before.at(-1), after[0]].some((anchor) => anchor?.order === 'right');
}

const indexOf = ({ section }: Anchor) => sectionNames.indexOf(section);
