import type { Lexicons } from '#lexicon';
import { type Aim, flatMapped, type Span } from '#model';
import { shareOf } from './answers.ts';
import type { Bigrams } from './content.ts';
import type { SubjectOf } from './subject.ts';
import { sharedChance, type TopicChances } from './topic-chances.ts';
import { topicLexicons } from './topic-reader.ts';

/** A problem or measure as aims are read from it, without its mark. */
export interface Aimed {
  readonly no: number;
  readonly text: string;
  /** Where its words begin in the form. */
  readonly start: number;
  readonly bigrams: Bigrams;
  readonly chances: TopicChances;
  /** Which of the problems a measure says it is for, counted: -1 the last, 0 where it does not say so. */
  readonly place: number;
  /** It reports on last year's problems. */
  readonly isFollowUp: boolean;
}

type ToText = (start: number, end: number) => Span;

/** Share of the words by which a measure names a problem that stand in it, and how many of them at least. */
const leastNamed = 1 / 3;
const leastWords = 2;
/** Longest name of a problem, characters. */
const longest = 30;

/**
 * Tells which measures say what problem they are for (针对留言答非所问，…), and whether what they then do is about it: read without the
 * words that name it, which would make every measure kin to its problem.
 */
export function prepareAims(
  lexicons: Lexicons,
  subjectOf: SubjectOf,
  bigramsOf: (text: string) => Bigrams,
): (problems: readonly Aimed[], measures: readonly Aimed[], toText: ToText) => readonly Aim[] {
  const lexicon = lexicons.together([...topicLexicons]);
  const opened = openingOf(lexicons.words('aim-openings'));
  const pointing = new RegExp(lexicons.words('pointing-back').join('|'), 'u');
  const nameIn = ({ isFollowUp, text }: Aimed): readonly string[] => (isFollowUp ? [] : (opened.exec(text) ?? []));
  const kinshipOf = (problem: Aimed, done: string): number => {
    if (shareOf(bigramsOf(done), problem.bigrams) > 0) return 1;
    return sharedChance(problem.chances, subjectOf(done, lexicon.scan(done), 'measure').chances);
  };
  return (problems, measures, toText) =>
    flatMapped(measures, (measure): readonly Aim[] => {
      const [whole = '', name = ''] = nameIn(measure);
      if (name === '') return [];
      const { place } = measure;
      const problem = place === 0 ? namedBy(pointing.test(name), bigramsOf(name), problems) : problems.at(place > 0 ? place - 1 : place);
      if (problem === undefined) return [];
      const { start, text } = measure;
      const done = toText(start + whole.length, start + text.length);
      return [{ problemNo: problem.no, measureNo: measure.no, done, kinship: kinshipOf(problem, text.slice(whole.length)) }];
    });
}

/** The words behind an opening up to the first comma, 下一步, and its like before it; the shortest openings open nothing but at the beginning. */
function openingOf(openings: readonly string[]): RegExp {
  const long = openings.filter(({ length }) => length > 1).sort((left, right) => right.length - left.length);
  const short = openings.filter(({ length }) => length === 1);
  return new RegExp(`^(?:[^,:;。]{1,6},)?(?:[^,:;。]{0,4}?(?:${long.join('|')})|(?:${short.join('|')}))([^,:;。]{2,${longest}})[,:]`, 'u');
}

/** `isPointing`: 上述问题, which one is plain where there is only one. */
function namedBy(isPointing: boolean, words: Bigrams, problems: readonly Aimed[]): Aimed | undefined {
  const [only, second] = problems;
  const shareIn = ({ bigrams }: Aimed) => shareOf(words, bigrams);
  if (second === undefined) return only !== undefined && (isPointing || shareIn(only) >= leastNamed) ? only : undefined;
  const least = Math.max(leastNamed, leastWords / Math.max(1, words.size));
  const [best] = problems.filter((problem) => shareIn(problem) >= least).sort((left, right) => shareIn(right) - shareIn(left));
  return best;
}
