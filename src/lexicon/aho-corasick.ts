import { flatMapped } from '#model';
import { countOfLetters, lettersOf, numberOfLetter } from './letters.ts';
import { packedRows, type Row } from './packed-rows.ts';

/** All terms of a list in one pass over a string (Aho and Corasick 1975). */
export interface TermMatcher {
  /** Calls `found(term, end)` for every occurrence of every term; `term` is its index, `end` the offset behind it. It must not scan. */
  scan(value: string, found: (term: number, end: number) => void): void;
}

/** The automaton in a few flat arrays. */
interface Automaton {
  /** First state by letter. */
  readonly begins: Int32Array;
  /** Two numbers a state: its base, and the state of its longest proper suffix, to go on from where it has no way with a letter. */
  readonly states: Int32Array;
  /** The way of a state with letter `l` lies at `2 * (base + l)`: its state, to tell whose it is, and where it leads. */
  readonly ways: Int32Array;
  /** States from here on end terms, those before do not. */
  readonly ending: number;
  /** State `ending + s` ends the terms `outputs[outputStarts[s]]` to `outputs[outputStarts[s + 1]]`. */
  readonly outputStarts: Int32Array;
  readonly outputs: Int32Array;
}

interface Node {
  readonly edges: Map<number, number>;
  readonly ends: number[];
  fail: number;
}

/** Builds the automaton; a few dozen bytes a character of the terms. */
export function termMatcher(terms: readonly string[]): TermMatcher {
  const { begins, states, ways, ending, outputStarts, outputs } = packed(linked(trie(terms)));
  const step = (from: number, letter: number): number => {
    for (let state = from; state !== 0; state = states[2 * state + 1] ?? 0) {
      const way = 2 * ((states[2 * state] ?? 0) + letter);
      if (ways[way] === state) return ways[way + 1] ?? 0;
    }
    return begins[letter] ?? 0;
  };
  const tell = (state: number, end: number, found: (term: number, end: number) => void): void => {
    const to = outputStarts[state - ending + 1] ?? 0;
    for (let at = outputStarts[state - ending] ?? 0; at < to; at += 1) found(outputs[at] ?? 0, end);
  };
  return {
    scan(value, found) {
      let state = 0;
      const letters = lettersOf(value);
      for (let i = 0; i < value.length; i += 1) {
        const letter = letters[i] ?? 0;
        state = (state === 0 ? begins[letter] : step(state, letter)) ?? 0;
        if (state >= ending) tell(state, i + 1, found);
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

/** Breadth-first: finds the longest proper suffix of every state that is one, and lets the state end what that ends. */
function linked(nodes: Node[]): readonly Node[] {
  const order = [...(nodes[0]?.edges.values() ?? [])];
  for (let at = 0; at < order.length; at += 1) {
    const node = nodes[order[at] ?? 0];
    if (node === undefined) continue;
    for (const [code, target] of node.edges) {
      link(nodes, target, wayOf(nodes, node.fail, code));
      order.push(target);
    }
  }
  return nodes;
}

/** Where a letter leads from a state, or from its suffixes. */
function wayOf(nodes: readonly Node[], from: number, code: number): number {
  for (let state = from; state !== 0; state = nodes[state]?.fail ?? 0) {
    const target = nodes[state]?.edges.get(code);
    if (target !== undefined) return target;
  }
  return nodes[0]?.edges.get(code) ?? 0;
}

function link(nodes: readonly Node[], state: number, fail: number): void {
  const node = nodes[state];
  if (node === undefined) return;
  node.fail = fail;
  node.ends.push(...(nodes[fail]?.ends ?? []));
}

function packed(linkedNodes: readonly Node[]): Automaton {
  const { nodes, ending } = endingLast(linkedNodes);
  for (const { edges } of nodes) for (const code of edges.keys()) numberOfLetter(code);
  const rowOf = ({ edges }: Node): Row => Array.from(edges, ([code, target]) => [numberOfLetter(code), target]);
  const begins = new Int32Array(countOfLetters());
  for (const [code, state] of nodes[0]?.edges ?? []) begins[numberOfLetter(code)] = state;
  const ends = nodes.slice(ending).map((node) => node.ends);
  const rows = nodes.map((node, state) => (state === 0 ? [] : rowOf(node)));
  const { bases, ways } = packedRows(rows, begins.length);
  const states = Int32Array.from(flatMapped(nodes, ({ fail }, state) => [bases[state] ?? 0, fail]));
  return { begins, states, ways, ending, outputStarts: startsOf(ends), outputs: Int32Array.from(ends.flat()) };
}

/** Numbers the states anew: those that end terms behind the others, and the root first. */
function endingLast(nodes: readonly Node[]): { readonly nodes: readonly Node[]; readonly ending: number } {
  const isOpen = (node: Node | undefined) => node?.ends.length === 0;
  const order = [...nodes.keys()].sort((a, b) => Number(isOpen(nodes[b])) - Number(isOpen(nodes[a])) || a - b);
  const numbers = new Int32Array(nodes.length);
  for (const [number, old] of order.entries()) numbers[old] = number;
  const renumbered = flatMapped(order, (old) => {
    const node = nodes[old];
    if (node === undefined) return [];
    const edges = new Map(Array.from(node.edges, ([code, to]) => [code, numbers[to] ?? 0]));
    return [{ edges, ends: node.ends, fail: numbers[node.fail] ?? 0 }];
  });
  return { nodes: renumbered, ending: order.filter((old) => isOpen(nodes[old])).length };
}

function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return starts;
}
