import type { Hit, Lexicons } from '#lexicon';

/** What the lexicons find in one sentence; offsets are into its form. The decision is taken elsewhere. */
export interface Features {
  readonly length: number;
  /** It ends in a colon: what it says stands behind it. */
  readonly introduces: boolean;
  /** Offset behind the first clause. */
  readonly firstClause: number;
  /** Hits by the feature, cue, stance or axis they stand for. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** Amounts above zero that are no slogan, law, date or vague "one". */
  readonly amounts: readonly Hit[];
  /** Share of the sentence's characters in clauses that say that nothing happened. */
  readonly nilShare: number;
  /** The same for self-praise. */
  readonly praiseShare: number;
  /** Different ways in which a problem is specific, DOMAIN.md 2.1. */
  readonly problemAxes: number;
  /** Different ways in which a measure can be checked, DOMAIN.md 2.2 S6. */
  readonly measureAxes: number;
}

/** Where the features come from; each entry names what it stands for by one of the keys. */
const sources = ['substance', 'concrete', 'cues', 'stance', 'specificity'] as const;
const keys = ['feature', 'cue', 'stance', 'axis'] as const;

/** Features whose terms may begin with a number that stands inside a slogan or name: 第三次…座谈会. */
const counted = ['act', 'change'];
/** Axes that numbers stand for. */
const numeric = ['detail', 'amount'];
/** What tells each axis; one hit of one of its names is enough. */
const problemAxes = [
  ['who', 'group'],
  ['observed', 'scene'],
  ['detail', 'quantity', 'duration', 'cause', 'month', 'cadence'],
] as const;
const measureAxes = [
  ['actor', 'post'],
  ['object', 'quoted', 'own-document'],
  ['deliverable', 'now', 'product'],
  ['amount', 'quantity', 'duration'],
  ['when', 'month', 'cadence'],
] as const;
/** One bit an axis, by the names that tell them: those of problems first. */
const axes = new Map<string, number>();
for (const [no, names] of [...problemAxes, ...measureAxes].entries())
  for (const name of names) axes.set(name, (axes.get(name) ?? 0) | (1 << no));
/** Longer sentences are read up to here: real ones have up to 900 characters. */
export const longestRead = 4000;
const none: readonly Hit[] = [];
const clauseEnd = /[,;。:]/;
const firstNumber = /\d[\d,]*(?:\.\d+)?|[〇零一二三四五六七八九十百千万两]+/;
const zero = /^(?:[0.,]+|[〇零]+)$/;

/** Looks features up in sentences, all lexicons and all sentences in one pass; one result a form, in order. */
export function prepareFeatures(lexicons: Lexicons): (forms: readonly string[]) => readonly Features[] {
  const lexicon = lexicons.together(sources);
  const nameOf = new Map(lexicon.entries.map((entry) => [entry, keys.map((key) => entry.yields[key]).find((name) => name !== undefined)]));
  return (forms) => {
    const read = forms.map((form) => form.slice(0, longestRead));
    const found = lexicon.scanEach(read);
    return forms.map((whole, no) => {
      const hits = new Map<string, Hit[]>();
      for (const hit of found[no] ?? none) {
        const name = nameOf.get(hit.entry);
        if (name === undefined) continue;
        const list = hits.get(name);
        if (list === undefined) hits.set(name, [hit]);
        else list.push(hit);
      }
      return featuresOf(whole, read[no] ?? '', hits);
    });
  };
}

function featuresOf(whole: string, form: string, hits: Map<string, Hit[]>): Features {
  const masks = hits.get('mask');
  const masked = masks === undefined ? null : painted(form.length, masks, 0);
  if (masks !== undefined && masked !== null) {
    const inside = painted(form.length, masks, 1);
    for (const name of counted) drop(hits, name, inside);
    drop(hits, 'future', masked);
  }
  const stands = (hit: Hit) => masked === null || masked[hit.start] === 0;
  const amounts = (hits.get('quantity') ?? none).filter((hit) => stands(hit) && !isZero(form, hit));
  const counts = (name: string, found: readonly Hit[]): boolean =>
    name === 'quantity' ? amounts.length > 0 : !numeric.includes(name) || found.some(stands);
  let told = 0;
  for (const name of hits.keys()) {
    const own = axes.get(name);
    if (own !== undefined && counts(name, hits.get(name) ?? none)) told |= own;
  }
  return {
    length: whole.length,
    introduces: whole.trimEnd().endsWith(':'),
    firstClause: form.search(clauseEnd) + 1 || form.length,
    hits,
    amounts,
    nilShare: shareOfClauses(form, hits.get('nil') ?? none),
    praiseShare: shareOfClauses(form, hits.get('praise') ?? none),
    problemAxes: countOf(told & (2 ** problemAxes.length - 1)),
    measureAxes: countOf(told >> problemAxes.length),
  };
}

/** Of the bits that are set. */
function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Takes the hits of a feature away that begin in the cover. */
function drop(hits: Map<string, Hit[]>, name: string, cover: Uint8Array): void {
  const found = hits.get(name);
  if (found === undefined) return;
  const left = found.filter(({ start }) => cover[start] !== 1);
  if (left.length === 0) hits.delete(name);
  else hits.set(name, left);
}

/**
 * 1 where a hit covers a character, but for its first `skipped` ones. A number belongs to the slogan or document number
 * that begins before it or with it; an act only to what begins before it, since both may begin with a date.
 */
function painted(length: number, hits: readonly Hit[], skipped: number): Uint8Array {
  const cover = new Uint8Array(length + 1);
  for (const hit of hits) cover.fill(1, hit.start + skipped, hit.end);
  return cover;
}

const [digitZero, digitNine] = ['0'.charCodeAt(0), '9'.charCodeAt(0)];

function isZero(form: string, hit: Hit): boolean {
  const first = form.charCodeAt(hit.start);
  // So do most amounts begin: no zero.
  if (first > digitZero && first <= digitNine) return false;
  const written = firstNumber.exec(form.slice(hit.start, hit.end))?.[0];
  return written !== undefined && zero.test(written);
}

const [comma, semicolon, stop, colon] = [',', ';', '。', ':'].map((mark) => mark.charCodeAt(0));
const isClauseEnd = (unit: number): boolean => unit === comma || unit === stop || unit === semicolon || unit === colon;

function shareOfClauses(form: string, hits: readonly Hit[]): number {
  if (hits.length === 0) return 0;
  const cover = painted(form.length, hits, 0);
  let covered = 0;
  let all = 0;
  let start = 0;
  for (let at = 0; at <= form.length; at += 1) {
    if (at < form.length && !isClauseEnd(form.charCodeAt(at))) continue;
    all += at - start;
    if (cover.subarray(start, at).includes(1)) covered += at - start;
    start = at + 1;
  }
  return all === 0 ? 0 : covered / all;
}
