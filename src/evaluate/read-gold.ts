import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix, resolve } from 'node:path';
import { type Annotation, annotationSchema, ContractError, validator } from '#contract';
import { UserError } from '#model';
import type { AnnotatedReport, Gold } from './gold.ts';
import { readTruth } from './read-truth.ts';

const check = validator(annotationSchema);

/**
 * Reads the annotations of a folder, one `.json` file a report, by name; of a folder with `truth.ndjson`, a synthetic
 * corpus, the truth. Throws `ContractError` for a file or line that breaks the format, `UserError` where there is no
 * annotation, one report has two, or reports or manifest are missing: before anything is analysed.
 */
export async function readGold(directory: string): Promise<Gold> {
  const folder = resolve(directory);
  if (await isFile(folder)) throw new UserError('evaluate/not-a-folder', { path: directory });
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new UserError('evaluate/no-folder', { path: directory }, { cause });
  });
  return (await isFile(join(folder, 'truth.ndjson'))) ? readSynthetic(folder, directory) : readAnnotations(folder, names, directory);
}

async function readSynthetic(folder: string, directory: string): Promise<Gold> {
  for (const missing of ['reports', 'manifest.csv']) {
    const found = await stat(join(folder, missing)).catch(() => null);
    const isThere = missing === 'reports' ? found?.isDirectory() : found?.isFile();
    if (isThere !== true) throw new UserError('evaluate/synthetic-incomplete', { path: directory, missing });
  }
  const truth = await readTruth(join(folder, 'truth.ndjson'));
  if (truth.reports.length === 0) throw new UserError('evaluate/truth-empty', { path: join(directory, 'truth.ndjson') });
  return { kind: 'synthetic', directory: folder, truth };
}

async function readAnnotations(folder: string, names: readonly string[], directory: string): Promise<Gold> {
  const annotations: AnnotatedReport[] = [];
  const annotationOf = new Map<string, string>();
  for (const file of names.filter((name) => name.endsWith('.json')).sort()) {
    if (!(await isFile(join(folder, file)))) continue;
    const report = await readAnnotated(folder, file);
    const first = annotationOf.get(report.name);
    if (first !== undefined) throw new UserError('evaluate/source-twice', { first, second: file, source: report.name });
    annotationOf.set(report.name, file);
    annotations.push(report);
  }
  if (annotations.length === 0) throw new UserError('evaluate/no-annotations', { path: directory });
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
