/** Shorter is a heading, longer no quotation. */
const length = { least: 10, most: 160 };
const pairs = ['“”', '‘’', '（）', '()', '《》', '【】', '〔〕'] as const;
const leastHan = 0.7;

/** Whether a quotation reads as a whole: whole clauses of prose, nothing garbled, brackets and quotation marks closed. */
export function isWellFormed(quote: string): boolean {
  const text = quote.replaceAll(/\s/g, '');
  if (text.length < length.least || text.length > length.most) return false;
  if (/[\p{Cc}\p{Cs}\ufffd|□]/u.test(text) || /[?？*×]{2}/.test(text)) return false;
  if (!/^[\p{Script=Han}“《（(0-9①-⑳]/u.test(text) || !/[\p{Script=Han}”》）)。；;！]$/u.test(text)) return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= leastHan * text.length && pairs.every(([open = '', close = '']) => count(text, open) === count(text, close));
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;
