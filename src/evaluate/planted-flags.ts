import type { Span } from '#model';
import { type GoldFlag, matchFlags, type RaisedFlag, tallyAlarms, tallyForbidden, tallyMatched } from './flag-tally.ts';
import type { TruthFlag } from './read-truth.ts';
import type { Results } from './results.ts';
import type { SyntheticCorpus } from './synthetic-corpus.ts';
import { sumOf } from './tally.ts';
import type { TallyBook } from './tally-book.ts';

/**
 * Flags of the codes that were planted anywhere in the corpus; of the others the truth says nothing. Harmless words
 * stand where they stand in the text.
 */
export async function tallyPlantedFlags(corpus: SyntheticCorpus, results: Results, book: TallyBook): Promise<void> {
  const planted = new Set(corpus.reports.flatMap(({ flags }) => flags.map(({ code }) => code)));
  const ours = await flagsByReport(corpus, results);
  const matchedOf = (report: number) => matchFlags(goldOf(corpus.reports[report]?.flags ?? []), ours.get(report) ?? []);
  for (const [report, { flags, harmless }] of corpus.reports.entries()) {
    const forbidden = harmless.flatMap(({ codes }) => codes.map((code) => ({ code })));
    book.report(report, sumOf([tallyMatched(goldOf(flags), matchedOf(report), planted), tallyForbidden(forbidden)]));
  }
  for await (const { report, text } of suspectTexts(corpus, results, ours)) {
    const forbidden = (corpus.reports[report]?.harmless ?? []).flatMap(({ codes, quote }) =>
      codes.map((code) => ({ code, places: placesIn(text, quote) })),
    );
    book.report(report, tallyAlarms(forbidden, matchedOf(report)));
  }
}

/** Planted words stand at one place each, which tells them apart as a quotation does. */
const goldOf = (flags: readonly TruthFlag[]): readonly GoldFlag[] =>
  flags.map(({ code, certainty, span }) => ({ code, certainty, quote: `${span.start} ${span.end}`, places: [span] }));

function placesIn(text: string, quote: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

/** The texts of reports with harmless words that have a flag of a code forbidden there. */
async function* suspectTexts(corpus: SyntheticCorpus, results: Results, ours: ReadonlyMap<number, readonly RaisedFlag[]>) {
  const paths = corpus.reports.flatMap(({ path, harmless }, report) => {
    const forbidden = harmless.flatMap(({ codes }) => codes);
    return ours.get(report)?.some(({ code }) => forbidden.includes(code)) === true ? [path] : [];
  });
  for await (const sources of results.rows('sources', { path: paths })) {
    for (const { path, text } of sources) {
      const report = corpus.numberAt.get(path);
      if (report !== undefined && text !== null) yield { report, text };
    }
  }
}

async function flagsByReport({ numberOf }: SyntheticCorpus, results: Results): Promise<ReadonlyMap<number, readonly RaisedFlag[]>> {
  const flags = new Map<number, RaisedFlag[]>();
  for await (const rows of results.rows('flags')) {
    for (const { report_id, code, certainty, start_at, end_at } of rows) {
      const report = numberOf.get(report_id);
      if (report === undefined) continue;
      const known = flags.get(report);
      const span = start_at === null || end_at === null ? null : { start: start_at, end: end_at };
      const flag = { code, certainty, span, other: null };
      if (known === undefined) flags.set(report, [flag]);
      else known.push(flag);
    }
  }
  return flags;
}
