import { describe, expect, it } from 'vitest';
import type { Row } from '#contract';
import { loadLexicons } from '#lexicon';
import { type PageInput, renderPage, type Subject } from '#render';

const lexicons = await loadLexicons('lexicons');
const hostile = '<script>alert("x")</script>&\u0000';

const subject = (reportId: string, name: string | null): Subject => ({
  reportId,
  name,
  region: '甲省/乙市',
  year: 2024,
  path: `${reportId}.txt`,
});

const flag: Row<'flags'> = {
  flag_id: 'f1',
  report_id: 'r1',
  code: 'copied',
  severity: 'high',
  certainty: 'probable',
  start_at: 10,
  end_at: 20,
  quote: hostile,
  other_report: 'r2',
  other_start: 1,
  other_end: 2,
  rule: 'similarity/pair',
  message_zh: '与另一单位雷同',
  message_en: 'Alike with another agency',
};

const pair: Row<'pairs'> = {
  left_report: 'r1',
  right_report: 'r2',
  left_share: 0.61,
  right_share: 0.58,
  longest: 120,
  score: 0.8,
  verdict: 'copied',
  evidence: '{}',
};

const topic: Row<'topic_summary'> = {
  scope: 'all',
  scope_value: '',
  topic: '06',
  report_count: 2,
  problem_count: 3,
  measure_count: 4,
  mean_specificity: 1.5,
  answered_share: 0.5,
  previous_count: 1,
  examples: JSON.stringify([{ quote: '兼职人员居多' }]),
};

const empty: PageInput = {
  version: '0.0.0',
  lexiconFingerprint: 'abc',
  segmenter: 'test',
  counts: { current: 0, previous: 0, flags: 0, flaggedReports: 0, pairs: 0, faults: 0, boilerplateShare: null },
  flagged: [],
  pairs: [],
  topics: [],
  faults: [],
};

const full: PageInput = {
  ...empty,
  counts: { current: 2, previous: 1, flags: 1, flaggedReports: 7, pairs: 1, faults: 1, boilerplateShare: 0.625 },
  flagged: [
    {
      subject: subject('r1', '某某镇人民政府'),
      substantiveShare: 0.31,
      flags: [{ row: flag, before: '前', after: '后', other: subject('r2', null) }],
    },
  ],
  pairs: [
    {
      row: pair,
      left: subject('r1', '某某镇人民政府'),
      right: subject('r2', null),
      passages: [{ left: '我镇公开信息33条,做到应公开尽公开', right: '我镇公开信息58条,做到应公开尽公开', identity: 0.9 }],
    },
  ],
  topics: [topic],
  faults: [{ path: '<b>.txt', code: 'ingest/empty', detail: '文件是空的' }],
};

describe('the page', () => {
  const page = renderPage(full, lexicons, 'zh');

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

  it('says how much it does not show', () => {
    expect(page).toContain('仅显示前 1 项，共 7 项');
  });

  it('gives no shares on few reports', () => {
    expect(page).toContain('兼职人员居多');
    expect(page).not.toContain('50%');
  });

  it('speaks English on request, with quotes as they stand', () => {
    const english = renderPage(full, lexicons, 'en');
    expect(english).toContain('lang="en"');
    expect(english).toContain('Alike with another agency');
    expect(english).toContain('兼职人员居多');
  });

  it('says so when there is nothing to show', () => {
    const nothing = renderPage(empty, lexicons, 'zh');
    for (const words of ['没有需要核实的报告', '没有发现雷同的报告', '没有读到自述的问题', '所有文件均已分析'])
      expect(nothing).toContain(words);
  });
});
