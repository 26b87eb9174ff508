import type { Store } from '#store';
import type { Say } from './say.ts';

/** What pages are made of. */
export interface Desk {
  readonly store: Store;
  readonly say: Say;
  /** A region by the one name that pages and notice have for it. */
  readonly region: (name: string) => string;
  readonly now: () => Date;
}
