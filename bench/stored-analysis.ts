import type { Row } from '#contract';
import { chanceOf, contentId } from '#model';
import type { StoredAnalysis } from '#store';

const sentences = 40;
const cells = 250;
const characters = 2_500;

/** An analysed report of ordinary size, all of it a function of its number. */
export function storedAnalysis(no: number): StoredAnalysis {
  const chance = chanceOf(no);
  const text = Array.from({ length: characters }, () => String.fromCharCode(0x4e00 + Math.floor(chance() * 2_000))).join('');
  const sourceId = contentId(String(no));
  const reportId = contentId('report', String(no));
  const path = `区县/${String(no).padStart(6, '0')}.txt`;
  return {
    finished: {
      source_id: sourceId,
      path,
      origin: 'corpus',
      content_hash: reportId,
      resume_key: reportId,
      state: 'read',
      fault_values: null,
    },
    source: {
      source_id: sourceId,
      path,
      media_type: 'text/plain',
      encoding: 'utf-8',
      byte_count: characters * 3,
      text,
      state: 'read',
      fault_code: null,
      fault_detail: null,
    },
    report: reportRow(reportId, sourceId, path),
    rows: {
      sections: [],
      cells: Array.from({ length: cells }, (_, i) => cell(reportId, i)),
      sentences: Array.from({ length: sentences }, (_, i) => sentence(reportId, i)),
      problems: [],
      measures: [],
      answers: [],
      flags: [],
    },
    narrative: {
      source_id: sourceId,
      origin: 'corpus',
      narrative: Buffer.alloc(5_000, no % 256),
      fingerprint: Buffer.alloc(1_500, no % 256),
    },
  };
}

function reportRow(reportId: string, sourceId: string, path: string): Row<'reports'> {
  return {
    report_id: reportId,
    source_id: sourceId,
    path,
    agency: path,
    unit_type: 'town',
    level: 'township',
    region: null,
    region_code: null,
    year: 2024,
    published_on: null,
    title: null,
    script: 'simplified',
    role: 'current',
    text_chars: characters,
    narrative_chars: 1_200,
    boilerplate_share: 0.5,
    nil_share: 0.1,
    substantive_share: 0.4,
    statutory_share: 0,
    template_share: 0,
    copied_share: 0,
    own_earlier_share: 0,
    original_share: 1,
    earlier_reports: [],
    identity_notes: '{}',
  };
}

function sentence(reportId: string, no: number): Row<'sentences'> {
  return {
    report_id: reportId,
    sentence_no: no,
    section: 'overview',
    path: '["一"]',
    start_at: no * 30,
    end_at: no * 30 + 30,
    substance: 'boilerplate',
    class: 'B3',
    confidence: 0.9,
    evidence: '[{"rule":"process","start":3,"end":9}]',
    commonness: 0,
  };
}

function cell(reportId: string, no: number): Row<'cells'> {
  return {
    report_id: reportId,
    form: 'applications',
    row_key: `row-${Math.trunc(no / 7)}`,
    column_key: `column-${no % 7}`,
    raw: '0',
    value: 0,
    start_at: 1_200 + no * 4,
    end_at: 1_201 + no * 4,
    confidence: 0.9,
  };
}
