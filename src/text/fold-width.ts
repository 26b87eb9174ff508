import { type Draft, type Edit, edited } from './draft.ts';

/** Radicals that NFKC leaves: CJK Radicals Supplement, from Unicode's EquivalentUnifiedIdeograph.txt. */
const radicals = new Map(
  [
    ...'⺁厂⺄乙⺇几⺈刀⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺖心⺗心⺘手⺙攵⺛旡⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical, character]) => [radical ?? '', character ?? ''] as const),
);

/** NFKC would lose what these mean: circled numerals are enumerators, `…` is punctuation. */
const kept = /[\u2460-\u24ff\u2026\u2776-\u2793\u00b7\u2025]/;

const folded = new Map<string, string>();

function fold(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const value = kept.test(character) ? character : (radicals.get(character) ?? character.normalize('NFKC'));
  const safe = value.replaceAll(/[\t\n]/g, ' ');
  folded.set(character, safe);
  return safe;
}

/** NFKC character by character (so that the map stays exact), radicals, every kind of space to one; tab and line end stay. */
export function foldWidth(draft: Draft): Draft {
  const edits: Edit[] = [];
  for (let i = 0; i < draft.value.length; i += 1) {
    const code = draft.value.charCodeAt(i);
    if (code < 0x80 || (code >= 0x4e00 && code < 0xa000) || (code >= 0xd800 && code < 0xe000)) continue;
    const character = draft.value.charAt(i);
    const replacement = fold(character);
    if (replacement !== character) edits.push({ start: i, end: i + 1, replacement });
  }
  return edited(draft, edits);
}
