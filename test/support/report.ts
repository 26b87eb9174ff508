import type { Lexicons } from '#lexicon';
import type { Report } from '#model';
import { prepareStructure } from '#structure';
import { plainSource } from './sources.ts';

/** Text of the sections a test is about; the others get a heading and nothing else. */
export interface Parts {
  readonly overview?: string;
  readonly problems?: string;
  readonly other?: string;
}

/** A small report of an invented town, as structure reads it. */
export function prepareReport(lexicons: Lexicons): (parts: Parts) => Report {
  const structure = prepareStructure(lexicons);
  return ({ overview, problems, other }) => {
    const text = [
      '清河县柳林镇人民政府2024年政府信息公开工作年度报告',
      '根据《中华人民共和国政府信息公开条例》规定，编制本报告。',
      `一、总体情况\n${overview ?? '2024年，我镇主动公开政府信息45条。'}`,
      '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况',
      `五、存在的主要问题及改进情况\n${problems ?? ''}`,
      `六、其他需要报告的事项\n${other ?? '本年度未收取信息处理费。'}`,
    ].join('\n');
    const structured = structure(plainSource(text));
    if (structured.kind === 'report') return structured.report;
    throw new Error(`the text of the test is no report: ${JSON.stringify(structured.fault)}`);
  };
}
