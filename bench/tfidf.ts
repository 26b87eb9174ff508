import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import { openSegmenter } from '#tokens';
import { prepareItemWords } from '../src/run/item-words.ts';
import { wordItems } from '../src/summarise/worded-items.ts';
import { lexicons as folder, milliseconds, timed } from './bench.ts';

/**
 * `npx tsx --conditions=source bench/tfidf.ts`: our TF-IDF of items beside that of the package natural, on the labelled
 * problems and measures of corpora/topics. natural is compared where it is installed (`npm install --no-save natural@8.1.1`).
 */
interface Item {
  readonly words: readonly string[];
  readonly topics: readonly string[];
}

/** A vector for every item. */
type Weigh = (items: readonly Item[]) => readonly ReadonlyMap<string, number>[];

/** Each item against all others; more tells the same. */
const asked = 400;
/** The items so many times over, as of a larger corpus: what grows with the square of it shows. */
const larger = 8;

const ours: Weigh = (items) => {
  const reports = items.map(({ words, topics }, i) => ({
    reportId: String(i),
    agency: String(i),
    year: null,
    role: 'current' as const,
    region: null,
    level: null,
    unitType: null,
    problems: [{ topics: [...topics], specificity: 0, answered: false, quote: words.join(' '), span: { start: 0, end: 0 } }],
    measures: [],
  }));
  const { terms, bounds, ids, weights } = wordItems(reports, (text) => text.split(' '));
  return items.map(
    (_, no) =>
      new Map(
        Array.from({ length: (bounds[no + 1] ?? 0) - (bounds[no] ?? 0) }, (_each, i) => {
          const at = (bounds[no] ?? 0) + i;
          return [terms[ids[at] ?? 0] ?? '', weights[at] ?? 0] as const;
        }),
      ),
  );
};

interface NaturalTfIdf {
  addDocument(tokens: readonly string[]): void;
  listTerms(document: number): readonly { readonly term: string; readonly tfidf: number }[];
}

/** Null where natural is not installed. */
function naturals(): Weigh | null {
  let loaded: unknown;
  try {
    // By path: the main entry of natural connects to databases.
    loaded = createRequire(import.meta.url)('natural/lib/natural/tfidf/tfidf.js');
  } catch {
    return null;
  }
  if (typeof loaded !== 'function') throw new Error("natural's tfidf.js is no class");
  const made = loaded;
  return (items) => {
    const tfidf: NaturalTfIdf = Reflect.construct(made, []);
    for (const { words } of items) tfidf.addDocument(words);
    return items.map((_, no) => unit(new Map(tfidf.listTerms(no).map(({ term, tfidf: weight }) => [term, weight]))));
  };
}

function unit(vector: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const length = Math.hypot(...vector.values());
  return length === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** The share of items whose nearest other one has a topic in common with it. */
function nearestAgree(items: readonly Item[], vectors: ReturnType<Weigh>): number {
  const step = Math.max(1, Math.floor(items.length / asked));
  const sample = items.map((_, no) => no).filter((no) => no % step === 0);
  const agree = sample.filter((no) => {
    const nearest = nearestTo(no, vectors);
    return items[no]?.topics.some((topic) => items[nearest]?.topics.includes(topic));
  });
  return agree.length / sample.length;
}

function nearestTo(no: number, vectors: ReturnType<Weigh>): number {
  let [nearest, highest] = [-1, -1];
  vectors.forEach((vector, other) => {
    if (other === no) return;
    let cosine = 0;
    for (const [term, weight] of vectors[no] ?? []) cosine += weight * (vector.get(term) ?? 0);
    if (cosine > highest) [nearest, highest] = [other, cosine];
  });
  return nearest;
}

async function row(name: string, weigh: Weigh, items: readonly Item[]): Promise<string> {
  const { result, ms } = await timed(() => weigh(items));
  const many = Array.from({ length: larger }, () => items).flat();
  const { ms: manyMs } = await timed(() => weigh(many));
  const agree = nearestAgree(items, result);
  return `${name}: ${items.length} items in ${milliseconds(ms)}, ${many.length} in ${milliseconds(manyMs)}; nearest other of the same topic ${(100 * agree).toFixed(1)} %`;
}

const lexicons = await loadLexicons(folder);
const segmenter = await openSegmenter(configure({}, 'defaults'), lexicons);
const wordsOf = prepareItemWords(lexicons, segmenter);
const turns = await readFile(new URL('../corpora/topics/turns.ndjson', import.meta.url), 'utf8');
const examples = turns.split('\n').flatMap((line): Item[] => {
  if (line === '') return [];
  const { text, topics }: { readonly text: string; readonly topics: readonly string[] } = JSON.parse(line);
  return [{ words: wordsOf(text), topics }];
});
console.log(await row('ours', ours, examples));
const theirs = naturals();
console.log(
  theirs === null
    ? 'natural is not installed (npm install --no-save natural@8.1.1): not compared with it'
    : await row("natural's TfIdf", theirs, examples),
);
