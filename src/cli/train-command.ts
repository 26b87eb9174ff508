import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ContractError, modelText } from '#contract';
import type { Models } from '#learn';
import { UserError } from '#model';
import type { Context } from './context.ts';
import { print, tell } from './terminal.ts';

interface Options {
  readonly sentences: string;
  readonly gold: string;
  readonly turns: string;
  readonly output: string;
  readonly date?: string;
}

/** `leitong train`: retrain the classifier of sentences and the reader of topics, and measure them. */
export function trainCommand(here: Context): Command {
  const { say, lexiconFolder } = here;
  const corpora = join(lexiconFolder, '..', 'corpora');
  return new Command('train')
    .description(say('train-about'))
    .option('--sentences <dir>', say('option-sentences'), join(corpora, 'sentences'))
    .option('--gold <dir>', say('option-gold'), join(corpora, 'gold'))
    .option('--turns <dir>', say('option-turns'), join(corpora, 'topics'))
    .option('-o, --output <dir>', say('option-train-output'), join(lexiconFolder, 'models'))
    .option('--date <day>', say('option-train-date'), day)
    .action(async ({ sentences, gold, turns, output, date }: Options) => {
      const { readExamples, train } = await import('#learn');
      const on = date ?? dateOfLast(here);
      const examples = await readExamples({ sentences, reports: gold, turns }, here.lexicons);
      const trials: Promise<void>[] = [];
      const models = train(examples, on, { onTrial: (done, all) => trials.push(tell(learnt(here, 'trial', { done, all }))) });
      await Promise.all(trials);
      await mkdir(output, { recursive: true });
      await writeFile(join(output, 'substance.json'), modelText(models.substance));
      await writeFile(join(output, 'topics.json'), modelText(models.topics));
      await print(summary(models, output, here));
    });
}

const learnt = ({ lexicons, language }: Context, id: string, values: Readonly<Record<string, string | number>>) =>
  lexicons.message(`learn/${id}`, values)[language];

/** Training again reproduces the model to the byte, so that it keeps its day. */
function dateOfLast({ lexicons, lexiconFolder }: Context): string {
  try {
    return lexicons.model('substance').date;
  } catch (cause) {
    if (cause instanceof ContractError) throw new UserError('learn/no-date', { path: join(lexiconFolder, 'models') }, { cause });
    throw cause;
  }
}

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('2026-01-31');
  }
  return text;
}

function summary({ substance: { examples, scores, weights }, topics }: Models, path: string, here: Context): string {
  const line = (name: 'reports' | 'sentences') => {
    const { kind, class: own, macroF1, brier, sentences: count } = scores[name];
    const figures = { kind: kind.toFixed(4), class: own.toFixed(4), meanF: macroF1.toFixed(4), brier: brier.toFixed(4), count };
    return `  ${learnt(here, 'scores-line', { name: learnt(here, `scores-${name}`, {}), ...figures })}`;
  };
  const written = learnt(here, 'written', { path: join(path, 'substance.json'), features: Object.keys(weights).length, ...examples });
  const ofTopics = learnt(here, 'topics-line', { learned: topics.scores.learned.toFixed(4), lexicon: topics.scores.lexicon.toFixed(4) });
  const writtenToo = learnt(here, 'topics-written', {
    path: join(path, 'topics.json'),
    grams: Object.keys(topics.weights).length,
    ...topics.examples,
  });
  return [learnt(here, 'scores-head', {}), line('reports'), line('sentences'), ofTopics, written, writtenToo].join('\n');
}
