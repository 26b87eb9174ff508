import type { Row, ViewRow } from '#contract';
import { allOf, type Results } from './results.ts';

/** The small views, read once: every figure of page, workbook and notice is one of these. */
export interface Figures {
  readonly totals: ViewRow<'totals'>;
  readonly flagCounts: readonly ViewRow<'flag_counts'>[];
  readonly codeCounts: readonly ViewRow<'code_counts'>[];
  readonly pairCounts: readonly ViewRow<'pair_counts'>[];
  readonly faultCounts: readonly ViewRow<'fault_counts'>[];
  readonly copiedShares: readonly ViewRow<'copied_shares'>[];
  readonly provenance: readonly ViewRow<'provenance'>[];
  readonly published: readonly ViewRow<'published'>[];
  /** Problems of all reports, by agencies that state them, most first. */
  readonly topics: readonly Row<'topic_summary'>[];
  readonly regionTopics: readonly Row<'topic_summary'>[];
  /** Who claims to have no problems: no problem, and counted apart. Null where nobody does. */
  readonly claimingNone: Row<'topic_summary'> | null;
}

export async function readFigures(results: Results): Promise<Figures> {
  const [totals] = await allOf(results.view('totals'));
  if (totals === undefined) throw new Error('the view "totals" has no row');
  const topics = await allOf(results.rows('topic_summary', { scope: 'all' }));
  return {
    totals,
    flagCounts: await allOf(results.view('flag_counts')),
    codeCounts: await allOf(results.view('code_counts')),
    pairCounts: await allOf(results.view('pair_counts')),
    faultCounts: await allOf(results.view('fault_counts')),
    copiedShares: await allOf(results.view('copied_shares')),
    provenance: await allOf(results.view('provenance')),
    published: await allOf(results.view('published')),
    topics: topics
      .filter(isProblem)
      .toSorted((a, b) => b.problem_agencies - a.problem_agencies || b.problem_count - a.problem_count || (a.topic < b.topic ? -1 : 1)),
    regionTopics: (await allOf(results.rows('topic_summary', { scope: 'region' }))).filter(isProblem),
    claimingNone: topics.find((row) => !isProblem(row)) ?? null,
  };
}

/** Topic of a claim to have no problems (DOMAIN.md 2.1). */
const claimTopic = '00';
export const isProblem = ({ topic }: { readonly topic: string }): boolean => topic !== claimTopic;

/** Whether a stated problem is that claim, by its topics. */
export const claimsNone = ({ topics }: Pick<Row<'problems'>, 'topics'>): boolean => topics.includes(claimTopic);

export const pairsOf = ({ pairCounts }: Figures, verdict: string): number => pairCounts.find((row) => row.verdict === verdict)?.pairs ?? 0;

export const sumOf = <Value>(rows: readonly Value[], of: (row: Value) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
