import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { analyseFolder } from './support/corpus-run.ts';
import { smallReport, writeFiles } from './support/small-corpus.ts';

const root = mkdtempSync(join(tmpdir(), 'leitong-missing-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('missing are agencies of the manifest without any file of a year, not each path of it', { timeout: 300_000 }, async () => {
  const corpus = join(root, 'corpus');
  writeFiles(corpus, { 'a.txt': smallReport({ agency: '苇塘镇人民政府', year: 2024, overview: '2024年主动公开信息61条。' }) });
  const manifest = join(root, 'manifest.csv');
  const lines = [
    'path,agency,region,year',
    'a.txt,苇塘镇人民政府,甲县,2024',
    'a.docx,苇塘镇人民政府,甲县,2024',
    'b.txt,柳河镇人民政府,甲县,2024',
    'b.pdf,柳河镇人民政府,甲县,2024',
    'c.txt,苇塘镇人民政府,甲县,2023',
    'd.txt,,,',
  ];
  writeFileSync(manifest, `${lines.join('\n')}\n`);
  const { inputs } = await analyseFolder(corpus, join(root, 'out'), {}, { manifest });
  expect(inputs.unusedManifestPaths).toEqual(['a.docx', 'b.txt', 'b.pdf', 'c.txt', 'd.txt']);
  expect(inputs.missingAgencies).toEqual(['柳河镇人民政府: b.txt, b.pdf', '苇塘镇人民政府: c.txt', 'd.txt']);
  expect(readFileSync(join(root, 'out', 'index.html'), 'utf8')).toContain('<dt>清单中没有文件的单位</dt><dd>3</dd>');
});
