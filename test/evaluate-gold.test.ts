import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContractError } from '#contract';
import { readGold } from '#evaluate';
import { loadLexicons } from '#lexicon';
import { UserError } from '#model';

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
    await expect(readGold('no/such/folder')).rejects.toMatchObject({ id: 'evaluate/no-folder' });
    await expect(readGold('package.json')).rejects.toMatchObject({ id: 'evaluate/not-a-folder' });
  });
});
