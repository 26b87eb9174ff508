import type { Lexicons } from '#lexicon';
import { flatMapped, type Report, type Sentence } from '#model';
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
    const forms = report.sentences.map(({ span }) => report.form.of(span));
    const features = eachOnce(forms, read);
    const parts = partsOf(report, features, partHeadings(report, cues));
    return flatMapped(report.sentences, (sentence, index): readonly Seen[] => {
      const [own, form] = [features[index], forms[index]];
      if (own === undefined || form === undefined) return [];
      const isOwnItem = isItem(sentence, form);
      return [
        {
          form,
          features: own,
          section: sentence.section,
          part: parts[index] ?? null,
          isItem: isOwnItem,
          isTopicLine: isOwnItem && isTopicLine(report, index, form),
          leadsList: leadsList(sentence, report.sentences[index + 1]),
        },
      ];
    });
  };
}

/** Reads every form once: reports repeat theirs, hostile text has little else. */
function eachOnce(forms: readonly string[], read: (forms: readonly string[]) => readonly Features[]): readonly Features[] {
  const different = [...new Set(forms)];
  const features = read(different);
  if (different.length === forms.length) return features;
  const known = new Map(different.map((form, no) => [form, features[no]]));
  return flatMapped(forms, (form) => {
    const own = known.get(form);
    return own === undefined ? [] : [own];
  });
}

/** `二是强化审查工作。` with the text of the item behind it, in the same list. */
function isTopicLine(report: Report, index: number, form: string): boolean {
  const sentence = report.sentences[index];
  const next = report.sentences[index + 1];
  if (sentence === undefined || next === undefined || form.length > longestTopicLine) return false;
  return /[。:]$/.test(form) && samePath(sentence, next) && startsItem(report, index);
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
  return (
    left.section === right.section && left.path.length === right.path.length && left.path.every((mark, depth) => mark === right.path[depth])
  );
}
