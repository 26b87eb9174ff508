import { prepareCheck } from '#check';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { Flag, FlagCode, Identity, Report } from '#model';
import { prepareStructure } from '#structure';
import { type Edition, type Figures, filledForms, layouts } from './filled-form.ts';
import { plainSource } from './sources.ts';

/** Parts of a report on 2023 as text; what is left out is filled with words that no rule minds, null leaves a part away. */
export interface Told {
  readonly title?: string;
  readonly lead?: string;
  readonly overview?: string;
  readonly disclosure?: string | null;
  readonly applications?: string | null;
  readonly disputes?: string | null;
  readonly problems?: string;
  readonly other?: string | null;
  readonly signature?: string;
  /** Figures of the tables by `form row column`. */
  readonly figures?: Figures;
  readonly edition?: Edition;
  readonly identity?: Partial<Identity>;
}

const innocent = {
  title: '柳溪镇人民政府2023年政府信息公开工作年度报告',
  lead: '根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为2023年1月1日至12月31日。',
  overview: '我镇把公开栏搬到集市入口，逢场天由文书当面答问，社会评议良好，未发生责任追究。',
  problems: '问题：公开栏换得慢。改进：每月5日前由文书更换一次。',
  other: '全年未收取信息处理费。',
  signature: '柳溪镇人民政府\n2024年1月15日',
};

/** The text of a report. */
export function wholeText(told: Told): string {
  const [disclosure = '', applications = '', disputes = ''] = filledForms(told.edition ?? '2021', told.figures ?? {}).map(
    layouts['tab rows with their merged cells'],
  );
  const section = (heading: string, body: string | null) => (body === null ? [] : [heading, body]);
  return [
    told.title ?? innocent.title,
    told.lead ?? innocent.lead,
    '一、总体情况',
    told.overview ?? innocent.overview,
    ...section('二、主动公开政府信息情况', told.disclosure === undefined ? disclosure : told.disclosure),
    ...section('三、收到和处理政府信息公开申请情况', told.applications === undefined ? applications : told.applications),
    ...section('四、政府信息公开行政复议、行政诉讼情况', told.disputes === undefined ? disputes : told.disputes),
    '五、存在的主要问题及改进情况',
    told.problems ?? innocent.problems,
    ...section('六、其他需要报告的事项', told.other === undefined ? innocent.other : told.other),
    told.signature ?? innocent.signature,
    '',
  ].join('\n');
}

const lexicons = await loadLexicons('lexicons');
const structure = prepareStructure(lexicons);
const check = prepareCheck(lexicons, configure({}, 'test'));

export function reportOn(told: Told): Report {
  const read = structure(plainSource(wholeText(told)));
  if (read.kind !== 'report') throw new Error(read.fault.code);
  return { ...read.report, identity: { ...read.report.identity, ...told.identity } };
}

/** Flags of one code on a report. */
export function flagsOn(code: FlagCode, report: Report): readonly Flag[] {
  const all = check({ report, substances: [], extraction: { problems: [], measures: [], answers: [], aims: [] } });
  return all.filter((flag) => flag.code === code);
}

/** The same as `quoted words: certainty`; white space in quotations is one blank. */
export function flagged(code: FlagCode, told: Told): readonly string[] {
  const report = reportOn(told);
  return flagsOn(code, report).map(({ span, certainty }) => {
    const quote = span === null ? '' : report.source.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
    return `${quote}: ${certainty}`;
  });
}
