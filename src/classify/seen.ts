import type { Lexicons } from '#lexicon';
import type { Report, Sentence } from '#model';
import { type Features, prepareFeatures } from './features.ts';
import { partHeadings, partsOf } from './parts.ts';
import type { Seen } from './rule.ts';

/** A topic line is an enumerator and a title of this many characters at most. */
const longestTopicLine = 26;

/** Every sentence of a report with what a decision needs of its surroundings, in order. */
export function prepareSeen(lexicons: Lexicons): (report: Report) => readonly Seen[] {
  const featuresOf = prepareFeatures(lexicons);
  return (report) => {
    const features = report.sentences.map(({ span }) => featuresOf(report.form.of(span)));
    const parts = partsOf(report, features, partHeadings(report, featuresOf));
    return report.sentences.map((sentence, index) => {
      const own = features[index] ?? featuresOf('');
      return { features: own, section: sentence.section, part: parts[index] ?? null, isTopicLine: isTopicLine(report, index, own) };
    });
  };
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
