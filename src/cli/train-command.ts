import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ContractError, type ModelFile, modelText } from '#contract';
import { readExamples, train } from '#learn';
import { UserError } from '#model';
import type { Context } from './context.ts';
import { print, tell } from './terminal.ts';

interface Options {
  readonly sentences: string;
  readonly gold: string;
  readonly output: string;
  readonly date?: string;
}

/** `leitong train`: retrain the classifier of sentences and measure it. */
export function trainCommand(here: Context): Command {
  const { say, lexiconFolder } = here;
  const corpora = join(lexiconFolder, '..', 'corpora');
  return new Command('train')
    .description(say('train-about'))
    .option('--sentences <dir>', say('option-sentences'), join(corpora, 'sentences'))
    .option('--gold <dir>', say('option-gold'), join(corpora, 'gold'))
    .option('-o, --output <json>', say('option-train-output'), join(lexiconFolder, 'models', 'substance.json'))
    .option('--date <day>', say('option-train-date'), day)
    .action(async ({ sentences, gold, output, date }: Options) => {
      const on = date ?? dateOfLast(here);
      const examples = await readExamples({ sentences, reports: gold }, here.lexicons);
      const trials: Promise<void>[] = [];
      const model = train(examples, on, { onTrial: (done, all) => trials.push(tell(learnt(here, 'trial', { done, all }))) });
      await Promise.all(trials);
      await mkdir(dirname(output), { recursive: true });
      await writeFile(output, modelText(model));
      await print(summary(model, output, here));
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

function summary({ examples, scores, weights }: ModelFile, path: string, here: Context): string {
  const line = (name: 'reports' | 'sentences') => {
    const { kind, class: own, macroF1, brier, sentences: count } = scores[name];
    const figures = { kind: kind.toFixed(4), class: own.toFixed(4), meanF: macroF1.toFixed(4), brier: brier.toFixed(4), count };
    return `  ${learnt(here, 'scores-line', { name: learnt(here, `scores-${name}`, {}), ...figures })}`;
  };
  const written = learnt(here, 'written', { path, features: Object.keys(weights).length, ...examples });
  return [learnt(here, 'scores-head', {}), line('reports'), line('sentences'), written].join('\n');
}
