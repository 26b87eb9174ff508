import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContractError, modelFileSchema, modelText, topicModelFileSchema, validator } from '#contract';
import { readExamples, train } from '#learn';
import { loadLexicons } from '#lexicon';
import { UserError } from '#model';

const lexicons = await loadLexicons('lexicons');
const gold = 'corpora/gold';

const line = (text: string, own: string, group: string, more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ text, class: own, section: 'overview', unit_type: 'town', side: null, topics: [], group, ...more });

async function folderOf(files: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leitong-learn-'));
  for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, `${name}.ndjson`), `${lines.join('\n')}\n`);
  return folder;
}

const folderWith = (...lines: readonly string[]): Promise<string> => folderOf({ a: lines });

const tried = [{ epochs: 30, decay: 1e-4, reportWeight: 1 }];
const groups = ['a1', 'a2', 'a3', 'a4', 'a5'];
/** Enough to tell three classes apart. */
const few = groups.flatMap((group, i) => [
  line(`全年主动公开政府信息${i + 12}条。`, 'S1', group),
  line(`严格落实保密审查制度，做好第${i + 1}道关口的工作。`, 'B3', group),
  line(`202${i}年本单位未收到公开申请。`, 'N', group),
]);

describe('what is learned from', () => {
  it('is every sentence of the folder, longer ones joined from them, and sentences of annotated reports', async () => {
    const { substance: examples } = await readExamples({ sentences: await folderWith(...few), reports: gold, turns: null }, lexicons);
    const texts = examples.filter(({ origin }) => origin === 'joined').map(({ text }) => text);
    expect(examples.filter(({ origin }) => origin === 'sentence')).toHaveLength(few.length);
    expect(texts).toContain('严格落实保密审查制度，做好第1道关口的工作，全年主动公开政府信息12条。');
    expect(examples.filter(({ origin }) => origin === 'report').length).toBeGreaterThan(1000);
  });

  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['a class that is none', [line('公开信息3条。', 'S9', 'a')], 'class'],
    ['a line that is no JSON', ['{"text":'], 'a.ndjson:1'],
    ['a key that is unknown', [line('公开信息3条。', 'S1', 'a', { labels: [] })], 'labels'],
    ['one sentence with two classes', [line('公开信息3条。', 'S1', 'a'), line('公开信息3条。', 'B3', 'a')], 'a.ndjson:1 says S1'],
  ];
  it.each(wrong)('is never %s', async (_, lines, told) => {
    const reading = readExamples({ sentences: await folderWith(...lines), reports: gold, turns: null }, lexicons);
    await expect(reading).rejects.toThrow(ContractError);
    await expect(reading).rejects.toThrow(told);
  });

  it('is never nothing', async () => {
    const [empty, none] = [await folderWith(''), join(tmpdir(), 'leitong-is-not-there')];
    for (const sentences of [empty, none]) {
      await expect(readExamples({ sentences, reports: gold, turns: null }, lexicons)).rejects.toThrow(UserError);
    }
  });
});

describe('training', async () => {
  const { substance, topics } = await readExamples({ sentences: await folderWith(...few), reports: gold, turns: null }, lexicons);
  const examples = substance.filter(({ origin }) => origin !== 'report');
  const both = { substance: examples, topics };

  it('gives the same bytes each time, which the schema of models allows', () => {
    const [first, second] = [
      modelText(train(both, '2026-01-31', { tried }).substance),
      modelText(train(both, '2026-01-31', { tried }).substance),
    ];
    expect(second).toBe(first);
    const model = validator(modelFileSchema)(JSON.parse(first), 'the model');
    expect(model.date).toBe('2026-01-31');
    expect(Object.keys(model.weights)).toContain('gram:公开');
    expect(model.scores.sentences.sentences).toBe(few.length);
  });

  it('learns what tells classes apart', () => {
    expect(train(both, '2026-01-31', { tried }).substance.scores.sentences.kind).toBeGreaterThan(0.9);
  });

  it('never tests a group with what it learned from it: too few groups are refused', () => {
    expect(() => train({ substance: examples.filter(({ group }) => group < 'a3'), topics }, '2026-01-31')).toThrow(UserError);
  });
});

describe('topics', () => {
  const item = (text: string, topics: readonly string[]) => line(text, 'B6', 'a', { section: 'problems', side: 'problem', topics });
  const turn = (text: string, topic: string) => JSON.stringify({ text, side: 'problem', topics: [topic], group: 'b' });
  /** Of words only 服务器 stands in a lexicon. */
  const lines = Array.from({ length: 12 }, (_, no) => [
    item(`甲乙丙丁第${no}号。`, ['05']),
    item(`戊己庚辛第${no}号。`, ['06', '13']),
    item(`服务器宕${no}。`, ['17']),
  ]).flat();
  const examplesOf = async () => {
    const folders = {
      sentences: await folderWith(...lines),
      reports: null,
      turns: await folderOf({ turns: [turn('壬癸子丑。', '09'), turn('寅卯辰巳。', '10')], k: [turn('午未申酉。', '11')] }),
    };
    return (await readExamples(folders, lexicons)).topics;
  };

  it('are learned from problems, measures, turns and whole items beside them, the same bytes each time', async () => {
    const { substance } = await readExamples({ sentences: await folderWith(...few), reports: null, turns: null }, lexicons);
    const topics = await examplesOf();
    const models = [1, 2].map(() => modelText(train({ substance, topics }, '2026-01-31', { tried }).topics));
    expect(models[1]).toBe(models[0]);
    const model = validator(topicModelFileSchema)(JSON.parse(models[0] ?? ''), 'the model');
    expect(model.examples).toEqual({ sentences: lines.length + 1, turns: 2 });
    expect(model.weights['甲乙']).toMatch(/05 [1-9]/);
    expect(model.weights['戊己']).toMatch(/06 [1-9].*13 [1-9]/);
    expect(model.signs['17']?.['17']).toBeGreaterThan(0);
    expect(model.signs['measure']).toBeUndefined();
  });

  it('are not learned from a line that breaks the format', async () => {
    const turns = await folderWith('{"text":"甲","side":"both"}');
    await expect(readExamples({ sentences: null, reports: null, turns }, lexicons)).rejects.toThrow(ContractError);
  });
});
