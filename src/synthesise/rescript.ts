import { Converter } from 'opencc-js/cn2t';
import type { Chance } from '#model';

type Convert = (text: string) => string;

let loaded: Convert | null = null;

/** Built on first need, about 25 ms. */
function toTraditional(): Convert {
  const convert = loaded ?? Converter({ from: 'cn', to: 'hk' });
  loaded = convert;
  return convert;
}

const halfWidth: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '！': '!', '？': '?' };

/** Marks by ones of half width. */
const narrowed = (text: string) => text.replace(/[，；：（）！？]/g, (mark) => halfWidth[mark] ?? mark);

/** One way to write a passage in other script or punctuation; the same for all parts of it. */
export function rescript(chance: Chance): (text: string) => string {
  const isTraditional = chance() < 0.4;
  const isNarrow = chance() < 0.4;
  // At least one of the three, so that something changes.
  const isSpaced = (!isTraditional && !isNarrow) || chance() < 0.3;
  const stopShare = chance() < 0.5 ? 0.5 : 0;
  return (text) => {
    const stopped = text.replace(/；/g, (mark) => (chance() < stopShare ? '。' : mark));
    const spaced = isSpaced ? withSpaces(stopped) : stopped;
    const narrow = isNarrow ? narrowed(spaced) : spaced;
    return isTraditional ? toTraditional()(narrow) : narrow;
  };
}

/** As word processors set them: around numbers, and behind marks. */
function withSpaces(text: string): string {
  return text
    .replace(/(\p{Script=Han})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{Script=Han})/gu, '$1 $2')
    .replace(/([，；：])(?=\p{Script=Han})/gu, '$1 ');
}
