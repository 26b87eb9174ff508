import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareClassify } from '#classify';
import { prepareExtract } from '#extract';
import { loadLexicons } from '#lexicon';
import type { Topic } from '#model';
import { prepareReport } from './support/report.ts';

const lexicons = await loadLexicons('lexicons');
const classify = prepareClassify(lexicons);
const extract = prepareExtract(lexicons);
const reportOf = prepareReport(lexicons);

function extractionOf(problems: string) {
  const report = reportOf({ problems });
  return extract(report, classify(report));
}

/** Topics of an item that stands where the report cannot but take it for a problem or a measure. */
function topicsOf(mode: string, item: string): readonly Topic[] {
  if (mode === 'problem') return extractionOf(`存在以下问题：一是${item}。`).problems[0]?.topics ?? [];
  return extractionOf(`一是重视不够。下一步，将从以下方面改进：一是${item}。`).measures[0]?.topics ?? [];
}

const folder = 'test/cases/extract-topics';

describe.each(readdirSync(folder))('topics: %s', (file) => {
  const lines = readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n');
  it.each(lines)('%s', (line) => {
    const [, mode = '', topics = '', item = ''] = /^(\w+) ([\d ]+) \| (.*)$/.exec(line) ?? [];
    expect(topicsOf(mode, item).join(' ')).toBe(topics);
  });
});

describe('answers', () => {
  const pairsOf = (problems: string) => extractionOf(problems).answers.map(({ problemNo, measureNo }) => `${problemNo} <- ${measureNo}`);
  it('in lists of one length stand side by side', () => {
    const problems = '一是名单张贴慢，晚了九天。二是经办人更换频繁，业务不熟。';
    expect(pairsOf(`${problems}下一步，一是名单评定当天上墙。二是办两期经办人轮训班。`)).toEqual(['0 <- 0', '1 <- 1']);
  });
  it('are none where topics contradict the place', () => {
    const problems = '一是公开渠道单一。二是经办人更换频繁。';
    expect(pairsOf(`${problems}下一步，一是提高政治站位。二是严格保密审查。`)).toEqual([]);
  });
  it('are not made by quoting the problem', () => {
    const problems = '一是渠道不对路。二是缺乏专职人员。';
    expect(pairsOf(`${problems}下一步，一是围绕渠道不对路的难题，加强业务培训。二是配备专职人员。`)).toEqual(['1 <- 1']);
  });
});

describe('problems and measures that answer each other', () => {
  const both = '一是公开渠道单一。二是写稿子的人摸不着门道。下一步，一是增设公开栏2处。二是请老师授课，组织轮训和闭卷考试。';
  it('are read together', () => {
    const { problems, measures } = extractionOf(both);
    expect(problems.map(({ topics }) => topics)).toEqual([['05'], ['06']]);
    expect(measures.map(({ topics }) => topics)).toEqual([['05'], ['06']]);
  });
  it('leave a problem the topics of its own words', () => {
    const { problems } = extractionOf('一是业务培训不够。二是公开渠道单一。下一步，一是组织业务培训，并纳入考核。二是拓宽公开渠道。');
    expect(problems[0]?.topics).toEqual(['06']);
  });
});

describe('a problem in words of its own', () => {
  it('is no claim to have none', () => {
    expect(topicsOf('problem', '各科室经手人各凭感觉')).not.toContain('00');
  });
});

describe('fields of words', () => {
  it('were all learned', () => {
    const learned = new Set(Object.keys(lexicons.topicModel().signs));
    const fields = new Set(lexicons.lexicon('topic-fields').entries.map((entry) => entry.yields['field'] ?? ''));
    expect([...fields].filter((field) => !learned.has(field))).toEqual([]);
  });
  it('say nothing where a measure only quotes the problem', () => {
    expect(topicsOf('measure', '针对只在墙上张贴的问题，请老师授课')).toEqual(['06']);
  });
});
