import type { Lexicons } from '#lexicon';
import type { Evidence, Report, Sentence, Substance, SubstanceClass, SubstanceKind } from '#model';
import { confidenceOf } from './confidence.ts';
import { decide } from './decide.ts';
import type { Features } from './features.ts';
import type { Rule } from './rule.ts';
import { prepareSeen } from './seen.ts';

/** Pieces of evidence shown for one sentence; the first ones tell enough. */
const mostEvidence = 6;

/**
 * Prepares the classifier of sentences. The returned function gives one `Substance` per `report.sentences` entry, in
 * their order: class and kind of DOMAIN.md 2.2, a confidence in (0, 1], and the words that decided as spans of the
 * original. Rules over lexicons; linear, pure, never throws.
 */
export function prepareClassify(lexicons: Lexicons): (report: Report) => readonly Substance[] {
  const seenOf = prepareSeen(lexicons);
  return (report) => {
    const seen = seenOf(report);
    return report.sentences.flatMap((sentence, index): readonly Substance[] => {
      const own = seen[index];
      if (own === undefined) return [];
      const rule = decide(own);
      return [
        {
          sentenceNo: sentence.no,
          kind: kindOf(rule.class),
          class: rule.class,
          confidence: confidenceOf(rule.id),
          evidence: evidenceOf(report, sentence, rule, own.features),
        },
      ];
    });
  };
}

function kindOf(name: SubstanceClass): SubstanceKind {
  if (name === 'N') return 'nil';
  return name.startsWith('S') ? 'substantive' : 'boilerplate';
}

/** The words that decided; the whole sentence where a rule holds because nothing was found. */
function evidenceOf(report: Report, sentence: Sentence, rule: Rule, features: Features): readonly Evidence[] {
  const { start } = report.form.toForm(sentence.span);
  const hits = rule.by.flatMap((name) => (name === 'quantity' ? features.amounts : (features.hits.get(name) ?? [])));
  if (hits.length === 0) return [{ rule: `classify/${rule.id}`, span: sentence.span }];
  return hits.slice(0, mostEvidence).map((hit) => ({ rule: hit.entry.id, span: report.form.toText(start + hit.start, start + hit.end) }));
}
