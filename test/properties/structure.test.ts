import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import type { Report } from '#model';
import { prepareStructure } from '#structure';
import { holdLaws } from '../support/laws.ts';
import { plainSource } from '../support/sources.ts';

const structure = prepareStructure(await loadLexicons('lexicons'));

/** Pieces of reports and of what breaks them; any order of them is a text somebody might hand in. */
const pieces = [
  '柳溪镇人民政府2023年政府信息公开工作年度报告',
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
  '（一）存在问题',
  '1.培训。',
  '一是迟缓；',
  '㈠',
  '①',
  '第二十条第（一）项',
  '本年制发件数',
  '规章',
  '行政许可',
  '一、本年新收政府信息公开申请数量',
  '四、结转下年度继续办理',
  '结果维持',
  '总计',
  '0',
  '77132470',
  '12',
  '我镇公开信息12条。',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '〔表格未转录〕',
  '。',
  '；',
  '，',
  '？',
  '\n',
  '\t',
  '|',
  ' ',
  '__proto__',
  'constructor',
  '\ud800',
  '\ufffd',
  '**',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => `柳溪镇2023年政府信息公开工作年度报告\n${parts.join('')}`);

function reportOf(text: string): Report | null {
  const result = structure(plainSource(text));
  return result.kind === 'report' ? result.report : null;
}

describe('a report', () => {
  it('is divided into leaves without remainder, sentences inside their sections, sections apart', () => {
    let reports = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const report = reportOf(text);
        if (report === null) return;
        reports += 1;
        holdLaws(report);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(reports).toBeGreaterThan(20);
  });

  it('is read the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { form: _, ...first } = reportOf(text) ?? { form: null };
        const { form: __, ...second } = reportOf(text) ?? { form: null };
        expect(first).toEqual(second);
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

const folders = ['../shared/seeds', '../shared/real'].filter((folder) => existsSync(folder));
if (folders.length === 0) console.warn('skipped: ../shared is not here, so the laws are not checked on real reports');

describe.skipIf(folders.length === 0)('real reports', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .map((name) => join(folder, name)),
  );
  it.each(files)('%s keeps the laws', (file) => {
    const report = reportOf(readFileSync(file, 'utf8'));
    expect(report).not.toBeNull();
    if (report !== null) holdLaws(report);
  });
});
