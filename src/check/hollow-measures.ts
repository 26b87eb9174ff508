import type { Lexicons } from '#lexicon';
import { type Sentence, withoutMark } from '#model';
import type { Discussion } from './discussion.ts';
import type { Analysis } from './rule.ts';

/** The first of the slogans (DOMAIN.md 2.2, B1) without a figure besides years that alone stand behind the problems; null where more does. */
export function slogansIn(
  { behind, measures }: Discussion,
  { report, substances }: Analysis,
  holdsDeed: (form: string) => boolean,
): Sentence | null {
  if (measures.length > 0) return null;
  const isBare = ({ span }: Sentence) => !/\d/.test(report.form.of(span).replace(/\d{4}年/g, '')) && !holdsDeed(report.form.of(span));
  const said = behind.filter(({ no }) => substances[no]?.class !== 'N');
  return said.every((sentence) => substances[sentence.no]?.class === 'B1' && isBare(sentence)) ? (said[0] ?? null) : null;
}

/** 改进措施待补充: it stands for measures that were to be written. */
export function prepareUnwritten(lexicons: Lexicons): (form: string) => boolean {
  const [labels, words] = [lexicons.words('measure-labels'), lexicons.words('unwritten')];
  const unwritten = new RegExp(`^(?:${labels.join('|')})?[:,]?(?:暂|尚|仍|均)?(?:${words.join('|')})[。;]?$`);
  return (form) => unwritten.test(withoutMark(form.trim()));
}
