import type { Division, Divisions } from '#lexicon';

/** The divisions a name begins with, and what remains: 淮安市 / 洪泽区 + 人民政府. */
export interface Chain {
  readonly divisions: readonly string[];
  /** What the last of them can be, given those before it. */
  readonly candidates: readonly Division[];
  readonly rest: string;
}

/** A rest like this has no name of its own: what was taken for the division is the name (东区街道). */
const nameless = /^(?:街道|(?:镇|乡|苏木)(?:$|人民政府|政府))/;

/** Reads division names off the front of a name, the longest first, each below the one before. */
export function chainOf(name: string, table: Divisions): Chain {
  let chain: Chain = { divisions: [], candidates: [], rest: name };
  for (;;) {
    const next = step(chain, table);
    if (next === null) return chain;
    chain = next;
  }
}

function step(chain: Chain, table: Divisions): Chain | null {
  for (let length = Math.min(table.longest, chain.rest.length); length >= 2; length -= 1) {
    const word = chain.rest.slice(0, length);
    const rest = chain.rest.slice(length);
    if (nameless.test(rest)) continue;
    const candidates = below(table.named(word), chain, table);
    if (candidates.length > 0) return { divisions: [...chain.divisions, word], candidates, rest };
  }
  return chain.divisions.length === 0 ? fromShortProvince(chain, table) : null;
}

/** 江苏淮安市…: a province's short name counts where a division follows it. */
function fromShortProvince(chain: Chain, table: Divisions): Chain | null {
  for (const length of [3, 2]) {
    const word = chain.rest.slice(0, length);
    const provinces = table.stemmed(word).filter((division) => division.level === 'province');
    const rest = chain.rest.slice(length);
    if (provinces.length > 0 && step({ divisions: [word], candidates: provinces, rest }, table) !== null)
      return { divisions: [word], candidates: provinces, rest };
  }
  return null;
}

function below(divisions: readonly Division[], chain: Chain, table: Divisions): readonly Division[] {
  if (chain.divisions.length === 0) return divisions;
  return divisions.filter((division) =>
    chain.candidates.some((above) => above.code !== division.code && table.line(division).some((one) => one.code === above.code)),
  );
}
