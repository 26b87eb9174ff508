import type { Chance, UnitType } from '#model';
import {
  type Agency,
  type Draft,
  type Mark,
  type Part,
  type Piece,
  type PlantTools,
  type Prose,
  textOf,
} from '../../src/synthesise/draft.ts';
import { figuresOf } from '../../src/synthesise/figures.ts';
import { prepareFill, type Speaker } from '../../src/synthesise/fill.ts';
import type { Grammar } from '../../src/synthesise/grammar.ts';
import { tableText } from '../../src/synthesise/table-text.ts';

const levels = { county: 'county', town: 'township', subdistrict: 'township', department: 'county', city: 'city' } as const;
export type DraftType = keyof typeof levels;
const selves: Readonly<Record<DraftType, string>> = { county: '县', town: '镇', subdistrict: '街道', department: '局', city: '市' };

function agencyOf(unitType: DraftType, place: string): Agency {
  const self = selves[unitType];
  const words = {
    self: `我${self}`,
    all: `全${self}`,
    place: `${place}${self}`,
    region: '霁浦县',
    'all-region': '全县',
    superior: '霁浦县人民政府办公室',
  };
  return {
    name: `霁浦县${place}${self}`,
    unitType,
    level: levels[unitType],
    region: '岚州市/霁浦县',
    words,
    field: null,
    children: ['上坪村', '下坪村'],
  };
}

/** A small report written for this test, with a place for every plant; facts are left out where `isBare`. */
export function draftOf(
  unitType: DraftType,
  chance: Chance,
  isBare = false,
): { readonly draft: Draft; readonly fillAll: PlantTools['fill'] } {
  const agency = agencyOf(unitType, '青柳');
  const figures = figuresOf(chance, unitType, figuresOf(chance, unitType));
  const year = 2024;
  const words = { quarters: ['一', '二', '三', '四'], comrade: '某' };
  const speaker: Speaker = { agency, year, publishedOn: { month: 1, day: 17 }, figures, published: 120, surnames: ['赵'], words };
  const fill = prepareFill(speaker, chance);
  const fillAll = (slotted: string): readonly Part[] => fill([slotted])[0] ?? [];
  const prose = (role: Prose['role'], section: Prose['section'], slotted: string, more: Partial<Prose> = {}): Prose => ({
    kind: 'prose',
    role,
    section,
    parts: fillAll(slotted),
    passage: null,
    closes: true,
    turn: null,
    ...more,
  });
  const table = (section: 'disclosure' | 'applications' | 'disputes'): Piece => ({
    kind: 'table',
    section,
    form: section,
    edition: '2021',
    layout: 'tabs',
    marks: [],
  });
  const facts = [
    prose('fact', 'overview', '{year}年，{self}翻修公开栏{n:3-9}处，来看的人多了。', { closes: false }),
    prose('fact', 'overview', '发布信息{sum:a}条，其中政策{part:a:20-40}条、补贴{part:a:5-30}条。', { closes: false }),
    prose('fact', 'overview', '全年收到申请{fact:received}件，当年都有回音。'),
  ];
  const pieces: readonly Piece[] = [
    prose('title', 'lead', '{agency}{year}年政府信息公开工作年度报告'),
    prose('lead', 'lead', '本报告所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。'),
    prose('heading', 'overview', '一、总体情况'),
    prose('overview', 'overview', '群众在{place}办事大厅查得到办事流程，也问得到人，查阅点由值班的同志看管，纸张缺了随时补上。', {
      closes: false,
    }),
    ...(isBare ? [prose('overview', 'overview', '制度都贴在墙上，谁来都能看。')] : facts),
    prose('heading', 'disclosure', '二、主动公开政府信息情况'),
    table('disclosure'),
    prose('heading', 'applications', '三、收到和处理政府信息公开申请情况'),
    table('applications'),
    prose('heading', 'disputes', '四、政府信息公开行政复议、行政诉讼情况'),
    table('disputes'),
    prose('heading', 'problems', '五、存在的主要问题及改进情况'),
    prose('subheading', 'problems', '（一）存在的问题'),
    prose('opener', 'problems', '回头看，还有三处短板：', { closes: false }),
    prose('problem', 'problems', '一是上网比张榜慢；', { turn: 1, closes: false }),
    prose('problem', 'problems', '二是{child}没有懂电脑的信息员；', { turn: 2, closes: false }),
    prose('problem', 'problems', '三是解读都是文字，{all}老人看不下去。', { turn: 3 }),
    prose('subheading', 'problems', '（二）改进情况'),
    prose('opener', 'problems', '{next-year}年，{self}从三处改起：', { closes: false }),
    prose('measure', 'problems', '一是张榜当天拍照上网；', { turn: 1, closes: false }),
    prose('measure', 'problems', '二是给{child}配一名懂电脑的信息员；', { turn: 2, closes: false }),
    prose('measure', 'problems', '三是解读拍成方言短片。', { turn: 3 }),
    prose('heading', 'other', '六、其他需要报告的事项'),
    prose('fee', 'other', '{year}年，{self}没有收取信息处理费。', { closes: false }),
    prose('other', 'other', '没有其他需要报告的事项。'),
    prose('signature', 'other', '{agency}'),
    prose('date', 'other', '{date-long}'),
  ];
  return { draft: { agency, year, figures, pieces }, fillAll };
}

export function toolsOf(grammar: Grammar, unitType: DraftType, chance: Chance, fill: PlantTools['fill']): PlantTools {
  const say = (rule: string) => grammar.say(rule, unitType as UnitType, chance);
  return { chance, fill, say, words: grammar.words, stranger: agencyOf(unitType, '枫渡') };
}

interface Quoted {
  readonly mark: Mark;
  readonly quote: string;
}

/** A draft as lines, and the words that carry its marks. */
export function written(draft: Draft, grammar: Grammar): { readonly lines: readonly string[]; readonly quotes: readonly Quoted[] } {
  const say = (rule: string) => grammar.say(rule, 'town', () => 0);
  const lines = draft.pieces.map((piece) => (piece.kind === 'table' ? tableText(piece, draft.figures, say, () => 0) : textOf(piece)));
  const quotes = draft.pieces.flatMap((piece, no): readonly Quoted[] => {
    if (piece.kind === 'prose') return quotesOf(piece);
    const table = lines[no] ?? '';
    return piece.marks.map(({ mark, words }) => ({ mark, quote: words === null ? table : table.includes(words) ? words : '' }));
  });
  return { lines, quotes };
}

function quotesOf({ parts }: Prose): readonly Quoted[] {
  const quotes: Quoted[] = [];
  for (const { mark, text } of parts) {
    const last = quotes.at(-1);
    if (mark === null) continue;
    if (last?.mark === mark) quotes[quotes.length - 1] = { mark, quote: last.quote + text };
    else quotes.push({ mark, quote: text });
  }
  return quotes;
}
