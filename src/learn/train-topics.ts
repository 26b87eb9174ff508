import type { TopicModelFile } from '#contract';
import { contentId } from '#model';
import { chancesOf, descendTopics } from './topic-descent.ts';
import { signNames, type TopicExample, topicCodes } from './topic-example.ts';

/** A further topic counts from this chance on, and so many are told at most, as in `extract`, whose door is narrow. */
const [leastChance, mostTopics] = [0.4, 3];
/** Of what the lexicon says alone, this share of the strongest. */
const leastOfLexicon = 0.45;

/**
 * Trains the reader of topics. Its score is cross-validated: the sentences of each hand by what was learned from the others
 * and the turns. The same examples and date give the same model to the last digit.
 */
export function trainTopics(examples: readonly TopicExample[], date: string): TopicModelFile {
  const sentences = examples.filter(({ origin }) => origin === 'sentence');
  const learned = descendTopics(examples);
  return {
    about: 'Topics of DOMAIN.md 2.1 of problems and measures; logistic regression beside the lexicon, written by leitong train',
    date,
    fingerprint: contentId(...examples.map((example) => JSON.stringify({ ...example, grams: null }))),
    examples: { sentences: sentences.length, turns: examples.length - sentences.length },
    scores: {
      learned: rounded(microF1(crossValidate(examples), () => leastChance)),
      lexicon: rounded(microF1(sentences.map(byLexicon), (strongest) => strongest * leastOfLexicon)),
    },
    strength: rounded(learned.strength),
    share: rounded(learned.share),
    bias: hundredthsOf(learned.bias),
    signs: signRows(learned.signs),
    weights: Object.fromEntries([...learned.weights].map(([gram, row]) => [gram, textOf(hundredthsOf(row))])),
  };
}

interface TopicAnswer {
  readonly example: TopicExample;
  /** By topic; the higher the likelier. */
  readonly values: Float64Array;
}

function crossValidate(examples: readonly TopicExample[]): readonly TopicAnswer[] {
  const hands = [...new Set(examples.filter(({ origin }) => origin === 'sentence').map(({ hand }) => hand))].sort();
  return hands.flatMap((hand) => {
    const learned = descendTopics(examples.filter((example) => example.hand !== hand));
    return examples.filter((example) => example.hand === hand).map((example) => ({ example, values: chancesOf(learned, example) }));
  });
}

const byLexicon = (example: TopicExample): TopicAnswer => ({ example, values: example.strengths });

/** Of the likeliest topic and of others, three at most, that reach `least`, which is told the likeliest. */
function microF1(answers: readonly TopicAnswer[], least: (strongest: number) => number): number {
  let [found, all] = [0, 0];
  for (const { example, values } of answers) {
    const ranked = [...values.keys()].sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0)).slice(0, mostTopics);
    const limit = Math.max(Number.EPSILON, least(Math.max(...values)));
    const chosen = ranked.filter((topic, no) => no === 0 || (values[topic] ?? 0) >= limit);
    found += chosen.filter((topic) => example.answers[topic] === 1).length;
    all += chosen.length + example.answers.reduce((sum, answer) => sum + answer, 0);
  }
  return (2 * found) / Math.max(1, all);
}

const hundredthsOf = (row: Float64Array): Readonly<Record<string, number>> =>
  Object.fromEntries(topicCodes.map((topic, i) => [topic, Math.round((row[i] ?? 0) * 100)] as const).filter(([, weight]) => weight !== 0));

/** Signs that say something. */
function signRows(values: Float64Array): TopicModelFile['signs'] {
  const width = topicCodes.length;
  const rows = signNames.map((sign, i) => [sign, hundredthsOf(values.slice(i * width, (i + 1) * width))] as const);
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0));
}

const textOf = (row: Readonly<Record<string, number>>): string =>
  topicCodes.flatMap((topic) => (row[topic] === undefined ? [] : [`${topic} ${row[topic]}`])).join(' ');

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
