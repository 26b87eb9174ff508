import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Report, SectionName, SubstanceClass } from '#model';
import { cutsOf, longestAddress } from './cuts.ts';
import { type Half, prepareHalves } from './halves.ts';
import { type Mark, markAt } from './marks.ts';

/** A stretch of the discussion that begins with a mark, a turn or a sentence; offsets are of the form. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly section: SectionName;
  readonly mark: Mark | null;
  readonly isHeading: boolean;
  /** It is a heading or label that says what follows, and what. */
  readonly announces: Half | null;
  /** The sentence before it was broken off, by a page or a wrapped line. */
  readonly continues: boolean;
  /** It ends with a colon: what it announces stands behind it. */
  readonly introduces: boolean;
  /** It begins with what it is about: 对答复文书, or 答复格式不一的, */
  readonly isAddressed: boolean;
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

/** Cuts headings and sentences of a report into pieces; one pass of each lexicon per piece. */
export function preparePieces(lexicons: Lexicons): (report: Report, classes: readonly SubstanceClass[]) => readonly Piece[] {
  const order = lexicons.lexicon('enumerators');
  const cues = lexicons.lexicon('cues');
  const stance = lexicons.lexicon('stance');
  const address = lexicons.lexicon('addresses');
  const labelOf = prepareHalves(lexicons);
  return (report, classes) => {
    const { value } = report.form;
    let last: Stretch | null = null;
    return stretchesOf(report, classes).flatMap((stretch) => {
      const text = value.slice(stretch.start, stretch.end);
      const words = new Map(order.scan(text).map((hit) => [hit.start, hit.end]));
      const turns = new Set((hitsOf(cues, 'cue', text).get('turn') ?? []).map(({ start }) => start));
      const own = markAt(text, 0, words);
      const label = labelOf(text, own?.end ?? 0, stretch.isHeading);
      const boundaries = { words, turns, label: label?.end ?? 0, addressed: (clause: string) => isAddressed(address, clause) };
      const cuts = stretch.isHeading ? [0] : cutsOf(text, boundaries);
      const placed = placeOf(value, last, stretch, own !== null);
      last = stretch;
      return cuts.map((cut, no) => {
        const end = cuts[no + 1] ?? text.length;
        const mark = markAt(text, cut, words);
        const from = mark !== null && mark.end < end ? mark.end : cut;
        const written = text.slice(from, end);
        return {
          ...(no === 0 ? { ...placed, announces: label?.half ?? null } : inside),
          start: stretch.start + cut,
          end: stretch.start + end,
          section: stretch.section,
          isHeading: stretch.isHeading,
          class: stretch.class,
          mark: mark === null ? null : { ...mark, end: stretch.start + mark.end },
          isAddressed: isAddressed(address, written),
          introduces: /:\s*$/.test(written),
          cues: withPlan(moved(written, stretch.start + from, [cues, 'cue'], [stance, 'stance']), written, report.identity.year),
        };
      });
    });
  };
}

const inside = { opensLine: false, continues: false, announces: null };

/** Whether a stretch begins a line, or goes on with a sentence that a page or a wrapped line has broken off. */
function placeOf(value: string, last: Stretch | null, stretch: Stretch, isMarked: boolean): Pick<Piece, 'opensLine' | 'continues'> {
  if (last === null) return { opensLine: true, continues: false };
  const isNew = isMarked || last.isHeading || isClosed(value, last.end);
  return { opensLine: isNew && value.slice(last.end, stretch.start).includes('\n'), continues: !isNew && !stretch.isHeading };
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

/** What is set for the year after the report's is a plan, whatever words it has. */
function withPlan(cues: ReadonlyMap<string, readonly Hit[]>, text: string, year: number | null): ReadonlyMap<string, readonly Hit[]> {
  return year !== null && !cues.has('future') && text.includes(`${year + 1}`) ? new Map([...cues, ['future', []]]) : cues;
}

/** Whether a clause opens with the thing it is about: 针对乡镇栏目, or 答复格式不一的, */
function isAddressed(address: Lexicon, clause: string): boolean {
  return address.scan(clause.slice(0, longestAddress)).length > 0;
}

/** Whether what ends at `end` is a whole sentence or heading; a page break may stand inside one. */
function isClosed(value: string, end: number): boolean {
  return !/[\p{Script=Han}\d,、]$/u.test(value.slice(end - 1, end));
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
