import type { Comparison } from './comparison.ts';
import { type Measure, ratio, type Tally } from './tally.ts';

const fields = ['agency', 'unit_type', 'level', 'year', 'published_on'] as const;

/** Fields the annotation states, null among them, and of those the ones that are right. */
export function tallyIdentity({ annotation, rows }: Comparison): Tally {
  const tally: Record<string, number> = {};
  for (const field of fields) {
    const stated = annotation[field];
    if (stated === undefined) continue;
    const read = rows.report === null ? undefined : rows.report[field];
    tally[`${field}-stated`] = 1;
    tally[`${field}-right`] = read === stated ? 1 : 0;
    if (field !== 'agency') continue;
    tally['agency-same-tail'] = isTail(stated, read) ? 1 : 0;
  }
  return tally;
}

/** Reports write their agency with and without the divisions above it: one name may be the end of the other. */
function isTail(stated: unknown, read: unknown): boolean {
  if (typeof stated !== 'string' || typeof read !== 'string' || read === '') return stated === read;
  return stated.endsWith(read) || read.endsWith(stated);
}

export function measuresOfIdentity(): readonly Measure[] {
  return [
    ratio('identity', 'agency', 'agency-same-tail', 'agency-stated'),
    ratio('identity', 'agency-exact', 'agency-right', 'agency-stated'),
    ...fields
      .filter((field) => field !== 'agency')
      .map((field) => ratio('identity', field.replace('_', '-'), `${field}-right`, `${field}-stated`)),
  ];
}
