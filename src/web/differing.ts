import { diffArrays } from 'diff';
import { type Html, html } from '#text';

/** Longer passages stand without marks: comparing costs the product of the lengths. */
const longestCompared = 6000;
/** With less of the longer passage in common, the marks would cover everything. */
const leastAlike = 0.5;

/** Words of Latin letters and figures stay whole, Han characters stand alone. */
const pieces = /[A-Za-z0-9.,%]+|[\s\S]/gu;

export interface Sides {
  readonly left: Html;
  readonly right: Html;
}

/** Two passages with what differs marked in each; null where they are too long or not alike. */
export function differing(left: string, right: string): Sides | null {
  if (left.length + right.length > longestCompared) return null;
  const changes = diffArrays(left.match(pieces) ?? [], right.match(pieces) ?? []);
  const common = changes.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.join('').length), 0);
  if (common < leastAlike * Math.max(left.length, right.length)) return null;
  const side = (hidden: 'added' | 'removed', shown: 'added' | 'removed') =>
    html`${changes
      .filter((change) => !change[hidden])
      .map((change) => (change[shown] ? html`<b class="differs">${change.value.join('')}</b>` : html`${change.value.join('')}`))}`;
  return { left: side('added', 'removed'), right: side('removed', 'added') };
}
