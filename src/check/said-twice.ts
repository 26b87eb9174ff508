import type { Hit } from '#lexicon';
import { type Flag, flatMapped, matchesOf, unitReader } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Words that were put together wrongly: the same twice, half a sentence glued to another (lexicons/typos.yaml). */
export const saidTwice: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('typos');
  return ({ report, reading }) => {
    const damage = report.form.noise;
    let told = 0;
    const hits = reading.hits(words);
    const known = hits.filter(({ entry }) => wrong.has(entry.yields['role']));
    const found = [
      ...known.map(ofHit),
      ...repeatsIn(reading.spoken),
      ...clausesTwice(reading.value),
      ...mixed(hits, reading.spoken),
    ].toSorted((left, right) => left.start - right.start);
    return flatMapped(found, ({ start, end, rule, certainty }): readonly Flag[] => {
      if (start < told) return [];
      told = end;
      const span = reading.spanOf(start, end);
      if (damage.some((noise) => noise.span.start < span.end && span.start < noise.span.end)) return [];
      const quoted = { words: reading.value.slice(start, end) };
      return [flagOf(lexicons, { code: 'garbled', severity: 'low', certainty, span, rule, zh: quoted })];
    });
  };
};

const wrong: ReadonlySet<string | undefined> = new Set(['twice', 'broken']);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: 'said-twice' | 'broken-words';
  readonly certainty: 'probable' | 'possible';
}

function ofHit({ entry, start, end }: Hit): Found {
  const isTwice = entry.yields['role'] === 'twice';
  return { start, end, rule: isTwice ? 'said-twice' : 'broken-words', certainty: isTwice ? 'probable' : 'possible' };
}

const clause = /[^,。;:!?\n]+/g;
const [shortestClause, longestClause] = [6, 40];

/** A clause, and the same once more right behind a comma. */
function clausesTwice(value: string): readonly Found[] {
  const clauses = matchesOf(value, clause);
  return flatMapped(clauses, ({ 0: words, index }, no): readonly Found[] => {
    const before = clauses[no - 1];
    if (before?.[0] !== words || words.length < shortestClause || words.length > longestClause) return [];
    const isNext = before.index + words.length + 1 === index && value[index - 1] === ',';
    return isNext ? [{ start: before.index, end: index + words.length, rule: 'said-twice', certainty: 'probable' }] : [];
  });
}

const clauseEnd = /[,。;:!?\n]/u;
const brackets = /\([^()\n]*\)/gu;

/** 本报告由办公室编制此报告: begun in one way and ended in another, within one clause. */
function mixed(hits: readonly Hit[], spoken: string): readonly Found[] {
  return flatMapped(hits, (hit, no): readonly Found[] => {
    const end = hit.entry.yields['role'] === 'begun' ? hits.slice(no + 1).find(({ entry }) => entry.yields['role'] === 'ended') : undefined;
    if (end === undefined || clauseEnd.test(spoken.slice(hit.end, end.start).replaceAll(brackets, ''))) return [];
    return [{ start: hit.start, end: end.end, rule: 'broken-words', certainty: 'possible' }];
  });
}

/** Two characters may well stand twice (研究研究, 公开公开栏), longer words are pasted. */
const shortest = 3;
const longest = 8;

const unitsOf = unitReader();

/** The same three to eight characters twice without anything between. */
function repeatsIn(text: string): readonly Found[] {
  const units = unitsOf(text);
  const found: Found[] = [];
  for (let length = shortest; length <= longest; length += 1)
    for (const end of endsOfRepeats(units, text.length, length))
      if (isPhrase(text.slice(end - length, end))) found.push({ start: end - 2 * length, end, rule: 'said-twice', certainty: 'probable' });
  return found;
}

/**
 * Where `length` characters end that are the same as those before them. They hold one place in every `length` places, so
 * only such places are looked at, and what is around one that is the same.
 */
function endsOfRepeats(units: Uint16Array, size: number, length: number): readonly number[] {
  const ends: number[] = [];
  for (let at = 2 * length - 1; at < size; at += length) {
    if (units[at] !== units[at - length]) continue;
    let start = at;
    while (start > length && units[start - 1] === units[start - 1 - length]) start -= 1;
    let end = at + 1;
    while (end < size && units[end] === units[end - length]) end += 1;
    for (let behind = start + length; behind <= end; behind += length) ends.push(behind);
    while (at + length < end) at += length;
  }
  return ends;
}

/** Words of different characters; 一件一件, 一个项目一个项目 and 某某某 are said so. */
function isPhrase(words: string): boolean {
  return phrase.test(words) && new Set(words).size > 2;
}

const phrase = /^(?!一[个件条项])[\u4E00-\u9FA5]+$/;
