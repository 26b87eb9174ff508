import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#store';
import { isWithoutChromium, openChromium } from './support/chromium.ts';
import { hostileResults, hostileTexts } from './support/hostile-results.ts';
import { review } from './support/review.ts';

describe.skipIf(isWithoutChromium('review in'))('the review page in a browser', () => {
  let browser: Browser;
  let store: Store;
  let opened: Awaited<ReturnType<typeof review>>;
  let url: (path: string) => string;

  beforeAll(async () => {
    browser = await openChromium();
    store = (await hostileResults(60)).store;
    opened = await review(store);
    url = (path) => `http://127.0.0.1:${opened.port}${path}`;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await opened.close();
    store.close();
  });

  /** A page that came by the start link; whatever goes wrong on it is told in `troubles`. */
  async function visit(troubles: string[], options: Parameters<Browser['newContext']>[0] = {}): Promise<readonly [Page, BrowserContext]> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    page.on(
      'request',
      (request) => request.url().startsWith(url('/')) || request.url().startsWith('data:') || troubles.push(request.url()),
    );
    await page.goto(opened.startLink);
    return [page, context];
  }

  it('finds a lead by search, opens it, confirms it and takes it back, all by keys', async () => {
    const troubles: string[] = [];
    const [page, context] = await visit(troubles);
    expect(page.url()).toBe(url('/'));
    await page.keyboard.press('/');
    await page.keyboard.type('=cmd');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=%3Dcmd/);
    expect((await page.locator('.item').allTextContents()).every((text) => text.includes('=cmd'))).toBe(true);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const title = await page.locator('.queue a:focus').textContent();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.decide');
    expect(await page.locator('h1').textContent()).toBe(title);
    const subject = page.url();
    await page.keyboard.press('c');
    expect(await page.evaluate('document.activeElement.name')).toBe('reviewer');
    await page.keyboard.type('cdnu 张某');
    expect(page.url()).toBe(subject);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.waitForURL(/after=/);
    await expect.poll(() => page.locator('[role=status]').textContent()).toContain('已确认');
    expect(new URL(page.url()).pathname).not.toBe(new URL(subject).pathname);
    expect(await page.inputValue('[name=reviewer]')).toBe('cdnu 张某');
    await page.keyboard.press('u');
    await page.waitForURL((to) => to.pathname === new URL(subject).pathname);
    await expect.poll(() => page.locator('[role=status]').textContent()).toContain('已撤销');
    expect(await page.locator('.history li .decision').allTextContents()).toEqual(['撤销', '已确认']);
    expect(await page.locator('.tags .decision').textContent()).toBe('未认定');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await page.keyboard.press('c');
    await page.keyboard.press('Escape');
    expect(await page.locator('#keys').isVisible()).toBe(false);
    const before = page.url();
    await page.keyboard.press('j');
    await page.waitForURL((to) => to.href !== before);
    await page.keyboard.press('q');
    await page.waitForURL(/\/\?q=%3Dcmd$/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('shows hostile texts as text, runs none of them and is no wider than a telephone', async () => {
    const troubles: string[] = [];
    const [page, context] = await visit(troubles);
    const paths = [
      '/',
      '/?type=pair',
      '/subject/pair/r0-r1',
      ...hostileTexts.flatMap((_, no) => [`/subject/flag/f${no}`, `/report/r${no}?from=0&to=8#at`]),
    ];
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of paths) {
        await page.goto(url(path));
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(over) > 0) troubles.push(`${path} is ${over} too wide at ${width}`);
      }
    }
    for (const [no, words] of hostileTexts.entries()) {
      await page.goto(url(`/report/r${no}`));
      expect(await page.locator('.text').textContent()).toContain(words.trim().replace('\u0001', '\ufffd'));
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('works without scripts', async () => {
    const [page, context] = await visit([], { javaScriptEnabled: false });
    await page.selectOption('[name=type]', 'pair:copied');
    await page.click('.filters button');
    await page.click('.queue a >> nth=0');
    await page.fill('[name=reviewer]', '李某');
    await page.fill('[name=note]', '已核对原件');
    await page.click('button.needs-checking');
    await page.waitForURL(/after=pair/);
    expect(await page.locator('[role=status]').textContent()).toContain('待查');
    await page.click('.status .undo button');
    expect(await page.locator('[role=status]').textContent()).toContain('已撤销');
    await context.close();
  });

  it('tells nothing to who has not come by the link, and takes no form of another site', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    expect((await page.goto(url('/')))?.status()).toBe(403);
    await page.goto(opened.startLink);
    await page.goto('about:blank');
    await page.setContent(
      `<form method="post" action="${url('/decide')}"><input name="subject" value="flag"><input name="subject_id" value="f0"><input name="decision" value="confirmed"><input name="reviewer" value="x"><button>x</button></form>`,
    );
    const [answer] = await Promise.all([page.waitForResponse(url('/decide')), page.click('button')]);
    expect(answer.status()).toBe(403);
    expect(await store.queueSize({ decision: ['confirmed'] })).toBe(0);
    await context.close();
  });
});
