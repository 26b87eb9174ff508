import type { Lexicons } from '#lexicon';
import type { Report, Substance } from '#model';
import { decide } from './decide.ts';
import { explain } from './explain.ts';
import { folder } from './grams.ts';
import { openModel } from './linear-model.ts';
import { namedFeatures } from './named-features.ts';
import { prepareSeen, type SeenSentence } from './seen.ts';

/**
 * Prepares the classifier of sentences. The returned function gives one `Substance` per `report.sentences` entry, in
 * their order: class and kind of DOMAIN.md 2.2, the calibrated probability of the kind, and what weighed most for the
 * class as spans of the original. Trained model over lexicons, place, rules and character grams; linear, never throws.
 * Throws `ContractError` where lexicons/models/substance.json is missing or broken.
 */
export function prepareClassify(lexicons: Lexicons): (report: Report) => readonly Substance[] {
  const seenOf = prepareSeen(lexicons);
  const model = openModel(lexicons.model('substance'));
  const fold = folder();
  const substanceOf = (report: Report, seen: SeenSentence): Substance => {
    const rule = decide(seen);
    const [names, folded] = [namedFeatures(seen, rule), fold(seen.form)];
    const judgement = model.judge(names, folded, rule);
    const { kind, class: name, confidence } = judgement;
    const evidence = explain(model, { report, seen, names, folded, rule, judgement });
    return { sentenceNo: seen.sentence.no, kind, class: name, confidence: Math.round(confidence * 1000) / 1000, evidence };
  };
  return (report) => seenOf(report).map((seen) => substanceOf(report, seen));
}

export type { Judgement, Ruled, Scale } from './judgement.ts';
export { judgementOf } from './judgement.ts';
export type { Place, Reader, Reading } from './reading.ts';
export { prepareReading } from './reading.ts';
