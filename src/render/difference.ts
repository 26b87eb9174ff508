import { diffArrays } from 'diff';
import { type Html, html } from '#text';

/** Longer passages are shown without marks: a difference costs the product of the lengths. */
const longestCompared = 4000;

/** Words of Latin letters and digits stay whole, Han characters stand alone. */
const pieces = /[A-Za-z0-9.,%]+|[\s\S]/gu;

/** Two passages side by side, what differs marked in each. */
export function marked(left: string, right: string): { readonly left: Html; readonly right: Html } {
  if (left === right || left.length + right.length > longestCompared) return { left: html`${left}`, right: html`${right}` };
  const changes = diffArrays(left.match(pieces) ?? [], right.match(pieces) ?? []);
  const side = (hidden: 'added' | 'removed', shown: 'added' | 'removed') =>
    html`${changes
      .filter((change) => !change[hidden])
      .map((change) => (change[shown] ? html`<mark>${change.value.join('')}</mark>` : html`${change.value.join('')}`))}`;
  return { left: side('added', 'removed'), right: side('removed', 'added') };
}
