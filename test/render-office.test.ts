import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { renderNotice, renderWorkbook } from '#render';
import { type HostileResults, hostileResults } from './support/hostile-results.ts';

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

/** Writer and Calc are packages of their own. */
function lacks(library: string, name: string): boolean {
  if (office !== undefined && existsSync(join('/usr/lib/libreoffice/program', library))) return false;
  console.warn(`skipped: no LibreOffice ${name} on this machine`);
  return true;
}

const lexicons = await loadLexicons('lexicons');

describe('LibreOffice opens', () => {
  let results: HostileResults;
  beforeAll(async () => {
    results = await hostileResults(7);
  });
  afterAll(() => {
    results.store.close();
    rmSync(results.out, { recursive: true });
  });

  async function pdfOf(render: typeof renderNotice): Promise<string> {
    const { out, store } = results;
    const path = await render(store, lexicons, { out, language: 'zh', version: '0', lexiconFingerprint: 'a', segmenter: 't', missing: [] });
    const folder = mkdtempSync(join(tmpdir(), 'leitong-office-'));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore',
      timeout: 150_000,
    });
    const text = await textOf(readFileSync(join(folder, `${basename(path).replace(/\.\w+$/, '')}.pdf`)));
    rmSync(folder, { recursive: true });
    return text;
  }

  it.skipIf(lacks('libswlo.so', 'Writer'))('the notice, from its title to the last report of its annex', { timeout: 180_000 }, async () => {
    const text = await pdfOf(renderNotice);
    for (const words of ['关于2024年政府信息公开工作年度报告核查情况的通报', '共有线索7条', '附件', "=cmd|'/C calc'!A0镇人民政府 2024"])
      expect(text).toContain(words.replaceAll(' ', ''));
  });

  it.skipIf(lacks('libsclo.so', 'Calc'))('the workbook, with what looks like a formula as it stood', { timeout: 180_000 }, async () => {
    const text = await pdfOf(renderWorkbook);
    for (const words of ["=cmd|'/C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '线索类型', '=文件是空的'])
      expect(text).toContain(words.replaceAll(' ', ''));
    expect(text).not.toMatch(/#NAME|#REF|Err:5/);
  });
});

/** The words of a PDF without spaces: cells and lines break them. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let no = 1; no <= document.numPages; no += 1) {
    const { items } = await (await document.getPage(no)).getTextContent();
    parts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  return parts.join('').replaceAll(/\s/g, '');
}
