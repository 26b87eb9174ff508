import type { Lexicon } from '#lexicon';
import type { Report, Span } from '#model';
import { atAGlance } from './at-a-glance.ts';
import type { Discussion } from './discussion.ts';

/** Where a part on improvement holds promises alone: the words that promise, and where an account was due. */
export interface PromisedPlace {
  readonly span: Span | null;
  /** Null where the words stand there. */
  readonly due: Span | null;
}

/** An announcement says by itself that all is still to come: few beside it are enough, characters. */
const besideAnnouncement = 60;

/** `parts` are lexicons/report-parts. */
export function promisedPlace(report: Report, discussion: Discussion, parts: Lexicon): PromisedPlace {
  const due = duePlace(report, discussion, parts);
  const span = promisesIn(report, discussion, parts);
  const isApart = span !== null && due !== null && (due.end <= span.start || span.end <= due.start);
  return { span: span ?? due, due: isApart ? due : null };
}

/** The sentence that announces the measures, else the first of them; and the next, as many as are taken in at a glance. */
function promisesIn(report: Report, discussion: Discussion, parts: Lexicon): Span | null {
  const first = firstOf(discussion);
  if (first === undefined) return null;
  const announced = announcementOf(report, discussion, parts);
  return announced === null ? atAGlance(first.span, discussion.measures) : atAGlance(announced, discussion.measures, besideAnnouncement);
}

const firstOf = ({ measures }: Discussion) => measures.toSorted((left, right) => left.span.start - right.span.start)[0];

/** From the last problem before the measures to the first of these. */
function isBetween({ problems }: Discussion, first: Span): (placed: { readonly span: Span }) => boolean {
  const from = problems.reduce((last, { span }) => (span.start < first.start ? Math.max(last, span.end) : last), 0);
  return ({ span }) => span.start >= from && span.end <= first.start;
}

const isOf = (parts: Lexicon, role: string, { form }: Report, span: Span): boolean =>
  parts.scan(form.of(span)).some(({ entry }) => entry.yields['role'] === role);

/** 下一步，我局准备从三方面使劲。 right before the first of them. */
function announcementOf(report: Report, discussion: Discussion, parts: Lexicon): Span | null {
  const first = firstOf(discussion);
  const before = first === undefined ? undefined : report.sentences.findLast(isBetween(discussion, first.span));
  return before !== undefined && isOf(parts, 'turn', report, before.span) ? before.span : null;
}

/**
 * The heading that promises improvement, of the part or of the section (下一步措施 promises no more than it holds), else where
 * the measures begin: the sentence that announces them or the first of them.
 */
function duePlace(report: Report, discussion: Discussion, parts: Lexicon): Span | null {
  const { section } = discussion;
  const first = firstOf(discussion);
  if (first === undefined) return section.heading;
  const headings = report.headings.filter(isBetween(discussion, first.span));
  const heading = headings.findLast(({ span }) => isOf(parts, 'improvement', report, span)) ?? null;
  if (heading !== null) return heading.span;
  const next = headings.findLast(({ span }) => isOf(parts, 'next', report, span));
  if (next !== undefined && (section.heading === null || !isOf(parts, 'improvement', report, section.heading))) return next.span;
  if (section.heading !== null) return section.heading;
  return announcementOf(report, discussion, parts) ?? first.span;
}
