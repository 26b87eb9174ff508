import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { Row, TableName } from '#contract';
import { analyseFolder, exportedTable } from './support/corpus-run.ts';
import { type Figures, withTotals } from './support/filled-form.ts';
import { writeFiles } from './support/small-corpus.ts';
import { wholeText } from './support/whole-report.ts';

// The run loads lexicons in two threads, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const root = mkdtempSync(join(tmpdir(), 'leitong-previous-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Said {
  readonly overview?: string;
  readonly problems: string;
  readonly figures?: Figures;
}

/** Applications of natural persons: granted, carried in, carried over; received follows. */
const asked = (granted: number, carriedIn: number, carriedOver: number): Figures =>
  withTotals({ granted: [granted] }, [carriedIn], [carriedOver]);
const documents = (issued: number, repealed: number, inForce: number): Figures => ({
  'disclosure normative-documents issued': issued,
  'disclosure normative-documents repealed': repealed,
  'disclosure normative-documents in-force': inForce,
});

const copied = (year: number) =>
  `${year}年的主要问题：一是公开栏设在镇政府院内，赶集的群众看不到；二是惠农补贴的名单公示后没有人答疑，村民来电重复询问。` +
  '下一步，一是请集市管理员把公开栏移到集市入口，每月逢五更换内容；二是由农业站派两名干事在公示期内轮流接听电话并记录答复。';

/** What each invented town says, by year. */
const towns: Readonly<Record<string, Readonly<Record<number, Said>>>> = {
  照抄镇: { 2022: { problems: copied(2022) }, 2023: { problems: copied(2023) }, 2024: { problems: copied(2024) } },
  换词镇: {
    2023: {
      problems:
        '存在的问题：一是政策解读形式不够丰富；二是村级公开栏更换不够及时。下一步，一是给每份惠农文件配一张图；二是每月逢十由包村干部更换。',
    },
    2024: {
      problems: '存在的问题：一是政策解读形式较为单一；二是信息员变动大。下一步，一是在赶集日摆摊解读两次；二是信息员换人须报党政办备案。',
    },
  },
  泛谈镇: {
    2023: {
      problems: '存在的问题：一是公开内容不够全面；二是政策解读质量有待提高。下一步，一是把低保名单列入目录；二是请司法所审解读稿。',
    },
    2024: { problems: '存在的问题：一是公开内容时效不强；二是政策解读形式有待提高。下一步，一是五个工作日内上网；二是在村口放解读录音。' },
  },
  续写镇: {
    2023: { problems: '存在的问题：一是没有专职人员办理公开申请，由档案员兼着。下一步，一是向县编办申请一个岗位。' },
    2024: {
      problems:
        '存在的问题：一是去年年报列出的没有专职人员办理公开申请、由档案员兼着的问题仍未彻底解决，年内已抽调1名干事协助。下一步，一是三月底前正式设岗。',
    },
  },
  结转镇: {
    2023: { problems: '问题：公开栏换得慢。改进：每月5日前由文书更换一次。', figures: { ...asked(3, 0, 2), ...documents(1, 0, 6) } },
    2024: { problems: '问题：解读录音听不清。改进：四月前换一台播放机。', figures: { ...asked(5, 0, 1), ...documents(2, 1, 9) } },
  },
  清理镇: {
    2023: { problems: '问题：公开栏玻璃碎了。改进：五月前由后勤换新。', figures: { ...asked(3, 0, 2), ...documents(1, 0, 6) } },
    2024: {
      overview: '我镇开展规范性文件清理，把旧账逐件核对，宣布失效一批文件。',
      problems: '问题：触摸屏常死机。改进：六月前请厂家上门修好。',
      figures: { ...asked(5, 2, 0), ...documents(2, 1, 3) },
    },
  },
  增减镇: {
    2023: {
      overview: '全年收到政府信息公开申请9件。全年在门户网站主动公开政府信息120条。',
      problems: '问题：集市广播声音小。改进：换两个喇叭。',
      figures: asked(9, 0, 0),
    },
    2024: {
      overview: '全年收到政府信息公开申请6件，较上年增加3件。全年在门户网站主动公开政府信息150条，较上年增加30条。',
      problems: '问题：意见箱钥匙丢了。改进：换一把锁，由文书保管。',
      figures: asked(6, 0, 0),
    },
  },
  如实镇: {
    2023: {
      overview: '全年收到政府信息公开申请8件。',
      problems: '问题：办事指南印得少。改进：二月印制办事指南四百册送到各村代办点；聘请退休教师担任公开监督员。',
      figures: asked(8, 0, 0),
    },
    2024: {
      overview: '全年收到政府信息公开申请12件，较上年增长50%。二月印制办事指南四百二十册，送到各村代办点，群众当场领走三百册。',
      problems: '问题：山区手机信号弱。改进：在三个村口各立一块公开牌。',
      figures: asked(12, 0, 0),
    },
  },
};

function report(name: string, year: number, { overview, problems, figures }: Said): string {
  return wholeText({
    title: `云河县${name}人民政府${year}年政府信息公开工作年度报告`,
    lead: `根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为${year}年1月1日至12月31日。`,
    overview:
      overview ??
      `${name}在${year % 2 === 0 ? '集市口搭台' : '祠堂里开会'}答问，${name.slice(0, 2)}的代表来了一百二十人，并接受考核和社会评议。`,
    problems,
    figures: figures ?? {},
    signature: `云河县${name}人民政府\n${year + 1}年1月15日`,
  });
}

const files = (isWanted: (year: number) => boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(towns).flatMap(([name, years]) =>
      Object.entries(years)
        .filter(([year]) => isWanted(Number(year)))
        .map(([year, said]) => [`${year}/${name}.txt`, report(name, Number(year), said)]),
    ),
  );

type Line = Readonly<Record<string, unknown>>;
async function lines(out: string, table: TableName): Promise<readonly Line[]> {
  const text = await exportedTable(join(root, out), table);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}

let reports: readonly Line[] = [];
let flags: readonly Line[] = [];

beforeAll(async () => {
  writeFiles(
    join(root, 'corpus'),
    files(() => true),
  );
  await analyseFolder(join(root, 'corpus'), join(root, 'out'));
  reports = await lines('out', 'reports');
  flags = await lines('out', 'flags');
});

const idOf = (name: string, year: number) =>
  reports.find((row) => row['agency'] === `云河县${name}人民政府` && row['year'] === year)?.['report_id'];

/** Flags of a town's newest report by the comparison of years, as `rule: quote: certainty`. */
const raised = (name: string) =>
  flags
    .filter((row) => row['report_id'] === idOf(name, 2024) && yearRules.includes(String(row['rule'])))
    .map((row) => `${String(row['rule']).slice(10)}: ${String(row['quote']).replaceAll(/\s+/g, ' ')}: ${row['certainty']}`);
const yearRules = [
  'problems-repeated',
  'measures-repeated',
  'promises-untold',
  'carried-between-years',
  'in-force-between-years',
  'change-between-years',
  'amount-between-years',
].map((rule) => `summarise/${rule}`);

const statedBefore = async (name: string) =>
  (await lines('out', 'problems'))
    .filter((row) => row['report_id'] === idOf(name, 2024))
    .map((row): readonly { year: number; quote: string; how: string; score: number }[] => JSON.parse(JSON.stringify(row['stated_before'])));

describe('problems of earlier years', () => {
  it('finds the same problem in every year before, the oldest first', async () => {
    const found = await statedBefore('照抄镇');
    expect(found.map((years) => years.map(({ year, how }) => `${year} ${how}`))).toEqual([
      ['2022 verbatim', '2023 verbatim'],
      ['2022 verbatim', '2023 verbatim'],
    ]);
  });
  it('finds a reworded problem of the same object', async () => {
    const found = await statedBefore('换词镇');
    expect(found.map((years) => years.map(({ quote, how }) => `${how}: ${quote}`))).toEqual([
      [expect.stringMatching(/^reworded: .*政策解读形式不够丰富/)],
      [],
    ]);
  });
  it('takes two problems of one topic for two problems', async () => {
    expect(await statedBefore('泛谈镇')).toEqual([[], []]);
  });
});

describe('flags of years', () => {
  it('tells all problems and measures carried over for certain, with both places', () => {
    expect(raised('照抄镇')).toEqual([
      expect.stringMatching(/^problems-repeated: .*: certain$/),
      // Of what was promised nothing is told, and the improvement part holds the same intentions.
      expect.stringMatching(/^promises-untold: .*: probable$/),
      expect.stringMatching(/^measures-repeated: .*: certain$/),
    ]);
    const [first] = flags.filter((row) => row['rule'] === 'summarise/problems-repeated');
    expect(first).toMatchObject({ code: 'problems-repeated', severity: 'high', other_report: idOf('照抄镇', 2023) });
    expect(first?.['message_zh']).toContain('最早见于2022年度报告');
  });
  it('says nothing of what is reworded once, generic, or goes on with what was done', () => {
    expect(raised('换词镇')).toEqual([]);
    expect(raised('泛谈镇')).toEqual([]);
    expect(raised('续写镇')).toEqual([]);
  });
  it('compares what was carried over and the documents in force, unless they were cleared out', () => {
    expect(raised('结转镇')).toEqual([
      expect.stringMatching(/^in-force-between-years: 行政规范性文件.*: probable$/),
      expect.stringMatching(/^carried-between-years: .*上年结转.*: (certain|probable)$/),
    ]);
    expect(raised('清理镇')).toEqual([]);
  });
  it('compares what is said to have risen with the figures of last year', () => {
    expect(raised('增减镇')).toEqual([expect.stringMatching(/^change-between-years: .*申请6件,?，?较上年增加3件: probable$/)]);
    expect(raised('如实镇')).toEqual([]);
  });
});

describe('promises of last year', () => {
  it('are told where this year has their words, and not told where it is silent', async () => {
    const told = (await lines('out', 'measures'))
      .filter((row) => row['report_id'] === idOf('如实镇', 2023))
      .map((row) => JSON.stringify(row['reported']));
    expect(told.some((json) => json.includes('二月印制办事指南四百二十册'))).toBe(true);
    expect(told.some((json) => json === '[]') || told.length === 1).toBe(true);
  });
  it('have no entry in the newest report', async () => {
    const newest = (await lines('out', 'measures')).filter((row) => row['report_id'] === idOf('如实镇', 2024));
    expect(newest.map((row) => row['reported'])).toEqual(newest.map(() => null));
  });
});

test('earlier reports are named, the newest first', () => {
  const row = reports.find(({ report_id }) => report_id === idOf('照抄镇', 2024));
  expect(row?.['earlier_reports']).toEqual([idOf('照抄镇', 2023), idOf('照抄镇', 2022)]);
});

test('two workers, another folder and a resumed run find the same', async () => {
  const tables: readonly TableName[] = ['problems', 'measures'];
  const findings = async (out: string) => (await Promise.all(tables.map((table) => exportedTable(join(root, out), table)))).join('');
  const [corpus, earlier] = [join(root, 'newest'), join(root, 'earlier')];
  writeFiles(
    corpus,
    files((year) => year === 2024),
  );
  writeFiles(
    earlier,
    files((year) => year < 2024),
  );
  await analyseFolder(corpus, join(root, 'apart'), { workers: 2 }, { previous: earlier });
  const rulesOf = async (out: string) => {
    const rows: readonly Pick<Row<'flags'>, 'rule'>[] = (await lines(out, 'flags')).map((row) => ({ rule: String(row['rule']) }));
    return rows.filter(({ rule }) => yearRules.includes(rule)).length;
  };
  expect(await rulesOf('apart')).toBe(await rulesOf('out'));
  const before = await findings('out');
  await analyseFolder(join(root, 'corpus'), join(root, 'out'), { workers: 2 });
  expect(await findings('out')).toBe(before);
});
