import { join } from 'node:path';
import { prepareCheck } from '#check';
import { prepareClassify } from '#classify';
import { configure } from '#contract';
import { prepareExtract } from '#extract';
import { listCorpus, prepareIngest } from '#ingest';
import { loadLexicons } from '#lexicon';
import { prepareStructure } from '#structure';
import { openSegmenter, prepareMask } from '#tokens';
import { type Bench, lexicons, rounded, timed } from './bench.ts';
import { withCorpus } from './corpus.ts';

const rounds = 6;

/** Every stage of one report against the segmentation of the same text, on one thread. */
export const benchStages: Bench = async (size) => {
  const configuration = configure({}, 'defaults');
  const words = await loadLexicons(lexicons);
  const segmenter = await openSegmenter(configuration, words);
  const ingest = prepareIngest(words, configuration);
  const [structure, classify, extract] = [prepareStructure(words), prepareClassify(words), prepareExtract(words)];
  const [check, mask] = [prepareCheck(words, configuration), prepareMask(words)];
  segmenter.tokenise('预热');
  return withCorpus(size === 'tiny' ? 30 : 150, async (folder) => {
    const { files } = await listCorpus(join(folder, 'in', 'reports'), 'corpus');
    /** The shortest time of every stage for every file: what else the machine does and code not yet compiled only add. */
    const best = new Map<string, Record<string, number>>();
    for (let round = 0; round < rounds; round += 1) {
      for (const file of files) {
        const spent = best.get(file.path) ?? {};
        best.set(file.path, spent);
        const watched = async <Result>(stage: string, run: () => Result | Promise<Result>): Promise<Result> => {
          const { result, ms } = await timed(run);
          spent[stage] = Math.min(spent[stage] ?? Infinity, ms);
          return result;
        };
        const source = await watched('read', () => ingest(file));
        if ('fault' in source) throw new Error(`${file.path} was not read: ${source.fault.code}`);
        const read = await watched('structure', () => structure(source));
        if (read.kind !== 'report') throw new Error(`${file.path} is no report`);
        const { report } = read;
        await watched('segment', () => segmenter.tokenise(report.form.value));
        const substances = await watched('classify', () => classify(report));
        const extraction = await watched('extract', () => extract(report, substances));
        await watched('check', () => check({ report, substances, extraction }));
        await watched('mask', () => mask(report, substances));
      }
    }
    const spent: Record<string, number> = {};
    for (const each of best.values()) for (const [stage, ms] of Object.entries(each)) spent[stage] = (spent[stage] ?? 0) + ms;
    const cut = spent['segment'] ?? 1;
    const of = (...stages: readonly string[]) => rounded(stages.reduce((sum, stage) => sum + (spent[stage] ?? 0), 0) / cut);
    return {
      ratios: {
        'reading and structuring over segmentation': of('read', 'structure'),
        'classifying and extracting over segmentation': of('classify', 'extract'),
        'checking and masking over segmentation': of('check', 'mask'),
      },
      lines: [
        `${Object.entries(spent)
          .map(([stage, ms]) => `${stage} ${(ms / files.length).toFixed(2)}`)
          .join(', ')} ms a report, the best of ${rounds} rounds, ${files.length} reports, ${segmenter.name}`,
      ],
    };
  });
};
