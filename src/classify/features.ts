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

/** The key of `yields` that names what an entry stands for, for each lexicon the features come from. */
const sources = [
  ['substance', 'feature'],
  ['concrete', 'feature'],
  ['cues', 'cue'],
  ['stance', 'stance'],
  ['specificity', 'axis'],
] as const;

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
/** Longer sentences are read up to here: real ones have up to 900 characters. */
const longestRead = 4000;
const clause = /[^,;。:]+/g;
const firstNumber = /\d[\d,]*(?:\.\d+)?|[〇零一二三四五六七八九十百千万两]+/;
const zero = /^(?:[0.,]+|[〇零]+)$/;

/** Looks features up in a sentence: one pass of every lexicon. */
export function prepareFeatures(lexicons: Lexicons): (form: string) => Features {
  const scanners = sources.map(([name, key]) => ({ lexicon: lexicons.lexicon(name), key }));
  return (whole) => {
    const form = whole.slice(0, longestRead);
    const found = scanners.flatMap(({ lexicon, key }) => lexicon.scan(form).map((hit) => ({ name: hit.entry.yields[key], hit })));
    const masks = found.flatMap(({ name, hit }) => (name === 'mask' ? [hit] : []));
    const masked = painted(form.length, masks, 0);
    const inside = painted(form.length, masks, 1);
    const hits = grouped(
      found.filter(
        ({ name = '', hit }) => !(counted.includes(name) && inside[hit.start] === 1) && !(name === 'future' && masked[hit.start] === 1),
      ),
    );
    const stands = (hit: Hit) => masked[hit.start] === 0;
    const amounts = (hits.get('quantity') ?? []).filter((hit) => stands(hit) && !isZero(form, hit));
    const counts = (name: string) =>
      name === 'quantity' ? amounts.length > 0 : (hits.get(name) ?? []).some((hit) => !numeric.includes(name) || stands(hit));
    return {
      length: whole.length,
      introduces: whole.trimEnd().endsWith(':'),
      firstClause: form.search(/[,;。:]/) + 1 || form.length,
      hits,
      amounts,
      nilShare: shareOfClauses(form, hits.get('nil') ?? []),
      praiseShare: shareOfClauses(form, hits.get('praise') ?? []),
      problemAxes: problemAxes.filter((names) => names.some(counts)).length,
      measureAxes: measureAxes.filter((names) => names.some(counts)).length,
    };
  };
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

function grouped(found: readonly { readonly name: string | undefined; readonly hit: Hit }[]): Map<string, Hit[]> {
  const hits = new Map<string, Hit[]>();
  for (const { name, hit } of found) {
    if (name === undefined) continue;
    const list = hits.get(name);
    if (list === undefined) hits.set(name, [hit]);
    else list.push(hit);
  }
  return hits;
}

function isZero(form: string, hit: Hit): boolean {
  const written = firstNumber.exec(form.slice(hit.start, hit.end))?.[0];
  return written !== undefined && zero.test(written);
}

function shareOfClauses(form: string, hits: readonly Hit[]): number {
  if (hits.length === 0) return 0;
  const cover = painted(form.length, hits, 0);
  let covered = 0;
  let all = 0;
  for (const { 0: written, index } of form.matchAll(clause)) {
    const end = index + written.length;
    all += written.length;
    if (cover.subarray(index, end).includes(1)) covered += written.length;
  }
  return all === 0 ? 0 : covered / all;
}
