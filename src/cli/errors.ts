import { ContractError } from '#contract';
import { UserError } from '#model';
import type { Context } from './context.ts';

export const exitCode = { done: 0, flagged: 1, usage: 2, bug: 70, interrupted: 130 };

/** How an error is told: what a user can mend without a stack, a bug with all there is. */
export function explain(error: unknown, { lexicons, language, say }: Context): { readonly code: number; readonly text: string } {
  if (error instanceof UserError) return { code: exitCode.usage, text: lexicons.message(error.id, error.values)[language] };
  if (error instanceof ContractError) return { code: exitCode.usage, text: error.message };
  if (error instanceof Interrupted) return { code: exitCode.interrupted, text: say('interrupted') };
  return { code: exitCode.bug, text: `${say('bug')}\n${stackOf(error)}` };
}

/** Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\n  ${stackOf(error.cause)}`;
}
