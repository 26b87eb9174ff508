import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Report, SectionName, SubstanceClass } from '#model';
import { type Mark, markAt } from './marks.ts';

/** A stretch of the discussion that begins with a mark, a turn or a sentence; offsets are of the form. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly section: SectionName;
  readonly mark: Mark | null;
  readonly isHeading: boolean;
  /** A line or paragraph begins with it. */
  readonly opensLine: boolean;
  /** Class of the sentence it is of; null for headings. */
  readonly class: SubstanceClass | null;
  /** What was found in it behind its mark, by cue or stance; offsets are of the form. */
  readonly cues: ReadonlyMap<string, readonly Hit[]>;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly section: SectionName;
  readonly class: SubstanceClass | null;
  readonly isHeading: boolean;
}

const clauseStart = /[,;:。!]\s*|^\s*/g;

/** Cuts headings and sentences of a report into pieces; one pass of each lexicon per piece. */
export function preparePieces(lexicons: Lexicons): (report: Report, classes: readonly SubstanceClass[]) => readonly Piece[] {
  const order = lexicons.lexicon('enumerators');
  const cues = lexicons.lexicon('cues');
  const stance = lexicons.lexicon('stance');
  return (report, classes) => {
    const value = report.form.value;
    let before = -1;
    return stretchesOf(report, classes).flatMap((stretch) => {
      const text = value.slice(stretch.start, stretch.end);
      const words = new Map(order.scan(text).map((hit) => [hit.start, hit.end]));
      const turns = new Set(
        hitsOf(cues, 'cue', text)
          .get('turn')
          ?.map(({ start }) => start),
      );
      const cuts = stretch.isHeading ? [0] : cutsOf(text, words, turns);
      return cuts.map((cut, no) => {
        const end = cuts[no + 1] ?? text.length;
        const mark = markAt(text, cut, words);
        const from = mark !== null && mark.end < end ? mark.end : cut;
        const opensLine = no === 0 && (before < 0 || value.slice(before, stretch.start).includes('\n'));
        before = stretch.end;
        return {
          start: stretch.start + cut,
          end: stretch.start + end,
          section: stretch.section,
          isHeading: stretch.isHeading,
          class: stretch.class,
          opensLine,
          mark: mark === null ? null : { ...mark, end: stretch.start + mark.end },
          cues: moved(text.slice(from, end), stretch.start + from, [cues, 'cue'], [stance, 'stance']),
        };
      });
    });
  };
}

function stretchesOf(report: Report, classes: readonly SubstanceClass[]): readonly Stretch[] {
  const sentences = report.sentences.map(({ span, section, no }) => ({
    ...report.form.toForm(span),
    section,
    class: classes[no] ?? null,
    isHeading: false,
  }));
  const headings = report.headings.map(({ span, section }) => ({ ...report.form.toForm(span), section, class: null, isHeading: true }));
  return [...sentences, ...headings].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** Where a clause begins with a mark or a turn; always 0 first. */
function cutsOf(text: string, words: ReadonlyMap<number, number>, turns: ReadonlySet<number>): readonly number[] {
  const cuts = [0];
  for (const clause of text.matchAll(clauseStart)) {
    const at = clause.index + clause[0].length;
    if (at === 0 || at >= text.length || at === cuts.at(-1)) continue;
    const mark = markAt(text, at, words);
    if (turns.has(at) || (mark !== null && (mark.rank === 6 || (mark.rank > 1 && !clause[0].startsWith(','))))) cuts.push(at);
  }
  return cuts;
}

function hitsOf(lexicon: Lexicon, key: string, text: string): Map<string, Hit[]> {
  const found = new Map<string, Hit[]>();
  for (const hit of lexicon.scan(text)) {
    const name = hit.entry.yields[key];
    if (name === undefined) continue;
    const list = found.get(name);
    if (list === undefined) found.set(name, [hit]);
    else list.push(hit);
  }
  return found;
}

function moved(text: string, by: number, ...lexicons: readonly (readonly [Lexicon, string])[]): ReadonlyMap<string, readonly Hit[]> {
  const lists = lexicons.flatMap(([lexicon, key]) => [...hitsOf(lexicon, key, text)]);
  return new Map(lists.map(([name, hits]) => [name, hits.map((hit) => ({ entry: hit.entry, start: hit.start + by, end: hit.end + by }))]));
}
