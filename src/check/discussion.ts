import { firstAt, flatMapped, type Measure, overlap, type Problem, type Report, type Section, type Sentence, type Span } from '#model';
import { markOf } from './mark-of.ts';
import { oncePer } from './once.ts';
import type { Analysis } from './rule.ts';

/** What section five says, as the rules on problems and measures see it; nothing of it was lost in conversion. */
export interface Discussion {
  readonly section: Section;
  /** Stated problems, a claim to have none left out. */
  readonly problems: readonly Problem[];
  readonly measures: readonly Measure[];
  /** What stands behind the last problem. */
  readonly behind: readonly Sentence[];
}

/** 其他: nothing a measure could be compared with. */
export const withoutObject = '99';

/** From here on a measure surely answers what it stands beside; a weaker link may be by its place or a shared topic. */
export const sureAnswer = 0.75;

/** 自称无问题: not a problem, but the claim that there is none. */
export const noneClaimed = '00';

/**
 * The discussion of problems; null where section five is missing, or conversion may have lost a part of it: what is not
 * there is then nobody's omission.
 */
export const discussionOf: (analysis: Analysis) => Discussion | null = oncePer((analysis) => {
  const { report, extraction } = analysis;
  const section = report.sections.find(({ name }) => name === 'problems');
  if (section === undefined || !isWhole(report, section)) return null;
  if (isBegunAnew(extraction.problems, report) || isPledged(analysis)) return null;
  const end = extraction.problems.reduce((last, { span }) => Math.max(last, span.end), 0);
  return {
    section,
    problems: extraction.problems.filter(({ topics }) => !topics.includes(noneClaimed)),
    measures: extraction.measures,
    behind: report.sentences.filter(({ section: name, span }) => name === 'problems' && span.start >= end),
  };
});

/** Where its heading was lost, the body may still be whole. */
function isWhole(report: Report, { state, body }: Section): boolean {
  if (body === null || state === 'absent' || state === 'heading-only') return false;
  return !isDamaged(report, body) && !isBrokenOff(report);
}

/** More of the body is unreadable than a few letters in words that are still understood. */
function isDamaged({ form }: Report, body: Span): boolean {
  const words = form.of(body);
  const lost = words.split('\ufffd').length - 1;
  const garbled = form.noise.reduce((sum, { kind, span }) => sum + (kind === 'mojibake' ? overlap(span, body) : 0), 0);
  return lost + garbled > mostDamage * words.length;
}

/** Share of the letters of a body. */
const mostDamage = 0.02;

/**
 * The list of problems begins anew, and no heading or item of another list stands between: 三是…。一是… This is another list, most
 * likely the measures, whose heading conversion lost.
 */
function isBegunAnew(problems: readonly Problem[], { form, headings, sentences }: Report): boolean {
  return problems.some(({ span }, no) => {
    const before = problems[no - 1];
    const [last, first] = [before === undefined ? null : markOf(form, before.span), markOf(form, span)];
    if (before === undefined || first?.ordinal !== 1 || last?.rank !== first.rank) return false;
    const isBetween = (other: { readonly span: Span }) => other.span.start >= before.span.end && other.span.end <= span.start;
    return !headings.some(isBetween) && !sentences.some((other) => isBetween(other) && markOf(form, other.span) !== null);
  });
}

/** A list of problems begins behind others, and its first is a pledge: 第一，进一步…. These are measures, whose heading conversion lost. */
function isPledged({ report, substances, extraction }: Analysis): boolean {
  const first = extraction.problems.slice(1).find(({ span }) => markOf(report.form, span)?.ordinal === 1);
  if (first === undefined) return false;
  const no = report.sentences.findIndex(({ span }) => overlap(span, first.span) > 0);
  return pledges.has(substances[no]?.class ?? '');
}

/** Classes of what is promised (DOMAIN.md 2.2). */
const pledges: ReadonlySet<string> = new Set(['B4', 'S6']);

/** A text that ends inside section five, without a stop. */
function isBrokenOff({ form, sentences }: Report): boolean {
  const last = sentences.at(-1);
  return last?.section === 'problems' && !/[。;.!?)”:》]$/.test(form.of(last.span).trimEnd());
}

/**
 * Where problems and measures are lists of one length, or the last measures bear the numbers of the problems, each
 * stands in the place of a problem: the third is for the third.
 */
export function inPlace({ problems, measures }: Discussion, form: Report['form']): readonly (readonly [Problem, Measure])[] {
  if (problems.length < 2) return [];
  const numberOf = ({ span }: Problem | Measure) => markOf(form, span)?.ordinal ?? 0;
  const last = measures.slice(-problems.length);
  const isNumbered = problems.every((problem, no) => {
    const number = numberOf(problem);
    const measure = last[no];
    return number !== 0 && measure !== undefined && numberOf(measure) === number;
  });
  const promised = measures.filter(({ kind }) => kind !== 'result');
  const list = isNumbered ? last : promised.length === problems.length ? promised : measures;
  if (list.length !== problems.length) return [];
  return flatMapped(problems, (problem, no) => {
    const measure = list[no];
    return measure === undefined ? [] : [[problem, measure] as const];
  });
}

/**
 * Problem and measure by turns: each measure stands right behind the problem that it is for, and a lone one is for the lone problem. None
 * where one problem has several measures.
 */
export function byTurns({ problems, measures }: Discussion): readonly (readonly [Problem, Measure])[] {
  const pairs = measures.map((measure) => [before(problems, measure), measure] as const);
  const placed = flatMapped(pairs, ([problem, measure]) => (problem === null ? [] : [[problem, measure] as const]));
  const isPaired = placed.length > 1 || (problems.length === 1 && measures.length === 1);
  return isPaired && placed.every(([problem], no) => placed[no - 1]?.[0] !== problem) ? placed : [];
}

/** The last problem that ends before a measure, with no other begun; both stand in reading order. */
function before(problems: readonly Problem[], { span }: Measure): Problem | null {
  const next = firstAt(0, problems.length, (at) => (problems[at]?.span.start ?? 0) <= span.start);
  const problem = problems[next - 1];
  return problem === undefined || problem.span.end > span.start ? null : problem;
}
