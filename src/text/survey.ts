import { Converter } from 'opencc-js/t2cn';
import { unitReader } from '#model';
import { gbkPairs, range } from './gbk-bytes.ts';

/** What a character may be a sign of; one bit each. */
export const signs = {
  han: 1,
  traditional: 2,
  /** Line ends other than `\n`, what shows nothing, halves of characters. */
  control: 4,
  /** May begin Chinese UTF-8 that was read as GBK. */
  gbkRead: 8,
  /** A letter or sign of Latin-1: bytes read as such, or a foreign name. */
  latin: 16,
  /** U+FFFD, characters of a font's own, a character that U+FFFD became. */
  lost: 32,
  /** A vowel with a tone, or a tone mark. */
  tone: 64,
} as const;

/** Letters of pinyin with a tone, whole or composed with one of the four tone marks. */
export const tones = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c';

/** What a text is made of, in one pass: signs met (joined bits) and counts of Han characters. */
export interface Survey {
  readonly met: number;
  readonly han: number;
  readonly traditional: number;
}

const firstHan = 0x4e00;
const lastHan = 0x9fff;

let kinds: Uint8Array | null = null;

/** Signs by code unit; built once a thread on first need, about 30 ms. */
export function signTable(): Uint8Array {
  kinds ??= buildTable();
  return kinds;
}

const unitsOf = unitReader();

export function survey(value: string): Survey {
  const table = signTable();
  const units = unitsOf(value);
  let met = 0;
  let han = 0;
  let traditional = 0;
  for (let i = 0; i < value.length; i += 1) {
    const sign = table[units[i] ?? 0] ?? 0;
    met |= sign;
    han += sign & signs.han;
    traditional += (sign & signs.traditional) >> 1;
  }
  return { met, han, traditional };
}

const controls: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffc],
  [0xfffe, 0xffff],
];

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const all = Array.from({ length: lastHan - firstHan + 1 }, (_, i) => String.fromCharCode(firstHan + i));
  const simplified = Converter({ from: 't', to: 'cn' })(all.join('\n')).split('\n');
  for (const [i, character] of all.entries()) {
    table[firstHan + i] = simplified[i] === character ? signs.han : signs.han | signs.traditional;
  }
  for (const [first, last] of controls) table.fill(signs.control, first, last + 1);
  table.fill(signs.latin, 0xa1, 0x100);
  table[0xad] = signs.control;
  for (const common of '§®°±·×÷') table[common.charCodeAt(0)] = 0;
  for (const tone of tones) table[tone.charCodeAt(0)] = (table[tone.charCodeAt(0)] ?? 0) | signs.tone;
  table.fill(signs.lost, 0xe000, 0xf900);
  table[0xfffd] = signs.lost;
  const lostAsGbk = '锟'.charCodeAt(0);
  table[lostAsGbk] = (table[lostAsGbk] ?? 0) | signs.lost;
  // The first two bytes of a Chinese character, of its punctuation or of a full-width sign.
  for (const [code] of gbkPairs([...range(0xe2, 0xe9), 0xef], range(0x80, 0xbf))) table[code] = (table[code] ?? 0) | signs.gbkRead;
  return table;
}
