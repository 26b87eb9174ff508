import type { Row } from '#contract';
import type { StoredAnalysis } from '#store';

type Flag = Pick<Row<'flags'>, 'flag_id'> & Partial<Row<'flags'>>;

export interface StoredReport {
  readonly id: string;
  readonly agency?: string | null;
  readonly year?: number | null;
  readonly path?: string;
  readonly flags?: readonly Flag[];
}

const noShares = { statutory_share: 0, template_share: 0, copied_share: 0, own_earlier_share: 0, original_share: 1 };

/** What the store keeps of a report of which nothing matters but its name and its flags. */
export function storedReport({
  id,
  agency = `${id}镇人民政府`,
  year = 2024,
  path = `${id}.txt`,
  flags = [],
}: StoredReport): StoredAnalysis {
  const source_id = `s-${id}`;
  return {
    finished: { source_id, path, origin: 'corpus', content_hash: id, resume_key: 'k', state: 'read', fault_values: null },
    source: {
      source_id,
      path,
      media_type: null,
      encoding: null,
      byte_count: 1,
      text: '',
      state: 'read',
      fault_code: null,
      fault_detail: null,
    },
    report: {
      report_id: id,
      source_id,
      path,
      agency,
      unit_type: null,
      level: null,
      region: null,
      region_code: null,
      year,
      published_on: null,
      title: null,
      script: 'simplified',
      role: 'current',
      text_chars: 0,
      narrative_chars: 0,
      boilerplate_share: 0,
      nil_share: 0,
      substantive_share: 0,
      ...noShares,
      identity_notes: '{}',
      earlier_reports: [],
    },
    rows: { sections: [], cells: [], sentences: [], problems: [], measures: [], answers: [], flags: flags.map((flag) => flagOf(id, flag)) },
    narrative: null,
  };
}

function flagOf(report_id: string, flag: Flag): Row<'flags'> {
  return {
    report_id,
    code: 'stale-year',
    severity: 'low',
    certainty: 'probable',
    start_at: 0,
    end_at: 5,
    quote: '2021年',
    other_report: null,
    other_start: null,
    other_end: null,
    rule: 'test/rule',
    message_zh: '',
    message_en: '',
    ...flag,
  };
}
