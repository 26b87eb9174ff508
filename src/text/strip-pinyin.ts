import { matchesOf } from '#model';
import { type Draft, type Edit, edited } from './draft.ts';
import { type Survey, signs, tones } from './survey.ts';

/** `ɑ` and `ɡ` are how schoolbooks write a and g. */
const letters = `a-züɑɡ${tones}`;
const bracketed = new RegExp(`(?:\\([${letters}]{1,8}\\))+`, 'g');
const group = /[^()]+/g;
const toned = new RegExp(`[${tones}]`);
/** A syllable with a tone that stands bare behind a character. */
const bare = new RegExp(`[a-zɡ]{0,3}[${tones}][${letters}]{0,4}`, 'g');
const syllable = /^(?:[bpmfdtnlgkhjqxzcsrwy]|[zcs]h)?[aeiou]{1,3}(?:n|ng|r)?$/;
const toneMarks = /[\u0300-\u030c]/g;
const han = /[\u4e00-\u9fff]/;
/** Plain syllables are also abbreviations: (app). So many of them in one text, or one beside a toned one, are an injection. */
const manyPlain = 4;

/** Pinyin that a mirror put behind characters, repeated groups too: `报(bào)告`, `公(gong)(gong)`. */
export function stripPinyin(draft: Draft, { met }: Survey): Draft {
  const { value } = draft;
  const groups = value.includes('(') ? found(value, bracketed) : [];
  const alone = (met & signs.tone) !== 0 ? found(value, bare).filter(({ text }) => isSyllable(text)) : [];
  const [marked, plain] = [groups.filter(({ text }) => toned.test(text)), groups.filter(isPlain)];
  const isInjected =
    marked.length + alone.length > 0 ||
    plain.length >= manyPlain ||
    plain.some(({ text }) => text.lastIndexOf('(') > 0) ||
    draft.noise.some(({ kind }) => kind === 'pinyin');
  const gone = isInjected ? [...marked, ...plain, ...alone].sort((left, right) => left.start - right.start) : [];
  return edited(draft, gone.map(editOf));
}

interface Found {
  readonly start: number;
  readonly text: string;
}

/** Matches right behind a Chinese character. */
function found(value: string, expression: RegExp): Found[] {
  return matchesOf(value, expression)
    .map(({ 0: text, index: start }) => ({ start, text }))
    .filter(({ start }) => han.test(value.charAt(start - 1)));
}

function isPlain({ text }: Found): boolean {
  return !toned.test(text) && (text.match(group) ?? []).every(isSyllable);
}

function isSyllable(text: string): boolean {
  const plain = text.normalize('NFD').replaceAll(toneMarks, '').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g');
  return syllable.test(plain);
}

function editOf({ start, text }: Found): Edit {
  return { start, end: start + text.length, replacement: '', noise: 'pinyin' };
}
