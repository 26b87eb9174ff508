import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lexicons } from '#lexicon';
import { type PageInput, renderPage } from '#render';
import type { Store } from '#store';
import { flaggedReports } from './flagged-reports.ts';
import { median } from './median.ts';
import { shownPairs } from './shown-pairs.ts';
import { allOf, reportsById } from './stored.ts';

/** Faults listed on the page; the rest is in `sources`. */
const shownFaults = 500;

export interface PageOptions {
  /** Folder of the results, which gets index.html. */
  readonly out: string;
  readonly language: 'zh' | 'en';
  readonly version: string;
  readonly lexiconFingerprint: string;
  readonly segmenter: string;
}

/** Writes `index.html` from what the store holds; returns its path. The same store gives the same bytes. */
export async function writePage(store: Store, lexicons: Lexicons, options: PageOptions): Promise<string> {
  const path = join(options.out, 'index.html');
  await writeFile(path, renderPage(await pageInput(store, options), lexicons, options.language));
  return path;
}

async function pageInput(store: Store, { version, lexiconFingerprint, segmenter }: PageOptions): Promise<PageInput> {
  const reports = await reportsById(store);
  const current = [...reports.values()].filter(({ role }) => role === 'current');
  const { flagged, flags, flaggedReports: flaggedCount } = await flaggedReports(store, reports);
  const { pairs, count } = await shownPairs(store, reports);
  const faults = await allOf(store.faults());
  return {
    version,
    lexiconFingerprint,
    segmenter,
    counts: {
      current: current.length,
      previous: reports.size - current.length,
      flags,
      flaggedReports: flaggedCount,
      pairs: count,
      faults: faults.length,
      boilerplateShare: median(current.map(({ boilerplate_share }) => boilerplate_share)),
    },
    flagged,
    pairs,
    topics: await allOf(store.rows('topic_summary')),
    faults: faults
      .slice(0, shownFaults)
      .map(({ path, fault_code, fault_detail }) => ({ path, code: fault_code ?? '', detail: fault_detail ?? '' })),
  };
}
