import { join } from 'node:path';
import type { Lexicons } from '#lexicon';
import { readFigures } from './figures.ts';
import { pagedReports } from './paged.ts';
import { indexReports } from './report-index.ts';
import type { RenderOptions, Results } from './results.ts';
import { readDecisions, readReviewed } from './review.ts';
import { sayIn } from './say.ts';
import { clusterPage } from './site-clusters.ts';
import { codePages } from './site-codes.ts';
import { isRanked, type SiteContext } from './site-context.ts';
import { familyPages } from './site-families.ts';
import { flaggedPages } from './site-flagged.ts';
import { writeOverview } from './site-overview.ts';
import { pairPages } from './site-pair.ts';
import { pairLists } from './site-pairs.ts';
import { reportPages } from './site-report.ts';
import { searchData } from './site-search.ts';
import { topicPages } from './site-topics.ts';
import { unreadablePages } from './site-unreadable.ts';
import { openSite, pageWriter } from './site-write.ts';
import { writeOut } from './write-out.ts';

/**
 * Writes `index.html` and the folder `site`: pages that open from disk and ask nothing of the network. Returns the
 * path of the first; throws `UserError` where one cannot be written. Lists are paged; texts are read some hundred at a time, so that memory holds names, not texts.
 */
export async function renderSite(results: Results, lexicons: Lexicons, options: RenderOptions): Promise<string> {
  const say = sayIn(lexicons, options.language, await readReviewed(results));
  const folder = await openSite(options);
  const site = await siteContext(results, say, options);
  const { write, finish } = pageWriter(folder, options, say);
  await flaggedPages(site, write);
  await codePages(site, write);
  await pairLists(site, write);
  const pictures = { families: say.face === null ? await familyPages(site, write) : null, topics: await topicPages(site, write) };
  await clusterPage(site, write);
  await unreadablePages(site, write);
  await pairPages(site, write);
  await reportPages(site, write);
  await finish();
  await writeOut(join(folder, 'reports.js'), searchData(site));
  return writeOverview(site, pictures);
}

async function siteContext(results: Results, say: SiteContext['say'], options: RenderOptions): Promise<SiteContext> {
  const figures = await readFigures(results);
  const reports = await indexReports(results, say);
  const { flagged: byWeight, pairs, pairNames, reports: paged, losses } = await pagedReports(results);
  const flagged = isRanked({ figures }) ? byWeight : byWeight.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const decisions = await readDecisions(results);
  return { results, options, say, decisions, figures, reports, flagged, pairs, pairNames, losses, paged };
}
