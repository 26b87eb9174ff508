import type { FileChild } from 'docx';
import { type Certainty, certainties, severities } from '#model';
import { type FlagFigures, flagsByCode } from './corpus-figures.ts';
import { sumOf } from './figures.ts';
import { caption, grid, heading, paragraph } from './notice-parts.ts';
import { inLine } from './notice-quotes.ts';
import type { NoticeContext } from './notice-sections.ts';
import { reviewedBy } from './review.ts';
import { messageWithoutKind } from './without-kind.ts';

/** The leads, or what was confirmed of them: counts, the kinds, and of each kind one in its words. */
export function flagsFound(context: NoticeContext): readonly FileChild[] {
  const { say, figures } = context;
  const kinds = flagsByCode(figures);
  const shown = examples(kinds, context);
  return [
    heading(say.text('notice-flags')),
    paragraph(say.text('notice-flag-counts', countsOf(context, kinds))),
    ...(kinds.length === 0 ? [] : [caption(say.text('flags-by-kind')), kindTable(kinds, context)]),
    ...(shown.length === 0 ? [] : [paragraph(say.text('notice-examples')), ...shown]),
    ...onlyPossible(kinds, context),
  ];
}

function countsOf({ figures }: NoticeContext, kinds: readonly FlagFigures[]): Readonly<Record<string, number>> {
  const { totals, flagCounts } = figures;
  const bySeverity = severities.map((severity): [string, number] => [
    severity,
    sumOf(
      flagCounts.filter((row) => row.severity === severity),
      (row) => row.flags,
    ),
  ]);
  const byCertainty = certainties.map((certainty): [string, number] => [certainty, sumOf(kinds, (kind) => kind[certainty])]);
  return { flags: totals.flags, reports: totals.flagged_reports, ...Object.fromEntries([...bySeverity, ...byCertainty]) };
}

/** How sure the program was says nothing of what a person confirmed. */
function kindTable(kinds: readonly FlagFigures[], { say }: NoticeContext): FileChild {
  const told: readonly Certainty[] = say.face === null ? certainties : [];
  const heads = [say.text('flag-kind'), say.text('reports'), say.text('flags'), ...told.map((id) => say.code('certainty', id))];
  const rows = kinds.map((kind) => [say.code('flag', kind.code), kind.reports, kind.flags, ...told.map((id) => kind[id])]);
  return grid(heads, rows, say.face === null ? [34, 12, 12, 14, 14, 14] : [60, 20, 20]);
}

function examples(kinds: readonly FlagFigures[], context: NoticeContext): readonly FileChild[] {
  const { say, quotes, reports, decisions } = context;
  return kinds.flatMap(({ code }) => {
    const row = quotes.get(code);
    if (row === undefined || row.quote === null) return [];
    const values = {
      kind: say.code('flag', code),
      agency: reports.name(row.report_id),
      message: messageWithoutKind(row, say),
      quote: inLine(row.quote),
      certainty: say.code('certainty', row.certainty),
      reviewed: reviewedBy(decisions.verdictOf('flag', row.flag_id), say),
    };
    return [paragraph(say.text('notice-example', values))];
  });
}

/** What is no more than possible is counted and said of no agency. */
function onlyPossible(kinds: readonly FlagFigures[], { say }: NoticeContext): readonly FileChild[] {
  const own = kinds.filter(({ certain, probable }) => certain + probable === 0);
  if (say.face !== null || own.length === 0) return [];
  const list = own.map(({ code, flags }) => say.text('kind-flags', { kind: say.code('flag', code), flags })).join(say.text('comma'));
  return [paragraph(say.text('notice-possible', { kinds: list }))];
}
