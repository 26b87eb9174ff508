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

const rounds = 10;

/** Every stage against the segmentation of the same texts, each by itself and on one thread. */
export const benchStages: Bench = async (size) => {
  const configuration = configure({}, 'defaults');
  const words = await loadLexicons(lexicons);
  const segmenter = await openSegmenter(configuration, words);
  const ingest = prepareIngest(words, configuration);
  const [structure, classify, extract] = [prepareStructure(words), prepareClassify(words), prepareExtract(words)];
  const [check, mask] = [prepareCheck(words, configuration), prepareMask(words)];
  segmenter.tokenise('预热');
  return withCorpus(size === 'tiny' ? 30 : 120, async (folder) => {
    const { files } = await listCorpus(join(folder, 'in', 'reports'), 'corpus');
    const best: Record<string, number[]> = {};
    // Round by round, stage by stage: the machine is faster in one minute than in the next, and every stage should have its share of both.
    for (let round = 0; round < rounds; round += 1) {
      const stage = prepareStage(best);
      const sources = (await stage('read', files, (file) => ingest(file))).map(sourceOf);
      const reports = (await stage('structure', sources, structure)).map(reportOf);
      await stage('segment', reports, (report) => segmenter.tokenise(report.form.value));
      const classified = await stage('classify', reports, (report) => ({ report, substances: classify(report) }));
      const extracted = await stage('extract', classified, (known) => ({ ...known, extraction: extract(known.report, known.substances) }));
      await stage('check', extracted, check);
      await stage('mask', classified, ({ report, substances }) => mask(report, substances));
    }
    const spent = (stage: string) => (best[stage] ?? []).reduce((sum, ms) => sum + ms, 0);
    const over = (...stages: readonly string[]) => rounded(stages.reduce((sum, stage) => sum + spent(stage), 0) / spent('segment'));
    const told = Object.keys(best).map((stage) => `${stage} ${(spent(stage) / files.length).toFixed(2)}`);
    return {
      ratios: {
        'reading and structuring over segmentation': over('read', 'structure'),
        'classifying and extracting over segmentation': over('classify', 'extract'),
        'checking and masking over segmentation': over('check', 'mask'),
      },
      lines: [`${told.join(', ')} ms a report, the best of ${rounds} rounds, ${files.length} reports, ${segmenter.name}`],
    };
  });
};

/** One stage for all inputs. The shortest time for each counts: all else that the machine does only adds. */
function prepareStage(best: Record<string, number[]>) {
  return async <Input, Result>(name: string, inputs: readonly Input[], run: (input: Input) => Result | Promise<Result>) => {
    const results: Result[] = [];
    best[name] ??= inputs.map(() => Infinity);
    for (const [no, input] of inputs.entries()) {
      const { result, ms } = await timed(() => run(input));
      results.push(result);
      best[name][no] = Math.min(best[name][no] ?? ms, ms);
    }
    return results;
  };
}

function sourceOf(read: Source | Unread): Source {
  if ('fault' in read) throw new Error(`${read.path} was not read: ${read.fault.code}`);
  return read;
}

function reportOf(read: Structured): Report {
  if (read.kind !== 'report') throw new Error(`no report: ${read.fault.code}`);
  return read.report;
}
