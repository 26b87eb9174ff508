import { prepareCheck } from '#check';
import { prepareClassify } from '#classify';
import type { Configuration } from '#contract';
import { prepareExtract } from '#extract';
import type { Lexicons } from '#lexicon';
import type { Extraction, Fault, Flag, MaskedNarrative, Report, Source, Substance } from '#model';
import { prepareFingerprint } from '#similarity';
import { prepareStructure } from '#structure';
import { prepareMask } from '#tokens';
import { prepareRecognise } from './references.ts';

/** All that one report tells by itself. */
export interface ReportAnalysis {
  readonly kind: 'report';
  readonly report: Report;
  readonly substances: readonly Substance[];
  readonly extraction: Extraction;
  readonly flags: readonly Flag[];
  readonly narrative: MaskedNarrative;
  readonly fingerprint: Uint32Array;
}

export type AnalyseReport = (source: Source) => ReportAnalysis | { readonly kind: 'not-a-report'; readonly fault: Fault };

/**
 * The order of the stages for one report: everything that needs no other report. Pure and synchronous; the same source
 * gives the same analysis on any thread. `references` is the masked text of reference documents (`readReferences`, '' for
 * none); what repeats it counts as recital.
 */
export function prepareAnalysis(lexicons: Lexicons, configuration: Configuration, references: string): AnalyseReport {
  const structure = prepareStructure(lexicons);
  const classify = prepareClassify(lexicons);
  const extract = prepareExtract(lexicons);
  const check = prepareCheck(lexicons, configuration);
  const mask = prepareMask(lexicons);
  const recognise = prepareRecognise(references);
  const fingerprint = prepareFingerprint(configuration);
  return (source) => {
    const read = structure(source);
    if (read.kind === 'not-a-report') return read;
    const { report } = read;
    const substances = classify(report);
    const extraction = extract(report, substances);
    const flags = check({ report, substances, extraction });
    const narrative = recognise(mask(report, substances));
    return { kind: 'report', report, substances, extraction, flags, narrative, fingerprint: fingerprint(narrative) };
  };
}
