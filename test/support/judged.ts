import { prepareCheck } from '#check';
import { prepareClassify } from '#classify';
import { configure } from '#contract';
import { prepareExtract } from '#extract';
import { loadLexicons } from '#lexicon';
import type { Flag, FlagCode } from '#model';
import { prepareStructure } from '#structure';
import { plainSource } from './sources.ts';

const lexicons = await loadLexicons('lexicons');
const [structure, classify, extract] = [prepareStructure(lexicons), prepareClassify(lexicons), prepareExtract(lexicons)];
const check = prepareCheck(lexicons, configure({}, 'test'));

/** Parts of a report on 2023, each with what a plain one has where it is not given. */
export interface Parts {
  readonly title?: string;
  readonly lead?: string;
  readonly overview?: string;
  readonly problems?: string;
  readonly other?: string;
  readonly signature?: string;
  /** Left out of the text: a heading with all below it, or a heading alone. */
  readonly without?: 'problems-heading' | 'problems';
}

/** A whole report as text. */
export function reportText(parts: Parts): string {
  const { title = '苇塘镇人民政府2023年政府信息公开工作年度报告', overview = '全年公开信息33条。', other = '未收取信息处理费。' } = parts;
  const problems = parts.problems ?? '一是公开栏更新不及时。二是解读形式单一。下一步，一是每月5日前由文书更新公开栏。二是给解读配图。';
  return [
    title,
    parts.lead ?? '根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为2023年1月1日至12月31日。',
    '一、总体情况',
    overview,
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t0\t0\t2',
    ...(parts.without === undefined ? ['五、存在的主要问题及改进情况'] : []),
    ...(parts.without === 'problems' ? [] : [problems]),
    '六、其他需要报告的事项',
    other,
    parts.signature ?? '苇塘镇人民政府\n2024年1月15日',
    '',
  ].join('\n');
}

/** All flags on a text, from reading it to judging it. */
export function judged(text: string): readonly Flag[] {
  const read = structure(plainSource(text));
  if (read.kind !== 'report') throw new Error(`not a report: ${JSON.stringify(read.fault)}`);
  const substances = classify(read.report);
  return check({ report: read.report, substances, extraction: extract(read.report, substances) });
}

/** The flags of one code as `quoted words: certainty`. */
export function flagged(code: FlagCode, parts: Parts | string): readonly string[] {
  const text = typeof parts === 'string' ? parts : reportText(parts);
  return judged(text)
    .filter((flag) => flag.code === code)
    .map(({ span, certainty }) => `${span === null ? '' : text.slice(span.start, span.end).trim()}: ${certainty}`);
}

/** The second places of the flags of one code, quoted. */
export function secondPlaces(code: FlagCode, parts: Parts): readonly string[] {
  const text = reportText(parts);
  const places = judged(text).flatMap(({ code: own, other }) => (own === code && other?.span ? [other.span] : []));
  return places.map(({ start, end }) => text.slice(start, end).trim());
}
