import { Converter } from 'opencc-js/cn2t';

/** A change of a text that does not change what it says. */
export type Change = (text: string) => string;

const toTraditional = Converter({ from: 'cn', to: 'tw' });
/** A heading of a section on a line of its own; `一、本年新收…` is a row of a table. */
const heading = /^([一二三四五六])、(?!本年|上年|结转)(.{2,30})$/gm;
const numberOf = (numeral: string) => '一二三四五六'.indexOf(numeral);
const renumbered = (ordinal: (no: number) => string) => (text: string) =>
  text.replace(heading, (_, numeral: string, words: string) => `${ordinal(numberOf(numeral))}${words}`);
const byLine = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n');
const shifted = (text: string, expression: RegExp, by: number) =>
  text.replace(expression, (character) => String.fromCharCode(character.charCodeAt(0) + by));
const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'];

/** After these a report must be read as before, to the letter. */
export const exactChanges: Readonly<Record<string, Change>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'blank lines between all lines': (text) => text.replace(/\n+/g, '\n\n'),
  'full-width digits and punctuation': (text) => shifted(text, /[0-9,;:!?()]/g, 0xfee0),
  'half-width punctuation': (text) => shifted(text, /[，；：！？（）]/g, -0xfee0),
  'traditional script': (text) => toTraditional(text),
  'every line indented': byLine((line) => `　　${line}`),
  'every line quoted': byLine((line) => `> ${line}`),
  'invisible characters': (text) => text.replace(/(.{17})/gu, '$1\u200b').replace(/(.{29})/gu, '$1\u0007'),
  'headings in bold': (text) => text.replace(heading, '**$1、$2**'),
  'headings of Markdown': (text) => text.replace(heading, '## $1、$2'),
  'headings with Arabic numbers': renumbered((no) => `${no + 1}.`),
  'headings with numbers in brackets': renumbered((no) => `（${'一二三四五六'.charAt(no)}）`),
  'headings with Roman numbers': renumbered((no) => `${roman[no] ?? ''}、`),
  'headings with Roman letters': renumbered((no) => `${(roman[no] ?? '').normalize('NFKC')}. `),
  'headings as numbered parts': renumbered((no) => `第${'一二三四五六'.charAt(no)}部分 `),
  'headings without numbers': renumbered(() => ''),
  'headings all with one number': renumbered(() => '一、'),
  'numbers that start again at four': renumbered((no) => `${'一二三一二三'.charAt(no)}、`),
  'a menu before, a footer behind': (text) =>
    `网站首页\n政务公开\n互动交流\n无障碍阅读\n当前位置：首页 > 政府信息公开 > 年报\n${text}\n扫一扫在手机打开当前页\n主办：网信中心\n版权所有 备案号：某ICP备00000000号\n网站地图 | 联系我们\n`,
};

/** What these do cannot be undone without a trace: sections, identity and sure cells must stay, sentences may run together. */
export const lossyChanges: Readonly<Record<string, Change>> = {
  'no line breaks': (text) => text.replace(/\n+/g, ''),
  'lines wrapped at 40 characters': byLine((line) => (/[\t|]/.test(line) ? line : line.replace(/(.{40})(?=.)/gu, '$1\n'))),
  'spaces between Han characters': (text) => text.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, '$1 '),
};

/** Where a person would not find everything either: nothing may be thrown, and no figure be sure and wrong. */
export function damages(chance: () => number): Readonly<Record<string, Change>> {
  const at = (text: string) => Math.floor(chance() * text.length);
  return {
    'cut anywhere': (text) => text.slice(at(text) / 2, text.length - at(text) / 2),
    'a block said twice': (text) => {
      const [from, to] = [at(text), at(text)];
      return text.slice(0, Math.max(from, to)) + text.slice(Math.min(from, to));
    },
    'lines out of order': (text) =>
      text
        .split('\n')
        .map((line) => ({ line, place: chance() }))
        .sort((left, right) => left.place - right.place)
        .map(({ line }) => line)
        .join('\n'),
    'controls, halves and names of objects': (text) =>
      text
        .split('\n')
        .map((line) => line + (['', '\u0000', '\ud800', '__proto__', '\udc00\u0007', 'constructor'][Math.floor(chance() * 6)] ?? ''))
        .join('\n'),
    'digits eaten': (text) => text.replace(/\d/g, (digit) => (chance() < 0.02 ? '' : digit)),
  };
}
