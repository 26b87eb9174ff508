import type { Token } from '#model';

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Words with their offsets. Neither binding gives offsets: they come from the lengths of the words, which re-join to
 * the input. Both bindings work on UTF-8, where a lone surrogate does not exist; it goes in as U+FFFD, which is one
 * UTF-16 unit as well, and words are sliced from the form, so that it comes out as it was. Should the lengths ever
 * fail to add up, each character is its own word: coarse, but still lawful.
 */
export function tokensOf(form: string, cut: (wellFormed: string) => readonly string[]): readonly Token[] {
  const words = cut(form.replace(loneSurrogate, '\ufffd'));
  const length = words.reduce((sum, word) => sum + word.length, 0);
  const pieces = length === form.length ? words : Array.from(form);
  let start = 0;
  const tokens: Token[] = [];
  for (const { length: size } of pieces) {
    if (size > 0) tokens.push({ word: form.slice(start, start + size), start, end: start + size });
    start += size;
  }
  return tokens;
}
