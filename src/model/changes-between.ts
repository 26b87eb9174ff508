import { diffArrays } from 'diff';

/** A stretch of two texts, and which of them has it. */
interface Change {
  readonly text: string;
  readonly side: 'both' | 'left' | 'right';
}

/** Words of Latin letters and figures stay whole, Han characters stand alone. */
const pieces = /[A-Za-z0-9.,%]+|[\s\S]/gu;

/** What two texts share and what one alone has, in order; costs the product of their lengths. */
export function changesBetween(left: string, right: string): readonly Change[] {
  return diffArrays(left.match(pieces) ?? [], right.match(pieces) ?? []).map(({ added, removed, value }) => ({
    text: value.join(''),
    side: added ? 'right' : removed ? 'left' : 'both',
  }));
}
