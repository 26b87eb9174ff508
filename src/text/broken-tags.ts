import type { Edit } from './draft.ts';

export const tagNames = 'span|p|div|td|tr|th|table|font|strong|b|a|br|li|ul|img|o:p';

/** A tag whose `<` went with the last byte of the character before it: `?/span>`, `?p>`. */
const broken = new RegExp(`[?\\ufffd]/?(?:${tagNames})(?:\\s[^<>\\n]{0,300})?/?>`, 'gi');
/** What else is left of the lost character: `?。` of `?。?/span>`, `?！` of `?！?/p>`. */
const remains = /[?\ufffd][。!,;:、]?$/;
const visible = /[。!,;:、]$/;
const paragraphEnd = /^.\/(?:p|div|li)\b/i;
const lineEnd = /^.\/?(?:p|div|li|td|tr|br)\b/i;

const item = /^\s?[0-9一二三四五六七八九十]{1,2}\)/;
const han = /[\u4e00-\u9fff]/;
/** A sentence that has its stop. */
const stopped = /(?:^|[。!?;:,、\n])$/;
/** A line too short to be a sentence: its last character was lost, but no stop. */
const short = /(?:^|\n)[^,。;\n]{0,14}$/;
const openers: Readonly<Record<string, string>> = {
  '》': '《',
  '”': '“',
  ')': '(',
  '〉': '〈',
  '』': '『',
  '」': '「',
  '〕': '〔',
  '】': '【',
};
const closers: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(openers).map(([close, open]) => [open, close]));
const bracket = /[《》“”()〈〉『』「」〔〕【】]/g;
/** A bracket without its partner within so many characters lost it here. */
const reach = 40;

/** Broken tags, each with what the context tells of the character that was lost with it. */
export function brokenTags(value: string): Edit[] {
  return [...value.matchAll(broken)].map(({ 0: tag, index }) => {
    const remain = remains.exec(value.slice(Math.max(0, index - 2), index))?.[0] ?? '';
    const start = index - remain.length;
    const end = index + tag.length;
    const around = { before: value.slice(Math.max(0, start - reach), start), after: value.slice(end, end + reach) };
    return { start, end, replacement: lostAt(tag, remain, around), noise: 'garbled' };
  });
}

interface Around {
  readonly before: string;
  readonly after: string;
}

/** Empty where nothing tells what was lost. Never a full stop inside a paragraph: it would break the sentence. */
function lostAt(tag: string, remain: string, { before, after }: Around): string {
  if (item.test(after)) return '(';
  const isLast = after === '' || after.startsWith('\n');
  const isSentence = paragraphEnd.test(tag) && !stopped.test(before) && (visible.test(remain) || !short.test(before));
  if (isSentence) return isLast ? '。' : '。\n';
  if (lineEnd.test(tag)) return isLast ? '' : '\n';
  const partner = partnerOf(before, after);
  if (partner !== '') return partner;
  return visible.test(remain) && han.test(before.slice(-1)) && han.test(after.slice(0, 1)) ? ',' : '';
}

/** The bracket whose partner stands in the same line, alone. Where the line goes on out of sight, nobody knows. */
function partnerOf(before: string, after: string): string {
  const [left, right] = [before.slice(before.lastIndexOf('\n') + 1), after.split('\n', 1)[0] ?? ''];
  const [last, first] = [left.match(bracket)?.at(-1) ?? '', right.match(bracket)?.[0] ?? ''];
  if (last in closers) return first in closers || (first === '' && right.length < reach) ? (closers[last] ?? '') : '';
  return first in openers && (last !== '' || left.length < reach) ? (openers[first] ?? '') : '';
}
