import { flatMapped, matchesOf } from '#model';
import type { MaskClass, MaskHit } from './mask-symbols.ts';

/**
 * What is known by its shape, in order of precedence: a title keeps its numbers, a telephone number is no number.
 * Every repeat is bounded or follows a look-behind that lets it start only once a run, so the time stays linear.
 */
const patterns: readonly { readonly class: MaskClass; readonly pattern: RegExp }[] = [
  { class: 'title', pattern: /《[^《》\n]{1,80}》/g },
  { class: 'mail', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g },
  { class: 'link', pattern: /(?<![\w.])(?:https?:\/\/|www\.)[\w./:?=&%#~+-]{1,300}/g },
  { class: 'document', pattern: /[〔[(【]\d{4}[〕\])】]第?\d{1,5}号/g },
  {
    class: 'date',
    pattern: /(?<!\d)\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/g,
  },
  {
    class: 'date',
    pattern:
      /[〇零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?|(?<!\d)\d{1,2}:\d{2}(?!\d)/g,
  },
  { class: 'telephone', pattern: /(?<![\d-])(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|\d{3,4}-\d{7,8})(?![\d-])/g },
  {
    class: 'enumerator',
    pattern: /^(?:第?[一二三四五六七八九十]{1,3}(?:是|[、,.])|\(?[一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳])/g,
  },
  { class: 'number', pattern: /\d+(?:[.,]\d+)*%?|[一二三四五六七八九十百千万两]{2,8}(?=余?[件条次份期个项场篇])/g },
  { class: 'garbled', pattern: /[\ue000-\uf8ff\ufffd]+/g },
];

/** Every masked stretch of `form` that a pattern finds; they may overlap, earlier patterns go first. */
export function patternHits(form: string): readonly MaskHit[] {
  return flatMapped(patterns, ({ class: kind, pattern }) =>
    matchesOf(form, pattern).map((match) => ({ class: kind, start: match.index, end: match.index + match[0].length })),
  );
}
