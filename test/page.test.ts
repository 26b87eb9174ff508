import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { renderPage } from '#render';
import { samplePage } from './support/sample-page.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (executablePath === undefined) console.warn('skipped: no Chromium on this machine to open the page in');

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: quiet });
    const path = join(await mkdtemp(join(tmpdir(), 'leitong-page-')), 'index.html');
    await writeFile(path, renderPage(samplePage, await loadLexicons('lexicons'), 'zh'));
    url = pathToFileURL(path).href;
  });
  afterAll(() => browser.close());

  it('opens from disk without errors and without asking the network', async () => {
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => request.url() !== url && troubles.push(request.url()));
    await page.goto(url);
    expect(await page.title()).toBe('政府信息公开年度报告核查结果');
    expect(troubles).toEqual([]);
  });

  it('filters by kind and by words, and shows everything again', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    const shown = () => page.locator('.report:visible').count();
    const all = await shown();
    await page.selectOption('select[name=code]', 'stale-year');
    const some = await shown();
    await page.selectOption('select[name=code]', '');
    await page.fill('input[name=text]', '查无此地');
    expect([all, some, await shown()]).toEqual([2, 1, 0]);
  });

  it('opens the report that a link points to', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}#r-r2`);
    expect(await page.locator('#r-r2').getAttribute('open')).not.toBeNull();
  });
});
