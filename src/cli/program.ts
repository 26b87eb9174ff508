import { Command, CommanderError } from 'commander';
import { ContractError } from '#contract';
import { compareCommand } from './compare-command.ts';
import { type Context, context } from './context.ts';
import { doctorCommand } from './doctor-command.ts';
import { exitCode, explain } from './errors.ts';
import { evalCommand } from './eval-command.ts';
import { exportCommand } from './export-command.ts';
import { renderCommand } from './render-command.ts';
import { reviewCommand } from './review-command.ts';
import { runCommand } from './run-command.ts';
import { showCommand } from './show-command.ts';
import { synthCommand } from './synth-command.ts';
import { quietOnClosedPipe, tell } from './terminal.ts';
import { trainCommand } from './train-command.ts';

/** Each asks for the rooms it works with when it is run: help and errors of usage need none of them. */
const commands = [
  runCommand,
  showCommand,
  compareCommand,
  exportCommand,
  renderCommand,
  reviewCommand,
  synthCommand,
  evalCommand,
  trainCommand,
  doctorCommand,
];

/** Runs the command line and gives its exit code: the one place where errors end (DESIGN.md 7). */
export async function main(words: readonly string[]): Promise<number> {
  quietOnClosedPipe();
  const here = await contextOrNull();
  if (here === null) return exitCode.usage;
  const outcome = { code: exitCode.done };
  try {
    await program(here, (code) => {
      outcome.code = code;
    }).parseAsync(words, { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    const { code, text } = explain(error, here);
    await tell(text);
    return code;
  }
}

/** Null when the lexicons cannot be read, which is then told: whoever edits them mends them. */
async function contextOrNull(): Promise<Context | null> {
  try {
    return await context();
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    await tell(error.message);
    return null;
  }
}

function program(here: Context, end: (code: number) => void): Command {
  const root = new Command('leitong')
    .description(here.say('about'))
    .version(here.version, '-V, --version', here.say('option-version'))
    .helpOption('-h, --help', here.say('option-help'))
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError(here.say('usage-hint'));
  for (const make of commands) {
    const command = make(here, end)
      .exitOverride()
      .helpOption('-h, --help', here.say('option-help'))
      .showHelpAfterError(here.say('usage-hint'));
    root.addCommand(command);
  }
  return root;
}
