import { describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { renderPage } from '#render';
import { emptyPage, samplePage } from './support/sample-page.ts';

const lexicons = await loadLexicons('lexicons');
describe('the page', () => {
  const page = renderPage(samplePage, lexicons, 'zh');

  it('escapes what was text', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;\ufffd');
    expect(page).toContain('&lt;b&gt;.txt');
  });

  it('asks nothing of the network', () => {
    expect(page.match(/(?:src|href)="(?!#)/g)).toBeNull();
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('marks what differs in alike passages', () => {
    expect(page).toContain('我镇公开信息<mark>33</mark>条');
    expect(page).toContain('我镇公开信息<mark>58</mark>条');
  });

  it('shortens a passage that would fill the page', () => {
    const [first] = samplePage.flagged;
    const flags = (first?.flags ?? []).map((flag) => ({ ...flag, row: { ...flag.row, quote: `头${'甲'.repeat(400)}尾` } }));
    const long = renderPage({ ...samplePage, flagged: first === undefined ? [] : [{ ...first, flags }] }, lexicons, 'zh');
    expect(long).toMatch(/头甲+ … 甲+尾/);
    expect(long).not.toContain('甲'.repeat(300));
  });

  it('says how much it does not show', () => {
    expect(page).toContain('仅显示前 2 项，共 7 项');
  });

  it('gives no shares on few reports', () => {
    expect(page).toContain('兼职人员居多');
    expect(page).not.toContain('50%');
  });

  it('speaks English on request, with quotes as they stand', () => {
    const english = renderPage(samplePage, lexicons, 'en');
    expect(english).toContain('lang="en"');
    expect(english).toContain('Alike with another agency');
    expect(english).toContain('兼职人员居多');
  });

  it('says so when there is nothing to show', () => {
    const nothing = renderPage(emptyPage, lexicons, 'zh');
    for (const words of ['没有需要核实的报告', '没有发现雷同的报告', '没有读到自述的问题', '所有文件均已分析'])
      expect(nothing).toContain(words);
  });
});
