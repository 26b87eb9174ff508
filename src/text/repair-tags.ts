import { type Draft, edited, editsOf } from './draft.ts';

const comment = /<!--[^<>]{0,200}-->/g;
/** A character that lost its bytes at a tag border, and the rest of the tag: `?。?/span>2)`, `?!?/p>`. */
const broken = /\?[。!,;:?]?\??\/(?:span|p|div|td|tr|font|strong|b|a|br|li)>/g;
const bare = /<\/?(?:span|p|div|td|tr|th|table|font|strong|b|a|br|li|ul|img|o:p)(?:\s[^<>]{0,300})?\/?>/gi;
/** One lost character that took the next byte for a letter: `?F将`. */
const eaten = /\?[A-Z](?=[\u4e00-\u9fff])/g;

/** Rests of HTML in plain text: dropped, or repaired where the context tells what stood there. */
export function repairTags(draft: Draft): Draft {
  let next = edited(
    draft,
    editsOf(draft, comment, () => '', 'tag'),
  );
  next = edited(
    next,
    editsOf(next, broken, (match) => inPlaceOf(match), 'garbled'),
  );
  next = edited(
    next,
    editsOf(next, bare, ([tag]) => (/^<(?:\/p|\/div|br|\/tr|\/li)\b/i.test(tag) ? '\n' : ''), 'tag'),
  );
  return edited(
    next,
    editsOf(next, eaten, () => '', 'garbled'),
  );
}

/** Before `2)` an opening bracket was lost; at the end of a paragraph a full stop; elsewhere nothing is known. */
function inPlaceOf(match: RegExpMatchArray): string {
  const rest = (match.input ?? '').slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 4);
  if (/^[0-9一二三四五六七八九十]{1,2}\)/.test(rest)) return '(';
  return match[0].endsWith('/p>') ? '。' : '';
}
