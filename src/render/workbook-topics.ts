import type { Row } from '#contract';
import { type Example, examplesOf } from './examples.ts';
import { isProblem } from './figures.ts';
import { isLarge, scopeName, type TopicRow } from './topic-figures.ts';
import { type BookContext, type Cells, column, mapped, share } from './workbook-book.ts';
import type { Cell, Sheet } from './workbook-sheet.ts';

/** Topics by scope; of scopes with few reports the counts stand alone for a reader to weigh. */
export function topicSheet(book: BookContext): Sheet {
  const { say, results } = book;
  const headings = [
    column('scope', 14), column('scope-value', 28), column('topic', 26), column('scope-reports', 12), column('reports', 10), column('problem-agencies', 12),
    column('measure-agencies', 12), column('problems', 10), column('measures', 10), column('specificity', 14), share('answered'), column('previous', 14),
    column('compared', 14), column('agencies-before', 14), column('agencies-now', 14), column('claiming-none', 14), column('example-typical', 70), column('example-unusual', 70),
    column('measure-typical', 70), column('measure-unusual', 70),
  ]; // biome-ignore format: one heading after another reads as the sheet does
  const cells = (row: TopicRow): Cells => {
    const examples = examplesOf(row.examples);
    return [
      say.text(`scope-${row.scope}`),
      scopeName(row, { say }),
      `${row.topic} ${say.topic(row.topic)}`,
      row.scope_reports,
      row.report_count,
      ...statedCells(row),
      row.compared_agencies,
      row.agencies_before,
      row.agencies_now,
      isProblem(row) ? null : row.problem_agencies,
      ...exampleCells(examples, 'problem', book),
      ...exampleCells(examples, 'measure', book),
    ];
  };
  return { id: 'topics', headings, rows: mapped(results.rows('topic_summary'), cells) };
}

/** Who claims to have no problems states none: these stand in a column of their own. */
function statedCells(row: TopicRow): readonly Cell[] {
  if (!isProblem(row)) return Array.from({ length: 7 }, () => null);
  return [
    row.problem_agencies,
    row.measure_agencies,
    row.problem_count,
    row.measure_count,
    isLarge(row) ? row.mean_specificity : null,
    isLarge(row) ? row.answered_share : null,
    row.previous_count,
  ];
}

/** What is usual and what is not, each a line with who wrote it; where there are too few to tell, all stand as usual. */
function exampleCells(examples: readonly Example[], side: Example['side'], book: BookContext): readonly Cell[] {
  const own = examples.filter((example) => example.side === side);
  const lines = (isShown: (example: Example) => boolean) => {
    const told = own.filter(isShown).map((example) => quoted(example, book));
    return told.length === 0 ? null : told.join('\n');
  };
  return [lines(({ kind }) => kind !== 'unusual'), lines(({ kind }) => kind === 'unusual')];
}

function quoted({ reportId, quote, start, end }: Example, { reports, say }: BookContext): string {
  return say.text('quoted-of', {
    quote: quote.replaceAll(/\s+/g, ' '),
    agency: reports.name(reportId),
    place: say.text('at-characters', { start, end }),
  });
}

export function subtopicSheet(book: BookContext): Sheet {
  const { say, results } = book;
  const headings = [
    column('topic', 26),
    column('side', 10),
    column('number', 8),
    column('subtopic-label', 30),
    column('items', 10),
    column('agencies', 10),
    column('subtopic-terms', 50),
    column('silhouette', 12),
    column('examples', 80),
  ];
  const cells = (row: Row<'subtopics'>): Cells => [
    `${row.topic} ${say.topic(row.topic)}`,
    say.text(row.side),
    row.subtopic_no,
    row.label,
    row.item_count,
    row.agency_count,
    row.terms.join(say.text('comma')),
    row.silhouette,
    examplesOf(row.examples)
      .map((example) => quoted(example, book))
      .join('\n'),
  ];
  return { id: 'subtopics', headings, rows: mapped(results.rows('subtopics'), cells) };
}
