import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContractError } from '#contract';
import { readGold } from '#evaluate';
import { loadLexicons } from '#lexicon';
import { UserError } from '#model';
import { folderOf, group, passage, report } from './support/synthetic.ts';

const lexicons = await loadLexicons('lexicons');

describe('readGold', () => {
  const minimal = { source: 'reports/a.txt', units: [], problems: [], measures: [] };
  const folderWith = async (files: Readonly<Record<string, unknown>>): Promise<string> => {
    const parent = await mkdtemp(join(tmpdir(), 'leitong-gold-'));
    const folder = join(parent, 'gold');
    await mkdir(join(parent, 'reports'));
    await mkdir(folder);
    await writeFile(join(parent, 'reports', 'a.txt'), '报告');
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return folder;
  };
  const fails = async (files: Readonly<Record<string, unknown>>) =>
    readGold(await folderWith(files)).then(
      () => null,
      (error: unknown) => error,
    );

  it('finds reports below the folder and below its parent, by name of the annotation', async () => {
    const folder = await folderWith({
      'b.json': minimal,
      'a.json': { ...minimal, source: './own.txt' },
      'own.txt': '报告',
      'README.md': '',
    });
    const gold = await readGold(folder);
    expect(gold.kind === 'annotated' ? gold.annotations.map(({ file, name }) => [file, name]) : null).toEqual([
      [join(folder, 'own.txt'), 'own.txt'],
      [join(folder, '..', 'reports', 'a.txt'), 'reports/a.txt'],
    ]);
  });

  it('names the file that breaks the format', async () => {
    const broken = [
      { 'bad.json': { ...minimal, sauce: 1 } },
      { 'bad.json': '{' },
      { 'bad.json': { ...minimal, source: '../../etc/passwd' } },
      { 'bad.json': { ...minimal, source: '/etc/passwd' } },
      { 'bad.json': { ...minimal, problems: ['P', 'P'].map((id) => ({ id, quote: '问题', topics: ['01'] })) } },
      { 'bad.json': { ...minimal, measures: [{ id: 'M', quote: '措施', topics: ['01'], answers: ['P'], kind: 'plan' }] } },
    ];
    for (const files of broken) {
      const error = await fails(files);
      expect(error).toBeInstanceOf(ContractError);
      expect(String(error)).toContain('bad.json is not valid');
    }
  });

  it('tells what is missing and what to do', async () => {
    for (const [files, id] of [
      [{}, 'evaluate/no-annotations'],
      [{ 'a.json': { ...minimal, source: 'gone.txt' } }, 'evaluate/source-missing'],
    ] as const) {
      const error = await fails(files);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ id });
      expect(lexicons.message(id).en).not.toBe('');
    }
    await expect(readGold(join(await folderWith({ 'a.json': minimal }), '..'))).rejects.toMatchObject({ id: 'evaluate/no-annotations' });
    await expect(readGold('no/such/folder')).rejects.toMatchObject({ id: 'evaluate/no-folder' });
    await expect(readGold('package.json')).rejects.toMatchObject({ id: 'evaluate/not-a-folder' });
  });

  it('refuses two annotations of one report, however they write it, and names both', async () => {
    const error = await fails({ 'a.json': minimal, 'b.json': { ...minimal, source: './reports//a.txt' } });
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ id: 'evaluate/source-twice', values: { first: 'a.json', second: 'b.json', source: 'reports/a.txt' } });
    const { zh, en } = lexicons.message('evaluate/source-twice', { first: 'a.json', second: 'b.json', source: 'reports/a.txt' });
    for (const message of [zh, en]) expect(message).toMatch(/a\.json.*b\.json.*reports\/a\.txt/);
  });

  it('passes by a folder that is called like an annotation', async () => {
    const folder = await folderWith({ 'a.json': minimal });
    await mkdir(join(folder, 'b.json'));
    await expect(readGold(folder)).resolves.toMatchObject({ annotations: [{ name: 'reports/a.txt' }] });
  });
});

describe('the folder of a synthetic corpus', () => {
  const flagAt = (start: number, end: number) =>
    JSON.stringify({ kind: 'flag', path: 'a.txt', code: 'late', certainty: 'certain', start, end, quote: '全局' });

  it('gives the truth before anything is analysed', async () => {
    const folder = folderOf([report('a'), report('b')]);
    await expect(readGold(folder)).resolves.toMatchObject({ kind: 'synthetic', directory: folder, truth: { reports: [{}, {}] } });
  });

  it.each(['reports', 'manifest.csv'])('without %s is refused, with what is missing and what to do', async (missing) => {
    const folder = folderOf([report('a')]);
    await rm(join(folder, missing), { recursive: true });
    await expect(readGold(folder)).rejects.toMatchObject({ id: 'evaluate/synthetic-incomplete', values: { path: folder, missing } });
    const { zh, en } = lexicons.message('evaluate/synthetic-incomplete', { path: folder, missing });
    for (const message of [zh, en]) expect(message).toMatch(new RegExp(`${missing}.*leitong synth`));
  });

  it.each([
    ['empty', []],
    ['of white space', ['', '  ']],
    ['of groups without reports', [group('g')]],
  ])('with a truth that is %s is refused', async (_, lines) => {
    await expect(readGold(folderOf(lines))).rejects.toMatchObject({ id: 'evaluate/truth-empty' });
  });

  it.each([
    ['no JSON', [report('a'), '{'], /line 2 is not JSON: \{$/],
    ['cut off in the middle', [report('a'), '', '{"kind":"passa'], /line 3 is not JSON/],
    ['no object', [report('a'), '7'], /line 2: the kind of a line is one of group, report, .*, not undefined$/],
    ['of no known kind', [report('a'), '{"kind":"constructor"}'], /line 2: the kind of a line is one of group, .*, not "constructor"$/],
    // Only the rules of its own kind: of the six fields that a report must have, and of no other kind.
    ['a report with an unknown key', ['{"kind":"report","colour":1}'], /line 1 is not valid:\n(.*\n){6}.*unknown key "colour"$/],
    [
      'a flag of an unknown code',
      [report('a'), '{"kind":"must-not-flag","path":"a.txt","codes":["x"],"quote":"y"}'],
      /line 2 .*\n {2}codes.0: /,
    ],
    ['of a group that was not told', [report('a'), passage('a', 'g', 0, 1)], /line 2: no line before it tells the group "g"/],
    ['a passage of another report', [group('g'), report('a'), passage('b', 'g', 0, 1)], /line 3: the line is about "b.txt"/],
    [
      'a passage that ends before it starts',
      [group('g'), report('a'), passage('a', 'g', 5, 5)],
      /line 3: the passage ends at 5, and starts at 5$/,
    ],
    ['a flag without a character', [report('a'), flagAt(7, 6)], /line 2: the flag ends at 6, and starts at 7$/],
    ['a report told twice', [report('a'), report('b'), report('a')], /line 3: the report "a.txt" was told before/],
    ['a group told twice', [group('g'), group('g')], /line 2: the group "g" was told before/],
  ])('with a line that is %s tells its number', async (_, lines, message) => {
    const error: unknown = await readGold(folderOf(lines)).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(ContractError);
    expect(String(error)).toMatch(message);
  });
});
