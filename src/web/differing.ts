import { changesBetween } from '#model';
import { type Html, html } from '#text';

/** Longer passages stand without marks: comparing costs the product of the lengths. */
const longestCompared = 6000;
/** With less of the longer passage in common, the marks would cover everything. */
const leastAlike = 0.5;

export interface Sides {
  readonly left: Html;
  readonly right: Html;
}

/** Two passages with what differs marked in each; null where they are too long or not alike. */
export function differing(left: string, right: string): Sides | null {
  if (left.length + right.length > longestCompared) return null;
  const changes = changesBetween(left, right);
  const common = changes.reduce((sum, { side, text }) => sum + (side === 'both' ? text.length : 0), 0);
  if (common < leastAlike * Math.max(left.length, right.length)) return null;
  const shown = (own: 'left' | 'right') =>
    html`${changes
      .filter(({ side }) => side === own || side === 'both')
      .map(({ side, text }) => (side === own ? html`<b class="differs">${text}</b>` : html`${text}`))}`;
  return { left: shown('left'), right: shown('right') };
}
