import type { Lexicons } from '#lexicon';
import { flatMapped, type Mark, markAt, type Report, type SectionName, type SubstanceClass } from '#model';
import { cutsOf } from './cuts.ts';
import { type Half, prepareHalves } from './halves.ts';
import { type Cues, prepareSigns, type Signs } from './signs.ts';
import type { Mode } from './topic-reader.ts';

/** A stretch of the discussion that begins with a mark, a turn or a sentence; offsets are of the form. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly section: SectionName;
  readonly mark: Mark | null;
  /** What the mark calls it: 问题一:, 措施二:. */
  readonly named: Mode | null;
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
  readonly cues: Cues;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly section: SectionName;
  readonly class: SubstanceClass | null;
  readonly isHeading: boolean;
}

/** The pieces of the sections asked for, in reading order. */
export type PieceReader = (isWanted: (section: SectionName) => boolean) => readonly Piece[];

/** Cuts headings and sentences of a report into pieces; one pass of the lexicons a piece, of the sections asked for. */
export function preparePieces(lexicons: Lexicons): (report: Report, classes: readonly SubstanceClass[]) => PieceReader {
  const signsOf = prepareSigns(lexicons);
  const labelOf = prepareHalves(lexicons);
  return (report, classes) => (isWanted) => {
    const { value } = report.form;
    const year = report.identity.year === null ? null : `${report.identity.year + 1}`;
    const stretches = stretchesOf(report, classes, isWanted);
    const texts = stretches.map(({ start, end }) => value.slice(start, end));
    const allSigns = signsOf(texts);
    const drafts = flatMapped(stretches, (stretch, no): readonly Draft[] => {
      const [text, signs] = [texts[no], allSigns[no]];
      if (text === undefined || signs === undefined) return [];
      const own = markAt(text, 0, signs.words);
      const follows = (mark: string) => value.slice(stretch.start, stretch.end + farthestNext).includes(mark);
      const label = labelOf(text, own?.end ?? 0, stretch.isHeading);
      const cuts = stretch.isHeading ? [0] : cutsOf(text, { label: label?.end ?? 0, ...signs, follows });
      const place = { announces: label?.half ?? null, ...placeOf(value, stretches[no - 1] ?? null, stretch, own !== null) };
      return cuts.map((from, cut) => draftOf({ text, from, to: cuts[cut + 1] ?? text.length }, stretch, signs, cut === 0 ? place : inside));
    });
    const cut = drafts.filter(({ signs }) => signs === null);
    const signsOfCut = new Map(signsOf(cut.map(({ words }) => words)).map((signs, no) => [cut[no], signs]));
    return flatMapped(drafts, (draft) => {
      const signs = draft.signs ?? signsOfCut.get(draft);
      return signs === undefined ? [] : [pieceOf(draft, signs, year)];
    });
  };
}

/** How far behind a sentence the second item of its list is looked for, characters. */
const farthestNext = 300;

interface Written {
  /** Text of the stretch. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

type Place = Pick<Piece, 'opensLine' | 'continues' | 'announces'>;

/** A piece whose words are still to be looked at. */
interface Draft extends Place {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
  readonly mark: Mark | null;
  readonly named: Mode | null;
  /** What stands behind the mark, and where that begins in the stretch. */
  readonly words: string;
  readonly wordsAt: number;
  /** Of the whole stretch, where the words are all of it. */
  readonly signs: Signs | null;
}

function draftOf({ text, from, to }: Written, stretch: Stretch, signs: Signs, place: Place): Draft {
  const mark = markAt(text, from, signs.words);
  const wordsAt = mark !== null && mark.end < to ? mark.end : from;
  const words = text.slice(wordsAt, to);
  const named = signs.names.get(from) ?? null;
  return { stretch, from, to, mark, named, words, wordsAt, signs: words.length === text.length ? signs : null, ...place };
}

function pieceOf(
  { stretch, from, to, mark, named, words, wordsAt, opensLine, continues, announces }: Draft,
  signs: Signs,
  year: string | null,
): Piece {
  return {
    opensLine,
    continues,
    announces,
    named,
    start: stretch.start + from,
    end: stretch.start + to,
    section: stretch.section,
    isHeading: stretch.isHeading,
    class: stretch.class,
    mark: mark === null ? null : { ...mark, end: stretch.start + mark.end },
    isAddressed: signs.isAddressed,
    introduces: /:\s*$/.test(words),
    cues: withPlan(moved(signs.cues, stretch.start + wordsAt), words, year),
  };
}

const inside = { opensLine: false, continues: false, announces: null };

/** Whether a stretch begins a line, or goes on with a sentence that a page or a wrapped line has broken off. */
function placeOf(value: string, last: Stretch | null, stretch: Stretch, isMarked: boolean): Pick<Piece, 'opensLine' | 'continues'> {
  if (last === null) return { opensLine: true, continues: false };
  const isNew = isMarked || last.isHeading || isClosed(value, last.end);
  return { opensLine: isNew && value.slice(last.end, stretch.start).includes('\n'), continues: !isNew && !stretch.isHeading };
}

function stretchesOf(report: Report, classes: readonly SubstanceClass[], isWanted: (section: SectionName) => boolean): readonly Stretch[] {
  const sentences = report.sentences
    .filter(({ section }) => isWanted(section))
    .map(({ span, section, no }) => ({ section, class: classes[no] ?? null, isHeading: false, ...report.form.toForm(span) }));
  const headings = report.headings
    .filter(({ section }) => isWanted(section))
    .map(({ span, section }) => ({ section, class: null, isHeading: true, ...report.form.toForm(span) }));
  return [...sentences, ...headings].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** What is set for the year after the report's is a plan, whatever words it has. */
function withPlan(cues: Cues, text: string, next: string | null): Cues {
  return next !== null && !cues.has('future') && text.includes(next) ? new Map([...cues, ['future', []]]) : cues;
}

/** Whether what ends at `end` is a whole sentence or heading; a page break may stand inside one. */
function isClosed(value: string, end: number): boolean {
  return !/[\p{Script=Han}\d,、]$/u.test(value.slice(end - 1, end));
}

function moved(cues: Cues, by: number): Cues {
  if (by === 0) return cues;
  return new Map(
    [...cues].map(([name, hits]) => [name, hits.map(({ entry, start, end }) => ({ entry, start: start + by, end: end + by }))]),
  );
}
