import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { renderSite } from '#render';
import { isWithoutChromium, openChromium } from './support/chromium.ts';
import { hostileResults } from './support/hostile-results.ts';

describe.skipIf(isWithoutChromium('open the pages in'))('the site in a browser', () => {
  let browser: Browser;
  let out: string;
  const url = (name: string) => pathToFileURL(join(out, name)).href;

  beforeAll(async () => {
    browser = await openChromium();
    const results = await hostileResults(31);
    out = results.out;
    const made = { out, language: 'zh', version: '0', lexiconFingerprint: 'a', segmenter: 't', missing: [] } as const;
    await renderSite(results.store, await loadLexicons('lexicons'), made);
    results.store.close();
  }, 60_000);
  afterAll(() => browser.close());

  async function quietPage(troubles: string[]): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => request.url().startsWith('file:') || troubles.push(request.url()));
    return page;
  }

  it('opens every page from disk without errors, without the network, and no wider than a telephone', async () => {
    const troubles: string[] = [];
    const page = await quietPage(troubles);
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of pages.filter((each) => width === 1280 || !/r(?:\d|1\d)\.html/.test(each))) {
        await page.goto(url(name));
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(over) > 0) troubles.push(`${name} is ${over} too wide at ${width}`);
      }
    }
    expect(pages.length).toBeGreaterThan(40);
    expect(troubles).toEqual([]);
  });

  it('searches all flagged reports, and shows the list again', async () => {
    const troubles: string[] = [];
    const page = await quietPage(troubles);
    await page.goto(url('site/flagged-1.html'));
    await page.fill('input[name=text]', '=cmd');
    await page.waitForSelector('.found li');
    const found = await page.locator('.found li').allTextContents();
    expect(found.every((text) => text.includes('=cmd')) && found.length > 0).toBe(true);
    await page.fill('input[name=text]', '');
    expect(await page.locator('.list:not(.found) li:visible').count()).toBe(31);
    expect(troubles).toEqual([]);
  });

  it('works without scripts: kinds are links, boxes hide severities and marks, numbers lead to the other side', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url('index.html'));
    await page.click('a[href="site/code-copied-1.html"]');
    expect(await page.locator('.item').count()).toBe(16);
    await page.goto(url('site/report/r0.html'));
    expect(await page.locator('.flags > .high:visible').count()).toBe(1);
    await page.uncheck('#show-high');
    expect(await page.locator('.flags > .high:visible').count()).toBe(0);
    await page.goto(url('site/pair/r0-r1.html'));
    await page.click('#l-1');
    expect(page.url()).toContain('#r-1');
    await context.close();
  });
});
