import type { Extraction, Identity, Measure, Problem, Report, Section, SectionName, SectionState, Sentence } from '#model';
import { sectionNames } from '#model';
import { normalise } from '#text';
import { plainSource } from './sources.ts';

/** A report as rules see it, from sentences alone: one a line in `text`, all in `section`. */
export interface Draft {
  readonly section?: SectionName;
  readonly identity?: Partial<Identity>;
  readonly states?: Partial<Record<SectionName, SectionState>>;
  /** Heading of a section, appended to the text. */
  readonly headings?: Partial<Record<SectionName, string>>;
}

const unknown: Identity = {
  agency: '云河县柳溪镇人民政府',
  unitType: 'town',
  level: 'township',
  region: '安徽省/云河市/云河县/柳溪镇',
  regionCode: '340999',
  year: 2023,
  publishedOn: null,
  title: '柳溪镇2023年政府信息公开工作年度报告',
  inferred: [],
  statements: [],
};

export function reportOf(text: string, draft: Draft = {}): Report {
  const headings = Object.entries(draft.headings ?? {}).map(([name, heading]) => ({ name, heading }));
  const whole = [text, ...headings.map(({ heading }) => heading)].join('\n');
  const form = normalise(whole);
  const section = draft.section ?? 'overview';
  return {
    reportId: 'a',
    source: plainSource(whole),
    form,
    identity: { ...unknown, ...draft.identity },
    script: form.script,
    sections: sectionNames.map((name): Section => {
      const heading = headings.find((each) => each.name === name)?.heading;
      const at = heading === undefined ? -1 : whole.lastIndexOf(heading);
      const state = draft.states?.[name] ?? 'present';
      return {
        name,
        state,
        heading: heading === undefined ? null : { start: at, end: at + heading.length },
        body: state === 'present' ? { start: 0, end: text.length } : null,
        note: null,
      };
    }),
    blocks: [],
    cells: [],
    sentences: sentencesOf(text, section),
    headings: [],
    leaves: [],
  };
}

function sentencesOf(text: string, section: SectionName): readonly Sentence[] {
  let at = 0;
  return text.split('\n').map((line, no) => {
    const start = at;
    at += line.length + 1;
    return { no, section, path: [], span: { start, end: start + line.length } };
  });
}

/** What was extracted: each problem and measure is a line of the text of the report, by number. */
export function extractionOf(
  report: Report,
  problems: readonly (Partial<Problem> & { readonly line: number })[],
  measures: readonly (Partial<Measure> & { readonly line: number })[],
  answers: Extraction['answers'] = [],
): Extraction {
  const spanOf = (line: number) => report.sentences[line]?.span ?? { start: 0, end: 0 };
  return {
    problems: problems.map(({ line, ...problem }, no) => ({
      no,
      section: 'problems',
      span: spanOf(line),
      topics: ['06'],
      locus: 'unspecified',
      specificity: 0,
      evidence: [],
      ...problem,
    })),
    measures: measures.map(({ line, ...measure }, no) => ({
      no,
      section: 'problems',
      span: spanOf(line),
      topics: ['07'],
      kind: 'pledge',
      specificity: 0,
      mirror: false,
      evidence: [],
      ...measure,
    })),
    answers,
    aims: [],
  };
}
