import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { configure } from '#contract';
import { prepareIngest } from '#ingest';
import { loadLexicons } from '#lexicon';
import { type Cell, chanceOf, type Report, type Source } from '#model';
import { prepareStructure } from '#structure';
import { prepareSynthesis } from '#synthesise';
import { damages, exactChanges, lossyChanges } from './support/changes.ts';
import { holdLaws } from './support/laws.ts';
import { plainSource } from './support/sources.ts';

const lexicons = await loadLexicons('lexicons');
const structure = prepareStructure(lexicons);
const ingest = prepareIngest(lexicons, configure({}, 'test'));
const folder = mkdtempSync(join(tmpdir(), 'leitong-changes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a user's file is read, so that what stands around a report is known as such. */
async function sourceOf(text: string): Promise<Source> {
  const absolutePath = join(folder, '0001.txt');
  writeFileSync(absolutePath, text);
  const read = await ingest({ path: '0001.txt', absolutePath, origin: 'corpus', manifest: null });
  if ('text' in read) return read;
  throw new Error(read.fault.code);
}

async function reportOf(text: string): Promise<Report> {
  const result = structure(await sourceOf(text));
  if (result.kind === 'report') return result.report;
  throw new Error(JSON.stringify(result.fault));
}

const inkOf = (form: string) => form.replace(/[\s*#|>]/g, '');
const statesOf = ({ sections }: Report) => sections.map(({ name, state }) => `${name} ${state}`);
const sentencesOf = ({ form, sentences }: Report) => sentences.map(({ section, span }) => `${section} ${inkOf(form.of(span))}`);
const keyOf = ({ form, rowKey, columnKey }: Cell) => `${form} ${rowKey} ${columnKey}`;
const sureOf = ({ cells }: Report) => new Map(cells.filter(({ confidence }) => confidence >= 0.8).map((cell) => [keyOf(cell), cell.value]));
/** A name may be written in full or not: 苇塘镇人民政府, 苇塘镇. */
const whoOf = ({ identity: { agency, unitType, level, region, year } }: Report) => [
  agency?.replace(/人民政府$/, ''),
  unitType,
  level,
  region,
  year,
];

const names = [
  'a01-weiziyuan-2022',
  'a02-qingzhehe-2023',
  'a08-zhenbei-2021',
  'a12-shijianju-2024',
  'c01-duiziwan-2023',
  'c02-jichuan-city-2024',
];
const texts = names.map((name) => [name, readFileSync(`corpora/gold/${name}.txt`, 'utf8')] as const);

describe.each(texts)('%s', async (_, text) => {
  const before = await reportOf(text);

  it.each(Object.entries(exactChanges))('says the same with %s', async (__, change) => {
    const after = await reportOf(change(text));
    holdLaws(after);
    expect(statesOf(after)).toEqual(statesOf(before));
    expect(sentencesOf(after)).toEqual(sentencesOf(before));
    expect(sureOf(after)).toEqual(sureOf(before));
    expect([...whoOf(after), after.identity.publishedOn]).toEqual([...whoOf(before), before.identity.publishedOn]);
  });

  it.each(Object.entries(lossyChanges))('has the same sections, identity and sure figures with %s', async (__, change) => {
    const after = await reportOf(change(text));
    holdLaws(after);
    expect(statesOf(after)).toEqual(statesOf(before));
    expect(whoOf(after)).toEqual(whoOf(before));
    for (const [key, value] of sureOf(after)) expect([key, value]).toEqual([key, sureOf(before).get(key)]);
  });

  it('finds what section five says when its heading is lost', async () => {
    const heading = before.sections.find(({ name }) => name === 'problems')?.heading;
    if (heading == null) return;
    const after = await reportOf(before.source.text.slice(0, heading.start) + before.source.text.slice(heading.end));
    const said = (report: Report) => sentencesOf(report).filter((sentence) => sentence.startsWith('problems '));
    expect(said(after)).toEqual(said(before));
    expect(after.sections.find(({ name }) => name === 'problems')?.note).not.toBeNull();
  });
});

describe('damaged texts', async () => {
  const corpus = (await prepareSynthesis('lexicons/grammars'))({ reports: 6, seed: 4 });
  const all = [...texts.map(([, text]) => text), ...[...corpus.files()].map(({ text }) => text)];

  it.each(Object.keys(damages(() => 0)))('keep the laws: %s', (name) => {
    for (const [no, text] of all.entries()) {
      const result = structure(plainSource(damages(chanceOf(no))[name]?.(text) ?? ''));
      if (result.kind === 'report') holdLaws(result.report);
    }
  });

  it('of a megabyte on one line are read', () => {
    const [[, text = ''] = []] = texts;
    const line = text.replaceAll('\n', '');
    const result = structure(plainSource(line.repeat(Math.ceil(1_000_000 / line.length))));
    if (result.kind === 'report') expect(result.report.leaves.at(-1)?.span.end).toBe(result.report.source.text.length);
  });
});
