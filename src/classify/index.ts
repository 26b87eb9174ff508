import type { Lexicons } from '#lexicon';
import type { Evidence, Report, Sentence, Substance, SubstanceClass, SubstanceKind } from '#model';
import { decide, type Rule } from './decide.ts';
import { type Features, prepareFeatures } from './features.ts';
import { partHeadings, partsOf } from './parts.ts';

/** Pieces of evidence shown for one sentence; the first ones tell enough. */
const mostEvidence = 6;
/** A topic line is an enumerator and a title of this many characters at most. */
const longestTopicLine = 26;

/**
 * Prepares the classifier of sentences. The returned function gives one `Substance` per `report.sentences` entry, in
 * their order: class and kind of DOMAIN.md 2.2, a confidence in (0, 1], and the words that decided as spans of the
 * original. Rules over lexicons; linear, pure, never throws.
 */
export function prepareClassify(lexicons: Lexicons): (report: Report) => readonly Substance[] {
  const featuresOf = prepareFeatures(lexicons);
  return (report) => {
    const features = report.sentences.map(({ span }) => featuresOf(report.form.of(span)));
    const parts = partsOf(report, features, partHeadings(report, featuresOf));
    return report.sentences.map((sentence, index) => {
      const seen = features[index] ?? featuresOf('');
      const rule = decide({
        features: seen,
        section: sentence.section,
        part: parts[index] ?? null,
        isTopicLine: isTopicLine(report, index, seen),
      });
      return {
        sentenceNo: sentence.no,
        kind: kindOf(rule.class),
        class: rule.class,
        confidence: rule.confidence,
        evidence: evidenceOf(report, sentence, rule, seen),
      };
    });
  };
}

function kindOf(name: SubstanceClass): SubstanceKind {
  if (name === 'N') return 'nil';
  return name.startsWith('S') ? 'substantive' : 'boilerplate';
}

/** `二是强化审查工作。` with the text of the item behind it, in the same list. */
function isTopicLine(report: Report, index: number, features: Features): boolean {
  const sentence = report.sentences[index];
  const next = report.sentences[index + 1];
  if (sentence === undefined || next === undefined || features.length > longestTopicLine) return false;
  return sentence.path.length > 0 && samePath(sentence, next) && /[。:]$/.test(report.form.of(sentence.span)) && startsItem(report, index);
}

function startsItem(report: Report, index: number): boolean {
  const before = report.sentences[index - 1];
  const sentence = report.sentences[index];
  return sentence !== undefined && (before === undefined || !samePath(before, sentence));
}

function samePath(left: Sentence, right: Sentence): boolean {
  return left.section === right.section && left.path.join('\0') === right.path.join('\0');
}

function evidenceOf(report: Report, sentence: Sentence, rule: Rule, features: Features): readonly Evidence[] {
  const { start } = report.form.toForm(sentence.span);
  const hits = rule.by.flatMap((name) => (name === 'quantity' ? features.amounts : (features.hits.get(name) ?? [])));
  if (hits.length === 0) return [{ rule: `classify/${rule.id}`, span: sentence.span }];
  return hits.slice(0, mostEvidence).map((hit) => ({ rule: hit.entry.id, span: report.form.toText(start + hit.start, start + hit.end) }));
}
