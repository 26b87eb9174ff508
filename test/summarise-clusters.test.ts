import { describe, expect, it } from 'vitest';
import { chanceOf } from '#model';
import { type SummarisedReport, summarise } from '#summarise';
import { tellingTerms } from '../src/summarise/telling-terms.ts';
import { wordItems } from '../src/summarise/worded-items.ts';

const subjects = [
  { topic: '06', words: ['专职', '人员', '培训', '兼职', '轮岗', '业务', '人手', '队伍'] },
  { topic: '09', words: ['网站', '栏目', '更新', '检索', '链接', '页面', '目录', '专区'] },
  { topic: '12', words: ['申请', '答复', '文书', '会商', '时限', '补正', '邮寄', '登记'] },
];
const chance = chanceOf(7);

/** Report `no` writes of one subject, in some of its words, and of the work as all do. */
function report(no: number): SummarisedReport {
  const { topic, words } = subjects[no % subjects.length] ?? { topic: '99', words: [] };
  const quote = ['工作', ...words.filter(() => chance() < 0.6)].join(' ');
  return {
    reportId: `r${String(no).padStart(3, '0')}`,
    agency: `r${String(no).padStart(3, '0')}`,
    year: 2023,
    role: 'current',
    region: '甲省/乙市',
    level: 'county',
    unitType: 'department',
    problems: [{ topics: [topic], specificity: 1, answered: true, quote, span: { start: 0, end: quote.length } }],
    measures: [{ topics: [topic], specificity: 0, quote, span: { start: 0, end: quote.length } }],
  };
}

const many = Array.from({ length: 60 }, (_, no) => report(no));
const words = (text: string) => text.split(' ');

describe('clusters of agencies', () => {
  const { clusters, members } = summarise(many, words);

  it('groups those that write of the same things, and chooses how many groups there are', () => {
    expect(clusters.map(({ size }) => size)).toEqual([20, 20, 20]);
    for (const { cluster_no } of clusters) {
      const own = members.filter((member) => member.cluster_no === cluster_no).map(({ report_id }) => Number(report_id.slice(1)) % 3);
      expect(new Set(own).size).toBe(1);
    }
  });

  it('puts every report in one group, with its distance to the centre', () => {
    expect(members.map(({ report_id }) => report_id).sort()).toEqual(many.map(({ reportId }) => reportId));
    for (const { distance } of members) expect(distance).toBeGreaterThanOrEqual(0);
  });

  it('labels groups with words of their own that stand in the texts', () => {
    const all = many.flatMap(({ problems }) => problems.flatMap(({ quote }) => words(quote)));
    for (const { terms, label } of clusters) {
      expect(terms.length).toBeGreaterThan(0);
      for (const term of terms) expect(all).toContain(term);
      expect(terms).not.toContain('工作');
      expect(label.split('、')).toEqual(terms.slice(0, 3));
    }
  });

  it('is the same for reports in any order', () => {
    expect(summarise(many.toReversed(), words)).toEqual(summarise(many, words));
  });

  it('groups nothing with fewer than 30 reports of the year, nor where all write the same', () => {
    expect(summarise(many.slice(0, 29), words).clusters).toEqual([]);
    expect(
      summarise(
        many.map((each) => ({ ...each, role: 'previous' as const })),
        words,
      ).clusters,
    ).toEqual([]);
    const alike = many.map((each) => ({ ...each, problems: many[0]?.problems ?? [], measures: [] }));
    expect(summarise(alike, words).clusters).toEqual([]);
  });

  it('does not take the name of a place for what an agency writes about', () => {
    const placed = many.map((each) => ({ ...each, region: '甲省/网站市' }));
    expect(summarise(placed, words).clusters.flatMap(({ terms }) => terms)).not.toContain('网站');
  });
});

describe('terms that tell groups apart', () => {
  const signs = ['甲', '乙', '丙', '丁'];
  /** Report `no` of one of two groups, in its words with blanks where they end; wordItems are given the words. */
  const told = (no: number, quote: string, agency = `r${no}`): SummarisedReport => {
    const item = { topics: ['99'], specificity: 0, quote: quote.replaceAll(' ', ''), span: { start: 0, end: quote.length } };
    return { ...report(no), agency, problems: [], measures: [item] };
  };
  const termsOf = (groups: readonly (readonly string[])[], agency?: string) => {
    const reports = groups.flatMap((quotes, group) => quotes.map((quote, no) => told(group * 100 + no, quote, agency)));
    const cuts = new Map(groups.flat().map((quote) => [quote.replaceAll(' ', ''), quote.split(' ')]));
    const worded = wordItems(reports, (text) => cuts.get(text) ?? []);
    let no = 0;
    return tellingTerms(
      groups.map((quotes) => quotes.map(() => [no++])),
      worded,
      5,
    );
  };

  it('are phrases where they stand as a whole, else words, never a piece of a longer term', () => {
    const some = signs.map((sign) => `${sign}${sign} 政策 解读 ${sign}方`);
    const others = signs.map((sign) => `${sign}${sign} 网站 栏目 常年 空白 ${sign}方`);
    const [first, second] = termsOf([some, others]);
    expect(first).toEqual(['政策解读']);
    expect(second).toContain('网站');
    expect(second?.some((term) => second.some((other) => other !== term && other.includes(term)))).toBe(false);
  });

  it('are no words that all groups write, and none of the own name', () => {
    const some = signs.map((sign) => `${sign}${sign} 公开 ${sign}乙 教育 ${sign}方`);
    const others = signs.map((sign) => `${sign}${sign} 公开 ${sign}乙 栏目 ${sign}方`);
    expect(termsOf([some, others]).flat()).not.toContain('公开');
    expect(termsOf([some, others])[0]).toEqual(['教育']);
    expect(termsOf([some, others], '某县教育局')[0]).toEqual([]);
  });

  it('take hostile words as words', () => {
    expect(termsOf([signs.map((sign) => `constructor __proto__ ${sign}乙`), signs.map((sign) => `栏目 ${sign}丙`)])[1]).toEqual(['栏目']);
  });
});

describe('parts of large topics', () => {
  const parts = [
    ['检索', '体验', '入口', '查询', '首页'],
    ['栏目', '空白', '更新', '链接', '失效'],
    ['账号', '运营', '推送', '粉丝', '留言'],
  ];
  /** Report `no` writes of one part of topic 09, in some of its words. */
  function about(no: number): SummarisedReport {
    const quote = ['平台', ...(parts[no % parts.length] ?? []).filter((_, i) => (no >> i) % 3 !== 0), '不便'].join(' ');
    const item = { topics: ['09'], specificity: 1, quote, span: { start: 0, end: quote.length } };
    return { ...report(no), problems: [{ ...item, answered: false }], measures: [] };
  }
  const large = Array.from({ length: 120 }, (_, no) => about(no));
  const { subtopics } = summarise(large, words);

  it('finds what is written of inside a topic, by words that stand in the texts', () => {
    expect(subtopics).toHaveLength(3);
    for (const { topic, side, terms, label, silhouette } of subtopics) {
      expect([topic, side]).toEqual(['09', 'problem']);
      expect(parts.filter((part) => terms.some((term) => part.includes(term)))).toHaveLength(1);
      expect(label.split('、')).toEqual(terms.slice(0, 3));
      expect(terms).not.toContain('平台');
      expect(silhouette).toBeGreaterThan(0.08);
    }
  });

  it('puts every item with any of the words in one part, and counts its agencies', () => {
    const told = large.filter(({ problems }) => words(problems[0]?.quote ?? '').length > 2).length;
    expect(subtopics.reduce((sum, { item_count }) => sum + item_count, 0)).toBe(told);
    for (const { item_count, agency_count } of subtopics) expect(agency_count).toBe(item_count);
  });

  it('is the same for reports in any order', () => {
    expect(summarise(large.toReversed(), words).subtopics).toEqual(subtopics);
  });

  it('finds none in topics with fewer than 60 items, nor where words part nothing', () => {
    expect(summarise(large.slice(0, 59), words).subtopics).toEqual([]);
    const own = parts.flat();
    const mixed = large.map((each, no): SummarisedReport => {
      const quote = ['平台', ...own.filter(() => chance() < 0.3), `事${no}`].join(' ');
      return { ...each, problems: each.problems.map((item) => ({ ...item, quote })) };
    });
    expect(summarise(mixed, words).subtopics).toEqual([]);
  });

  it('takes many copies of one wording for one', () => {
    const copies = Array.from({ length: 200 }, (_, no) => {
      const item = about(1);
      return { ...item, reportId: `c${no}`, agency: `c${no}` };
    });
    expect(summarise(copies, words).subtopics).toEqual([]);
  });
});
