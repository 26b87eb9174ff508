import { changesBetween } from '#model';
import { type Html, html } from '#text';

/** Longer passages are shown without marks: a difference costs the square of what differs. */
const longestCompared = 4000;

/** Two passages side by side, what differs marked in each. */
export function marked(left: string, right: string): { readonly left: Html; readonly right: Html } {
  if (left === right || left.length + right.length > longestCompared) return { left: html`${left}`, right: html`${right}` };
  const changes = changesBetween(left, right);
  const shown = (own: 'left' | 'right') =>
    html`${changes
      .filter(({ side }) => side === own || side === 'both')
      .map(({ side, text }) => (side === own ? html`<mark>${text}</mark>` : html`${text}`))}`;
  return { left: shown('left'), right: shown('right') };
}
