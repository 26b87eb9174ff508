import type { Row } from '#contract';
import type { Evidence, Report, Span, Substance, SubstanceKind } from '#model';
import type { ReportRows } from '#store';
import type { ReportAnalysis } from './analyse-report.ts';
import { flagRow } from './flag-row.ts';

const place = (span: Span) => ({ start_at: span.start, end_at: span.end });
const json = (evidence: readonly Evidence[]) =>
  JSON.stringify(evidence.map(({ rule, span }) => ({ rule, start: span.start, end: span.end })));

/** The row of a report. What only the corpus tells (`role`, shares of provenance) is filled in later. */
export function reportRow({ report, substances }: ReportAnalysis): Row<'reports'> {
  const { reportId, source, identity, script } = report;
  const { agency, level, region, year, title, unitType, regionCode, publishedOn, inferred, statements } = identity;
  const shares = substanceShares(report, substances);
  return {
    report_id: reportId,
    source_id: source.sourceId,
    path: source.path,
    agency,
    unit_type: unitType,
    level,
    region,
    region_code: regionCode,
    year,
    published_on: publishedOn,
    title,
    script,
    role: 'current',
    text_chars: source.text.length,
    narrative_chars: shares.total,
    boilerplate_share: shares.share('boilerplate'),
    nil_share: shares.share('nil'),
    substantive_share: shares.share('substantive'),
    statutory_share: 0,
    template_share: 0,
    copied_share: 0,
    own_earlier_share: 0,
    original_share: 1,
    identity_notes: JSON.stringify({ inferred, statements }),
    earlier_reports: [],
  };
}

/** Characters of the narrative by substance. */
function substanceShares(report: Report, substances: readonly Substance[]) {
  const count: Record<SubstanceKind, number> = { boilerplate: 0, nil: 0, substantive: 0 };
  let total = 0;
  for (const [index, { span }] of report.sentences.entries()) {
    const kind = substances[index]?.kind;
    if (kind !== undefined) count[kind] += span.end - span.start;
    total += span.end - span.start;
  }
  return { total, share: (kind: SubstanceKind) => (total === 0 ? 0 : count[kind] / total) };
}

/** The rows of all tables that belong to one report. */
export function reportRows(analysis: ReportAnalysis): ReportRows {
  const { report, flags } = analysis;
  return {
    sections: sectionRows(report),
    cells: cellRows(report),
    sentences: sentenceRows(analysis),
    ...findingRows(analysis),
    flags: flags.map((flag) => flagRow(report.reportId, report.source.text, flag)),
  };
}

function sectionRows({ reportId, sections }: Report): readonly Row<'sections'>[] {
  return sections.map(({ name, state, heading, body, note }) => ({
    report_id: reportId,
    section: name,
    state,
    heading_start: heading?.start ?? null,
    heading_end: heading?.end ?? null,
    start_at: body?.start ?? null,
    end_at: body?.end ?? null,
    note,
  }));
}

function cellRows({ reportId, cells }: Report): readonly Row<'cells'>[] {
  return cells.map(({ form, rowKey, columnKey, raw, value, span, confidence }) => ({
    report_id: reportId,
    form,
    row_key: rowKey,
    column_key: columnKey,
    raw,
    value,
    confidence,
    ...place(span),
  }));
}

/** Problems, measures, and which answers which. */
function findingRows({ report, extraction }: ReportAnalysis): Pick<ReportRows, 'problems' | 'measures' | 'answers'> {
  const report_id = report.reportId;
  return {
    problems: extraction.problems.map(({ no, section, span, topics, locus, specificity }) => ({
      report_id,
      problem_no: no,
      section,
      topics: [...topics],
      locus,
      specificity,
      stated_before: '[]',
      ...place(span),
    })),
    measures: extraction.measures.map(({ no, section, span, topics, kind, specificity, mirror }) => ({
      report_id,
      measure_no: no,
      section,
      topics: [...topics],
      kind,
      specificity,
      mirror,
      reported: null,
      ...place(span),
    })),
    answers: extraction.answers.map(({ problemNo, measureNo, strength }) => ({
      report_id,
      problem_no: problemNo,
      measure_no: measureNo,
      strength,
    })),
  };
}

function sentenceRows({ report, substances }: ReportAnalysis): readonly Row<'sentences'>[] {
  return report.sentences.map(({ no, section, path, span }, index) => {
    const substance = substances[index];
    if (substance?.sentenceNo !== no) throw new Error(`classify: no substance for sentence ${no} of ${report.source.path}`);
    return {
      report_id: report.reportId,
      sentence_no: no,
      section,
      path: path.join(' / '),
      substance: substance.kind,
      class: substance.class,
      confidence: substance.confidence,
      evidence: json(substance.evidence),
      commonness: 0,
      ...place(span),
    };
  });
}
