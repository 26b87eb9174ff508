import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '#contract';
import { openStore, type ReportRows, type Store, type StoredAnalysis } from '#store';

/** What a report, an agency or a file may be called to break a page, a workbook or a notice. */
export const hostileTexts = [
  '<script>alert("x")</script>',
  '"><img src=x onerror=alert(1)>',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '& \u0001',
];

const sentence = '我镇全年公开信息33条，做到应公开尽公开。';
/** The text of report `no`: hostile words first, then what others share. */
export const textOf = (no: number): string =>
  `${hostileTexts[no % hostileTexts.length]}\n${sentence}存在兼职人员居多的问题。下一步加强培训。`;

const start = (no: number) => textOf(no).indexOf(sentence);
const end = (no: number) => start(no) + sentence.length;

function flag(no: number): Row<'flags'> {
  return {
    flag_id: `f${no}`,
    report_id: `r${no}`,
    code: no % 2 === 0 ? 'copied' : 'stale-year',
    severity: no % 2 === 0 ? 'high' : 'low',
    certainty: 'probable',
    start_at: 0,
    end_at: start(no) - 1,
    quote: textOf(no).slice(0, start(no) - 1),
    other_report: no % 2 === 0 ? `r${no + 1}` : null,
    other_start: no % 2 === 0 ? 0 : null,
    other_end: no % 2 === 0 ? 5 : null,
    rule: 'test/rule',
    message_zh: `见“${hostileTexts[no % hostileTexts.length]}”`,
    message_en: `see “${hostileTexts[no % hostileTexts.length]}”`,
  };
}

function report(no: number): Row<'reports'> {
  return {
    report_id: `r${no}`,
    source_id: `s${no}`,
    path: `${String(no).padStart(3, '0')}${hostileTexts[no % hostileTexts.length]}.txt`,
    agency: no === 1 ? null : `${hostileTexts[no % hostileTexts.length]}镇人民政府`,
    unit_type: 'town',
    level: 'township',
    region: `甲省/${no % 2 === 0 ? '乙市' : '丙<b>市'}`,
    region_code: null,
    year: 2024,
    published_on: `2025-01-${String((no % 28) + 1).padStart(2, '0')}`,
    title: null,
    script: 'simplified',
    role: 'current',
    text_chars: textOf(no).length,
    narrative_chars: textOf(no).length,
    boilerplate_share: 0.5,
    nil_share: 0.1,
    substantive_share: 0.4,
    statutory_share: 0.1,
    template_share: 0.2,
    copied_share: no % 2 === 0 ? 0.65 : 0,
    own_earlier_share: 0,
    original_share: no % 2 === 0 ? 0.05 : 0.7,
    identity_notes: '{}',
    earlier_reports: [],
  };
}

function rows(no: number): ReportRows {
  const report_id = `r${no}`;
  const problem = textOf(no).indexOf('存在');
  const measure = textOf(no).indexOf('下一步');
  return {
    sections: [],
    cells: [],
    sentences: [
      {
        report_id,
        sentence_no: 0,
        section: 'overview',
        path: '一',
        start_at: start(no),
        end_at: end(no),
        substance: 'substantive',
        class: 'S1',
        confidence: 1,
        evidence: '[]',
        commonness: 0,
      },
    ],
    problems: [
      {
        report_id,
        problem_no: 0,
        section: 'problems',
        start_at: problem,
        end_at: measure,
        topics: ['06'],
        locus: 'own',
        specificity: 1,
        stated_before: '[]',
      },
    ],
    measures: [
      {
        report_id,
        measure_no: 0,
        section: 'problems',
        start_at: measure,
        end_at: textOf(no).length,
        topics: ['06'],
        kind: 'plan',
        specificity: 0,
        mirror: false,
        reported: null,
      },
    ],
    answers: [{ report_id, problem_no: 0, measure_no: 0, strength: 1 }],
    flags: [flag(no)],
  };
}

function analysis(no: number): StoredAnalysis {
  const { path } = report(no);
  return {
    finished: { source_id: `s${no}`, path, origin: 'corpus', content_hash: null, resume_key: 'k', state: 'read', fault_values: null },
    source: {
      source_id: `s${no}`,
      path,
      media_type: null,
      encoding: 'utf-8',
      byte_count: 1,
      text: textOf(no),
      state: 'read',
      fault_code: null,
      fault_detail: null,
    },
    report: report(no),
    rows: rows(no),
    narrative: null,
  };
}

const unreadable: StoredAnalysis = {
  finished: {
    source_id: 'u',
    path: '<b>.txt',
    origin: 'corpus',
    content_hash: null,
    resume_key: 'k',
    state: 'unreadable',
    fault_values: '{}',
  },
  source: {
    source_id: 'u',
    path: '<b>.txt',
    media_type: null,
    encoding: null,
    byte_count: 0,
    text: null,
    state: 'unreadable',
    fault_code: 'ingest/empty',
    fault_detail: '=文件是空的',
  },
  report: null,
  rows: null,
  narrative: null,
};

const pairOf = (no: number): Row<'pairs'> => ({
  left_report: `r${no}`,
  right_report: `r${no + 1}`,
  left_share: 0.6,
  right_share: 0.5,
  longest: 20,
  score: 0.8,
  verdict: 'copied',
  evidence: '{}',
});
const matchOf = (no: number): Row<'matches'> => ({
  match_id: `m${no}`,
  left_report: `r${no}`,
  left_start: start(no),
  left_end: end(no),
  right_report: `r${no + 1}`,
  right_start: start(no + 1),
  right_end: end(no + 1),
  length: 20,
  identity: 0.9,
  kind: 'copied',
});

export const topic: Row<'topic_summary'> = {
  scope: 'all',
  scope_value: 'all',
  topic: '06',
  report_count: 3,
  problem_count: 3,
  measure_count: 3,
  mean_specificity: 1,
  answered_share: 1,
  previous_count: 0,
  examples: JSON.stringify([{ side: 'problem', kind: 'listed', report_id: 'r0', start_at: 0, end_at: 1, quote: '<i>兼职人员居多' }]),
  scope_reports: 7,
  problem_agencies: 3,
  measure_agencies: 2,
  compared_agencies: 0,
  agencies_before: 0,
  agencies_now: 0,
};

const subtopic: Row<'subtopics'> = {
  topic: '06',
  side: 'problem',
  subtopic_no: 1,
  label: '<b>兼职',
  item_count: 3,
  agency_count: 3,
  terms: ['<b>兼职', '=居多'],
  silhouette: 0.2,
  examples: topic.examples,
};

export interface HostileResults {
  readonly out: string;
  readonly store: Store;
}

/** What is to be otherwise in the results. */
interface Otherwise {
  readonly change?: (analysis: StoredAnalysis, no: number) => StoredAnalysis;
  readonly topics?: readonly Row<'topic_summary'>[];
  readonly pair?: (pair: Row<'pairs'>) => Row<'pairs'>;
}

const same = (analysis: StoredAnalysis) => analysis;
const samePair = (pair: Row<'pairs'>) => pair;

/** Results of `count` reports (fewer than ten share no text order), all of them flagged, with hostile names and texts. */
export async function hostileResults(
  count: number,
  { change = same, topics = [], pair = samePair }: Otherwise = {},
): Promise<HostileResults> {
  const out = mkdtempSync(join(tmpdir(), 'leitong-render-'));
  const store = await openStore(join(out, 'leitong.duckdb'), { mode: 'write', fresh: true });
  const numbers = Array.from({ length: count }, (_, no) => no);
  await store.writeAnalyses([...numbers.map((no) => change(analysis(no), no)), unreadable]);
  const even = numbers.filter((no) => no % 2 === 0 && no + 1 < count && no < 8);
  const members = numbers.slice(0, 3).map((no) => ({ family_id: 'fam', report_id: `r${no}`, share: 0.5 }));
  await store.writeCorpus({
    tables: {
      matches: [even.map(matchOf)],
      pairs: [even.map((no) => pair(pairOf(no)))],
      families: [
        [
          {
            family_id: 'fam',
            size: members.length,
            verdict: 'shared-template',
            representative: 'r0',
            template: '<u>□全年公开信息□条',
            share: 0.5,
          },
        ],
      ],
      family_members: [members],
      topic_summary: [
        [
          { ...topic, scope_reports: count },
          { ...topic, scope: 'region', scope_value: '甲省', scope_reports: count },
          { ...topic, scope: 'region', scope_value: '甲省/<b>乙市' },
          { ...topic, scope: 'region', scope_value: '甲省/丙市' },
          ...topics,
        ],
      ],
      subtopics: [[subtopic]],
      clusters: [],
      cluster_members: [],
    },
    flags: [],
    shares: numbers.map((no) => {
      const { report_id, role, statutory_share, template_share, copied_share, own_earlier_share, original_share } =
        change(analysis(no), no).report ?? report(no);
      return { report_id, role, statutory_share, template_share, copied_share, own_earlier_share, original_share, earlier_reports: [] };
    }),
    commonness: [],
    statedBefore: [],
    reported: [],
  });
  return { out, store };
}
