import { unitReader } from '#model';

/** All terms of a list in one pass over a string (Aho and Corasick 1975). */
export interface TermMatcher {
  /** Calls `found(term, end)` for every occurrence of every term; `term` is its index, `end` the offset behind it. It must not scan. */
  scan(value: string, found: (term: number, end: number) => void): void;
}

/**
 * The automaton in a few flat arrays. Edges of a state stand side by side, found by a short search: almost every state
 * has one or two. A table of all states by all letters would be faster to look up and far larger than the cache.
 */
interface Automaton {
  /** First state by character. */
  readonly first: Int32Array;
  /** One bit a character that begins a term: most begin none, and these 8 KB stay in the nearest cache. */
  readonly begins: Uint32Array;
  /** State `s` has the edges `edgeStarts[s]` to `edgeStarts[s + 1]`. */
  readonly edgeStarts: Int32Array;
  readonly edgeCodes: Uint16Array;
  readonly edgeTargets: Int32Array;
  /** Where to go on when no edge fits. */
  readonly fail: Int32Array;
  /** State `s` ends the terms `outputs[outputStarts[s]]` to `outputs[outputStarts[s + 1]]`. */
  readonly outputStarts: Int32Array;
  readonly outputs: Int32Array;
}

interface Node {
  readonly edges: Map<number, number>;
  readonly ends: number[];
  fail: number;
}

const unitsOf = unitReader();

/** Builds the automaton; 256 KB and a few dozen bytes a character of the terms. */
export function termMatcher(terms: readonly string[]): TermMatcher {
  const { first, begins, edgeStarts, edgeCodes, edgeTargets, fail, outputStarts, outputs } = packed(linked(trie(terms)));
  const begin = (code: number): number => ((((begins[code >>> 5] ?? 0) >>> (code & 31)) & 1) === 0 ? 0 : (first[code] ?? 0));
  const step = (from: number, code: number): number => {
    for (let state = from; state !== 0; state = fail[state] ?? 0) {
      const to = edgeStarts[state + 1] ?? 0;
      for (let edge = edgeStarts[state] ?? 0; edge < to; edge += 1) if (edgeCodes[edge] === code) return edgeTargets[edge] ?? 0;
    }
    return begin(code);
  };
  return {
    scan(value, found) {
      let state = 0;
      const units = unitsOf(value);
      for (let i = 0; i < value.length; i += 1) {
        const code = units[i] ?? 0;
        state = state === 0 ? begin(code) : step(state, code);
        if (state === 0) continue;
        const to = outputStarts[state + 1] ?? 0;
        for (let at = outputStarts[state] ?? 0; at < to; at += 1) found(outputs[at] ?? 0, i + 1);
      }
    },
  };
}

function trie(terms: readonly string[]): Node[] {
  const nodes: Node[] = [{ edges: new Map(), ends: [], fail: 0 }];
  terms.forEach((term, index) => {
    let node = nodes[0];
    for (let i = 0; i < term.length; i += 1) {
      const code = term.charCodeAt(i);
      const known = node?.edges.get(code) ?? nodes.length;
      if (known === nodes.length) {
        node?.edges.set(code, known);
        nodes.push({ edges: new Map(), ends: [], fail: 0 });
      }
      node = nodes[known];
    }
    node?.ends.push(index);
  });
  return nodes;
}

/** Sets the fail links breadth-first, and lets every state end what its fail state ends. */
function linked(nodes: Node[]): readonly Node[] {
  const order = [...(nodes[0]?.edges.values() ?? [])];
  for (let at = 0; at < order.length; at += 1) {
    const node = nodes[order[at] ?? 0];
    for (const [code, target] of node?.edges ?? []) {
      const child = nodes[target];
      if (node === undefined || child === undefined) continue;
      child.fail = failOf(nodes, node.fail, code);
      child.ends.push(...(nodes[child.fail]?.ends ?? []));
      order.push(target);
    }
  }
  return nodes;
}

function failOf(nodes: readonly Node[], from: number, code: number): number {
  for (let state = from; ; state = nodes[state]?.fail ?? 0) {
    const target = nodes[state]?.edges.get(code);
    if (target !== undefined) return target;
    if (state === 0) return 0;
  }
}

function packed(nodes: readonly Node[]): Automaton {
  const first = firstStates(nodes);
  const edges = nodes.map((node, state) => (state === 0 ? [] : [...node.edges]));
  return {
    first,
    begins: bitsOf(nodes[0]?.edges.keys() ?? []),
    edgeStarts: startsOf(edges),
    edgeCodes: Uint16Array.from(edges.flatMap((list) => list.map(([code]) => code))),
    edgeTargets: Int32Array.from(edges.flatMap((list) => list.map(([, target]) => target))),
    fail: Int32Array.from(nodes, (node) => node.fail),
    outputStarts: startsOf(nodes.map(({ ends }) => ends)),
    outputs: Int32Array.from(nodes.flatMap(({ ends }) => ends)),
  };
}

function firstStates(nodes: readonly Node[]): Int32Array {
  const first = new Int32Array(0x10000);
  for (const [code, state] of nodes[0]?.edges ?? []) first[code] = state;
  return first;
}

function bitsOf(codes: Iterable<number>): Uint32Array {
  const bits = new Uint32Array(0x10000 / 32);
  for (const code of codes) bits[code >>> 5] = (bits[code >>> 5] ?? 0) | (1 << (code & 31));
  return bits;
}

function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return starts;
}
