import type { Row } from '#contract';
import { isProblem } from './figures.ts';
import { fewestForRanks } from './results.ts';
import type { Say } from './say.ts';

export type TopicRow = Row<'topic_summary'>;

/** What tables of topics say of each, in order; page and notice have the same. */
export const topicHeadings = [
  'problem-agencies',
  'measure-agencies',
  'problems',
  'measures',
  'answered',
  'specificity',
  'previous',
  'change',
] as const;

/** What is told of a claim to have no problems, which nothing answers. */
const claimHeadings = ['claiming-none', 'change'] as const;

export const headingsOf = (topic: string): readonly string[] => (isProblem({ topic }) ? topicHeadings : claimHeadings);

/** Whether a scope has reports enough for ranks, shares and means (DOMAIN.md 1.4). */
export const isLarge = ({ scope_reports }: TopicRow): boolean => scope_reports >= fewestForRanks;

/** The figures of a row under `headingsOf` its topic. Of few reports or few problems the share is told as its two counts. */
export function topicFigures(row: TopicRow, say: Say): readonly (string | number)[] {
  if (!isProblem(row)) return [row.problem_agencies, changeOf(row, say)];
  return [
    row.problem_agencies,
    row.measure_agencies,
    row.problem_count,
    row.measure_count,
    answeredOf(row, say),
    row.mean_specificity === null || !isLarge(row) ? '–' : row.mean_specificity.toFixed(1),
    row.previous_count,
    changeOf(row, say),
  ];
}

export function answeredOf(row: TopicRow, say: Say): string {
  const { answered_share, problem_count } = row;
  if (answered_share === null) return '–';
  if (isLarge(row) && problem_count >= fewestForRanks) return say.percent(answered_share);
  return `${Math.round(answered_share * problem_count)} / ${problem_count}`;
}

/** Agencies that state it, last year and this one, of those with a report on both. */
function changeOf({ compared_agencies, agencies_before, agencies_now }: TopicRow, say: Say): string {
  if (compared_agencies === 0) return '–';
  return say.text('change-of', { before: agencies_before, now: agencies_now, compared: compared_agencies });
}

/** Topics of one scope with something stated: by agencies, most first, where there are reports enough to rank, else by code. */
export function topicsInOrder(rows: readonly TopicRow[]): readonly TopicRow[] {
  const stated = rows.filter(({ problem_count, measure_count }) => problem_count + measure_count > 0);
  const byCode = stated.toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
  if (!byCode.every(isLarge)) return byCode;
  return byCode.toSorted((a, b) => b.problem_agencies - a.problem_agencies || b.problem_count - a.problem_count);
}

export function scopeName({ scope, scope_value }: TopicRow, { say }: { readonly say: Say }): string {
  if (scope === 'all') return say.text('all-reports');
  if (scope === 'region') return scope_value;
  return say.code(scope === 'level' ? 'level' : 'unit', scope_value);
}
