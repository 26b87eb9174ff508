import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { sentenceAround } from './clause.ts';
import { oncePerLexicons } from './once.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import { hitsWithin, type ReportReading } from './report-reading.ts';
import { isTabled } from './table-facts.ts';

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
}

/** Businesses that need no act: all that is told of them are cases. */
const withoutAct: ReadonlySet<string> = new Set(['review', 'lawsuit', 'charge']);
/** Decisions and documents, which are also published: what counts publications says nothing of them. */
const published: ReadonlySet<string> = new Set(['permit', 'penalty', 'coercion', 'normative', 'rules']);
const decisions: ReadonlySet<string> = new Set(['permit', 'penalty', 'coercion']);
/** Letters between a subject and its figure: 申请数量为9件. */
const widestBare = 3;
const clauseEnd = /[,;:、()]/g;

/**
 * Prepares the reading of figures of the prose by clause, left to right; what is a part, another year's or another
 * business is left out. Read once a report, in the sentences that name a business of the tables (lexicons/fact-subjects).
 */
export const prepareToldFacts: (lexicons: Lexicons) => (reading: ReportReading, year: number | null) => readonly ToldFact[] =
  oncePerLexicons((lexicons) => {
    const known = new WeakMap<ReportReading, readonly ToldFact[]>();
    const subjects = lexicons.lexicon('fact-subjects');
    const words = lexicons.lexicon('facts');
    const looseUnits = new Set(lexicons.words('loose-units'));
    const denials = lexicons.words('denials');
    const countOf = prepareCount(lexicons);
    return (reading, year) => {
      const told = known.get(reading) ?? toldFacts(reading, { subjects, words, looseUnits, denials }, countOf(reading), year);
      known.set(reading, told);
      return told;
    };
  });

interface FactWords {
  readonly subjects: Lexicon;
  readonly words: Lexicon;
  /** Units in which no case or document is counted. */
  readonly looseUnits: ReadonlySet<string>;
  readonly denials: readonly string[];
}

function toldFacts(reading: ReportReading, known: FactWords, count: Count, year: number | null): readonly ToldFact[] {
  const { spoken } = reading;
  const { subjects, words, looseUnits, denials } = known;
  const told: ToldFact[] = [];
  let done = 0;
  for (const subject of reading.hits(subjects)) {
    if (subject.start < done) continue;
    const [start, end] = sentenceAround(spoken, subject.start);
    done = end;
    // Neither a figure nor a word that denies: nothing is told.
    if (count.within(start, end).length === 0 && !denials.some((word) => spoken.slice(start, end).includes(word))) continue;
    const hits = words.scan(spoken.slice(start, end)).map((hit) => ({ entry: hit.entry, start: hit.start + start, end: hit.end + start }));
    told.push(...ofSentence({ reading, hits, count, year, looseUnits, start, end }));
  }
  return told;
}

const roleOf = ({ entry }: Hit) => entry.yields['role'] ?? '';

interface Scope {
  readonly reading: ReportReading;
  readonly hits: readonly Hit[];
  readonly count: Count;
  readonly year: number | null;
  readonly looseUnits: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
}

/** One clause with what was told before it in the sentence. */
interface Clause {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly quantities: readonly Quantity[];
}

function ofSentence(scope: Scope): readonly ToldFact[] {
  const { reading, hits: inSentence, count, start, end } = scope;
  const section = reading.statements[reading.statementAt(start)]?.sentence.section;
  const isAbout = section === 'disputes' || inSentence.some((hit) => roleOf(hit) === 'about');
  const told: ToldFact[] = [];
  let before: string | null = null;
  let isPart = false;
  for (const [from, to] of clausesOf(reading.spoken, start, end)) {
    const clause = clauseOf(inSentence, count, from, to);
    isPart = (isPart || clause.hits.some((hit) => roleOf(hit) === 'among')) && reading.spoken[from - 1] !== ';';
    const subjects = subjectsOf(clause);
    const fact = factOf(clause, subjects, before, scope);
    if (fact !== null && isTold(fact.key, isAbout, isPart)) told.push(fact);
    const last = subjects.at(-1)?.entry.yields['subject'];
    before = clause.hits.some((hit) => isAside(hit, last ?? before)) ? null : (last ?? before);
  }
  return [...told, ...(isAbout ? nilsOf(inSentence, reading.spoken, end) : [])];
}

/** A clause up to where it turns to a part of what it told: 受理的27件申请中有5件. */
function clauseOf(inSentence: readonly Hit[], count: Count, start: number, end: number): Clause {
  const hits = hitsWithin(inSentence, start, Math.min(end + 1, inSentence.at(-1)?.end ?? end));
  const inside = hits.find((hit) => roleOf(hit) === 'within' && hit.start < end && count.within(start, hit.start).length > 0);
  const stop = inside === undefined ? end : inside.start + subjectLength;
  return { start, end: stop, hits: hitsWithin(inSentence, start, stop), quantities: count.within(start, stop) };
}

/** Letters of 申请. */
const subjectLength = 2;

/** Results of applications are told as parts; of the rest a part is not the whole. Disputes must be about disclosure. */
function isTold(key: string, isAbout: boolean, isPart: boolean): boolean {
  if ((key === 'review' || key === 'lawsuit') && !isAbout) return false;
  return isTabled(key) && !(isPart && !results.has(key));
}

/** What became of applications: often told as parts, of one channel or one kind of applicant. */
export const results: ReadonlySet<string> = new Set(
  ['granted', 'partly', 'refused', 'unable', 'unhandled'].map((act) => `application ${act}`),
);

function clausesOf(spoken: string, start: number, end: number): readonly (readonly [number, number])[] {
  const text = spoken.slice(start, end);
  const ends = [...Array.from(text.matchAll(clauseEnd), ({ index }) => index), text.replace(/[。!?\n]$/, '').length];
  return ends.map((to, i) => [start + (i === 0 ? 0 : (ends[i - 1] ?? 0) + 1), start + to] as const);
}

/** The subjects of a clause; those inside other words (申请人, 依申请公开) are none. */
function subjectsOf({ hits }: Clause): readonly Hit[] {
  const asides = hits.filter((hit) => roleOf(hit) === 'aside' || roleOf(hit) === 'cover');
  const isFree = (hit: Hit) => !asides.some(({ start, end }) => start <= hit.start && hit.end <= end);
  return hits.filter((hit) => roleOf(hit) === 'subject' && isFree(hit));
}

function factOf(clause: Clause, subjects: readonly Hit[], before: string | null, { year, looseUnits }: Scope): ToldFact | null {
  const figures = clause.quantities.filter(({ isItem, unit }) => (isItem && !looseUnits.has(unit)) || unit.endsWith('元'));
  const [figure] = figures;
  if (figure === undefined || figures.length > 1 || !figure.isExact) return null;
  const nearest = subjects.findLast(({ end }) => end <= figure.start) ?? subjects.find(({ start }) => start >= figure.end) ?? null;
  const subject = nearest?.entry.yields['subject'] ?? before;
  if (subject === null || isOther(clause, subject, year) || figure.isItem === (subject === 'charge')) return null;
  const { start, end } = clause;
  const key = keyOf(clause, figure, subject, nearest);
  return key === null ? null : { ...figureOf(figure), start, end, ...key };
}

/** Money is told in 万元, as the table has it. */
function figureOf({ value, slack, unit }: Quantity): Pick<ToldFact, 'value' | 'slack'> {
  const scale = unit === '元' ? tenThousand : 1;
  return { value: value / scale, slack: slack / scale };
}

const tenThousand = 10_000;

function keyOf(clause: Clause, figure: Quantity, subject: string, nearest: Hit | null): Pick<ToldFact, 'key' | 'isPlain'> | null {
  if (withoutAct.has(subject)) return nearest === null ? null : { key: subject, isPlain: true };
  const act = actOf(clause, figure);
  // Applications are handled, decisions made: one word for both.
  if (act !== null)
    return {
      key: `${subject} ${subject === 'application' && act === 'decided' ? 'out' : act}`,
      isPlain: nearest !== null || act.startsWith('carried'),
    };
  // 2023年申请0件, 行政处罚决定9件: received and made, most likely.
  const isBare = nearest !== null && figure.start - nearest.end >= 0 && figure.start - nearest.end <= widestBare;
  const bare = subject === 'application' ? 'in' : decisions.has(subject) ? 'decided' : null;
  return isBare && bare !== null ? { key: `${subject} ${bare}`, isPlain: false } : null;
}

const carriedOver = 'carried-over';

/** The act nearest before the figure, else behind it (2件转入下年). */
function actOf({ hits }: Clause, figure: Quantity): string | null {
  const acts = hits.filter((hit) => roleOf(hit) === 'act');
  // 转入2024年继续办理12件: none of them was handled.
  if (acts.some(({ entry }) => entry.yields['act'] === carriedOver)) return carriedOver;
  const act = acts.findLast(({ end }) => end <= figure.start) ?? acts.find(({ start }) => start >= figure.end);
  return act?.entry.yields['act'] ?? null;
}

/** A number before 年 that is a year, and no count of years. */
const firstYear = 1900;

/** Another business; words of publishing (信息) are one only beside what is also published. */
function isAside(hit: Hit, subject: string | null): boolean {
  return roleOf(hit) === 'aside' && (hit.entry.id !== 'shown' || subject === null || published.has(subject));
}

/** Another business, a part of it, or another year. */
function isOther({ hits, quantities }: Clause, subject: string, year: number | null): boolean {
  const isCarried = hits.some(({ entry }) => entry.yields['act']?.startsWith('carried') === true);
  return (
    hits.some((hit) => {
      const { role, subject: only } = hit.entry.yields;
      if (role === 'aside') return isAside(hit, subject);
      return role === 'part' && (only === undefined || only === subject);
    }) || quantities.some(({ unit, value }) => unit === '年' && value > firstYear && value !== year && !isCarried)
  );
}

/** 未收到申请, 没有发生行政复议: told as nothing. */
function nilsOf(hits: readonly Hit[], spoken: string, end: number): readonly ToldFact[] {
  return hits
    .filter((hit) => roleOf(hit) === 'nil' && hit.end <= end)
    .map((hit) => {
      const subject = hit.entry.yields['subject'] ?? '';
      const to = /[,。;、]/.test(spoken[hit.end - 1] ?? '') ? hit.end - 1 : hit.end;
      return { key: subject === 'application' ? 'application in' : subject, value: 0, slack: 0, start: hit.start, end: to, isPlain: true };
    });
}
