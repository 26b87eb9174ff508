import type { Row } from '#contract';
import { type FlagCode, overlap, type Span } from '#model';
import type { Harmless, TruthFlag } from './read-truth.ts';
import type { Results } from './results.ts';
import type { SyntheticCorpus } from './synthetic-corpus.ts';
import { sumOf, type Tally } from './tally.ts';
import type { TallyBook } from './tally-book.ts';

type OurFlag = Pick<Row<'flags'>, 'code' | 'certainty' | 'start_at' | 'end_at'>;

/**
 * Flags of the codes that were planted anywhere in the corpus; of the others the truth says nothing. Right is a flag of
 * that code in that report whose words overlap. A flag on harmless words is a false alarm unless it is right.
 */
export async function tallyPlantedFlags(corpus: SyntheticCorpus, results: Results, book: TallyBook): Promise<void> {
  const planted = new Set(corpus.reports.flatMap(({ flags }) => flags.map(({ code }) => code)));
  const ours = await flagsByReport(corpus, results);
  for (const [report, { flags, harmless }] of corpus.reports.entries()) {
    const raised = (ours.get(report) ?? []).filter(({ code }) => planted.has(code));
    book.report(
      report,
      sumOf([rightness(flags, raised), ...harmless.flatMap(({ codes }) => codes.map((code) => both('must-not', code, 1)))]),
    );
  }
  for await (const { report, text } of suspectTexts(corpus, results, ours)) {
    const { flags = [], harmless = [] } = corpus.reports[report] ?? {};
    book.report(report, sumOf(harmless.flatMap((each) => alarms(each, flags, ours.get(report) ?? [], text))));
  }
}

const both = (name: string, code: FlagCode, count: number): Tally => ({ [name]: count, [`${name} ${code}`]: count });

/** The counts of `measuresOfFlags`. Several of our flags may lie on one that was planted. */
function rightness(planted: readonly TruthFlag[], raised: readonly OurFlag[]): Tally {
  return sumOf([
    ...planted.map((flag) => {
      const hits = raised.filter((ours) => agrees(ours, flag));
      const isCertainty = hits.some(({ certainty }) => certainty === flag.certainty);
      return sumOf([
        both('flags-gold', flag.code, 1),
        both('flags-hit', flag.code, hits.length > 0 ? 1 : 0),
        { 'certainties-right': isCertainty ? 1 : 0 },
      ]);
    }),
    ...raised.map((ours) => {
      const isRight = planted.some((flag) => agrees(ours, flag));
      return sumOf([both('flags-ours', ours.code, 1), both('flags-right', ours.code, isRight ? 1 : 0)]);
    }),
  ]);
}

/** A flag without a place is about the report as a whole. */
function agrees(ours: OurFlag, { code, span }: Pick<TruthFlag, 'code' | 'span'>): boolean {
  if (ours.code !== code) return false;
  return ours.start_at === null || ours.end_at === null || overlap({ start: ours.start_at, end: ours.end_at }, span) > 0;
}

/** One for each forbidden code that was raised on the words, wherever in the text they stand. */
function alarms({ codes, quote }: Harmless, planted: readonly TruthFlag[], raised: readonly OurFlag[], text: string): readonly Tally[] {
  const places = placesIn(text, quote);
  const isWrong = (ours: OurFlag) => ours.start_at !== null && !planted.some((flag) => agrees(ours, flag));
  return codes
    .filter((code) => raised.some((ours) => isWrong(ours) && places.some((span) => agrees(ours, { code, span }))))
    .map((code) => both('alarms', code, 1));
}

function placesIn(text: string, quote: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

/** The texts of reports with harmless words that have a flag of a code forbidden there. */
async function* suspectTexts(corpus: SyntheticCorpus, results: Results, ours: ReadonlyMap<number, readonly OurFlag[]>) {
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

async function flagsByReport({ numberOf }: SyntheticCorpus, results: Results): Promise<ReadonlyMap<number, readonly OurFlag[]>> {
  const flags = new Map<number, OurFlag[]>();
  for await (const rows of results.rows('flags')) {
    for (const { report_id, code, certainty, start_at, end_at } of rows) {
      const report = numberOf.get(report_id);
      if (report === undefined) continue;
      const known = flags.get(report);
      const flag = { code, certainty, start_at, end_at };
      if (known === undefined) flags.set(report, [flag]);
      else known.push(flag);
    }
  }
  return flags;
}
