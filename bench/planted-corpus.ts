import type { TruthLine } from '#contract';
import { type Chance, chanceOf } from '#model';
import { below, type EditWords, edited, otherNumbers, type Planting, pick, plantings } from './planted-edits.ts';

export interface PlantedWords extends EditWords {
  readonly places: Readonly<Record<'provinces' | 'cities' | 'counties' | 'towns', readonly string[]>>;
  readonly stock: readonly string[];
}

export interface PlantedFile {
  readonly path: string;
  readonly text: string;
  readonly truth: readonly TruthLine[];
}

export interface PlantedCorpus {
  readonly groups: readonly TruthLine[];
  readonly files: readonly PlantedFile[];
}

/** The level by which a planting is scored; families and own years are told by their shape. */
const levelOf = { names: 'names', synonyms: 'synonyms', heavy: 'clauses', mosaic: 'sentences' } as const;

/** A run of sentences that stays together. */
interface Block {
  readonly sentences: readonly string[];
  readonly mark: {
    readonly group: string;
    readonly no: number;
    readonly edit: 'names' | 'synonyms' | 'clauses' | 'sentences' | 'script';
  } | null;
}

interface Draft {
  readonly agency: string;
  readonly region: string;
  readonly unitType: 'town' | 'township' | 'subdistrict';
  readonly year: number;
  readonly blocks: Block[];
}

/** What makes a corpus harder than the usual one. */
export interface Hardness {
  /** Sentences of a passage: at least, and how many more at most. */
  readonly passage: readonly [number, number];
  /** Members of families edit as heavily as copiers of pairs do. */
  readonly editsFamilies: boolean;
  /** Stock sentences stand together in section five, always in one order. */
  readonly stockInOrder: boolean;
}

const year = 2023;
const shares = { pairs: 0.35, families: 0.25, ownYears: 0.06 };
const stockShare = [0.05, 0.33] as const;

/**
 * Reports whose own sentences come from `sentence`, each used once, with stock sentences salted in: pairs by planting,
 * families of one template with slots, own earlier years. The same seed gives the same corpus.
 */
export function plantedCorpus(count: number, seed: number, words: PlantedWords, sentence: () => string, hard: Hardness): PlantedCorpus {
  const chance = chanceOf(seed);
  const groups: TruthLine[] = [];
  const drafts = agenciesOf(count, words, chance).map((agency): Draft => ({ ...agency, year, blocks: [] }));
  const free = shuffled(drafts, chance);
  const own = (size: number) => Array.from({ length: size }, sentence);
  const wanted = Math.floor(count * shares.pairs) >> 1;
  for (let no = 0; no < wanted; no += 1) {
    const [source, copier] = [free.pop(), free.pop()];
    if (source === undefined || copier === undefined) break;
    const planting = plantings[no % plantings.length] ?? 'names';
    const group = `pair-${planting}-${no}`;
    groups.push({ kind: 'group', group, shape: 'pair', verdict: 'copied', size: 2 });
    plantPair(source, copier, planting, group, own(hard.passage[0] + below(chance, hard.passage[1])), sentence, words, chance);
  }
  plantFamilies(Math.floor(count * shares.families), free, groups, { own, sentence, words, hard, chance });
  const earlier = free.splice(-Math.floor(count * shares.ownYears)).map((draft, no) => {
    const group = `own-${no}`;
    const kept = own(8 + below(chance, 8));
    groups.push({ kind: 'group', group, shape: 'own-earlier', verdict: 'own-earlier', size: 2 });
    draft.blocks.push({ sentences: kept.map((each) => otherNumbers(each, chance)), mark: { group, no: 0, edit: 'script' } });
    return { ...draft, year: year - 1, blocks: [{ sentences: kept, mark: { group, no: 0, edit: 'script' } }] } satisfies Draft;
  });
  const used = words.stock.map(() => stockShare[0] + chance() * (stockShare[1] - stockShare[0]));
  const all = [...drafts, ...earlier];
  return { groups, files: all.map((draft) => written(filledUp(draft, own, words.stock, used, hard.stockInOrder, chance), chance)) };
}

interface Planter {
  own(size: number): readonly string[];
  readonly sentence: () => string;
  readonly words: PlantedWords;
  readonly hard: Hardness;
  readonly chance: Chance;
}

/** Families for so many reports, the first of forty; members fill the slots of one template and edit it a little. */
function plantFamilies(reports: number, free: Draft[], groups: TruthLine[], { own, sentence, words, hard, chance }: Planter): void {
  for (let left = reports, no = 0; left >= 5; no += 1) {
    const size = Math.min(left, no === 0 ? 40 : 5 + below(chance, 16));
    left -= size;
    const group = `family-${no}`;
    const members = free.splice(-size);
    groups.push({ kind: 'group', group, shape: 'family', verdict: 'shared-template', size });
    const template = own(8 + below(chance, 16));
    for (const member of members) {
      const planting = hard.editsFamilies ? pick(chance, plantings) : chance() < 0.3 ? 'synonyms' : 'names';
      member.blocks.push({ sentences: edited(planting, template, sentence, words, chance), mark: { group, no: 0, edit: 'script' } });
    }
  }
}

function plantPair(
  source: Draft,
  copier: Draft,
  planting: Planting,
  group: string,
  passage: readonly string[],
  fresh: () => string,
  words: PlantedWords,
  chance: Chance,
): void {
  const mark = { group, no: 0, edit: levelOf[planting] };
  source.blocks.push({ sentences: passage, mark });
  copier.blocks.push({ sentences: edited(planting, passage, fresh, words, chance), mark });
}

function agenciesOf(count: number, { places }: PlantedWords, chance: Chance) {
  const regions = places.provinces.flatMap((province) =>
    places.cities.flatMap((city) => places.counties.map((county) => ({ county, region: `${province}/${city}市/${county}县` }))),
  );
  return shuffled(
    regions.flatMap(({ county, region }) => places.towns.map((town) => ({ region, ...townOf(county, town) }))),
    chance,
  ).slice(0, count);
}

function townOf(county: string, town: string): Pick<Draft, 'agency' | 'unitType'> {
  if (town.endsWith('街道')) return { agency: `${county}县${town}办事处`, unitType: 'subdistrict' };
  return { agency: `${county}县${town}人民政府`, unitType: town.endsWith('镇') ? 'town' : 'township' };
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = below(chance, i + 1);
    const [one, two] = [mixed[i], mixed[j]];
    if (one !== undefined && two !== undefined) [mixed[i], mixed[j]] = [two, one];
  }
  return mixed;
}

/** Puts own and stock sentences around what is planted. */
function filledUp(
  draft: Draft,
  own: (size: number) => readonly string[],
  stock: readonly string[],
  used: readonly number[],
  inOrder: boolean,
  chance: Chance,
): Draft {
  const single = (sentences: readonly string[]) => sentences.map((sentence): Block => ({ sentences: [sentence], mark: null }));
  const loose = single(own(14 + below(chance, 22)));
  const salt = single(stock.filter((_, no) => chance() < (used[no] ?? 0)));
  if (inOrder) return { ...draft, blocks: [...shuffled([...draft.blocks, ...loose], chance), ...salt] };
  return { ...draft, blocks: shuffled([...draft.blocks, ...loose, ...salt], chance) };
}

const overview = [
  '（一）主动公开情况',
  '（二）依申请公开情况',
  '（三）政府信息管理情况',
  '（四）政府信息公开平台建设情况',
  '（五）监督保障情况',
];

/** Three blocks a paragraph, about; three fifths of them in the overview. A planted block is a paragraph of its own or stands among others. */
function written({ agency, region, unitType, year: of, blocks }: Draft, chance: Chance): PlantedFile {
  const path = `${region}/${agency}${of}.txt`;
  const passages: TruthLine[] = [];
  let text = `${agency}${of}年政府信息公开工作年度报告\n\n本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编制。\n\n一、总体情况\n`;
  const turn = Math.floor(blocks.length * 0.6);
  const put = ({ sentences, mark }: Block) => {
    if (text.endsWith('\n')) text += '　　';
    const start = text.length;
    for (const [no, sentence] of sentences.entries()) {
      text += sentence;
      if (no < sentences.length - 1 && chance() < 0.25) text += '\n　　';
    }
    if (mark !== null) {
      const end = text.length;
      passages.push({ kind: 'passage', group: mark.group, passage_no: mark.no, path, start, end, edit: mark.edit });
    }
    if (chance() < 0.35) text += '\n';
  };
  for (const [no, block] of blocks.slice(0, turn).entries()) {
    const part = Math.floor((no * overview.length) / turn);
    if (no === 0 || part !== Math.floor(((no - 1) * overview.length) / turn))
      text += `${text.endsWith('\n') ? '' : '\n'}${overview[part]}\n`;
    put(block);
  }
  text += `${text.endsWith('\n') ? '' : '\n'}${tables(chance)}五、存在的主要问题及改进情况\n`;
  for (const block of blocks.slice(turn)) put(block);
  text += `${text.endsWith('\n') ? '' : '\n'}六、其他需要报告的事项\n　　无其他需要报告的事项。\n\n${agency}\n${of + 1}年1月${10 + below(chance, 18)}日\n`;
  const report: TruthLine = { kind: 'report', path, agency, unit_type: unitType, level: 'township', region, year: of };
  return { path, text, truth: [report, ...passages] };
}

/** Sections two to four, short: tables are no part of what is measured. */
function tables(chance: Chance): string {
  const documents = below(chance, 9);
  return `二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t${documents}\t0\t${documents}\n三、收到和处理政府信息公开申请情况\n　　未收到政府信息公开申请。\n四、政府信息公开行政复议、行政诉讼情况\n　　无。\n`;
}

/** A sentence of a small grammar: frames with words in braces, `{n}` a figure. */
export function formulaic(frames: readonly string[], words: Readonly<Record<string, readonly string[]>>, chance: Chance): string {
  return pick(chance, frames).replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
    slot === 'n' ? String(2 + below(chance, 300)) : pick(chance, words[slot] ?? []),
  );
}
