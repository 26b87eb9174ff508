import { brokenTags, tagNames } from './broken-tags.ts';
import { type Draft, edited, editsOf } from './draft.ts';

const comment = /<!--[^<>]{0,200}-->/g;
const tag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]{0,300})?/?>`, 'gi');
const paragraphEnd = /^<(?:\/p|\/div|br|\/tr|\/li)\b/i;
const cellEnd = /^<\/t[dh]\b/i;

const entity =
  /&(?:amp;)*(?:(nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|middot|mdash|ndash|hellip|lt|gt|quot|times|deg|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lt: '<',
  gt: '>',
  quot: '"',
  times: '×',
  deg: '°',
  amp: '&',
};
const lastCode = 0x10ffff;

/** Rests of HTML in plain text: entities read, tags dropped, broken ones repaired where the context tells what stood there. */
export function repairTags(draft: Draft): Draft {
  let next = draft;
  if (next.value.includes('&')) next = edited(next, editsOf(next, entity, characterOf));
  if (!next.value.includes('>')) return next;
  next = edited(
    next,
    editsOf(next, comment, () => '', 'tag'),
  );
  next = edited(next, brokenTags(next.value));
  return edited(next, editsOf(next, tag, inPlaceOf, 'tag'));
}

/** Paragraphs and rows end lines; a cell that runs into the next keeps a tab between them. */
function inPlaceOf({ 0: found, index, input }: RegExpExecArray): string {
  if (paragraphEnd.test(found)) return input.charAt(index + found.length) === '\n' ? '' : '\n';
  return cellEnd.test(found) && /^<t[dh]\b/i.test(input.slice(index + found.length, index + found.length + 4)) ? '\t' : '';
}

function characterOf([, name, decimal, hexadecimal]: RegExpMatchArray): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? '';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > lastCode ? '\ufffd' : String.fromCodePoint(code);
}
