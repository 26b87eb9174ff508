import type { Row } from '#contract';
import { overlap, type Span } from '#model';
import type { ContentOf } from './carried-items.ts';
import { maskedWords, sharedOf } from './masked-words.ts';
import { rounded } from './rounded.ts';
import { placeJson, type ReportedRow, spanOf, type YearReport } from './year-report.ts';

/** What a later report tells of a promise: the sentence with most of its words. */
interface Told {
  readonly report: YearReport;
  readonly span: Span;
  readonly score: number;
}

/** What became of one promise in the reports of the next year; `told` is empty where they are silent. */
export interface Followed {
  readonly measure: Row<'measures'>;
  /** A clause of it has words enough to be told from other deeds. */
  readonly isCheckable: boolean;
  readonly told: readonly Told[];
}

/** Fewer bigrams are no deed that could be told from others: 加强培训. */
const leastContent = 4;
/** Sentences and promises compared at most. */
const mostCompared = 400;

type Contents = readonly ReadonlySet<string>[];
type Deed = Omit<Told, 'score'> & { readonly content: ReadonlySet<string> };

/** Prepares the look into the next year's reports: a clause of what was promised comes back in a sentence on what was done. */
export function preparePromises(
  contentOf: ContentOf,
  least: number,
): (earlier: YearReport, later: readonly YearReport[]) => readonly Followed[] {
  const deedsIn = (report: YearReport): readonly Deed[] =>
    deedsOf(report).map((span) => ({ report, span, content: contentOf(maskedWords(report.narrative, span)) }));
  return (earlier, later) => {
    const promised = earlier.measures.filter(({ kind }) => kind !== 'result').slice(0, mostCompared);
    const deeds = promised.length === 0 ? [] : later.map(deedsIn);
    return promised.map((measure): Followed => {
      const words = maskedWords(earlier.narrative, spanOf(measure));
      const clauses = clausesOf(words)
        .map(contentOf)
        .filter(({ size }) => size >= leastContent);
      const told = deeds.flatMap((own) => bestOf(own, clauses, least));
      return { measure, isCheckable: clauses.length > 0, told };
    });
  };
}

/** The sentence of a report that has most of a clause, if it has enough; of equals the first. */
function bestOf(deeds: readonly Deed[], clauses: Contents, least: number): readonly Told[] {
  let best: Told | null = null;
  for (const { report, span, content } of deeds) {
    const score = clauses.reduce((most, clause) => Math.max(most, sharedOf(clause, content) / clause.size), 0);
    if (score >= least && (best === null || score > best.score)) best = { report, span, score };
  }
  return best === null ? [] : [best];
}

const clausesOf = (words: string): readonly string[] => words.split(/[,，、;；:：。.!?\n]/u);

/** Sentences that tell what was done: substantive, and neither a problem nor a promise. */
function deedsOf({ told, problems, measures }: YearReport): readonly Span[] {
  const others = [...problems, ...measures.filter(({ kind }) => kind !== 'result')].slice(0, mostCompared).map(spanOf);
  return told
    .slice(0, mostCompared)
    .map(spanOf)
    .filter((span) => !others.some((other) => overlap(span, other) > 0));
}

export function reportedRow({ measure, told }: Followed): ReportedRow {
  const places = told.map(({ report, span, score }) => ({ ...placeJson({ report, span }), score: rounded(score) }));
  return { report_id: measure.report_id, measure_no: measure.measure_no, reported: JSON.stringify(places) };
}
