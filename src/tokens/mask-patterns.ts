import { matchesOf } from '#model';
import type { MaskClass, MaskHit } from './mask-symbols.ts';

/**
 * What is known by its shape, in order of precedence: a title keeps its numbers, a telephone number is no number.
 * Every repeat is bounded or follows a look-behind that lets it start only once a run, so the time stays linear.
 */
const patterns: readonly { readonly class: MaskClass; readonly pattern: RegExp; readonly opens?: true }[] = [
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
    opens: true,
    pattern: /^(?:第?[一二三四五六七八九十]{1,3}(?:是|[、,.])|\(?[一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳])/g,
  },
  { class: 'number', pattern: /\d+(?:[.,]\d+)*%?|[一二三四五六七八九十百千万两]{2,8}(?=余?[件条次份期个项场篇])/g },
  { class: 'garbled', pattern: /[\ue000-\uf8ff\ufffd]+/g },
];

/** Stands between forms that are read together; no pattern matches it. */
const between = '\n';

/**
 * For each of the forms every masked stretch that a pattern finds; they may overlap, earlier patterns go first. Each pattern
 * goes once over all of them, but for those of what opens a form.
 */
export function patternHits(forms: readonly string[]): readonly (readonly MaskHit[])[] {
  const found = forms.map((): MaskHit[] => []);
  const joined = forms.join(between);
  for (const { class: kind, pattern, opens } of patterns) {
    const add = (no: number, from: number, { 0: words, index }: RegExpExecArray): void => {
      found[no]?.push({ class: kind, start: index - from, end: index - from + words.length });
    };
    if (opens === undefined) inForms(forms, matchesOf(joined, pattern), add);
    else for (const [no, form] of forms.entries()) for (const match of matchesOf(form, pattern)) add(no, 0, match);
  }
  return found;
}

/** Tells for each match in the joined forms in which it stands, and where that begins. */
function inForms(
  forms: readonly string[],
  matches: readonly RegExpExecArray[],
  tell: (no: number, from: number, match: RegExpExecArray) => void,
): void {
  const nextOf = (no: number, from: number): number => from + (forms[no]?.length ?? 0) + between.length;
  let [no, from] = [0, 0];
  for (const match of matches) {
    for (let next = nextOf(no, from); match.index >= next; next = nextOf(no, from)) {
      from = next;
      no += 1;
    }
    tell(no, from, match);
  }
}
