import { stringOf, unitReader } from '#model';
import { type Draft, type Edit, edited, recast } from './draft.ts';

/** Radicals that NFKC leaves: CJK Radicals Supplement, from Unicode's EquivalentUnifiedIdeograph.txt. */
const radicals = new Map(
  [
    ...'⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺉刂⺊卜⺔彑⺕彐⺜日⺞歺㇐一⺇几⺈刀⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺖心⺗心⺘手⺙攵⺛旡⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical, character]) => [radical ?? '', character ?? ''] as const),
);

/** NFKC would lose what these mean: circled numerals are enumerators, `…` is punctuation. */
const kept = /[\u2460-\u24ff\u2026\u2776-\u2793\u00b7\u2025]/;

/** The folded code by code unit: 0 where not yet known, `several` where it takes more characters or none. */
const folded = new Uint16Array(0x10000);
const several = 0xffff;

function fold(character: string): string {
  const value = kept.test(character) ? character : (radicals.get(character) ?? character.normalize('NFKC'));
  return value.replaceAll(/[\t\n]/g, ' ');
}

function foldedTo(code: number): number {
  const known = folded[code] ?? 0;
  if (known !== 0) return known;
  const value = fold(String.fromCharCode(code));
  const only = value.length === 1 ? value.charCodeAt(0) : several;
  folded[code] = only;
  return only;
}

/** Plain ASCII and Han characters fold to themselves. */
const isSettled = (code: number) => code < 0x80 || (code >= 0x4e00 && code < 0xa000);
const isHighHalf = (code: number) => code >= 0xd800 && code < 0xdc00;

const unitsOf = unitReader();

/** NFKC character by character (so that the map stays exact), radicals, every kind of space to one; tab and line end stay. */
export function foldWidth(draft: Draft): Draft {
  const { value } = draft;
  const units = unitsOf(value);
  const longer: Edit[] = [];
  let isSame = true;
  for (let i = 0; i < value.length; i += 1) {
    const code = units[i] ?? 0;
    if (isSettled(code)) continue;
    const to = isHighHalf(code) ? several : foldedTo(code);
    if (to === code) continue;
    if (to === several) {
      const character = String.fromCodePoint(value.codePointAt(i) ?? code);
      longer.push({ start: i, end: i + character.length, replacement: fold(character) });
      i += character.length - 1;
      continue;
    }
    units[i] = to;
    isSame = false;
  }
  const same = isSame ? draft : recast(draft, stringOf(units, value.length));
  const changed = longer.filter(({ start, end, replacement }) => value.slice(start, end) !== replacement);
  return edited(same, changed);
}
