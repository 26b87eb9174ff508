import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix, resolve } from 'node:path';
import { type Annotation, annotationSchema, ContractError, validator } from '#contract';
import { UserError } from '#model';
import type { AnnotatedReport, Gold } from './gold.ts';

const check = validator(annotationSchema);

/**
 * Reads the annotations of a folder, one `.json` file a report, by name; a folder with `truth.ndjson` is a synthetic
 * corpus, whose truth is read when it is scored. Throws `ContractError` for a file that breaks the format, `UserError`
 * where there is no annotation or a report is missing.
 */
export async function readGold(directory: string): Promise<Gold> {
  const folder = resolve(directory);
  if (await isFile(folder)) throw new UserError('evaluate/not-a-folder', { path: directory });
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new UserError('evaluate/no-folder', { path: directory }, { cause });
  });
  if (names.includes('truth.ndjson')) return { kind: 'synthetic', directory: folder };
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0) throw new UserError('evaluate/no-annotations', { path: directory });
  const annotations: AnnotatedReport[] = [];
  for (const file of files) annotations.push(await readAnnotated(folder, file));
  return { kind: 'annotated', annotations };
}

async function readAnnotated(folder: string, file: string): Promise<AnnotatedReport> {
  const annotation = parsed(await readFile(join(folder, file), 'utf8'), file);
  const name = posix.normalize(annotation.source);
  if (name.startsWith('../') || isAbsolute(name)) {
    throw new ContractError(`${file} is not valid:\n  source: must be a path below the folder or its parent ("${name}")`);
  }
  for (const beside of [join(folder, name), join(dirname(folder), name)]) {
    if (await isFile(beside)) return { annotation, file: beside, name };
  }
  throw new UserError('evaluate/source-missing', { annotation: file, source: name });
}

function parsed(content: string, file: string): Annotation {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (cause) {
    throw new ContractError(`${file} is not valid:\n  ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const annotation = check(value, file);
  const wrong = wrongIds(annotation);
  if (wrong.length > 0) throw new ContractError(`${file} is not valid:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return annotation;
}

/** Ids that two problems or two measures share, and answers to problems that are not there: they could never be scored right. */
function wrongIds({ problems, measures }: Annotation): readonly string[] {
  const twice = (name: string, ids: readonly string[]) =>
    ids.filter((id, no) => ids.indexOf(id) < no).map((id) => `${name}: id "${id}" is given twice`);
  const known = problems.map(({ id }) => id);
  const dangling = measures.flatMap(({ id, answers }) => answers.filter((each) => !known.includes(each)).map((each) => ({ id, each })));
  return [
    ...twice('problems', known),
    ...twice(
      'measures',
      measures.map(({ id }) => id),
    ),
    ...dangling.map(({ id, each }) => `measures: "${id}" answers "${each}", which is no problem`),
  ];
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
