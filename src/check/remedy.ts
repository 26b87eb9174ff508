import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Report, Section, Span } from '#model';
import { clauseAround } from './clause.ts';
import { oncePer, oncePerLexicons } from './once.ts';

/** What the words of section five say of something mended, done or meant; hits with offsets into the form of the report. */
export interface Remedies {
  readonly hits: readonly Hit[];
  /** Offset of the form from which on it speaks of what shall be: 下一步, 今后, or the year after the report's; or 改进措施, a label. */
  readonly ahead: number;
  /** The same without labels, below which stands what was done as well. */
  readonly announced: number;
}

/** Prepares the reading of remedies (lexicons/remedies): one scan of one section, for all rules. */
export const prepareRemedies: (lexicons: Lexicons) => (report: Report, section: Pick<Section, 'body'>) => Remedies = oncePerLexicons(
  (lexicons) => {
    const words = lexicons.lexicon('remedies');
    // Few stretches of a report are asked for, most often one.
    const knownIn = oncePer((_report: Report): { readonly start: number; readonly end: number; readonly remedies: Remedies }[] => []);
    return (report, { body }) => {
      if (body === null) return { hits: [], ahead: 0, announced: 0 };
      const { start, end } = report.form.toForm(body);
      const known = knownIn(report);
      const before = known.find((each) => each.start === start && each.end === end);
      if (before !== undefined) return before.remedies;
      const remedies = remediesIn(words, report, start, end);
      known.push({ start, end, remedies });
      return remedies;
    };
  },
);

function remediesIn(words: Lexicon, { form, identity }: Report, start: number, end: number): Remedies {
  const told = form.value.slice(start, end);
  const hits = words.scan(told).map((hit) => ({ entry: hit.entry, start: hit.start + start, end: hit.end + start }));
  const firstOf = (tense: string) => hits.find((hit) => tenseOf(hit) === tense)?.start ?? Number.POSITIVE_INFINITY;
  const announced = Math.min(firstOf('ahead'), start + nextYearIn(told, identity.year));
  return { hits, ahead: Math.min(announced, firstOf('labelled')), announced };
}

/** Where the year after the report's is named first. */
function nextYearIn(told: string, year: number | null): number {
  const at = year === null ? -1 : told.indexOf(`${year + 1}年`);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

const tenseOf = ({ entry }: Hit) => entry.yields['tense'];

/** The measure tells what was done: it says so, or counts what came of it and no announcement of plans stands before. */
export function isDone(report: Report, { hits, ahead }: Remedies, span: Span): boolean {
  const { start, end } = report.form.toForm(span);
  return hits.some((hit) => hit.start >= start && hit.end <= end && saysDone(hit, start < ahead));
}

/** The measure gives a figure in digits that is likelier what came of it, with no word on what shall be before it or in it: 更换过期内容61处. */
export function countsOutcome({ form }: Report, { hits, announced }: Remedies, span: Span): boolean {
  const { start, end } = form.toForm(span);
  const told = hits.filter((hit) => hit.start >= start && hit.end <= end);
  const isFigure = (hit: Hit) => tenseOf(hit) === 'figure' && /^\d/.test(form.value.slice(hit.start, hit.end));
  return start < announced && told.some(isFigure) && !told.some((hit) => meant.has(tenseOf(hit)));
}

/** The clause names the year of the report and counts, outside what `isLeftOut`, before any word on what shall be: 2023年制作动漫18部. */
export function countsInYear({ form, identity }: Report, { hits, announced }: Remedies, isLeftOut: (span: Span) => boolean): boolean {
  if (identity.year === null) return false;
  const named = `${identity.year}年`;
  const isCounted = ({ start, end }: Hit) => {
    const clause = form.value.slice(clauseAround(form.value, start)[0], start);
    return clause.includes(named) && !isLeftOut(form.toText(start, end));
  };
  return hits.some((hit) => tenseOf(hit) === 'figure' && hit.start < announced && isCounted(hit));
}

/** Told without a word on what shall be, as likely done: 每半年学习一次并当场修订, 把解读列为必备件. */
export function mayBeDone({ form }: Report, { hits }: Remedies, span: Span): boolean {
  const { start, end } = form.toForm(span);
  return hits.some((hit) => tenseOf(hit) === 'either' && hit.start >= start && hit.end <= end);
}

const meant: ReadonlySet<string | undefined> = new Set(['pledged', 'ahead', 'asked']);

/** Something was done that is told behind `from`, outside a measure: 滞后的问题,已发督办函4份. */
export function isDoneOutside(report: Report, { hits, ahead }: Remedies, from: Span, measure: Span): boolean {
  const { start, end } = report.form.toForm(measure);
  const first = report.form.toForm(from).start;
  return hits.some((hit) => hit.start >= first && (hit.end <= start || hit.start >= end) && saysDone(hit, hit.start < ahead));
}

function saysDone(hit: Hit, isBeforePlans: boolean): boolean {
  const tense = tenseOf(hit);
  return tense === 'done' || tense === 'settled' || tense === 'mended' || (tense === 'counted' && isBeforePlans);
}

/** The words of a problem say that it is none any more: 没有列入预算,已于12月列入. */
export function isSettled({ form }: Report, { hits }: Remedies, span: Span): boolean {
  const { start, end } = form.toForm(span);
  return hits.some((hit) => tenseOf(hit) === 'settled' && hit.start >= start && hit.end <= end);
}

/** Nobody can take them for done: each stands behind words on what shall be, or says so itself (进一步, 将). */
export function areAhead(report: Report, { hits, ahead }: Remedies, spans: readonly Span[]): boolean {
  return spans.every((span) => {
    const { start, end } = report.form.toForm(span);
    return ahead < end || hits.some((hit) => tenseOf(hit) === 'pledged' && hit.start < end && hit.end > start);
  });
}

/** Behind an offset of the form it is told that something got better: 上述问题有所缓解, or is under way. */
export function isMendedBehind({ hits }: Remedies, from: number): boolean {
  return hits.some((hit) => tenseOf(hit) === 'mended' && hit.start >= from);
}

/** Something was done, or is announced; 进一步 alone may be said of the trouble itself. */
export const saysRemedy = ({ hits }: Remedies): boolean => hits.some((hit) => !idle.has(tenseOf(hit)));

/** They may be said of the trouble itself. */
const idle: ReadonlySet<string | undefined> = new Set(['pledged', 'figure', 'either']);

/** 整改安排见第六部分: it says only where the measures stand. */
export function refersElsewhere({ form }: Report, { hits }: Remedies, span: Span | null): boolean {
  if (span === null) return false;
  const { start, end } = form.toForm(span);
  return hits.some((hit) => tenseOf(hit) === 'elsewhere' && hit.start >= start && hit.end <= end);
}

/** 已向镇党委提出增加人员的请求: nothing was done yet. */
export function isOnlyAsked({ form }: Report, { hits }: Remedies, span: Span): boolean {
  const { start, end } = form.toForm(span);
  return hits.some((hit) => tenseOf(hit) === 'asked' && hit.start >= start && hit.end <= end);
}
