import type { Store } from '#store';
import type { Say } from './say.ts';

/** What pages are made of. */
export interface Desk {
  readonly store: Store;
  readonly say: Say;
  readonly now: () => Date;
}
