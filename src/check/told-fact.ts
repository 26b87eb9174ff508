import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Report } from '#model';
import { isWithinNumber, type Range, sentenceAround } from './clause.ts';
import { oncePerLexicons } from './once.ts';
import { type Count, prepareCount } from './quantity.ts';
import { hitsWithin, type ReportReading } from './report-reading.ts';
import {
  type Clause,
  factOf,
  isAside,
  isOtherApplication,
  isTold,
  results,
  roleOf,
  subjectOf,
  subjectsOf,
  withoutNamed,
} from './told-clause.ts';
import { type NothingWords, nothingsIn } from './told-nothing.ts';
import { partsOf } from './told-parts.ts';
import { unscathedOf } from './told-unscathed.ts';
import { wordsAt } from './words-at.ts';

/** A figure that the prose tells and the tables have; offsets into `reading.value`. */
export interface ToldFact {
  /** `subject act`, see `factsOf`. */
  readonly key: string;
  readonly value: number;
  /** See `Quantity`. */
  readonly slack: number;
  /** The clause that tells it. */
  readonly start: number;
  readonly end: number;
  /** Subject and act stand in that clause; otherwise they were told before. */
  readonly isPlain: boolean;
  /** What was published of decisions (公示行政许可381件): they need not be all. */
  readonly isShown?: boolean;
}

const remark = /(?<=\p{Script=Han})\([^()。;\d一二三四五六七八九十]{1,24}\)(?=[\d\p{Script=Han}])/gu;
const clauseEnds = new Set([...',;:、()'].map((mark) => mark.charCodeAt(0)));
const sentenceEnds = ['。', '!', '?', '\n'];

type ReadFacts = (reading: ReportReading, report: Report) => readonly ToldFact[];

/**
 * Prepares the reading of figures of the prose by clause, left to right; what is a part, another year's or another
 * business is left out. Read once a report, in the sentences that name a business of the tables (lexicons/fact-subjects).
 */
export const prepareToldFacts: (lexicons: Lexicons) => ReadFacts = (lexicons) => {
  const read = prepareFacts(lexicons);
  return (reading, report) => read(reading, report).told;
};

/** The same of what is told to be published; none of it is among the others. */
export const prepareShownFacts: (lexicons: Lexicons) => ReadFacts = (lexicons) => {
  const read = prepareFacts(lexicons);
  return (reading, report) => read(reading, report).shown;
};

interface Facts {
  readonly told: readonly ToldFact[];
  readonly shown: readonly ToldFact[];
}

const prepareFacts: (lexicons: Lexicons) => (reading: ReportReading, report: Report) => Facts = oncePerLexicons((lexicons) => {
  const known = new WeakMap<ReportReading, Facts>();
  const words = factWords(lexicons);
  const countOf = prepareCount(lexicons);
  return (reading, report) => {
    const before = known.get(reading);
    if (before !== undefined) return before;
    const all = toldFacts(reading, words, countOf(reading), report);
    const isShown = (fact: ToldFact) => fact.isShown === true;
    const facts = { told: all.filter((fact) => !isShown(fact)), shown: all.filter(isShown) };
    known.set(reading, facts);
    return facts;
  };
});

interface FactWords extends NothingWords {
  readonly subjects: Lexicon;
  readonly words: Lexicon;
  readonly totals: readonly string[];
  /** (二)依申请公开。 */
  readonly heading: RegExp;
}

function factWords(lexicons: Lexicons): FactWords {
  const [denials, fillers] = [lexicons.words('denials'), lexicons.words('nil-fillers')];
  const nil = { denials: wordsAt(denials), nothings: wordsAt(lexicons.words('nothings')) };
  return {
    subjects: lexicons.lexicon('fact-subjects'),
    words: lexicons.lexicon('facts'),
    looseUnits: new Set(lexicons.words('loose-units')),
    actUnits: new Set(lexicons.words('act-units')),
    heads: new Set(lexicons.words('application-heads')),
    totals: lexicons.words('total-words'),
    notOne: new RegExp(`(?:${denials.join('|')})[^,;]{0,6}$`, 'u'),
    heading: new RegExp(`(?:^|[)\\n]|[一二三四五六七八九十\\d][、.])(?:${lexicons.words('application-headings').join('|')})。?\\s*$`, 'u'),
    nil: { ...nil, fillers: wordsAt(fillers) },
    hint: new RegExp(`${denials.join('|')}|(?<!\\d)0`, 'u'),
    nilOfDisclosure: { ...nil, fillers: wordsAt([...fillers, ...lexicons.words('nil-disclosure')]) },
  };
}

function toldFacts(reading: ReportReading, known: FactWords, count: Count, report: Report): readonly ToldFact[] {
  const { spoken } = reading;
  const sentences = tellingSentences(reading, known, count);
  const scanned = known.words.scanEach(sentences.map(([start, end]) => spoken.slice(start, end)));
  const told: ToldFact[] = [];
  for (const [no, [start, end]] of sentences.entries()) {
    const found = withoutNamed(scanned[no] ?? []);
    const hits = found.map((hit) => ({ entry: hit.entry, start: hit.start + start, end: hit.end + start }));
    const last = told.at(-1);
    const before =
      last !== undefined && nextSentence.test(spoken.slice(last.end, start)) && last.key.startsWith(applications) ? 'application' : null;
    told.push(...ofSentence({ reading, hits, count, report, year: report.identity.year, known, before, start, end }));
  }
  return told;
}

/** The sentences that name a business and have a figure, or a word that denies: no other tells anything. */
function tellingSentences(reading: ReportReading, { subjects, hint }: FactWords, count: Count): readonly Range[] {
  const { spoken } = reading;
  const found: Range[] = [];
  let done = 0;
  for (const subject of reading.hits(subjects)) {
    if (subject.start < done) continue;
    const sentence = sentenceAround(spoken, subject.start);
    const [start, end] = sentence;
    done = end;
    if (count.within(start, end).length > 0 || hint.test(spoken.slice(start, end))) found.push(sentence);
  }
  return found;
}

const applications = 'application';
/** Nothing but the rest of a sentence stands between two facts. */
const nextSentence = /^[^。\n]{0,20}。\n?$/;

interface Scope {
  readonly reading: ReportReading;
  readonly hits: readonly Hit[];
  readonly count: Count;
  readonly report: Report;
  readonly year: number | null;
  readonly known: FactWords;
  /** What the end of the sentence before it told of. */
  readonly before: string | null;
  readonly start: number;
  readonly end: number;
}

function ofSentence(scope: Scope): readonly ToldFact[] {
  const { reading, hits: inSentence, start, end, known, year } = scope;
  const { spoken } = reading;
  const section = reading.statements[reading.statementAt(start)]?.sentence.section;
  const isAbout = section === 'disputes' || inSentence.some((hit) => roleOf(hit) === 'about');
  const told: ToldFact[] = [];
  const appositions = inSentence.filter((hit) => roleOf(hit) === 'apposition');
  let before = section === 'applications' || isUnderHeading(scope) ? applications : scope.before;
  const parts = partsOf(spoken, known.totals);
  for (const [from, to] of clausesOf(spoken, start, end)) {
    const clause = clauseOf(scope, from, to);
    const { isPart, isOfSome } = parts(clause);
    // 复议1件,为上年结转案件: the fact before is of another year.
    if (appositions.some((hit) => hit.start === from - 1)) told.pop();
    // It says nothing, and what it follows goes on.
    if (clause.hits.length === 0 && clause.quantities.length === 0) continue;
    const subjects = subjectsOf(clause, known);
    const fact = factOf(clause, subjects, before, year, known);
    if (fact !== null && isTold(fact.key, isAbout, isPart) && !(isOfSome && results.has(fact.key))) told.push(fact);
    before = subjectBehind(clause, subjects, before, known);
  }
  const isOfDocuments = ofDocuments(inSentence);
  const isMeant = (fact: ToldFact) =>
    !isOfAnotherMatter(fact, inSentence, spoken) && !isOfAllMatters(fact, scope) && !(isOfDocuments && fact.key.startsWith(applications));
  return [
    ...told,
    ...nothingsIn(scope, told, isAbout),
    ...(isAbout ? unscathedOf(inSentence, clausesOf(spoken, start, end), scope.count) : []),
  ].filter(isMeant);
}

/** (二)依申请公开。 right before: the sentence speaks of it. */
function isUnderHeading({ reading, report: { form }, known, start }: Scope): boolean {
  const no = reading.statementAt(start);
  const sentence = reading.statements[no]?.sentence;
  if (sentence === undefined || reading.startOf(no) !== start) return false;
  const at = form.toForm(sentence.span).start;
  return known.heading.test(form.value.slice(Math.max(0, at - longestHeading), at));
}

/** Characters of (二)依申请公开情况。 */
const longestHeading = 16;

/** What the next clause speaks of, unless it says so itself. */
function subjectBehind(clause: Clause, subjects: readonly Hit[], before: string | null, known: FactWords): string | null {
  const last = subjectOf(subjects.at(-1)) ?? topicOf(clause) ?? before;
  return isOtherApplication(clause, known) || clause.hits.some((hit) => isAside(hit, clause, last)) ? null : last;
}

/** 主动公开120件,依申请公开7件,不予公开42件: documents by their attribute, where nothing was received. */
function ofDocuments(hits: readonly Hit[]): boolean {
  return hits.some((hit) => roleOf(hit) === 'attribute') && !hits.some(({ entry }) => entry.yields['act'] === 'in');
}

/** 依申请公开方面: what the next clauses speak of. */
const topicOf = ({ hits }: Clause): string | null => subjectOf(hits.find((hit) => roleOf(hit) === 'topic'));

/** A clause up to where it turns to a part of what it told: 受理的27件申请中有5件. */
function clauseOf({ reading, hits: inSentence, count }: Scope, start: number, end: number): Clause {
  const hits = hitsWithin(inSentence, start, Math.min(end + 1, inSentence.at(-1)?.end ?? end));
  const inside = hits.find((hit) => roleOf(hit) === 'within' && hit.start < end && count.within(start, hit.start).length > 0);
  const stop = inside === undefined ? end : inside.start + subjectLength;
  return { spoken: reading.spoken, start, end: stop, hits: hitsWithin(inSentence, start, stop), quantities: count.within(start, stop) };
}

/** Letters of 申请. */
const subjectLength = 2;

function clausesOf(spoken: string, start: number, end: number): readonly (readonly [number, number])[] {
  // 办结行政许可(含户籍、特行)2702件: a remark without a figure divides nothing.
  const sentence = spoken.slice(start, end);
  const text = sentence.includes('(') ? sentence.replace(remark, (found) => '\uE000'.repeat(found.length)) : sentence;
  const clauses: (readonly [number, number])[] = [];
  const stop = sentenceEnds.includes(text.at(-1) ?? '') ? end - 1 : end;
  let from = start;
  for (let at = 0; at < text.length; at += 1) {
    if (!clauseEnds.has(text.charCodeAt(at)) || isWithinNumber(text, at)) continue;
    clauses.push([from, start + at]);
    from = start + at + 1;
  }
  return [...clauses, [from, stop]];
}

/** 被申请行政复议211件,其中涉信息公开5件: what a later clause tells of disclosure is counted among disputes of all kinds. */
function isOfAllMatters({ key, start, end }: ToldFact, { hits, count, reading: { spoken } }: Scope): boolean {
  if (!/^(?:review|lawsuit)/.test(key) || hitsWithin(hits, start, end).some((hit) => roleOf(hit) === 'about')) return false;
  const next = spoken.slice(end, end + widestClause).search(/(?<=.)[,;。\n]/);
  const stop = next === -1 ? end + widestClause : end + next;
  const isSome = hitsWithin(hits, end, stop).some((hit) => roleOf(hit) === 'about');
  return (
    isSome && count.within(end, stop).some(({ isCase }) => isCase) && !hitsWithin(hits, end, stop).some((hit) => roleOf(hit) === 'subject')
  );
}

/** Characters of 其中涉及政府信息公开的5件. */
const widestClause = 24;

/** A dispute over something else: 被申请行政复议5件,均为土地纠纷. */
function isOfAnotherMatter({ key, start, end }: ToldFact, hits: readonly Hit[], spoken: string): boolean {
  if (!/^(?:review|lawsuit)/.test(key)) return false;
  const own = hitsWithin(hits, start, end);
  if (own.some((hit) => roleOf(hit) === 'unrelated')) return true;
  if (own.some((hit) => roleOf(hit) === 'about')) return false;
  return hits.some(
    (hit) => roleOf(hit) === 'unrelated' && !spoken.slice(Math.min(hit.start, end), Math.max(hit.start, start)).includes(';'),
  );
}
