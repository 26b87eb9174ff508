import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { loadLexicons } from '#lexicon';
import { openStore } from '#store';
import { serve } from '#web';

/**
 * `tsx bench/screenshots.ts [results] [results of many]`: pictures of the main pages and of `leitong review` for docs/img,
 * from the results of `npm run demo`. Families and groups of agencies need more reports than the sample has: their pages
 * are those of the second folder, made by `leitong synth many --reports 120 --seed 1` and `leitong run many/reports
 * --manifest many/manifest.csv -o many-out`; without it they are left as they are.
 */
const results = resolve(process.argv[2] ?? 'demo-out');
const many = process.argv[3] === undefined ? null : resolve(process.argv[3]);
const folder = 'docs/img';
const widths = [1280, 390] as const;

interface Shot {
  readonly name: string;
  /** From the overview by these links, each a part of a path. */
  readonly path: readonly string[];
  /** Scrolls there first. */
  readonly to: string | null;
}

const shots: readonly Shot[] = [
  { name: 'overview', path: [], to: null },
  { name: 'charts', path: [], to: '.charts' },
  { name: 'topics', path: ['topics.html'], to: 'figure' },
  { name: 'flagged', path: ['flagged-1.html'], to: null },
  { name: 'report', path: ['flagged-1.html', 'report/'], to: null },
  { name: 'report-text', path: ['code-copied-1.html', 'report/'], to: '#text' },
  { name: 'pair', path: ['pairs-1.html', 'pair/'], to: null },
  { name: 'unreadable', path: ['unreadable-1.html'], to: null },
];

/** Of the review page: the queue, or the first that the filter leaves. */
const reviewShots = [
  { name: 'review', filter: '', opens: false },
  { name: 'review-pair', filter: '?type=pair:copied', opens: true },
  { name: 'review-flag', filter: '?type=flag:text-vs-table', opens: true },
] as const;

const shotsOfMany: readonly Shot[] = [
  { name: 'families', path: [], to: '#families-graph' },
  { name: 'family', path: ['families-1.html', 'family/'], to: null },
  { name: 'clusters', path: ['clusters-1.html'], to: null },
  { name: 'cluster', path: ['clusters-1.html'], to: '#group-1' },
  { name: 'topics-many', path: ['topics.html'], to: 'figure' },
];

async function open(page: Page, folder: string, { path, to }: Shot): Promise<void> {
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  for (const part of path)
    await page.goto(
      await page
        .locator(`a[href*="${part}"]`)
        .first()
        .evaluate((link) => String(Reflect.get(link, 'href'))),
    );
  if (to !== null)
    await page
      .locator(to)
      .first()
      .evaluate((element) => element.scrollIntoView());
}

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (executablePath === undefined) throw new Error('no Chromium on this machine to take pictures with');
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});
await mkdir(folder, { recursive: true });
const store = await openStore(join(results, 'leitong.duckdb'), { mode: 'append', fresh: false });
const review = await serve(store, await loadLexicons('lexicons'), {
  port: 0,
  language: 'zh',
  token: 'pictures',
  now: () => new Date(),
  onError: console.error,
});
const home = new URL('/', review.startLink).href;
for (const width of widths) {
  const page = await browser.newPage({ viewport: { width, height: width > 600 ? 860 : 844 } });
  const all = [
    ...shots.map((shot) => ({ shot, from: results })),
    ...(many === null ? [] : shotsOfMany.map((shot) => ({ shot, from: many }))),
  ];
  for (const { shot, from } of all) {
    await open(page, from, shot);
    const path = join(folder, `${shot.name}-${width}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
  await page.goto(review.startLink);
  for (const { name, filter, opens } of reviewShots) {
    await page.goto(home + filter);
    if (opens) await page.locator('.queue a.open').first().click();
    const path = join(folder, `${name}-${width}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
}
await browser.close();
await review.close();
store.close();
