import type { Row } from '#contract';
import type { PageInput, Subject } from '#render';

/** Text that would break a page that does not escape it. */
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

/** A page with nothing on it. */
export const emptyPage: PageInput = {
  version: '0.0.0',
  lexiconFingerprint: 'abc',
  segmenter: 'test',
  counts: { current: 0, previous: 0, flags: 0, flaggedReports: 0, pairs: 0, faults: 0, boilerplateShare: null },
  flagged: [],
  pairs: [],
  topics: [],
  faults: [],
};

/** A page with one of everything, and a second report to filter away. */
export const samplePage: PageInput = {
  ...emptyPage,
  counts: { current: 2, previous: 1, flags: 1, flaggedReports: 7, pairs: 1, faults: 1, boilerplateShare: 0.625 },
  flagged: [
    {
      subject: subject('r1', '某某镇人民政府'),
      substantiveShare: 0.31,
      flags: [{ row: flag, before: '前', after: '后', other: subject('r2', null) }],
    },
    {
      subject: subject('r2', null),
      substantiveShare: 0.29,
      flags: [{ row: { ...flag, flag_id: 'f2', report_id: 'r2', code: 'stale-year' }, before: '', after: '', other: null }],
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
