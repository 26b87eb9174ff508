/** All terms of a list in one pass over a string (Aho and Corasick 1975), as a dense automaton. */
export interface TermMatcher {
  /** Calls `found(term, end)` for every occurrence of every term; `term` is its index, `end` the offset behind it. */
  scan(value: string, found: (term: number, end: number) => void): void;
}

/** Characters of no term share letter 0 and lead back to the root. */
interface Alphabet {
  readonly letters: Uint16Array;
  readonly size: number;
}

/** Builds the automaton; memory is states times alphabet times 4 bytes, about 2 MB for 1,000 short terms. */
export function termMatcher(terms: readonly string[]): TermMatcher {
  const alphabet = alphabetOf(terms);
  const { next, ends, count } = trie(terms, alphabet);
  const { fail, order } = failures(next, count, alphabet.size);
  const outputs = Array.from({ length: count }, (_, state) => ends[state] ?? []);
  for (const state of order) outputs[state] = [...(outputs[state] ?? []), ...(outputs[fail[state] ?? 0] ?? [])];
  return {
    scan(value, found) {
      let state = 0;
      for (let i = 0; i < value.length; i += 1) {
        state = next[state * alphabet.size + (alphabet.letters[value.charCodeAt(i)] ?? 0)] ?? 0;
        if (state === 0) continue;
        for (const term of outputs[state] ?? []) found(term, i + 1);
      }
    },
  };
}

function alphabetOf(terms: readonly string[]): Alphabet {
  const letters = new Uint16Array(0x10000);
  let size = 1;
  for (const term of terms) {
    for (let i = 0; i < term.length; i += 1) {
      const code = term.charCodeAt(i);
      if (letters[code] === 0) {
        letters[code] = size;
        size += 1;
      }
    }
  }
  return { letters, size };
}

function trie(terms: readonly string[], alphabet: Alphabet) {
  const most = terms.reduce((sum, term) => sum + term.length, 1);
  const next = new Int32Array(most * alphabet.size);
  const ends: number[][] = [[]];
  let count = 1;
  terms.forEach((term, index) => {
    let state = 0;
    for (let i = 0; i < term.length; i += 1) {
      const edge = state * alphabet.size + (alphabet.letters[term.charCodeAt(i)] ?? 0);
      if (next[edge] === 0) {
        next[edge] = count;
        ends.push([]);
        count += 1;
      }
      state = next[edge] ?? 0;
    }
    ends[state]?.push(index);
  });
  return { next: next.slice(0, count * alphabet.size), ends, count };
}

/** Fills missing edges of `next` so that it is a complete automaton; `order` is breadth-first without the root. */
function failures(next: Int32Array, count: number, size: number) {
  const fail = new Int32Array(count);
  const order: number[] = [];
  for (let letter = 1; letter < size; letter += 1) {
    const child = next[letter] ?? 0;
    if (child !== 0) order.push(child);
  }
  for (let at = 0; at < order.length; at += 1) {
    const state = order[at] ?? 0;
    const back = fail[state] ?? 0;
    for (let letter = 1; letter < size; letter += 1) {
      const child = next[state * size + letter] ?? 0;
      const other = next[back * size + letter] ?? 0;
      if (child === 0) next[state * size + letter] = other;
      else {
        fail[child] = other;
        order.push(child);
      }
    }
  }
  return { fail, order };
}
