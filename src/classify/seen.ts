import type { Lexicons } from '#lexicon';
import { flatMapped, type Report, type Sentence } from '#model';
import { type Features, prepareFeatures } from './features.ts';
import { partHeadings, partsOf } from './parts.ts';
import type { Seen } from './rule.ts';

/** A topic line is an enumerator and a title of this many characters at most. */
const longestTopicLine = 26;

/** A sentence of a report as it is seen. */
export interface SeenSentence extends Seen {
  readonly sentence: Sentence;
  /** Where its form begins in that of the report. */
  readonly start: number;
}

/** Every sentence of a report with what a decision needs of its surroundings, in order. */
export function prepareSeen(lexicons: Lexicons): (report: Report) => readonly SeenSentence[] {
  const read = prepareFeatures(lexicons);
  const cues = lexicons.lexicon('cues');
  return (report) => {
    const { sentences } = report;
    const places = sentences.map(({ span }) => report.form.toForm(span));
    const forms = places.map(({ start, end }) => report.form.value.slice(start, end));
    const features = eachOnce(forms, read);
    const parts = partsOf(report, features, partHeadings(report, cues));
    return sentences.map((sentence, index): SeenSentence => {
      const [own, form, place] = [features[index], forms[index], places[index]];
      if (own === undefined || form === undefined || place === undefined) throw new Error('every sentence is read');
      const isOwnItem = isItem(sentence, form);
      return {
        sentence,
        start: place.start,
        form,
        features: own,
        section: sentence.section,
        part: parts[index] ?? null,
        isItem: isOwnItem,
        isTopicLine: isOwnItem && isTopicLine(report, index, form),
        leadsList: leadsList(sentence, sentences[index + 1]),
      };
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
