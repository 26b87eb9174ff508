import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareClassify } from '#classify';
import { prepareExtract } from '#extract';
import { loadLexicons } from '#lexicon';
import type { Extraction, Report, Span } from '#model';
import { type Parts, prepareReport } from './support/report.ts';

const lexicons = await loadLexicons('lexicons');
const classify = prepareClassify(lexicons);
const extract = prepareExtract(lexicons);
const reportOf = prepareReport(lexicons);

function extractFrom(parts: Parts): { report: Report; extraction: Extraction } {
  const report = reportOf(parts);
  return { report, extraction: extract(report, classify(report)) };
}

/** An extraction as lines a person can read and judge. */
function inWords({ report, extraction }: { report: Report; extraction: Extraction }): readonly string[] {
  const quote = (span: Span) => report.source.text.slice(span.start, span.end).replaceAll('\n', ' ');
  return [
    ...extraction.problems.map((problem) => `P${problem.no} ${problem.topics.join(' ')} ${problem.specificity} ${quote(problem.span)}`),
    ...extraction.measures.map(
      (measure) => `M${measure.no} ${measure.section} ${measure.topics.join(' ')} ${measure.kind} ${quote(measure.span)}`,
    ),
    ...extraction.answers.map(({ problemNo, measureNo }) => `P${problemNo} <- M${measureNo}`),
  ];
}

const folder = 'test/cases/extract';
const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8').trim();

describe('problems and measures', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const other = existsSync(join(folder, name, 'other.txt')) ? { other: read(name, 'other.txt') } : {};
    const found = inWords(extractFrom({ problems: read(name, 'problems.txt'), ...other }));
    expect(found).toEqual(read(name, 'expected.txt').split('\n'));
  });
});

describe('what is none', () => {
  it('achievements of section one are no measures', () => {
    const { extraction } = extractFrom({ overview: '一是加强组织领导。二是不断完善制度，及时解决工作中存在的问题。', problems: '无。' });
    expect(extraction.measures).toEqual([]);
    expect(extraction.problems.map(({ topics }) => topics)).toEqual([['00']]);
  });
});

describe('answers', () => {
  const answersOf = (problems: string) => extractFrom({ problems }).extraction.answers.length;
  it('training does not answer a lack of full-time staff', () => {
    expect(answersOf('一是缺乏专职人员。下一步，一是加强业务培训。')).toBe(0);
    expect(answersOf('一是缺乏专职人员。下一步，一是配备专职人员。')).toBe(1);
  });
  it('rules do not answer a single form', () => {
    expect(answersOf('一是公开形式单一。下一步，一是健全公开制度。')).toBe(0);
  });
  it('a list word shared is no answer', () => {
    expect(answersOf('一是信息更新不及时。下一步，一是及时解决群众反映的问题。')).toBe(0);
  });
});

describe('a mirror', () => {
  const mirrors = (problems: string) => extractFrom({ problems }).extraction.measures.map(({ mirror }) => mirror);
  it('inverts the words of the problem', () => {
    expect(mirrors('一是干部队伍建设有待加强。下一步，一是进一步加强干部队伍建设。')).toEqual([true]);
  });
  it('says nothing of its own', () => {
    expect(mirrors('一是干部队伍建设有待加强。下一步，一是每季度对干部队伍轮训一次，由党政办考核。')).toEqual([false]);
  });
});

it('survives hostile text', () => {
  const hostile = [`${'一是'.repeat(20_000)}`, `存在${'、'.repeat(20_000)}不足`, `${'__proto__constructor\ud800；'.repeat(3000)}等问题`];
  for (const problems of hostile) expect(() => extractFrom({ problems })).not.toThrow();
});
