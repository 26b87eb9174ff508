import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lexiconFileSchema, parseYaml, validator } from '#contract';
import { loadLexicons } from '#lexicon';
import { normalise } from '#text';

const lexicons = await loadLexicons('lexicons');
const files = (await readdir('lexicons')).filter((name) => name.endsWith('.yaml'));

const check = validator(lexiconFileSchema);
const contents = await Promise.all(
  files.map(async (file) => ({ file, entries: check(parseYaml(await readFile(join('lexicons', file), 'utf8')), file).entries })),
);

describe.each(contents)('$file', ({ file, entries }) => {
  const lexicon = lexicons.lexicon(file.slice(0, -5));
  const found = (id: string, example: string) => lexicon.scan(normalise(example).value).some((hit) => hit.entry.id === id);

  it.each(entries)('$id finds its examples and leaves the others', ({ id, examples }) => {
    expect(examples.hit.filter((example) => !found(id, example))).toEqual([]);
    expect(examples.miss.filter((example) => found(id, example))).toEqual([]);
  });
});

async function lexiconWith(entries: string, head = 'about: a test\nyields: { kind: [] }\n'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leitong-lexicon-'));
  await mkdir(join(folder, 'messages'));
  await writeFile(join(folder, 'test.yaml'), `${head}entries:\n${entries}`);
  return folder;
}

const entry = (id: string, terms: string, more = '') =>
  `  - { id: ${id}, terms: ${terms}, ${more} source: test, examples: { hit: [x], miss: [] } }\n`;

describe('the term syntax', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a literal', '[专人负责]', '由专人负责,专人负责', ['专人负责', '专人负责']],
    ['a gap within a clause', '["队伍…不足"]', '队伍力量严重不足', ['队伍力量严重不足']],
    ['no gap over a comma', '["队伍…不足"]', '队伍稳定,力量不足', []],
    ['no gap over twelve characters', '["队伍…不足"]', '队伍一二三四五六七八九十一二三不足', []],
    ['alternatives of a part', '["人员|队伍…不足|薄弱"]', '人员薄弱', ['人员薄弱']],
    ['a group inside a part', '["公开(不|未)及时"]', '公开未及时', ['公开未及时']],
    ['a number', '["公开…#条"]', '公开信息1,258条', ['公开信息1,258条']],
    ['a number in a group', '["截至(目前|#年)"]', '截至2024年,截至目前,截至#年', ['截至2024年', '截至目前']],
    ['a Chinese number', '["召开#次会议"]', '召开三次会议', ['召开三次会议']],
    ['the start', '["^无"]', '无此事无', ['无']],
    ['full-width brackets as brackets', '["（一）主动公开："]', '(一)主动公开:', ['(一)主动公开:']],
  ];
  it.each(cases)('reads %s', async (_, terms, form, expected) => {
    const loaded = await loadLexicons(await lexiconWith(entry('a', terms)));
    expect(
      loaded
        .lexicon('test')
        .scan(form)
        .map((hit) => form.slice(hit.start, hit.end)),
    ).toEqual(expected);
  });

  it('cancels a hit by an unless-term in the same clause only', async () => {
    const loaded = await loadLexicons(await lexiconWith(entry('a', '[培训]', 'unless: [不再],')));
    expect(loaded.lexicon('test').scan('不再组织培训').length).toBe(0);
    expect(loaded.lexicon('test').scan('不再拖延,组织培训').length).toBe(1);
  });

  it('survives hostile words', async () => {
    const loaded = await loadLexicons(await lexiconWith(entry('constructor', '[__proto__, constructor]')));
    expect(
      loaded
        .lexicon('test')
        .scan('x__proto__x\ud800')
        .map((hit) => hit.entry.id),
    ).toEqual(['constructor']);
    expect(() => loaded.lexicon('__proto__')).toThrow('there is no lexicon');
  });
});

describe('loading refuses', () => {
  it.each([
    ['an id that is there twice', entry('a', '[x]') + entry('a', '[y]'), /"a" is there twice/],
    ['a term that is there twice', entry('a', '[x, x]'), /term "x"/],
    ['an undeclared yield', entry('a', '[x]', 'yields: { colour: red },'), /colour/],
    ['a missing source', '  - { id: a, terms: [x], examples: { hit: [x], miss: [] } }\n', /source/],
    ['an undefined set', entry('a', '["{lack}x"]'), /\{lack\}/],
    ['a term without a literal', entry('a', '["#"]'), /no literal/],
    ['brackets that do not close', entry('a', '["(a|b"]'), /brackets/],
  ])('%s', async (_, entries, message) => {
    await expect(loadLexicons(await lexiconWith(entries))).rejects.toThrow(message);
  });
});

it('chooses the word that goes with a count', async () => {
  const folder = await lexiconWith(entry('a', '[x]'));
  await writeFile(join(folder, 'messages', 'room.yaml'), 'read: { zh: "{files}份", en: "{files} {files:file|files} of {all:one|many}" }\n');
  const { message } = await loadLexicons(folder);
  const told = [0, 1, 2].map((files) => message('room/read', { files }).en);
  expect(told).toEqual(['0 files of {all:one|many}', '1 file of {all:one|many}', '2 files of {all:one|many}']);
});

it('fills messages and leaves unknown holes', async () => {
  const folder = await lexiconWith(entry('a', '[x]'));
  await writeFile(join(folder, 'messages', 'room.yaml'), 'greet: { zh: "{name}你好{hole}", en: "hello {own_name}" }\n');
  expect((await loadLexicons(folder)).message('room/greet', { name: '甲', own_name: '乙' })).toEqual({
    zh: '甲你好{hole}',
    en: 'hello 乙',
  });
});
