import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Span } from '#model';
import { normalise } from '#text';
import type { YearReport } from './year-report.ts';

/** A figure said to have risen or fallen since last year: 收到申请95件,较上年增加74件. */
export interface Claim {
  readonly span: Span;
  /** What the tables have a figure of, or null: then `words` name it. */
  readonly subject: string | null;
  /** The words right before the figure of this year, and the unit behind it. */
  readonly words: string;
  readonly unit: string;
  /** The figure of this year, where the sentence tells it. */
  readonly figure: number | null;
  readonly isRise: boolean;
  /** By how much, where it is told exactly; `isShare`: in percent. */
  readonly amount: { readonly value: number; readonly isShare: boolean } | null;
}

interface Words {
  readonly cues: Lexicon;
  readonly denials: readonly string[];
  /** A count with its unit. */
  readonly count: RegExp;
  /** What directly follows the word of change: an exact amount. */
  readonly amount: RegExp;
}

/** Stands for the number in lexicons/approximations.txt: what follows it makes the number a rough one. */
const gap = '…';

/** Prepares the reading of such claims: only in the sentences that have a word of change. */
export function prepareClaims(lexicons: Lexicons): (report: YearReport) => readonly Claim[] {
  const units = lexicons.words('item-units').join('|');
  const rough = lexicons.words('approximations').flatMap((word) => (word.startsWith(gap) ? [word.slice(gap.length)] : []));
  const words: Words = {
    cues: lexicons.lexicon('earlier-years'),
    denials: lexicons.words('denials'),
    count: new RegExp(`(\\d[\\d,]*)(${units})`, 'gu'),
    amount: new RegExp(`^(\\d[\\d,]*(?:\\.\\d+)?)(%|${units})(?!${rough.join('|')})`, 'u'),
  };
  return ({ narrative, text }) => {
    const { starts, ends, bounds, statutory } = narrative;
    const claims: Claim[] = [];
    for (const unit of unitsWith(narrative, words.cues)) {
      if (statutory[unit] === 1) continue;
      const [first, last] = [bounds[unit] ?? 0, (bounds[unit + 1] ?? 1) - 1];
      claims.push(...claimsIn(text, { start: starts[first] ?? 0, end: ends[last] ?? 0 }, words));
    }
    return claims;
  };
}

const isChange = ({ entry }: Hit): boolean => entry.yields['cue'] === 'rise' || entry.yields['cue'] === 'fall';

/** The units that hold a word of change, in order. */
function unitsWith({ value, bounds }: YearReport['narrative'], cues: Lexicon): readonly number[] {
  const units: number[] = [];
  let unit = 0;
  for (const { start } of cues.scan(value).filter(isChange)) {
    while ((bounds[unit + 1] ?? Number.POSITIVE_INFINITY) <= start) unit += 1;
    if (units.at(-1) !== unit) units.push(unit);
  }
  return units;
}

function claimsIn(text: string, sentence: Span, words: Words): readonly Claim[] {
  const form = normalise(text.slice(sentence.start, sentence.end));
  const hits = words.cues.scan(form.value);
  const claims: Claim[] = [];
  for (const compared of hits.filter(({ entry }) => entry.yields['cue'] === 'compared')) {
    const claim = claimAt(form.value, compared, hits, words);
    if (claim === null) continue;
    const { start, end } = form.toText(claim.from, claim.to);
    claims.push({ ...claim.read, span: { start: sentence.start + start, end: sentence.start + end } });
  }
  return claims;
}

type Reading = { readonly from: number; readonly to: number; readonly read: Omit<Claim, 'span'> };

/** One claim around words of comparison; null where it is of a part, denied, or nobody can tell of what. */
function claimAt(value: string, compared: Hit, hits: readonly Hit[], words: Words): Reading | null {
  const change = changeBehind(value, compared, hits, words.denials);
  if (change === null) return null;
  const opens = Math.max(value.lastIndexOf('。', compared.start), value.lastIndexOf(';', compared.start)) + 1;
  const subject = hits.findLast(({ entry, start, end }) => entry.yields['subject'] !== undefined && start >= opens && end <= change.start);
  const counts = Array.from(value.slice(opens, compared.start).matchAll(words.count));
  const from = counts.some(({ index }) => index + opens < (subject?.start ?? 0)) ? opens : (subject?.start ?? opens);
  if (hits.some(({ entry, start }) => entry.yields['cue'] === 'narrowed' && start >= from && start < change.start)) return null;
  // 收到申请95件,办结92件,较上年增加: of which is not told.
  const [figure, ...more] = counts.filter(({ index }) => index + opens >= (subject?.end ?? opens));
  if (more.length > 0 || (subject === undefined && figure === undefined)) return null;
  const told = words.amount.exec(value.slice(change.end));
  const read = {
    subject: subject?.entry.yields['subject'] ?? null,
    ...namesOf(figure, value.slice(opens)),
    isRise: change.entry.yields['cue'] === 'rise',
    amount: told === null ? null : { value: numberOf(told[1]), isShare: told[2] === '%' },
  };
  return { from, to: change.end + (told?.[0].length ?? 0), read };
}

/** The word of change in the clause of the comparison, unless it is denied: 较上年未增加. */
function changeBehind(value: string, compared: Hit, hits: readonly Hit[], denials: readonly string[]): Hit | null {
  const change = hits.find((hit) => hit.start >= compared.end && isChange(hit));
  if (change === undefined) return null;
  const between = value.slice(compared.end, change.start);
  return /[,。;]/.test(between) || denials.some((word) => between.includes(word)) ? null : change;
}

function namesOf(figure: RegExpExecArray | undefined, clause: string): Pick<Claim, 'words' | 'unit' | 'figure'> {
  if (figure === undefined) return { words: '', unit: '', figure: null };
  return { words: wordsBefore(clause.slice(0, figure.index)), unit: figure[2] ?? '', figure: numberOf(figure[1]) };
}

const numberOf = (written: string | undefined): number => Number((written ?? '').replaceAll(',', ''));

/** Letters right before a figure that name what it counts; more would hold the name of the agency. */
const namingLetters = 8;
const wordsBefore = (before: string): string => (/\p{Script=Han}+$/u.exec(before)?.[0] ?? '').slice(-namingLetters);
