import { basename } from 'node:path';
import type { Reader } from '#classify';
import { configure } from '#contract';
import { type AnnotatedReport, readGold } from '#evaluate';
import { prepareIngest } from '#ingest';
import type { Lexicons } from '#lexicon';
import { type CorpusFile, type Report, type SubstanceClass, substanceClasses, UserError } from '#model';
import { prepareStructure } from '#structure';
import type { Example } from './example.ts';

/**
 * Sentences of annotated reports that are cut as the annotator cut them, with their places: what a report says is
 * learned where it stands. Throws what `readGold` throws, and `UserError` for a report that cannot be read.
 */
export async function readReports(directory: string, lexicons: Lexicons, reader: Reader): Promise<readonly Example[]> {
  const gold = await readGold(directory);
  if (gold.kind !== 'annotated') throw new UserError('learn/not-annotated', { path: directory });
  const ingest = prepareIngest(lexicons, configure({}, 'the defaults'));
  const structure = prepareStructure(lexicons);
  const examples: Example[] = [];
  for (const annotated of gold.annotations) {
    const source = await ingest(fileOf(annotated));
    const read = 'fault' in source ? null : structure(source);
    if (read?.kind !== 'report') throw new UserError('learn/not-read', { path: annotated.name });
    examples.push(...examplesOf(read.report, annotated, reader));
  }
  return examples;
}

function fileOf({ file, name }: AnnotatedReport): CorpusFile {
  return { path: name, absolutePath: file, origin: 'corpus', manifest: null };
}

function examplesOf(report: Report, { annotation, name }: AnnotatedReport, reader: Reader): readonly Example[] {
  const known = new Map(annotation.units.map((unit) => [tight(unit.text), [unit.class, ...(unit.or ?? [])]]));
  const readings = reader.report(report);
  return report.sentences.flatMap(({ span }, index): readonly Example[] => {
    const text = report.source.text.slice(span.start, span.end);
    const [first, ...others] = (known.get(tight(text)) ?? []).filter(isClass);
    const reading = readings[index];
    if (first === undefined || reading === undefined) return [];
    return [{ origin: 'report', group: handOf(name), text, classes: [first, ...others], ...reading }];
  });
}

const tight = (text: string): string => text.replace(/[\s¶]+/g, '');

const isClass = (name: string): name is SubstanceClass => substanceClasses.some((each) => each === name);

/** `b03-jianglan.txt` is by hand `b`, who wrote all reports in a voice of their own; other names are a group each. */
function handOf(name: string): string {
  return /^([a-z])\d+-/.exec(basename(name))?.[1] ?? basename(name);
}
