import type { Lexicons } from '#lexicon';
import type { Report, Sentence } from '#model';
import { type Features, prepareFeatures } from './features.ts';
import { partHeadings, partsOf } from './parts.ts';
import type { Seen } from './rule.ts';

/** A topic line is an enumerator and a title of this many characters at most. */
const longestTopicLine = 26;

/** Every sentence of a report with what a decision needs of its surroundings, in order. */
export function prepareSeen(lexicons: Lexicons): (report: Report) => readonly Seen[] {
  const read = prepareFeatures(lexicons);
  const cues = lexicons.lexicon('cues');
  return (report) => {
    const featuresOf = remembered(read);
    const features = report.sentences.map(({ span }) => featuresOf(report.form.of(span)));
    const parts = partsOf(report, features, partHeadings(report, cues));
    return report.sentences.map((sentence, index) => {
      const own = features[index] ?? featuresOf('');
      return {
        features: own,
        section: sentence.section,
        part: parts[index] ?? null,
        isItem: isItem(sentence, report.form.of(sentence.span)),
        isTopicLine: isTopicLine(report, index, own),
        leadsList: leadsList(sentence, report.sentences[index + 1]),
      };
    });
  };
}

/** Reads each sentence once: reports repeat theirs, hostile text has little else. */
function remembered(read: (form: string) => Features): (form: string) => Features {
  const known = new Map<string, Features>();
  return (form) => {
    const features = known.get(form) ?? read(form);
    known.set(form, features);
    return features;
  };
}

/** `二是强化审查工作。` with the text of the item behind it, in the same list. */
function isTopicLine(report: Report, index: number, features: Features): boolean {
  const sentence = report.sentences[index];
  const next = report.sentences[index + 1];
  if (sentence === undefined || next === undefined || features.length > longestTopicLine) return false;
  const form = report.form.of(sentence.span);
  return isItem(sentence, form) && /[。:]$/.test(form) && samePath(sentence, next) && startsItem(report, index);
}

function isItem({ path }: Sentence, form: string): boolean {
  const mark = path.at(-1) ?? '';
  return mark !== '' && form.trimStart().startsWith(mark);
}

/** What follows stands one enumerator deeper. */
function leadsList(sentence: Sentence, next: Sentence | undefined): boolean {
  if (next === undefined || next.section !== sentence.section || next.path.length <= sentence.path.length) return false;
  return sentence.path.every((mark, depth) => next.path[depth] === mark);
}

function startsItem(report: Report, index: number): boolean {
  const before = report.sentences[index - 1];
  const sentence = report.sentences[index];
  return sentence !== undefined && (before === undefined || !samePath(before, sentence));
}

function samePath(left: Sentence, right: Sentence): boolean {
  return left.section === right.section && left.path.join('\0') === right.path.join('\0');
}
