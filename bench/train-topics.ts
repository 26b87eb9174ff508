/**
 * Learns what problems and measures are about beyond the lexicon of topics and writes lexicons/models/topics.json:
 * `npx tsx bench/train-topics.ts [day]`. Run again it writes the same bytes. No annotated report is learned from.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gramsOf, prepareTopicReader } from '#extract';
import { loadLexicons } from '#lexicon';
import { contentId } from '#model';
import { normalise } from '#text';
import { chancesOf, descend, type Example, type Learned } from './topic-descent.ts';

const output = 'lexicons/models/topics.json';
const topics = '00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 99'.split(' ');
const lexicons = await loadLexicons('lexicons');
const read = prepareTopicReader(lexicons);

interface Line {
  readonly text: string;
  readonly side: 'problem' | 'measure';
  readonly topics: readonly string[];
}

interface Labelled extends Line, Example {
  /** Who wrote it. */
  readonly hand: string;
}

function linesOf(folder: string): readonly (Line & { readonly hand: string })[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  return files.sort().flatMap((name) => {
    const lines: readonly Line[] = readFileSync(`${folder}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return lines.filter(({ side, topics: own }) => side !== null && own.length > 0).map((line) => ({ ...line, hand: name.slice(0, 1) }));
  });
}

/** Every third turn is followed by one of another topic: real items often have two. */
function paired(lines: readonly (Line & { readonly hand: string })[]): readonly (Line & { readonly hand: string })[] {
  return lines.map((line, no) => {
    const other = lines[(no * 7 + 301) % lines.length];
    if (no % 3 !== 0 || other === undefined || other.side !== line.side) return line;
    return { ...line, text: `${line.text.slice(0, -1)},${other.text}`, topics: [...line.topics, ...other.topics] };
  });
}

function exampleOf(line: Line & { readonly hand: string }): Labelled {
  const text = normalise(line.text).value;
  const { strengths } = read(text, line.side);
  return {
    ...line,
    grams: [...gramsOf(text)],
    strengths: Float64Array.from(topics, (topic) => strengths.get(topic) ?? 0),
    answers: Uint8Array.from(topics, (topic) => (line.topics.includes(topic) ? 1 : 0)),
  };
}

/** Micro-F1 of the likeliest topic and of others that reach `least`. */
function scoreOf(examples: readonly Labelled[], valuesOf: (example: Labelled) => Float64Array, least: (most: number) => number): number {
  let [found, all] = [0, 0];
  for (const example of examples) {
    const values = valuesOf(example);
    const ranked = [...values.keys()].sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0)).slice(0, 3);
    const limit = least(Math.max(...values));
    const chosen = ranked.filter((topic, no) => no === 0 || (values[topic] ?? 0) >= limit);
    found += chosen.filter((topic) => example.answers[topic] === 1).length;
    all += chosen.length + example.answers.reduce((sum, answer) => sum + answer, 0);
  }
  return (2 * found) / all;
}

/** Each hand's sentences by what was learned from the others. */
function crossScore(sentences: readonly Labelled[], turns: readonly Labelled[]): number {
  const learned = new Map<string, Learned>();
  for (const hand of new Set(sentences.map((each) => each.hand)))
    learned.set(hand, descend([...sentences.filter((each) => each.hand !== hand), ...turns], topics.length));
  const none = new Float64Array(topics.length);
  const valuesOf = (example: Labelled) => {
    const model = learned.get(example.hand);
    return model === undefined ? none : chancesOf(model, example);
  };
  return scoreOf(sentences, valuesOf, () => 0.25);
}

const hundredths = (row: Float64Array) =>
  Object.fromEntries(topics.map((topic, i) => [topic, Math.round((row[i] ?? 0) * 100)] as const).filter(([, weight]) => weight !== 0));
const rounded = (value: number) => Number(value.toFixed(4));

const lines = linesOf('corpora/sentences');
const turnLines = paired(linesOf('corpora/topics'));
const [sentences, turns] = [lines.map(exampleOf), turnLines.map(exampleOf)];
const learned = descend([...sentences, ...turns], topics.length);
const scores = {
  learned: rounded(crossScore(sentences, turns)),
  lexicon: rounded(
    scoreOf(
      sentences,
      ({ strengths }) => strengths,
      (most) => Math.max(Number.EPSILON, most * 0.45),
    ),
  ),
};
const head = {
  about: 'Topics of DOMAIN.md 2.1 of problems and measures; logistic regression beside the lexicon, written by bench/train-topics.ts',
  date: process.argv[2] ?? lexicons.topicModel().date,
  fingerprint: contentId(...[...lines, ...turnLines].map((line) => JSON.stringify(line))),
  examples: { sentences: sentences.length, turns: turns.length },
  scores,
  strength: rounded(learned.strength),
  share: rounded(learned.share),
  bias: hundredths(learned.bias),
};
const rows = [...learned.weights].map(([gram, row]) => `    ${JSON.stringify(gram)}: ${JSON.stringify(hundredths(row))}`);
writeFileSync(output, `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`);
console.log(`${rows.length} grams`, scores);
