import Type, { type Static } from 'typebox';
import { labelledSentenceSchema, validator } from '#contract';
import { gramsOf, prepareTopicReader } from '#extract';
import type { Lexicons } from '#lexicon';
import { normalise } from '#text';
import { readLines } from './read-lines.ts';
import { signNames, type TopicExample, topicCodes } from './topic-example.ts';

const turnSchema = Type.Object(
  {
    ...Type.Pick(labelledSentenceSchema, ['text', 'side', 'topics', 'group']).properties,
    /** How often it is learned from. */
    times: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
);
const checkSentence = validator(labelledSentenceSchema);
const checkTurn = validator(turnSchema);

interface Item extends Pick<Static<typeof turnSchema>, 'text' | 'side' | 'topics'> {
  readonly origin: TopicExample['origin'];
  readonly hand: string;
  readonly times: number;
}

/** Where topics are learned from; null for none of the kind. */
export interface TopicFolders {
  /** Labelled sentences; those with topics are learned from. */
  readonly sentences: string | null;
  /** Problems and measures that only topics are learned from: of the grammars, one a turn, and whole items by hand. */
  readonly turns: string | null;
}

/** Problems and measures with all their topics. Throws what `readSentences` throws. */
export async function readTopics({ sentences, turns }: TopicFolders, lexicons: Lexicons): Promise<readonly TopicExample[]> {
  const single = sentences === null ? [] : await readLines(sentences, checkSentence);
  const written = turns === null ? [] : await readLines(turns, checkTurn);
  const turned = written.filter(({ where }) => handOf(where) === turnsFile);
  const whole = written.filter(({ where }) => handOf(where) !== turnsFile);
  const items: readonly Item[] = [
    ...single.map(({ where, content }) => itemOf(content, handOf(where), content.class === null)),
    ...whole.map(({ where, content }) => itemOf(content, handOf(where), true)),
    ...paired(turned.map(({ content }): Item => ({ ...content, origin: 'turn', hand: turnsFile, times: 1 }))),
  ];
  const read = prepareTopicReader(lexicons);
  return items.flatMap(({ side, ...item }) => (side === null || item.topics.length === 0 ? [] : [exampleOf(item, side, read)]));
}

/** The turns of the grammars; every other file holds whole items of one hand. */
const turnsFile = 'turns';

/** Whole items are what is read later: they are learned from twice, unless they say otherwise. */
const timesOfWhole = 2;

function itemOf(content: Static<typeof turnSchema>, hand: string, isWhole: boolean): Item {
  return { ...content, origin: 'sentence', hand, times: isWhole ? (content.times ?? timesOfWhole) : 1 };
}

/** Who wrote a line: the name of its file. */
const handOf = (where: string): string => where.split('.')[0] ?? '';

/** Every so manieth turn is followed by one of another topic: real items often have two. */
const every = 3;
/** Turns of one topic stand together; so far ahead is another. */
const [times, ahead] = [7, 301];

function paired(turns: readonly Item[]): readonly Item[] {
  return turns.map((turn, no) => {
    const other = turns[(no * times + ahead) % turns.length];
    if (no % every !== 0 || other === undefined || other.side !== turn.side) return turn;
    return { ...turn, text: `${turn.text.slice(0, -1)},${other.text}`, topics: [...turn.topics, ...other.topics] };
  });
}

function exampleOf(
  { text, topics, origin, hand, times }: Omit<Item, 'side'>,
  side: 'problem' | 'measure',
  read: ReturnType<typeof prepareTopicReader>,
): TopicExample {
  const form = normalise(text).value;
  const { strengths, signs } = read(form, side);
  return {
    origin,
    hand,
    text,
    times,
    grams: [...gramsOf(form)],
    strengths: Float64Array.from(topicCodes, (topic) => strengths.get(topic) ?? 0),
    signs: Float64Array.from(signNames, (sign) => signs.get(sign) ?? 0),
    answers: Uint8Array.from(topicCodes, (topic) => (topics.includes(topic) ? 1 : 0)),
  };
}
