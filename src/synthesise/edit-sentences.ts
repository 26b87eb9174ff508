import type { EditLevel } from '#contract';
import type { Chance } from '#model';
import { type ClauseEdits, clausesOf, joinedClauses, prepareClauses } from './edit-clauses.ts';
import { enumerated, listed } from './edit-enumerators.ts';
import { type Item, sentenceEdits, type Tool } from './edit-order.ts';
import { type EditWords, prepareAdverbs, prepareSynonyms } from './edit-words.ts';
import type { Grammar } from './grammar.ts';

/** A sentence after the edits; `from` is the number of the sentence it was, null for an inserted one. */
interface Edited {
  readonly text: string;
  readonly from: number | null;
}

/**
 * Edits the slotted sentences of one passage up to a level; slots stay whole. `say` gives one way of a grammar rule.
 * Sentences whose numbers are in `whole` lose nothing: without its measure a problem would be unanswered.
 */
export type Edit = (
  sentences: readonly string[],
  level: EditLevel,
  chance: Chance,
  say: (rule: string) => string,
  whole?: ReadonlySet<number>,
) => readonly Edited[];

/** Rules of lexicons/grammars that the edits say or read. */
export const editRules = [
  'plant-adverb',
  'plant-verb',
  'plant-leaning',
  'plant-following',
  'plant-filler-clause',
  'plant-filler-sentence',
] as const;

/** Prepared once for a grammar. */
export function prepareEdits({ synonyms, words }: Pick<Grammar, 'synonyms' | 'words'>): Edit {
  const editWords: EditWords = {
    synonyms,
    adverbs: words('plant-adverb'),
    verbs: words('plant-verb'),
    leaning: words('plant-leaning'),
    following: words('plant-following'),
  };
  const clauses = prepareClauses(editWords);
  const byWords = wordEdits(editWords);
  const byClauses = clauseEdits(clauses);
  const bySentences = sentenceEdits(clauses);
  const tools: Readonly<Record<EditLevel, readonly Tool[]>> = {
    names: [],
    script: [],
    synonyms: [byWords],
    clauses: [byWords, byClauses],
    sentences: [byWords, byClauses, bySentences],
  };
  return (sentences, level, chance, say, whole = new Set()) => {
    let items: readonly Item[] = listed(sentences).map((item, from) => ({ from, isWhole: whole.has(from), ...item }));
    for (const edit of tools[level]) items = edit(items, chance, say);
    return enumerated(items).map((text, no) => ({ text, from: items[no]?.from ?? null }));
  };
}

/** Of the words that could be exchanged, a copyist exchanges from three to six in ten. */
function wordEdits(words: EditWords): Tool {
  const exchange = prepareSynonyms(words.synonyms);
  const vary = prepareAdverbs(words);
  return (items, chance) => {
    const share = 0.3 + 0.3 * chance();
    return items.map((item) => ({ ...item, body: exchange(vary(item.body, chance, share / 2), chance, share) }));
  };
}

/** At most one clause in this many is dropped. */
const clausesPerDrop = 5;

function clauseEdits(edits: ClauseEdits): Tool {
  return (items, chance, say) => {
    let seen = 0;
    let dropped = 0;
    return items.map((item) => {
      let clauses = edits.shuffle(clausesOf(item.body), chance);
      seen += clauses.length;
      if (!item.isWhole && dropped + 1 <= seen / clausesPerDrop && chance() < 0.4) {
        const fewer = edits.drop(clauses, chance);
        dropped += clauses.length - fewer.length;
        clauses = fewer;
      }
      if (chance() < 0.25) clauses = edits.insert(clauses, say('plant-filler-clause'), chance);
      return { ...item, body: joinedClauses(clauses) };
    });
  };
}
