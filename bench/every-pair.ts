import type { Match, Pair } from '#model';
import type { Matching } from '#similarity';

/** What candidates find of what all pairs have in common. Issue 7 wants nothing missed above the limits. */
export interface Found {
  /** Of the characters in any passage. A wide template is told by the best sources, not by all pairs. */
  readonly share: number;
  /** Pairs that accuse or tell a report's own past, and those of them that are missed. */
  readonly told: number;
  readonly missed: number;
  /** Other pairs that are missed though no family holds them. */
  readonly outside: number;
}

/** What candidates find against all pairs. Throws where they find what is not there, or a pair has other passages. */
export function compareWithEvery(every: Matching, some: Matching): Found {
  const found = new Set(some.pairs.map(keyOf));
  const known = new Set(every.pairs.map(keyOf));
  const missed = every.pairs.filter((pair) => !found.has(keyOf(pair)));
  refuse(
    'pairs are found that are none',
    some.pairs.map(keyOf).filter((key) => !known.has(key)),
  );
  const [sought, given] = [passagesOf(every, found), passagesOf(some, known)];
  refuse('passages are missed', without(sought, given));
  refuse('passages are found that are none', without(given, sought));
  return {
    share: shareFound(every, some),
    told: every.pairs.filter(isTold).length,
    missed: missed.filter(isTold).length,
    outside: missed.filter((pair) => !isTold(pair) && !isInFamily(pair, some)).length,
  };
}

const keyOf = ({ left, right }: Pair) => `${left} ${right}`;
const isTold = ({ verdict }: Pair) => verdict !== 'shared-template';

function refuse(what: string, keys: readonly string[]): void {
  if (keys.length > 0) throw new Error(`${what}: ${keys.length}, the first ${keys[0]}`);
}

function isInFamily({ left, right }: Pair, { families }: Matching): boolean {
  return families.some(({ members }) => [left, right].every((id) => members.some(({ reportId }) => reportId === id)));
}

/** The passages of some pairs, with their places. */
function passagesOf({ matches }: Matching, pairs: ReadonlySet<string>): ReadonlySet<string> {
  const own = matches.filter(({ left, right }) => pairs.has(`${left.reportId} ${right.reportId}`));
  return new Set(own.map(({ left, right }: Match) => JSON.stringify([left, right])));
}

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...all].filter((key) => !some.has(key));

/** Share of the characters that `all` finds in any report that `some` finds too. */
function shareFound(all: Matching, some: Matching): number {
  const known = new Set(charactersOf(some));
  const sought = new Set(charactersOf(all));
  let found = 0;
  for (const character of sought) if (known.has(character)) found += 1;
  return sought.size === 0 ? 1 : found / sought.size;
}

function* charactersOf({ matches }: Matching): Generator<string> {
  for (const { left, right } of matches) {
    for (const { reportId, span } of [left, right]) for (let at = span.start; at < span.end; at += 1) yield `${reportId} ${at}`;
  }
}
