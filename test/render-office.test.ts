import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { renderNotice, renderWorkbook } from '#render';
import { hostileResults } from './support/hostile-results.ts';

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
if (office === undefined) console.warn('skipped: no LibreOffice on this machine to open workbook and notice in');

function pdfOf(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'leitong-office-'));
  execFileSync(
    office ?? '',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path],
    {
      stdio: 'ignore',
      timeout: 150_000,
    },
  );
  return readFileSync(join(folder, `${basename(path).replace(/\.\w+$/, '')}.pdf`));
}

/** Writer and Calc are packages of their own. */
const has = (library: string) => office !== undefined && existsSync(join('/usr/lib/libreoffice/program', library));

describe('in LibreOffice', () => {
  async function made(render: typeof renderNotice): Promise<Buffer> {
    const { out, store } = await hostileResults(7);
    const options = { out, language: 'zh', version: '0', lexiconFingerprint: 'a', segmenter: 't', missing: [] } as const;
    const path = await render(store, await loadLexicons('lexicons'), options);
    store.close();
    return pdfOf(path);
  }

  it.skipIf(!has('libswlo.so'))('the notice opens', { timeout: 180_000 }, async () => {
    const pdf = await made(renderNotice);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  });

  it.skipIf(!has('libsclo.so'))('the workbook opens', { timeout: 180_000 }, async () => {
    const pdf = await made(renderWorkbook);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  });
});
