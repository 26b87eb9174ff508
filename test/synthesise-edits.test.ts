import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EditLevel, editLevels } from '#contract';
import { chanceOf } from '#model';
import { clausesOf, joinedClauses } from '../src/synthesise/edit-clauses.ts';
import { enumerated, listed } from '../src/synthesise/edit-enumerators.ts';
import { editRules, prepareEdits } from '../src/synthesise/edit-sentences.ts';
import { prepareAdverbs, prepareSynonyms } from '../src/synthesise/edit-words.ts';
import { garbled } from '../src/synthesise/plant-shared-error.ts';
import { plantRules } from '../src/synthesise/plants.ts';
import { rescript } from '../src/synthesise/rescript.ts';
import { tableRules } from '../src/synthesise/table-text.ts';
import { grammarOfFiles } from './support/grammar.ts';

const grammar = await grammarOfFiles(['plants.yaml', 'tables.yaml'], [...editRules, ...plantRules, ...tableRules()]);
const synonyms = [
  ['及时', '第一时间'],
  ['群众', '老百姓', '居民'],
  ['加强', '强化'],
  ['进行', '开展'],
  ['不够', '不足'],
  ['信息', '内容'],
  ['制度', '规矩'],
  ['检查', '查看'],
  ['每月', '按月'],
  ['安排', '部署'],
];
const edit = prepareEdits({ synonyms, words: grammar.words });
const editedAt = (sentences: readonly string[], level: EditLevel, seed: number) => {
  const chance = chanceOf(seed);
  return edit(sentences, level, chance, (rule) => grammar.say(rule, 'town', chance));
};

/** Written for this test. */
const passage = [
  '{year}年，{self}围绕办事人关心的事项公布信息{sum:a}条，其中低保名单{part:a:3-40}条、修路进度{part:a:5-60}条。',
  '{self}把公开栏挪到集市入口，请村里的老教师念给不识字的群众听，每月换两期，换下的旧榜由档案员装袋留存。',
  '收到申请{fact:received}件，答复前先打电话问清用途，拿不准的请{superior}会商。',
  '一是信息上网比张榜慢，{n:3-9}次拖过半个月，群众跑来问时窗口也说不清；',
  '二是制度写在墙上，检查走过场，栏目、目录、指南、账号四样东西没人对照；',
  '三是{child}的信息员身兼数职，年中换了人，新手对流程生疏。',
  '下一步，{self}安排三件事：',
  '一是张榜当天把照片传到办公室，由值班的人上网，每月抽查{n:2-6}次；',
  '二是加强检查，缺项的当场补，连着两个季度不补的通报；',
  '三是从{child2}抽一名熟手带班，编一本口袋册，半年考一次。',
];

const slotsOf = (sentences: readonly string[]) => sentences.flatMap((sentence) => sentence.match(/\{[^{}]*\}/g) ?? []).toSorted();

function containment(edited: string, source: string): number {
  const grams = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 9) }, (_, at) => text.slice(at, at + 10)));
  const known = grams(source);
  const some = [...grams(edited)];
  return some.filter((gram) => known.has(gram)).length / Math.max(1, some.length);
}

describe('enumerators', () => {
  it.each([
    [
      ['一是甲；', '三是乙。'],
      ['一是甲；', '二是乙。'],
    ],
    [
      ['（一）甲。', '（三）乙。', '其余不动。'],
      ['（一）甲。', '（二）乙。', '其余不动。'],
    ],
    [
      ['2.甲。', '5.乙。'],
      ['2.甲。', '3.乙。'],
    ],
    [
      ['九是甲；', '十一是乙；', '十四是丙。'],
      ['九是甲；', '十是乙；', '十一是丙。'],
    ],
    [
      ['一是甲；', '二是乙。', '一是丙；', '三是丁。'],
      ['一是甲；', '二是乙。', '一是丙；', '二是丁。'],
    ],
    [
      ['（一）甲。', '一是乙；', '二是丙。', '（三）丁。', '一是戊。'],
      ['（一）甲。', '一是乙；', '二是丙。', '（二）丁。', '一是戊。'],
    ],
    [
      ['第一，甲；', '第三，乙。'],
      ['第一，甲；', '第二，乙。'],
    ],
    [
      ['①甲；', '③乙。'],
      ['①甲；', '②乙。'],
    ],
  ])('%j are counted on', (sentences, wanted) => {
    expect(enumerated(listed(sentences))).toEqual(wanted);
  });
  it.each(['2024年公开12条。', '一年来有进步。', '3.5万元。', '第一书记带头。', '十四五规划。', '（一般事项）甲。'])(
    '%s begins with none',
    (sentence) => {
      expect(listed([sentence])[0]?.list).toBeNull();
    },
  );
});

describe('words', () => {
  it('exchanges the longest word and leaves slots, titles and quotations alone', () => {
    const exchange = prepareSynonyms([
      ['公开', '公布'],
      ['公开栏', '公示栏'],
    ]);
    expect(exchange('公开栏里公开{公开}《公开》“公开”', chanceOf(1), 1)).toBe('公示栏里公布{公开}《公开》“公开”');
  });
  it('leaves an adverb out before a verb only', () => {
    const vary = prepareAdverbs({ synonyms: [], adverbs: ['全面'], verbs: ['加强'], leaning: [], following: [] });
    expect(vary('内容不够全面，须全面加强', chanceOf(1), 1)).toBe('内容不够全面，须加强');
  });
});

describe('edits', () => {
  it('leave the words as they are at level names and script', () => {
    for (const level of ['names', 'script'] as const) expect(editedAt(passage, level, 1).map(({ text }) => text)).toEqual(passage);
  });
  it('keep slots whole, and all of them up to the level of synonyms', () => {
    fc.assert(
      fc.property(fc.constantFrom(...editLevels), fc.nat(100_000), (level, seed) => {
        const edited = editedAt(passage, level, seed);
        const texts = edited.map(({ text }) => text);
        const known = new Set([...slotsOf(passage), '{self}']);
        for (const text of texts) expect(text.replace(/\{[^{}]*\}/g, '')).not.toMatch(/[{}]/);
        expect(slotsOf(texts).filter((slot) => !known.has(slot))).toEqual([]);
        if (level === 'names' || level === 'synonyms') expect(slotsOf(texts)).toEqual(slotsOf(passage));
      }),
      { numRuns: 200 },
    );
  });
  it('keep a total with its parts', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const texts = editedAt(passage, 'sentences', seed).map(({ text }) => text);
        const slots = slotsOf(texts).filter((slot) => /sum|part/.test(slot));
        expect([0, 3]).toContain(slots.length);
        if (slots.length > 0) expect(texts.join('')).toMatch(/\{sum:a\}.*\{part:a:3-40\}.*\{part:a:5-60\}/);
      }),
      { numRuns: 200 },
    );
  });
  it('number every list without a gap and end every sentence once', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const texts = editedAt(passage, 'sentences', seed).map(({ text }) => text);
        expect(enumerated(listed(texts))).toEqual(texts);
        for (const text of texts) expect(text).toMatch(/[^，；。：、][。；：]$/);
        expect(texts.join('')).not.toMatch(/[，；。：、]{2}/);
      }),
      { numRuns: 200 },
    );
  });
  it('say which sentence each was', () => {
    const edited = editedAt(passage, 'sentences', 5);
    for (const { from } of edited) expect(from === null || passage[from] !== undefined).toBe(true);
    expect(new Set(edited.map(({ from }) => from)).size).toBeGreaterThan(passage.length / 2);
  });
  it('drop at most a quarter of the clauses', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const kept = editedAt(passage, 'clauses', seed).flatMap(({ text }) => clausesOf(text)).length;
      expect(kept).toBeGreaterThanOrEqual(passage.flatMap((sentence) => clausesOf(sentence)).length * 0.75);
    }
  });
  it('share less with the source the heavier they are', () => {
    const shares = (['names', 'synonyms', 'clauses', 'sentences'] as const).map((level) => {
      const values = Array.from({ length: 60 }, (_, seed) => {
        const edited = editedAt(passage, level, seed + 1).map(({ text }) => text);
        return containment(edited.join(''), passage.join(''));
      });
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    });
    console.log(`10-gram containment by level (names, synonyms, clauses, sentences): ${shares.map((share) => share.toFixed(2)).join(' ')}`);
    const [names = 0, words = 0, clauses = 0, sentences = 0] = shares;
    expect(names).toBe(1);
    expect(words).toBeLessThan(names - 0.1);
    expect(clauses).toBeLessThan(words - 0.03);
    expect(sentences).toBeLessThan(clauses);
    expect(sentences).toBeGreaterThan(0.15);
  });
  it('never throw', () => {
    const hostile = fc.array(
      fc.string({ unit: fc.constantFrom('{', '}', '，', '。', '；', '《', '“', '一', '是', '（', '）', '1', '.', '𠮷', '\ud800', '、') }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom(...editLevels), fc.nat(), (sentences, level, seed) => {
        editedAt(sentences, level, seed);
        expect(sentences.map((sentence) => joinedClauses(clausesOf(sentence)))).toEqual(sentences);
      }),
    );
  });
});

describe('script', () => {
  it('changes letters or marks of every text that has any, the same way throughout', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const write = rescript(chanceOf(seed));
      const text = '群众关心的问题，要及时办；答复见3号窗口，说明理由。';
      expect(write(text)).not.toBe(text);
      expect(write('群众')).toBe(write('群众'));
    }
  });
});

describe('a shared error', () => {
  it('comes through every edit whole', () => {
    const say = (rule: string) => grammar.say(rule, 'town', chanceOf(3));
    const shared = garbled(passage, chanceOf(3), say) ?? [];
    const typo = slotsOf(shared).find((slot) => slot.startsWith('{typo:')) ?? '';
    expect(typo.length).toBeGreaterThan(8);
    for (const level of ['names', 'synonyms', 'clauses'] as const) {
      const edited = editedAt(shared, level, 8);
      expect(edited.map(({ text }) => text).join('')).toContain(typo);
    }
  });
});
