import { describe, expect, it } from 'vitest';
import { chanceOf } from '#model';
import { type SummarisedReport, summarise } from '#summarise';

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
    role: 'current',
    region: '甲省/乙市',
    level: 'county',
    unitType: 'department',
    problems: [{ topics: [topic], specificity: 1, answered: true, quote, span: { start: 0, end: quote.length } }],
    measures: [{ topics: [topic], quote }],
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
