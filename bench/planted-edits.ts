import type { Chance } from '#model';

/** How planted copies differ from what they were copied from. */
export const plantings = ['names', 'synonyms', 'heavy', 'mosaic'] as const;
export type Planting = (typeof plantings)[number];

export interface EditWords {
  readonly synonyms: readonly (readonly [string, string])[];
  readonly adverbials: readonly string[];
}

export const below = (chance: Chance, count: number): number => Math.floor(chance() * count);
export const pick = <Item>(chance: Chance, items: readonly Item[]): Item => {
  const item = items[below(chance, items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

/** Another figure in the place of every one: as many digits, none of them kept on purpose. */
export function otherNumbers(sentence: string, chance: Chance): string {
  return sentence.replaceAll(/\d+/g, (digits) => 1 + below(chance, 9) + digits.slice(1).replaceAll(/\d/g, () => String(below(chance, 10))));
}

/** Every second word that has a synonym, about, becomes it. */
export function withSynonyms(sentence: string, { synonyms }: EditWords, chance: Chance): string {
  const other = new Map(synonyms.flatMap(([one, two]) => [[one, two] as const, [two, one] as const]));
  const words = new RegExp([...other.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
  return sentence.replaceAll(words, (word) => (chance() < 0.75 ? (other.get(word) ?? word) : word));
}

const clausesOf = (sentence: string) => sentence.slice(0, -1).split(/[，；]/);

/** Clauses shuffled, an adverbial put in front or in between, the longest sentences now and then cut in two. */
function reworded(sentence: string, words: EditWords, chance: Chance): string {
  const clauses = clausesOf(withSynonyms(otherNumbers(sentence, chance), words, chance));
  if (clauses.length > 1 && chance() < 0.6) {
    const at = below(chance, clauses.length - 1);
    const [one, two] = [clauses[at], clauses[at + 1]];
    if (one !== undefined && two !== undefined) clauses.splice(at, 2, two, one);
  }
  if (clauses.length > 3 && chance() < 0.3) clauses.splice(below(chance, clauses.length), 1);
  if (chance() < 0.5) clauses.splice(below(chance, clauses.length), 0, pick(chance, words.adverbials));
  const middle = clauses.length >> 1;
  if (clauses.length > 3 && chance() < 0.2) return `${clauses.slice(0, middle).join('，')}。${clauses.slice(middle).join('，')}。`;
  return `${clauses.join('，')}。`;
}

/** Reworded, one sentence of seven dropped, neighbours swapped and merged. */
function heavily(sentences: readonly string[], words: EditWords, chance: Chance): readonly string[] {
  const kept = sentences.filter((_, no) => no < 2 || chance() > 0.15).map((sentence) => reworded(sentence, words, chance));
  for (let i = 0; i + 1 < kept.length; i += 1) {
    const [one, two] = [kept[i], kept[i + 1]];
    if (one === undefined || two === undefined) break;
    const dice = chance();
    if (dice < 0.25) kept.splice(i, 2, two, one);
    else if (dice < 0.4) kept.splice(i, 2, `${one.slice(0, -1)}，${two}`);
  }
  return kept;
}

/** One or two copied sentences, then one of the copier's own, and so on; the last is copied. */
function mosaic(sentences: readonly string[], fresh: () => string, words: EditWords, chance: Chance): readonly string[] {
  const mixed: string[] = [];
  let left = 1 + below(chance, 2);
  for (const [no, sentence] of sentences.entries()) {
    mixed.push(withSynonyms(otherNumbers(sentence, chance), words, chance));
    left -= 1;
    if (left > 0 || no === sentences.length - 1) continue;
    mixed.push(fresh());
    left = 1 + below(chance, 2);
  }
  return mixed;
}

/** A passage as its copier writes it; `fresh` gives the copier's own sentences. */
export function edited(
  planting: Planting,
  sentences: readonly string[],
  fresh: () => string,
  words: EditWords,
  chance: Chance,
): readonly string[] {
  switch (planting) {
    case 'names':
      return sentences.map((sentence) => otherNumbers(sentence, chance));
    case 'synonyms':
      return sentences.map((sentence) => withSynonyms(otherNumbers(sentence, chance), words, chance));
    case 'heavy':
      return heavily(sentences, words, chance);
    case 'mosaic':
      return mosaic(sentences, fresh, words, chance);
  }
}
