import type { Row } from '#contract';
import { certainties, type FlagCode, severities } from '#model';
import type { Results } from './results.ts';
import { shortened } from './site-parts.ts';

/** For each kind of flag the one to quote, of `reports`: the most certain, then the most severe, then the first. One pass over all. */
export async function quotedFlags(results: Results, reports: ReadonlySet<string>): Promise<ReadonlyMap<FlagCode, Row<'flags'>>> {
  const best = new Map<FlagCode, Row<'flags'>>();
  for await (const rows of results.rows('flags')) {
    for (const row of rows) {
      const known = best.get(row.code);
      if (row.quote !== null && reports.has(row.report_id) && (known === undefined || rank(row) < rank(known))) best.set(row.code, row);
    }
  }
  return best;
}

const rank = ({ certainty, severity }: Row<'flags'>): number =>
  certainties.indexOf(certainty) * severities.length + severities.indexOf(severity);

/** A quotation in a line of prose: no line breaks, not longer than a reader takes in at once. */
export const inLine = (quote: string): string => shortened(quote.replaceAll(/\s+/g, ' ').trim(), 80);
