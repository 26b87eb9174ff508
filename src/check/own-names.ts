import type { Identity } from '#model';
import { normalise } from '#text';
import { oncePer } from './once.ts';

/** The names by which a report calls its agency and where that is, as they are scanned, one a line. */
export const ownNames: (identity: Identity) => string = oncePer(
  ({ agency, region, title }: Identity) => normalise([agency, region, title].join('\n')).value,
);
