import type { Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, matchesOf, overlap, type Report, type Span } from '#model';
import { blankSpaces, singleBlank } from './blank-space.ts';
import { type BlankValue, blankValues } from './blank-value.ts';
import { flagOf } from './flag.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** What stands for a value that nobody put in: XX条, ××镇, 20XX年, X月X日, ____件. */
const masked = /[X×]{2,}|x{2,}|\*{2,}(?:-\*{2,})?|_{2,}|○{2,}|△{2,}|□{2,}|(?<![\d一二三四五六七八九零〇])〇{2,}|[Xx×]月[Xx×]{1,2}日/gu;
/** What a post whose holder is masked stands behind. */
const opens = /^[\p{Script=Han},。;、]$/u;

/** Values left out or masked (DOMAIN.md 3). */
export const unfilled: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('form-instructions');
  const units = countedBy([...lexicons.words('item-units'), ...lexicons.words('other-units')], lexicons.words('unit-lookalikes'));
  const divisions = startsWithOneOf(lexicons.words('unit-endings'));
  const numerals = startsWithOneOf(lexicons.words('before-units'));
  const purpose = new RegExp(lexicons.words('masking-words').join('|'));
  const single = singleBlank(lexicons.words('blank-units'));
  return ({ report, reading }) => {
    const { value } = reading;
    const hits = reading.quoted(words);
    const of = (role: string) => hits.filter(({ entry }) => entry.yields['role'] === role);
    const posts = of('masked-post').filter(({ start }) => opens.test(value[start - 1] ?? ''));
    const isOnPurpose = (start: number, end: number) => {
      const clause = clauseOf(value, start, end);
      return purpose.test(value.slice(clause.start, clause.end));
    };
    const left = [...blankValues(value, units, of('telephone')), ...of('nobody'), ...posts].filter(
      ({ start, end }) => !isSpeech(reading, start) && !isOnPurpose(start, end),
    );
    const masks = flatMapped(matchesOf(value, masked), ({ 0: mask, index }): readonly Place[] => {
      const isWhole = isWholeQuotation(value, index, mask);
      const isMasked = isSpeech(reading, index) && !isWhole;
      const certainty =
        isMasked || isOnPurpose(index, index + mask.length)
          ? null
          : isWhole
            ? 'certain'
            : certaintyOf(value, index, mask, { units, divisions });
      return certainty === null ? [] : [{ start: index, end: index + mask.length, certainty }];
    });
    const places: Place[] = [
      ...of('blank').map(({ start, end }) => ({ start, end: end - 1, certainty: 'probable' as const })),
      ...of('bracketed').map(({ start, end }) => ({ start, end, certainty: 'certain' as const })),
      ...masks,
      ...left
        .filter((place) => !masks.some((mask) => meet(mask, place)))
        .map(({ start, end }) => ({ start, end, certainty: 'probable' as const })),
    ];
    places.sort((one, other) => one.start - other.start);
    const told = onePerClause(value, places).map((place) => flagFor(lexicons, reading, place));
    const spaces = blankSpaces(report, units, numerals, single).filter(
      (space) => !told.some(({ span }) => span !== null && overlap(span, space) > 0),
    );
    return [...told, ...spaces.map((space) => flagForSpace(lexicons, report, space))];
  };
};

const meet = (one: BlankValue, other: BlankValue): boolean => one.start < other.end && other.start < one.end;

/** A unit of counting, and no word that begins like one: 条, not 条例. */
const countedBy = (units: readonly string[], lookalikes: readonly string[]) =>
  new RegExp(`^(?!${lookalikes.join('|')})(?:${units.join('|')})`);
const startsWithOneOf = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})`);
const han = /\p{Script=Han}/u;
/** 139****1234, 12×××34: numbers of persons are masked for good reason. */
const digit = /\d/;

/** Words of others in quotation marks, not in a title: they may be masked on purpose. */
function isSpeech({ spoken, value }: ReportReading, place: number): boolean {
  if (spoken[place] === value[place]) return false;
  const [quotation, title] = [value.lastIndexOf('“', place), value.lastIndexOf('《', place)];
  return quotation > title;
}

/** “____”: a name was to be put in. */
function isWholeQuotation(value: string, start: number, mask: string): boolean {
  return value[start - 1] === '“' && value[start + mask.length] === '”' && !mask.startsWith('*');
}

interface Kinds {
  readonly units: RegExp;
  readonly divisions: RegExp;
}

function certaintyOf(value: string, start: number, mask: string, kinds: Kinds): Certainty | null {
  const [before = '', after] = [value[start - 1], value.slice(start + mask.length, start + mask.length + 4)];
  if (mask.includes('-')) return 'probable';
  if (mask.endsWith('日') || (/20$/.test(value.slice(0, start)) && after.startsWith('年'))) return 'certain';
  if (digit.test(before) || digit.test(after[0] ?? '') || !/^[\p{Script=Han},。;:、\n“(《]?$/u.test(before)) return null;
  if (mask.startsWith('_') && before === ':' && isLabelled(value, start)) return latin.test(after) ? null : 'possible';
  // **一是** in Markdown: stars say something only where a number is wanted.
  if (mask.startsWith('*')) return ofStars(value, start, mask, kinds);
  return certaintyBefore(after, han.test(before), kinds);
}

/** 联系人:___, : a line to write on. */
const latin = /^[A-Za-z]/;
const isLabelled = (value: string, start: number) => /\p{Script=Han}{2}:$/u.test(value.slice(0, start));

function ofStars(value: string, start: number, mask: string, { units }: Kinds): Certainty | null {
  const after = value.slice(start + mask.length, start + mask.length + 4);
  if (han.test(value[start - 1] ?? '')) return units.test(after) && !/^[一二三四五六七八九十]/.test(after) ? 'probable' : null;
  // ***方面: a word is wanted, and no second mark says that these were Markdown's.
  const line = value.slice(value.lastIndexOf('\n', start) + 1, endOfLine(value, start));
  return mask.length >= leastStars && han.test(after[0] ?? '') && line.indexOf('**') === line.lastIndexOf(mask) ? 'probable' : null;
}

const leastStars = 3;
const endOfLine = (value: string, from: number) => (value.indexOf('\n', from) === -1 ? value.length : value.indexOf('\n', from));

function certaintyBefore(after: string, isBehindWord: boolean, { units, divisions }: Kinds): Certainty | null {
  if (units.test(after)) return 'certain';
  if (divisions.test(after)) return 'probable';
  return isBehindWord && han.test(after) ? 'possible' : null;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
}

/** X县X镇XX条 are one thing not filled in. */
function onePerClause(value: string, places: readonly Place[]): readonly Place[] {
  return places.filter((place, i) => {
    const before = places[i - 1];
    return before === undefined || clauseEnd.test(value.slice(before.end, place.start));
  });
}

const clauseEnd = /[,。;:!?\n]/;

/** From the border before `start` to the one behind `end`; what is too far off is cut. */
function clauseOf(value: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && start - from < longest && !clauseEnd.test(value[from - 1] ?? '')) from -= 1;
  const rest = value.slice(end, end + longest).search(clauseEnd);
  return { start: from, end: rest === -1 ? Math.min(value.length, end + 1) : end + rest };
}

/** Longest clause quoted before the mask. */
const longest = 40;

function flagFor(lexicons: Lexicons, reading: ReportReading, { start, end, certainty }: Place): Flag {
  const { value } = reading;
  const clause = clauseOf(value, start, end);
  return flagOf(lexicons, {
    code: 'unfilled',
    severity: certainty === 'possible' ? 'low' : 'high',
    certainty,
    span: reading.spanOf(clause.start, clause.end),
    rule: 'unfilled',
    zh: { words: value.slice(clause.start, clause.end) },
  });
}

/** The clause of the text around the room that was left. */
function flagForSpace(lexicons: Lexicons, { source: { text } }: Report, { start, end }: Span): Flag {
  let from = start;
  while (from > 0 && start - from < longest && !clauseEndInText.test(text[from - 1] ?? '')) from -= 1;
  const rest = text.slice(end, end + longest).search(clauseEndInText);
  const span = { start: from, end: rest === -1 ? Math.min(text.length, end + 1) : end + rest };
  const isLine = text[start] === '_' || text[start] === '\uff3f';
  return flagOf(lexicons, {
    code: 'unfilled',
    severity: 'high',
    certainty: isLine ? 'certain' : end - start === 1 ? 'possible' : 'probable',
    span,
    rule: 'unfilled',
    zh: { words: text.slice(span.start, span.end) },
  });
}

const clauseEndInText = /[,，。;；:：!！?？\n]/;
