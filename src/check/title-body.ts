import type { Lexicons } from '#lexicon';
import { type Flag, flatMapped, markAt, type Report, type SectionName, type Span } from '#model';
import { flagOf } from './flag.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** An aspect of section one (DOMAIN.md 1.1), or what an item of section five may be about. */
interface Aspect {
  readonly title: string;
  /** One of these stands in every body about it. */
  readonly own: RegExp;
  /** Two of these, and the body is about it. */
  readonly sure: RegExp;
}

/** A title with what stands under it. */
interface Item {
  readonly title: string;
  readonly body: string;
  readonly span: Span;
}

/** Words of another aspect from which a body is surely about that. */
const fewest = 2;
/** Longer lines are no titles. */
const longestTitle = 24;

/**
 * The title of an item and a body that is about something else: (四)平台建设。规范公文属性源头认定,清理失效文件214件 (DOMAIN.md 3,
 * contradiction). Only the five aspects of section one, and matters of section five of which everybody knows what belongs to them.
 */
export const titleBody: RuleMaker = (lexicons) => {
  const aspects = lexicons.words('aspects').map(aspectOf);
  const matters = lexicons.words('item-aspects').map(aspectOf);
  return ({ report, reading }) => [
    ...misfits(itemsIn(report, reading, 'overview', aspects), aspects),
    ...misfits(itemsIn(report, reading, 'problems', matters), matters),
  ];

  function misfits(items: readonly Item[], aspects: readonly Aspect[]): readonly Flag[] {
    return flatMapped(items, ({ title, body, span }): readonly Flag[] => {
      const own = aspects.filter((aspect) => title.includes(aspect.title));
      if (own.length !== 1 || own.some((aspect) => aspect.own.test(body))) return [];
      const isAbout = (aspect: Aspect) => (body.match(aspect.sure)?.length ?? 0) >= fewest;
      return aspects.some((aspect) => !own.includes(aspect) && isAbout(aspect)) ? [flagFor(lexicons, title, body, span)] : [];
    });
  }
};

function aspectOf(row: string): Aspect {
  const [title = '', own = '', sure = ''] = row.split(':');
  const anyOf = (words: string) => words.replaceAll('、', '|');
  return { title, own: new RegExp(anyOf(own), 'u'), sure: new RegExp(anyOf(sure), 'gu') };
}

/** Titles of a section, those that were read as headings and those that stand as a sentence, with the text up to the next. */
function itemsIn({ headings, form }: Report, reading: ReportReading, section: SectionName, aspects: readonly Aspect[]): readonly Item[] {
  const names = (line: string) => aspects.some(({ title }) => line.includes(title));
  const isShort = ({ length }: string) => length <= longestTitle;
  // In section five the next item ends a body, whatever it is about.
  const isTitle = (line: string) => isShort(line) && (section === 'problems' || names(line)) && markAt(line, 0) !== null;
  const marks = flatMapped(headings, (heading) =>
    heading.section === section ? [{ span: heading.span, title: form.of(heading.span) }] : [],
  );
  const lines = reading.statements.filter(({ sentence }) => sentence.section === section);
  if (!marks.some(({ title }) => names(title)) && !lines.some(({ value }) => isShort(value) && names(value))) return [];
  const titles = [...marks, ...flatMapped(lines, ({ sentence, value }) => (isTitle(value) ? [{ span: sentence.span, title: value }] : []))];
  const sorted = titles.toSorted((left, right) => left.span.start - right.span.start);
  return sorted.map(({ span, title }, no) => {
    const stop = sorted[no + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    const below = lines.filter(({ sentence }) => sentence.span.start >= span.end && sentence.span.start < stop);
    return { span, title, body: below.map(({ value }) => value).join('') };
  });
}

/** Characters of the body that the message quotes. */
const longestQuotation = 30;

function flagFor(lexicons: Lexicons, title: string, body: string, span: Span): Flag {
  return flagOf(lexicons, {
    code: 'contradiction',
    severity: 'low',
    certainty: 'possible',
    span,
    rule: 'title-body',
    zh: { title: title.trim(), body: `${body.trim().slice(0, longestQuotation)}…` },
  });
}
