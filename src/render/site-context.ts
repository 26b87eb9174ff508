import type { ViewRow } from '#contract';
import type { Html } from '#text';
import { html } from '#text';
import type { Figures } from './figures.ts';
import type { ReportIndex } from './report-index.ts';
import { fewestForRanks, type RenderOptions, type Results } from './results.ts';
import type { Decisions } from './review.ts';
import type { Say } from './say.ts';
import { type Links, pairName } from './site-page.ts';

/** What the pages of one site share. */
export interface SiteContext {
  readonly results: Results;
  readonly options: RenderOptions;
  readonly say: Say;
  readonly decisions: Decisions;
  readonly figures: Figures;
  readonly reports: ReportIndex;
  /** Reports with flags; most to look at first, by path where there are too few to rank. */
  readonly flagged: readonly ViewRow<'flagged'>[];
  /** Pairs with a page. */
  readonly pairs: readonly ViewRow<'best_pairs'>[];
  readonly pairNames: ReadonlySet<string>;
  /** What was lost on the way, by path. */
  readonly losses: readonly ViewRow<'losses'>[];
  /** Reports with a page. */
  readonly paged: ReadonlySet<string>;
}

/** Ranks and shares are given of enough reports only. */
export const isRanked = ({ figures }: { readonly figures: Figures }): boolean => figures.totals.current >= fewestForRanks;

/** A report by its name, linked where it has a page. */
export function reportLink(site: SiteContext, reportId: string, links: Links): Html {
  const name = site.reports.name(reportId);
  return site.paged.has(reportId) ? html`<a href="${links.report(reportId)}">${name}</a>` : html`${name}`;
}

/** The comparison of two reports, or null where it has no page. */
export function pairLink(site: SiteContext, one: string, other: string, links: Links): string | null {
  return site.pairNames.has(pairName(one, other)) ? links.pair(one, other) : null;
}
