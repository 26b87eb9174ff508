import type { Row } from '#contract';
import { pairSubject } from '#model';
import { allOf } from './results.ts';
import { type BookContext, type Cells, column, decisionCells, mapped, share, who, whoCells } from './workbook-book.ts';
import type { Sheet } from './workbook-sheet.ts';

export function pairSheet(book: BookContext): Sheet {
  const { say, results, reports } = book;
  const headings = [
    column('verdict', 20), column('left-report', 36), column('right-report', 36), share('left-share'), share('right-share'),
    column('longest', 14), column('score', 10), column('left-file', 40), column('right-file', 40), column('decision', 12),
    column('reviewer', 14), column('note', 40), column('role', 10),
  ]; // biome-ignore format: one heading after another reads as the sheet does
  const cells = (row: Row<'pairs'>): Cells => {
    const text = say.code('verdict', row.verdict);
    const verdict = book.hasPair(row.left_report, row.right_report)
      ? { text, link: `site/pair/${row.left_report}-${row.right_report}.html` }
      : text;
    const isOfThisYear = [row.left_report, row.right_report].some((id) => reports.get(id)?.role === 'current');
    const files = [row.left_report, row.right_report].map((id) => reports.get(id)?.path ?? null);
    return [
      verdict,
      reports.name(row.left_report),
      reports.name(row.right_report),
      row.left_share,
      row.right_share,
      row.longest,
      row.score,
      ...files,
      ...decisionCells(book, 'pair', pairSubject(row.left_report, row.right_report)),
      say.text(isOfThisYear ? 'role-current' : 'role-previous'),
    ];
  };
  return { id: 'pairs', headings, rows: mapped(results.rows('pairs'), cells) };
}

export function familySheet(book: BookContext): Sheet {
  const { say, results, reports } = book;
  const headings = [
    column('family', 20),
    column('size', 8),
    column('verdict', 20),
    column('representative-report', 36),
    share('family-share'),
    column('template', 80),
  ];
  const cells = (row: Row<'families'>): Cells => [
    { text: row.family_id, link: `site/family/${row.family_id}.html` },
    row.size,
    say.code('verdict', row.verdict),
    reports.name(row.representative),
    row.share,
    row.template,
  ];
  return { id: 'families', headings, rows: mapped(results.rows('families'), cells) };
}

export function memberSheet(book: BookContext): Sheet {
  const headings = [column('family', 20), ...who, share('member-share'), column('file', 40)];
  const cells = (row: Row<'family_members'>): Cells => [
    row.family_id,
    ...whoCells(book, row.report_id),
    row.share,
    book.reports.get(row.report_id)?.path ?? null,
  ];
  return { id: 'members', headings, rows: mapped(book.results.rows('family_members'), cells) };
}

export function clusterSheet(book: BookContext): Sheet {
  const { results, reports } = book;
  const headings = [column('cluster', 8), column('cluster-label', 30), ...who, column('distance', 12), column('file', 40)];
  async function* rows(): AsyncGenerator<readonly Cells[]> {
    const labels = new Map((await allOf(results.rows('clusters'))).map(({ cluster_no, label }) => [cluster_no, label]));
    for await (const batch of results.rows('cluster_members'))
      yield batch.map(({ cluster_no, report_id, distance }) => [
        cluster_no,
        labels.get(cluster_no) ?? null,
        ...whoCells(book, report_id),
        distance,
        reports.get(report_id)?.path ?? null,
      ]);
  }
  return { id: 'clusters', headings, rows: rows() };
}
