import type { FileChild } from 'docx';
import type { ViewRow } from '#contract';
import { grid, heading, paragraph } from './notice-parts.ts';
import { inLine } from './notice-quotes.ts';
import type { NoticeContext } from './notice-sections.ts';
import { fewestForRanks } from './results.ts';
import { reviewedBy } from './review.ts';
import { messageWithoutKind } from './without-kind.ts';

/** Rows of an annex that a reader of a paper takes in; the workbook has all. */
const most = 300;

type Annex = readonly [title: string, content: readonly FileChild[]];

/** The annexes that have anything in them, numbered where there are several. */
export function annexes(context: NoticeContext): readonly FileChild[] {
  const { say } = context;
  const all = [reportAnnex(context), findingAnnex(context), fileAnnex(context)].filter((annex) => annex !== null);
  return all.flatMap(([title, content], i) => [
    heading(say.text('annex-title', { no: all.length === 1 ? '' : i + 1, title: say.text(title) })),
    ...content,
  ]);
}

function cut<Value>(rows: readonly Value[], { say }: NoticeContext): { readonly shown: readonly Value[]; readonly note: FileChild[] } {
  const shown = rows.slice(0, most);
  const note = rows.length > most ? [paragraph(say.text('notice-annex-cut', { shown: most, total: rows.length }))] : [];
  return { shown, note };
}

/** Reports with leads; what is no more than possible stands apart and accuses nobody. */
function reportAnnex(context: NoticeContext): Annex | null {
  const { say, paged, figures } = context;
  if (paged.flagged.length === 0) return null;
  const isRanked = figures.totals.current >= fewestForRanks;
  const all = isRanked ? paged.flagged : paged.flagged.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const { shown, note } = cut(all, context);
  const isConfirmed = say.face !== null;
  const rows = shown.map((row, i) => [
    i + 1,
    context.reports.name(row.report_id),
    context.reports.get(row.report_id)?.region ?? '',
    `${row.high} / ${row.medium} / ${row.low}`,
    ...kindsOf(row, context),
  ]);
  const ids = ['number', 'agency', 'region', 'severities', 'flag-kind', ...(isConfirmed ? [] : ['to-be-verified'])];
  return [
    'notice-annex',
    [
      paragraph(say.text(isRanked ? 'flagged-order' : 'flagged-few')),
      ...(isConfirmed ? [] : [paragraph(say.text('notice-annex-possible'))]),
      ...note,
      grid(
        ids.map((id) => say.text(id)),
        rows,
        isConfirmed ? [8, 32, 20, 12, 28] : [7, 27, 17, 11, 20, 18],
      ),
    ],
  ];
}

function kindsOf({ codes, possible_codes: possible }: ViewRow<'flagged'>, { say }: NoticeContext): readonly string[] {
  const names = (of: readonly ViewRow<'flagged'>['codes'][number][]) => of.map((code) => say.code('flag', code)).join(say.text('comma'));
  if (say.face !== null) return [names(codes)];
  return [names(codes.filter((code) => !possible.includes(code))), names(possible)];
}

/** What was confirmed, one by one: what it says, its words, who confirmed it and with what note. */
function findingAnnex(context: NoticeContext): Annex | null {
  const { say, reports, decisions, listed } = context;
  if (listed.findings.length === 0) return null;
  const { shown, note } = cut(listed.findings, context);
  const rows = shown.map((row, i) => [
    i + 1,
    reports.name(row.report_id),
    `${say.code('flag', row.code)}${say.text('colon')}${messageWithoutKind(row, say)}`,
    row.quote === null ? '' : inLine(row.quote),
    reviewedBy(decisions.verdictOf('flag', row.flag_id), say),
  ]);
  const heads = ['number', 'agency', 'finding', 'quote', 'reviewed-by'].map((id) => say.text(id));
  return ['annex-findings', [...note, grid(heads, rows, [7, 20, 32, 25, 16])]];
}

/** What could not be read, whole or in part: nobody's fault, and to be asked for again. */
function fileAnnex(context: NoticeContext): Annex | null {
  const { say, reports, paged, listed } = context;
  const files = listed.files.map(({ path, state, fault_detail }) => [path, say.text(`state-${state}`), fault_detail ?? '']);
  const losses = paged.losses.map((row) => [reports.name(row.report_id), say.code('flag', row.code), say.message(row)]);
  const all = [...files, ...losses];
  if (all.length === 0) return null;
  const { shown, note } = cut(all, context);
  const heads = ['file-or-agency', 'state', 'reason'].map((id) => say.text(id));
  return ['annex-files', [paragraph(say.text('annex-files-note')), ...note, grid(heads, shown, [34, 16, 50])]];
}
