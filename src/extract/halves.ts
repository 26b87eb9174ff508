import type { Hit, Lexicon, Lexicons } from '#lexicon';

/**
 * What a part of the discussion is about, as its heading or label says; `joint`: it announces problems and measures
 * together; `neither`: causes, what was achieved, or another matter (fees).
 */
export type Half = 'problems' | 'measures' | 'past' | 'joint' | 'neither';

export interface Label {
  readonly half: Half;
  /** Behind the label and the colon or stop that ends it; an offset into the string looked at. */
  readonly end: number;
}

/** Headings and labels are shorter, characters behind the mark. */
const longestLabel = 26;
const ends = /[:。\n]/;
const ornament = /[*#\s()_“”]/;

/**
 * Looks up the label that a string opens with from `from` on: `主要问题。`, `存在问题:`, `上年度问题整改情况`. It is one
 * where words of headings make it up to the last character; 政策解读不足 is a problem, not a label.
 */
export function prepareHalves(lexicons: Lexicons): (text: string, from: number, isHeading: boolean) => Label | null {
  const lexicon = lexicons.lexicon('halves');
  return (text, from, isHeading) => {
    const head = text.slice(from, from + longestLabel);
    const stop = head.search(ends);
    if (stop < 0 && !(isHeading && text.length - from <= longestLabel)) return null;
    const label = stop < 0 ? head : head.slice(0, stop);
    const half = halfOf(tiled(lexicon, label));
    const close = /^[*\s]*/.exec(head.slice(stop + 1))?.[0].length ?? 0;
    return half === null ? null : { half, end: from + (stop < 0 ? head.length : stop + 1 + close) };
  };
}

/** The words that make up the label, one behind the other, longest first; empty where something is left over. */
function tiled(lexicon: Lexicon, label: string): readonly string[] {
  const longest = new Map<number, Hit>();
  for (const hit of lexicon.scan(label)) if ((longest.get(hit.start)?.end ?? 0) < hit.end) longest.set(hit.start, hit);
  const words: string[] = [];
  for (let at = 0; at < label.length; ) {
    const hit = longest.get(at);
    if (hit === undefined && !ornament.test(label[at] ?? '')) return [];
    if (hit !== undefined) words.push(hit.entry.yields['word'] ?? '');
    at = hit?.end ?? at + 1;
  }
  return words;
}

function halfOf(words: readonly string[]): Half | null {
  const [problem, measure] = [words.indexOf('problem'), words.indexOf('measure')];
  if (words.includes('past') && (problem >= 0 || measure >= 0)) return 'past';
  const other = words.findIndex((word) => word === 'cause' || word === 'achievement' || word === 'aside');
  if (measure < 0 && other >= 0 && (problem < 0 || !words.slice(Math.min(problem, other), Math.max(problem, other)).includes('and')))
    return 'neither';
  if (problem < 0 && measure < 0) return null;
  if (problem < 0) return 'measures';
  if (measure < 0) return 'problems';
  return words.slice(Math.min(problem, measure), Math.max(problem, measure)).includes('and') ? 'joint' : 'measures';
}
