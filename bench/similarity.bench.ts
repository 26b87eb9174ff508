import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { type Configuration, configure } from '#contract';
import { type ComparedReport, findMatches, type Matching, prepareFingerprint } from '#similarity';
import { type Bench, costOf, milliseconds, peakMegabytes, rounded } from './bench.ts';
import { compareWithEvery } from './every-pair.ts';
import { narrativeOf, type RoughReport } from './narratives.ts';

const usual = configure({}, 'defaults');
/** Every two reports are aligned: no fingerprints, no best sources. */
const brute = configure({ similarity: { candidateFingerprints: 0 } }, 'brute force');

interface Held {
  readonly compared: readonly ComparedReport[];
  readonly reportOf: ReadonlyMap<string, RoughReport>;
}

async function held(count: number): Promise<Held> {
  const fingerprint = prepareFingerprint(usual);
  const reports = await roughReports(count);
  const compared = reports.map(({ units, statutory, ...report }) => ({
    ...report,
    fingerprints: fingerprint(narrativeOf({ units, statutory, ...report })),
  }));
  return { compared, reportOf: new Map(reports.map((report) => [report.reportId, report])) };
}

/** Made by a process for each processor: making 50,000 takes longer than many a bench. */
async function roughReports(count: number): Promise<readonly RoughReport[]> {
  const parts = availableParallelism();
  const made = Array.from({ length: parts }, async (_, no): Promise<readonly RoughReport[]> => {
    const child = fork(new URL('rough.ts', import.meta.url), [count, no, parts].map(String), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    const [reports]: (readonly RoughReport[])[] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`making reports ended with ${code}`))),
    ]);
    return reports ?? [];
  });
  return (await Promise.all(made)).flat();
}

interface Matched {
  readonly result: Matching;
  /** Processor time, that of the collector included: the machine may have other work. */
  readonly ms: number;
}

function match({ compared, reportOf }: Held, configuration: Configuration): Matched {
  const found: Matching[] = [];
  const ms = costOf(() => found.push(findMatches(compared, narrativeIn(reportOf), configuration)));
  const [result] = found;
  if (result === undefined) throw new Error('nothing was matched');
  return { result, ms };
}

const narrativeIn = (reportOf: Held['reportOf']) => (reportId: string) => {
  const report = reportOf.get(reportId);
  if (report === undefined) throw new Error(`no report ${reportId}`);
  return narrativeOf(report);
};

/** Matching against brute force on a few reports, then alone on more and more. */
export const benchSimilarity: Bench = async (size) => {
  const small = await held(size === 'tiny' ? 60 : 500);
  const every = match(small, brute);
  const fast = match(small, usual);
  const { share, told, missed, outside } = compareWithEvery(every.result, fast.result);
  const lines = [
    `${small.compared.length} reports: every pair aligned in ${milliseconds(every.ms)} of processor time, candidates in ${milliseconds(fast.ms)}, ${told - missed} of ${told} copied ` +
      `and own-earlier pairs, the same passages in ${fast.result.pairs.length} of ${every.result.pairs.length} pairs, the others but ${outside} within families, ` +
      `${(share * 100).toFixed(1)} % of the characters`,
  ];
  const ratios: Record<string, number> = {
    'matching, brute force over candidates': rounded(every.ms / fast.ms),
    'matching, accusing pairs that candidates find': rounded((told - missed) / told),
    'matching, characters that candidates find': rounded(share),
  };
  const counts = { tiny: [30, 60], usual: [1_000, 10_000, 50_000], full: [1_000, 10_000, 50_000, 100_000] }[size];
  let before: { readonly count: number; readonly ms: number } | null = null;
  for (const count of counts) {
    const { result, ms } = match(await held(count), usual);
    lines.push(
      `${count} reports alone: ${milliseconds(ms)} of processor time, ${(ms / count).toFixed(2)} ms a report, ${result.pairs.length} pairs, ` +
        `${result.families.length} families, peak ${peakMegabytes().toFixed(0)} MB`,
    );
    // 1 is time in step with the corpus.
    if (before !== null) ratios[`matching, growth ${before.count} to ${count}`] = rounded(ms / before.ms / (count / before.count));
    before = { count, ms };
  }
  return { ratios, lines };
};
