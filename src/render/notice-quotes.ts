import type { Row } from '#contract';
import { certainties, type FlagCode, lossCodes, severities } from '#model';
import { allOf, type Results } from './results.ts';
import { shortened } from './site-parts.ts';

const isLoss = ({ code }: Row<'flags'>): boolean => lossCodes.some((each) => each === code);

/**
 * For each kind of flag the one to quote, of `reports`: the most certain, then the most severe, then the first; one that
 * is no more than possible only where a person confirmed it. One pass over all.
 */
export async function quotedFlags(
  results: Results,
  reports: ReadonlySet<string>,
  isConfirmed: boolean,
): Promise<ReadonlyMap<FlagCode, Row<'flags'>>> {
  const best = new Map<FlagCode, Row<'flags'>>();
  const isTold = (row: Row<'flags'>) => reports.has(row.report_id) && !isLoss(row) && (isConfirmed || row.certainty !== 'possible');
  for await (const rows of results.rows('flags')) {
    for (const row of rows) {
      const known = best.get(row.code);
      if (row.quote !== null && isTold(row) && (known === undefined || rank(row) < rank(known))) best.set(row.code, row);
    }
  }
  return best;
}

/** The flags of `reports` in a store that is limited to confirmed ones. */
export async function confirmedFlags(results: Results, reports: ReadonlySet<string>): Promise<readonly Row<'flags'>[]> {
  const all = await allOf(results.rows('flags'));
  return all.filter((row) => reports.has(row.report_id) && !isLoss(row));
}

/** Files that hold no report we could read; their texts are not kept. */
export async function filesNotRead(results: Results): Promise<readonly Pick<Row<'sources'>, 'path' | 'state' | 'fault_detail'>[]> {
  const all = await allOf(results.rows('sources', { state: ['unreadable', 'not-a-report'] }));
  return all.map(({ path, state, fault_detail }) => ({ path, state, fault_detail }));
}

const rank = ({ certainty, severity }: Row<'flags'>): number =>
  certainties.indexOf(certainty) * severities.length + severities.indexOf(severity);

/** A quotation in a line of prose: no line breaks, not longer than a reader takes in at once. */
export const inLine = (quote: string): string => shortened(quote.replaceAll(/\s+/g, ' ').trim(), 80);
