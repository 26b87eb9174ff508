import { Ajv, type ErrorObject } from 'ajv';
import type { Static, TSchema } from 'typebox';

/** A value that breaks its schema: what, where and what is allowed, in words. Seen by users as exit code 2. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/**
 * Compiles a schema once; the returned function checks a value and returns it typed, defaults filled in
 * (the value itself is not touched). Throws `ContractError` naming every offending field of `what`.
 */
export function validator<Schema extends TSchema>(schema: Schema): (value: unknown, what: string) => Static<Schema> {
  const ajv = new Ajv({ strict: true, allErrors: true, useDefaults: true, allowUnionTypes: true, formats: { json: true } });
  const check = ajv.compile<Static<Schema>>(schema);
  return (value, what) => {
    const copy: unknown = structuredClone(value);
    if (check(copy)) return copy;
    const lines = (check.errors ?? []).map((error) => `  ${inWords(error)}`);
    throw new ContractError(`${what} is not valid:\n${[...new Set(lines)].join('\n')}`);
  };
}

function inWords(error: ErrorObject): string {
  const field = error.instancePath === '' ? 'the file' : error.instancePath.slice(1).replaceAll('/', '.');
  const allowed: unknown = error.params['allowedValues'] ?? error.params['allowedValue'];
  const extra: unknown = error.params['additionalProperty'];
  if (extra !== undefined) return `${field}: unknown key "${String(extra)}"`;
  return `${field}: ${error.message ?? error.keyword}${allowed === undefined ? '' : ` (${JSON.stringify(allowed)})`}`;
}
