import { numberOf, type SectionName, sectionNames } from '#model';
import type { Anchor, Style } from './place.ts';

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** So many sections with the number that is theirs show how a report numbers them. */
const fewest = 3;

/**
 * Anchors with their orders. Sections have plain ordinals; where hardly one has and another style gives several sections
 * just their numbers, that style is the report's. Ordinals of other styles are those of sub-headings.
 */
export function numbered(anchors: readonly Anchor[]): readonly Anchor[] {
  const style = styleOf(anchors);
  return anchors.map((anchor) => ({ ...anchor, order: orderOf(anchor, style) }));
}

function styleOf(anchors: readonly Anchor[]): Style {
  const sections = (style: Style, isRight: boolean) =>
    new Set(
      anchors
        .filter((anchor) => anchor.style === style && anchor.follows && anchor.weight > 1 && (!isRight || isExpected(anchor)))
        .map((anchor) => anchor.section),
    ).size;
  if (sections('plain', false) >= fewest) return 'plain';
  return (['arabic', 'bracket'] as const).find((style) => sections(style, true) >= fewest) ?? 'plain';
}

function orderOf(anchor: Anchor, style: Style): Anchor['order'] {
  if (anchor.style === 'none' || anchor.ordinal === null) return 'none';
  if (anchor.style !== style && anchor.style !== 'plain') return 'sub';
  return isExpected(anchor) ? 'right' : 'wrong';
}

function isExpected({ ordinal, section }: { readonly ordinal: string | null; readonly section: SectionName }): boolean {
  const roman = romans.indexOf(ordinal ?? '') + 1;
  return (roman === 0 ? numberOf(ordinal ?? '') : roman) === sectionNames.indexOf(section);
}
