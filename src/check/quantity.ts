import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { firstAt, grouped, matchesOf } from '#model';
import { numeralLetters, numeralOf, scales } from './numeral.ts';
import { oncePer, oncePerLexicons } from './once.ts';
import { hitsWithin, isHitWithin, type ReportReading } from './report-reading.ts';
import { prepareTenths, type Tenths } from './tenths.ts';

/** A counted thing of the narrative; `start`, `end` are offsets into `reading.spoken`. */
export interface Quantity {
  readonly value: number;
  /** The unit as written: 条. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** Counted pieces of information; other units (次, 人) are never added to them. */
  readonly isItem: boolean;
  /** Counted cases: 件, 宗, 起. */
  readonly isCase: boolean;
  /** Countable things of another kind (期, 人次, 元): added up among themselves alone. */
  readonly isLike: boolean;
  /** 90余条, 近300条, 3至5件, 一个 are not: nothing to calculate with. */
  readonly isExact: boolean;
  /** How far the true number may be off because it was rounded in writing: 1.2万条 is 500 more or less; 0 where all digits stand. */
  readonly slack: number;
}

/** What the narrative of a report counts, and the words around it by role of lexicons/quantities.yaml. */
export interface Count {
  /** In order. */
  readonly quantities: readonly Quantity[];
  /** Those inside `[start, end)`. */
  within(start: number, end: number): readonly Quantity[];
  /** True when a word of `role` stands in `[start, end)`. */
  has(role: string, start: number, end: number): boolean;
  all(role: string): readonly Hit[];
  /** Those inside `[start, end)`. */
  hits(role: string, start: number, end: number): readonly Hit[];
}

/** A comma within a number groups three digits; 3,40条 is nobody knows what. */
const wellFormed = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** What makes a number a range together with another one before it. */
const rangeMarks = '-~－—–～至到';
const rangeMark = new RegExp(`[\\d${numeralLetters}]\\p{Script=Han}?[${rangeMarks}]$`, 'u');

/** Prepares the reading of quantities: once a report, for all rules (`lexicons/{quantities,item-units,other-units,approximations}`). */
export const prepareCount: (lexicons: Lexicons) => (reading: ReportReading) => Count = oncePerLexicons((lexicons) => {
  const words = lexicons.lexicon('quantities');
  const quantitiesOf = prepareQuantities(lexicons);
  return oncePer((reading: ReportReading) => countOf(reading, words, quantitiesOf(reading.spoken)));
});

function countOf(reading: ReportReading, words: Lexicon, found: readonly Quantity[]): Count {
  const byRole = grouped(hitsBeside(reading, words, found), (hit) => hit.entry.yields['role'] ?? '');
  const all = (role: string): readonly Hit[] => byRole.get(role) ?? none;
  const touches = ({ start, end }: Quantity) => all('ordinal').some((hit) => hit.start < end && start < hit.end);
  const quantities = all('ordinal').length === 0 ? found : found.filter((quantity) => !touches(quantity));
  return {
    quantities,
    within: (start, end) => within(quantities, start, end),
    has: (role, start, end) => isHitWithin(all(role), start, end),
    all,
    hits: (role, start, end) => hitsWithin(all(role), start, end),
  };
}

const none: readonly Hit[] = [];

/** Hits in the lines that count something; the others have nothing to add up. */
function hitsBeside(reading: ReportReading, words: Lexicon, quantities: readonly Quantity[]): readonly Hit[] {
  const { spoken } = reading;
  const all = reading.hits(words);
  const hits: Hit[] = [];
  let done = 0;
  for (const { start, isItem, isLike, unit } of quantities) {
    if (!(isItem || isLike || unit === percent) || start < done) continue;
    const from = spoken.lastIndexOf('\n', start) + 1;
    const end = spoken.indexOf('\n', start);
    done = end === -1 ? spoken.length : end;
    hits.push(...hitsWithin(all, from, done));
  }
  return hits;
}

/** The unit of shares. */
export const percent = '%';

function within(quantities: readonly Quantity[], start: number, end: number): readonly Quantity[] {
  let at = firstAt(0, quantities.length, (no) => (quantities[no]?.start ?? 0) < start);
  const found: Quantity[] = [];
  for (let quantity = quantities[at]; quantity !== undefined && quantity.end <= end; quantity = quantities[at]) {
    found.push(quantity);
    at += 1;
  }
  return found;
}

/** Where a number of a list stands before or behind its gap: 近… and …余. */
const gap = '…';

function prepareQuantities(lexicons: Lexicons): (spoken: string) => readonly Quantity[] {
  const items = new Set(lexicons.words('item-units'));
  const like = new Set(lexicons.words('like-units'));
  const cases = new Set(lexicons.words('case-units'));
  const units = [...items, ...lexicons.words('other-units')].sort((left, right) => right.length - left.length);
  const rough = lexicons.words('approximations');
  const before = rough.filter((word) => word.endsWith(gap)).map((word) => word.slice(0, -1));
  const behind = rough.filter((word) => word.startsWith(gap)).map((word) => word.slice(1));
  const pointing = new Set(lexicons.words('pointing-words'));
  const tenthsIn = prepareTenths(lexicons.words('share-verbs'), behind);
  // What cannot stand behind a number ends the search there: most numbers are those of years and items.
  const scale = [...scales.keys()].join('');
  const next = `(?=[${scale}${firstLetters([...behind, ...units])}])`;
  // Linear: every repetition has a bound.
  const letters = `[${numeralLetters}]`;
  const number = `(\\d[\\d,]{0,15}(?:\\.\\d{1,6})?|${letters}{1,8}亿${letters}{1,15}|${letters}{1,15})`;
  const unit = `(${units.join('|')})(?:(${behind.join('|')})(?!${lexicons.words('no-approximations').join('|')}))?`;
  const pattern = new RegExp(`${number}${next}([${scale}]?)(${behind.join('|')})?${unit}`, 'g');
  const lastLetters = new Set([...rangeMarks, ...before.map((word) => word.at(-1) ?? '')]);
  const isRough = (spoken: string, start: number) => {
    if (!lastLetters.has(spoken[start - 1] ?? '')) return false;
    const head = spoken.slice(Math.max(0, start - 4), start);
    return rangeMark.test(head) || before.some((word) => head.endsWith(word));
  };
  return (spoken) => {
    const found: Quantity[] = [];
    for (const match of matchesOf(spoken, pattern)) {
      const [whole, written = '', scale, about, unit = '', aboutToo] = match;
      const { index } = match;
      if (isNoCount(spoken, index) || (written === '一' && pointing.has(spoken[index - 1] ?? ''))) continue;
      const { value, slack } = scaled(figureOf(written, cases.has(unit)), written, scale ?? '');
      const isExact = about === undefined && aboutToo === undefined && !Number.isNaN(value) && !isRough(spoken, index);
      const end = index + whole.length - (aboutToo?.length ?? 0);
      found.push({
        value,
        slack,
        unit,
        start: index,
        end,
        isItem: items.has(unit),
        isCase: cases.has(unit),
        isLike: like.has(unit),
        isExact,
      });
    }
    const parts = tenthsIn(spoken).map((share) => shareOf(share, isRough(spoken, share.start)));
    return parts.length === 0 ? found : [...found, ...parts].sort((left, right) => left.start - right.start);
  };
}

const firstLetters = (words: readonly string[]): string => [...new Set(words.map((word) => word[0] ?? ''))].join('');

/** 第20条, and 1 243: the end of a number whose thousands stand apart. */
const isNoCount = (spoken: string, start: number): boolean =>
  spoken[start - 1] === ordinal || parted.test(spoken.slice(Math.max(0, start - 2), start + 4));

const ordinal = '第';
const parted = /^\d \d{3}(?!\d)/;
const shareOf = ({ value, slack, start, end, isRough }: Tenths, isRoughBefore: boolean): Quantity => ({
  ...{ value, slack, start, end, unit: percent, isItem: false, isCase: false, isLike: false },
  isExact: !isRough && !isRoughBefore,
});

/** 1.2万 is 12000, rounded to the last digit that stands there; decimals without a scale are meant as they stand. */
function scaled(value: number, written: string, scale: string): Pick<Quantity, 'value' | 'slack'> {
  const factor = scales.get(scale) ?? 1;
  if (factor === 1) return { value, slack: 0 };
  const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  return { value: Math.round(value * factor), slack: (factor * 10 ** -decimals) / 2 };
}

const plainDigits = /^\d+$/;
const startsWithDigit = /^\d/;

/** NaN where it is no number, or 一 that counts nothing; 一件 is a count of cases. */
function figureOf(written: string, isCase: boolean): number {
  if (plainDigits.test(written)) return Number(written);
  if (startsWithDigit.test(written)) return wellFormed.test(written) ? Number(written.replaceAll(',', '')) : Number.NaN;
  return written === '一' && !isCase ? Number.NaN : (numeralOf(written) ?? Number.NaN);
}
