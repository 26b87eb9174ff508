import { type Configuration, configure } from '#contract';
import { type ComparedReport, findMatches, type Matching, prepareFingerprint } from '#similarity';
import { type Bench, milliseconds, peakMegabytes, rounded, timed } from './bench.ts';
import { synthetic } from './corpus.ts';
import { narrativeOf, type RoughReport, roughReport } from './narratives.ts';

const usual = configure({}, 'defaults');
/** Every two reports that share a single rare fingerprint are aligned: no choice of candidates, no best sources. */
const brute = configure({ similarity: { candidateFingerprints: 1, candidateShare: 0, maximumSources: 100_000 } }, 'brute force');
/** Of the characters that brute force finds in a report, the candidates must give at least so many. */
const leastFound = 0.95;

interface Held {
  readonly compared: readonly ComparedReport[];
  readonly reportOf: ReadonlyMap<string, RoughReport>;
}

async function held(count: number): Promise<Held> {
  const fingerprint = prepareFingerprint(usual);
  const reports = Array.from((await synthetic(count)).files(), roughReport);
  const compared = reports.map(({ units, ...report }) => ({ ...report, fingerprints: fingerprint(narrativeOf({ units, ...report })) }));
  return { compared, reportOf: new Map(reports.map((report) => [report.reportId, report])) };
}

const match = ({ compared, reportOf }: Held, configuration: Configuration) =>
  timed(() =>
    findMatches(
      compared,
      (reportId) => {
        const report = reportOf.get(reportId);
        if (report === undefined) throw new Error(`no report ${reportId}`);
        return narrativeOf(report);
      },
      configuration,
    ),
  );

/** Share of the characters that `all` finds in any report that `some` finds too. */
function shareFound(all: Matching, some: Matching): number {
  const known = new Set(charactersOf(some));
  let [found, sought] = [0, 0];
  for (const character of new Set(charactersOf(all))) {
    sought += 1;
    if (known.has(character)) found += 1;
  }
  return sought === 0 ? 1 : found / sought;
}

function* charactersOf({ matches }: Matching): Generator<string> {
  for (const { left, right } of matches) {
    for (const { reportId, span } of [left, right]) for (let at = span.start; at < span.end; at += 1) yield `${reportId} ${at}`;
  }
}

/** Matching against brute force on a few reports, then alone on more and more. */
export const benchSimilarity: Bench = async (size) => {
  const small = await held(size === 'tiny' ? 60 : 500);
  const every = await match(small, brute);
  const fast = await match(small, usual);
  const share = shareFound(every.result, fast.result);
  if (share < leastFound) throw new Error(`candidates find ${share.toFixed(3)} of the characters that brute force finds`);
  const back = shareFound(fast.result, every.result);
  if (back < leastFound) throw new Error(`brute force finds ${back.toFixed(3)} of the characters that candidates find`);
  const lines = [
    `${small.compared.length} reports: every pair with a rare fingerprint in common aligned in ${milliseconds(every.ms)}, candidates in ${milliseconds(fast.ms)}, ` +
      `${(share * 100).toFixed(1)} % of its characters (${every.result.pairs.length} and ${fast.result.pairs.length} pairs)`,
  ];
  const ratios: Record<string, number> = { 'matching, brute force over candidates': rounded(every.ms / fast.ms) };
  const counts = { tiny: [30, 60], usual: [1_000, 10_000, 50_000], full: [1_000, 10_000, 50_000, 100_000] }[size];
  let before: { readonly count: number; readonly ms: number } | null = null;
  for (const count of counts) {
    const { result, ms } = await match(await held(count), usual);
    lines.push(
      `${count} reports alone: ${milliseconds(ms)}, ${(ms / count).toFixed(2)} ms a report, ${result.pairs.length} pairs, ` +
        `${result.families.length} families, peak ${peakMegabytes().toFixed(0)} MB`,
    );
    // 1 is time in step with the corpus.
    if (before !== null) ratios[`matching, growth ${before.count} to ${count}`] = rounded(ms / before.ms / (count / before.count));
    before = { count, ms };
  }
  return { ratios, lines };
};
