import type { Hit, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped } from '#model';
import { type Citation, type CitedNumber, citationsIn, documentsOf, type KnownDocument, numbersIn } from './citation.ts';
import { flagOf } from './flag.ts';
import { misprinted } from './misprinted-number.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

interface Wrong {
  readonly rule: 'citation-title' | 'citation-words' | 'citation-number' | 'citation-superseded';
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  /** As written, and as it should be. */
  readonly found: string;
  readonly right: string;
}

type Documents = ReadonlyMap<string, KnownDocument>;

/** Titles corrupted, numbers of another document, and documents no longer in force (DOMAIN.md 1.1). */
export const wrongCitation: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('documents');
  const documents = documentsOf(words);
  const derived = lexicons.words('derived-titles');
  const division = new RegExp(lexicons.words('division-kinds').join('|'));
  return ({ report, reading }) => {
    const hits = reading.quoted(words);
    const of = (role: string) => hits.filter(({ entry }) => entry.yields['role'] === role);
    const citations = citationsIn(reading, of('document'), documents).filter(
      ({ title, document }) => !division.test(title) && !isDerived(title, document, derived),
    );
    const numbers = numbersIn(reading, of('number'));
    const { year } = report.identity;
    const formulas = [...of('formula'), ...of('article')];
    const old =
      year === null
        ? []
        : [...oldDocuments(citations, numbers, documents, year), ...flatMapped(formulas, (hit) => oldWords(hit, documents, reading, year))];
    const wrong = [
      ...flatMapped(citations, wrongTitle),
      ...flatMapped(numbers, (number) => [...wrongOwner(number, documents, reading), ...ofAnotherYear(number, documents, reading)]),
      ...flatMapped(citations, (citation) => wrongNumber(citation, numbers, reading)),
      ...flatMapped(hits, (hit) => wrongWords(hit, reading)),
      ...old.filter((each) => !isTold(each, of('history'))),
    ];
    return onePerPlace(wrong).map((each) => flagFor(lexicons, reading, each));
  };
};

/** Changes that make a title corrupted rather than another one: a letter or two, or half of it. */
const slip = 2;
const corruptedShare = 0.5;

function wrongTitle({ document, title, distance, isShortened, start, end }: Citation): readonly Wrong[] {
  const isNear = distance <= slip || distance <= corruptedShare * title.length;
  if (distance === 0 || !isNear || title.length < shortestTitle || (isShortened && distance > slip)) return [];
  const right = document.titles.toSorted((left, other) => Math.abs(left.length - title.length) - Math.abs(other.length - title.length))[0];
  // 规定 for 办法 may be another document, of a place that its title does not tell.
  const isSameKind = right?.slice(-kindLetters) === title.slice(-kindLetters);
  const certainty = isShortened ? 'possible' : distance <= slip && isSameKind ? 'certain' : 'probable';
  return [{ rule: 'citation-title', certainty, start, end, found: title, right: right ?? '' }];
}

/** The local rules and lessons on a document bear its name with a word of their own. */
function isDerived(title: string, { titles }: KnownDocument, derived: readonly string[]): boolean {
  return !titles.includes(title) && derived.some((word) => title.includes(word) && !titles.some((right) => right.includes(word)));
}

/** Letters of the word for the kind of a document: 办法, 条例. */
const kindLetters = 2;
/** Shorter titles are names of everything. */
const shortestTitle = 7;
/** Between a title and its number: 》(国办函…, 》(以下简称《条例》,国令…. */
const between = /^[\s(,]*(?:以下简称《[^》]{1,10}》[,)(]*)?(?:中华人民共和国)?$/;

/** 《…》(…号) where the number is no number of that document. */
function wrongNumber({ document, start, end }: Citation, numbers: readonly CitedNumber[], { value }: ReportReading): readonly Wrong[] {
  const next = numbers.find((number) => number.start >= end);
  if (next === undefined || document.numbers.length === 0 || !between.test(value.slice(end, next.start))) return [];
  if (document.numbers.includes(next.number)) return [];
  return [
    { rule: 'citation-number', certainty: 'certain', start, end: next.end, found: next.written, right: numeral(document.numbers[0] ?? '') },
  ];
}

/** The title right before a number. */
const titleBefore = /《([^《》\n]{7,60})》[\s(,]*$/;
/** Letters in a row that a title shares with the document's own. */
const sharedLetters = 4;

/** 《…》(国务院令第711号) where the title is of something else: a number belongs to one document alone. */
function wrongOwner({ number, written, start, end }: CitedNumber, documents: Documents, { value }: ReportReading): readonly Wrong[] {
  const owner = [...documents.values()].find(({ numbers }) => numbers.includes(number));
  const title = titleBefore.exec(value.slice(Math.max(0, start - longestTitle), start));
  const [right = ''] = owner?.titles ?? [];
  if (owner === undefined || title === null || owner.titles.some((known) => isAlike(title[1] ?? '', known))) return [];
  const from = start - title[0].length;
  return [{ rule: 'citation-title', certainty: 'probable', start: from, end, found: `${title[1]}(${written})`, right }];
}

const longestTitle = 70;

function ofAnotherYear(cited: CitedNumber, documents: Documents, { value }: ReportReading): readonly Wrong[] {
  const right = misprinted(cited, [...documents.values()], value);
  const { written, start, end } = cited;
  return right === null ? [] : [{ rule: 'citation-number', certainty: 'probable', start, end, found: written, right: numeral(right) }];
}

/** 旧条例(国务院令第492号): cited as the old one. */
function isTold({ start, end }: Wrong, history: readonly Hit[]): boolean {
  return history.some((hit) => hit.start < end + nearHistory && start < hit.end + nearHistory);
}

/** Characters around a citation in which it is told to be history. */
const nearHistory = 16;

function isAlike(title: string, known: string): boolean {
  for (let at = 0; at + sharedLetters <= title.length; at += 1) if (known.includes(title.slice(at, at + sharedLetters))) return true;
  return false;
}

const certaintiesOfWords: ReadonlyMap<string, Certainty> = new Map([
  ['no-law', 'certain'],
  ['no-article', 'certain'],
  ['wrong-date', 'certain'],
  ['wrong-article', 'possible'],
]);

/** A law that there is not, a date or an article that is another one. */
function wrongWords({ entry, start, end }: Hit, { value }: ReportReading): readonly Wrong[] {
  const certainty = certaintiesOfWords.get(entry.yields['role'] ?? '');
  if (certainty === undefined) return [];
  return [{ rule: 'citation-words', certainty, start, end, found: value.slice(start, end), right: entry.yields['right'] ?? '' }];
}

const numeral = (number: string) => (number.startsWith('令') ? `国务院令第${number.slice(1)}号` : `${number}号`);

/** The basis of an earlier form, cited alone: who names the new one too tells history. */
function oldDocuments(
  citations: readonly Citation[],
  numbers: readonly CitedNumber[],
  documents: Documents,
  year: number,
): readonly Wrong[] {
  if (citations.length === 0 && numbers.length === 0) return [];
  return flatMapped([...documents.values()], (document) => {
    const { until, by } = document;
    if (until === null || year <= until || document.numbers.length === 0) return [];
    const places = [
      ...citations.filter((citation) => citation.document.id === document.id),
      ...numbers.filter(({ number }) => document.numbers.includes(number)),
    ].toSorted((left, right) => left.start - right.start);
    const [first, second] = places;
    const successor = by === null ? undefined : documents.get(by);
    const isRenewed =
      citations.some((citation) => citation.document === successor) ||
      numbers.some(({ number }) => successor?.numbers.includes(number) === true);
    if (first === undefined || isRenewed) return [];
    const end = second !== undefined && second.start - first.end <= 2 ? second.end : first.end;
    return [
      {
        rule: 'citation-superseded',
        certainty: 'probable',
        start: first.start,
        end,
        found: numeral(document.numbers[0] ?? ''),
        right: numeral(successor?.numbers[0] ?? ''),
      },
    ];
  });
}

/** Formulas and articles of the regulation of 2007. */
function oldWords({ entry, start, end }: Hit, documents: Documents, { value }: ReportReading, year: number): readonly Wrong[] {
  const { until = '', by = '' } = entry.yields;
  if (year <= Number(until)) return [];
  return [
    {
      rule: 'citation-superseded',
      certainty: 'probable',
      start,
      end,
      found: value.slice(start, end),
      right: numeral(documents.get(by)?.numbers[0] ?? ''),
    },
  ];
}

/** A title that is wrong with its number is told once, by the number. */
function onePerPlace(wrong: readonly Wrong[]): readonly Wrong[] {
  return wrong.filter(
    (each, i) =>
      !wrong.some((other, j) => i !== j && other.start <= each.start && other.end >= each.end && (other.end > each.end || j > i)),
  );
}

function flagFor(lexicons: Lexicons, reading: ReportReading, { rule, certainty, start, end, found, right }: Wrong): Flag {
  return flagOf(lexicons, {
    code: 'wrong-citation',
    severity: certainty === 'possible' ? 'low' : 'medium',
    certainty,
    span: reading.spanOf(start, end),
    rule,
    zh: { found, right },
  });
}
