import type { FileChild } from 'docx';
import { topicChart, topicGrid } from './chart-topics.ts';
import { type Example, examplesOf } from './examples.ts';
import { caption, grid, heading, paragraph, picture } from './notice-parts.ts';
import { inLine } from './notice-quotes.ts';
import type { NoticeContext } from './notice-sections.ts';
import { pictureOf } from './picture.ts';
import { answeredOf, isLarge, type TopicRow, topicFigures, topicHeadings, topicsInOrder } from './topic-figures.ts';

/** Topics a reader of a paper takes in with sentences of their own; the table has all. */
const most = 3;

/** What the reports state of problems and measures; with too few of them a plain list, and why. */
export async function topicsStated(context: NoticeContext): Promise<readonly FileChild[]> {
  const { say, figures } = context;
  const { problems, measures, current, claiming_none: claiming } = figures.totals;
  const rows = topicsInOrder(figures.topics);
  const isRanked = rows.every(isLarge);
  const sentences = rows.slice(0, most).map((row) => sentenceOf(row, context));
  const chart = topicChart(topicGrid(figures), say);
  const drawn = chart === null ? null : await pictureOf(chart);
  const shown = rows.map((row) => [`${row.topic} ${say.topic(row.topic)}`, ...topicFigures(row, say)]);
  const heads = ['topic', ...topicHeadings].map((id) => say.text(id));
  return [
    heading(say.text('notice-topics')),
    paragraph(say.text('notice-topic-counts', { problems, measures, current })),
    ...(claiming === 0 ? [] : [paragraph(say.text('claiming-none-note', { reports: claiming }))]),
    ...(isRanked ? sentences : [paragraph(say.text('notice-few', { current }))]),
    caption(say.text('topics')),
    grid(heads, shown, [20, 9, 9, 9, 9, 10, 10, 9, 15]),
    ...(chart === null || drawn === null ? [] : [caption(chart.title), picture(drawn)]),
  ];
}

function sentenceOf(row: TopicRow, context: NoticeContext): FileChild {
  const { say } = context;
  const values = {
    topic: say.topic(row.topic),
    agencies: row.problem_agencies,
    problems: row.problem_count,
    measuring: row.measure_agencies,
    answered: answeredOf(row, say),
  };
  const { compared_agencies: compared, agencies_before: before, agencies_now: now } = row;
  const change = compared === 0 ? '' : say.text('notice-topic-change', { compared, before, now });
  const stated = examplesOf(row.examples).filter(({ side }) => side === 'problem');
  const quotes = (['typical', 'unusual'] as const).map((kind) =>
    quoteOf(
      stated.find((example) => example.kind === kind),
      context,
    ),
  );
  return paragraph([say.text('notice-topic', values), change, ...quotes].join(''));
}

function quoteOf(example: Example | undefined, { say, reports }: NoticeContext): string {
  if (example === undefined) return '';
  return say.text(`notice-topic-${example.kind}`, {
    agency: reports.name(example.reportId),
    quote: inLine(example.quote).replace(/[。；;，,]$/, ''),
  });
}
