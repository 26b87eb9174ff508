import { join } from 'node:path';
import { prepareCheck } from '#check';
import { prepareClassify } from '#classify';
import { configure } from '#contract';
import { prepareExtract } from '#extract';
import { listCorpus, prepareIngest } from '#ingest';
import { loadLexicons } from '#lexicon';
import type { Report, Source, Unread } from '#model';
import { prepareStructure, type Structured } from '#structure';
import { openSegmenter, prepareMask } from '#tokens';
import { type Bench, lexicons, rounded, timed } from './bench.ts';
import { withCorpus } from './corpus.ts';

const rounds = 6;

/** Every stage against the segmentation of the same texts, each by itself and on one thread. */
export const benchStages: Bench = async (size) => {
  const configuration = configure({}, 'defaults');
  const words = await loadLexicons(lexicons);
  const segmenter = await openSegmenter(configuration, words);
  const ingest = prepareIngest(words, configuration);
  const [classify, extract] = [prepareClassify(words), prepareExtract(words)];
  const mask = prepareMask(words);
  segmenter.tokenise('预热');
  return withCorpus(size === 'tiny' ? 30 : 150, async (folder) => {
    const { files } = await listCorpus(join(folder, 'in', 'reports'), 'corpus');
    const read = await bestOf(files, (file) => ingest(file));
    const structured = await bestOf(read.results.map(sourceOf), prepareStructure(words));
    const reports = structured.results.map(reportOf);
    const segmented = await bestOf(reports, (report) => segmenter.tokenise(report.form.value));
    const classified = await bestOf(reports, (report) => ({ report, substances: classify(report) }));
    const extracted = await bestOf(classified.results, (known) => ({ ...known, extraction: extract(known.report, known.substances) }));
    const checked = await bestOf(extracted.results, prepareCheck(words, configuration));
    const masked = await bestOf(classified.results, ({ report, substances }) => mask(report, substances));
    const spent = {
      read,
      structure: structured,
      segment: segmented,
      classify: classified,
      extract: extracted,
      check: checked,
      mask: masked,
    };
    const over = (...stages: readonly { readonly ms: number }[]) => rounded(stages.reduce((sum, { ms }) => sum + ms, 0) / segmented.ms);
    const told = Object.entries(spent).map(([stage, { ms }]) => `${stage} ${(ms / files.length).toFixed(2)}`);
    return {
      ratios: {
        'reading and structuring over segmentation': over(read, structured),
        'classifying and extracting over segmentation': over(classified, extracted),
        'checking and masking over segmentation': over(checked, masked),
      },
      lines: [`${told.join(', ')} ms a report, the best of ${rounds} rounds, ${files.length} reports, ${segmenter.name}`],
    };
  });
};

/** One stage for all inputs, again and again. The shortest time for each counts: all else that the machine does only adds. */
async function bestOf<Input, Result>(inputs: readonly Input[], run: (input: Input) => Result | Promise<Result>) {
  const best = inputs.map(() => Infinity);
  let results: Result[] = [];
  for (let round = 0; round < rounds; round += 1) {
    results = [];
    for (const [no, input] of inputs.entries()) {
      const { result, ms } = await timed(() => run(input));
      results.push(result);
      best[no] = Math.min(best[no] ?? ms, ms);
    }
  }
  return { results, ms: best.reduce((sum, ms) => sum + ms, 0) };
}

function sourceOf(read: Source | Unread): Source {
  if ('fault' in read) throw new Error(`${read.path} was not read: ${read.fault.code}`);
  return read;
}

function reportOf(read: Structured): Report {
  if (read.kind !== 'report') throw new Error(`no report: ${read.fault.code}`);
  return read.report;
}
