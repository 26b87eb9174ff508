import { flatMapped } from '#model';
import { discussionOf, strayMeasures } from './discussion.ts';
import { type Item, itemsOf } from './items.ts';
import { type AboutOf, listedMeasures, listedProblems, problemsBelow, type Range } from './list.ts';
import { leaning, startsWith, turnsAtStart } from './piece-signs.ts';
import type { Piece, PieceReader } from './pieces.ts';

export interface Found extends Range {
  readonly section: Piece['section'];
  /** It stands in the part on last year's problems. */
  readonly isFollowUp: boolean;
  /** The topic line that it stands below with others. */
  readonly head: Range | null;
}

export interface FoundItems {
  readonly problems: readonly Found[];
  readonly measures: readonly Found[];
}

/** The problems and measures of a report as ranges of its form, in reading order. */
export function findItems(form: string, read: PieceReader, aboutOf: AboutOf): FoundItems {
  const discussion = discussionOf(read);
  const items = itemsOf(discussion.pieces, discussion.first);
  const problems = problemsOf(form, items, discussion.pieces, aboutOf);
  const measures = measuresOf(form, items);
  if (problems.length === 0 || measures.length > 0) return { problems, measures };
  const stray = strayMeasures(read);
  return { problems, measures: measuresOf(form, itemsOf(stray.pieces, stray.first)) };
}

function problemsOf(form: string, items: readonly Item[], pieces: readonly Piece[], aboutOf: AboutOf): readonly Found[] {
  const own = items.filter(({ mode }) => mode === 'problem');
  const marked = own.some((item) => item.isMarked);
  const found = flatMapped(own, (item, no) => {
    if (item.isMarked) return [foundIn(item, item)];
    if (marked && !isFirstOfList(item, own[no + 1]) && (!admits(item) || leadsTo(form, item, own[no + 1]))) return [];
    const ranges =
      item.part === 'problems' && !item.pieces.some(lists) ? problemsBelow(form, item, aboutOf) : listedProblems(form, item, aboutOf);
    return ranges.map((range) => foundIn(item, range));
  });
  if (found.length > 0) return found;
  const nil = pieces.find((piece) => piece.section === 'problems' && piece.class === 'N');
  return nil === undefined ? [] : [{ section: nil.section, start: nil.start, end: nil.end, isFollowUp: false, head: null }];
}

/** The line before 二是 where no 一是 was written. */
function isFirstOfList({ pieces }: Item, next: Item | undefined): boolean {
  const [piece] = pieces;
  return next?.pieces[0]?.mark?.ordinal === 2 && piece !== undefined && piece.cues.has('lack') && !piece.cues.has('opener');
}

/** Its sentence goes on with the first item of a list. */
function leadsTo(form: string, { end }: Item, next: Item | undefined): boolean {
  return next?.start === end && next.pieces[0]?.mark?.ordinal === 1 && /[,:]\s*$/.test(form.slice(end - 3, end));
}

/** It admits something of its own beside a list with marks. */
function admits({ pieces }: Item): boolean {
  return pieces.some(
    (piece) => leaning(piece) === 'problem' && piece.cues.has('lack') && !piece.cues.has('opener') && !piece.cues.has('generic'),
  );
}

/** What introduces or closes a list of problems in one sentence. */
const listing = ['opener', 'generic', 'weak-opener', 'list-close', 'list-end'];

function lists({ cues }: Piece): boolean {
  return listing.some((cue) => cues.has(cue));
}

function foundIn({ section, part, head, pieces: [first] }: Item, { start, end }: Range): Found {
  return { section, start, end, isFollowUp: part === 'past' || (first !== undefined && startsWith(first, 'last-year')), head };
}

function measuresOf(form: string, items: readonly Item[]): readonly Found[] {
  const own = items.filter(({ mode }) => mode === 'measure');
  const marked = own.filter((item) => item.isMarked && item.part !== 'past');
  /** What stands below a heading of measures has nothing to do with lists above it. */
  const isBeside = ({ part }: Item) => marked.some((other) => part !== 'measures' || other.part === part);
  const chosen = own.filter((item) => {
    if (item.isMarked) return true;
    if (introduces(form, item) || isBrokenOff(form, item)) return false;
    if (item.part === 'past' || !isBeside(item)) return isMeasure(item);
    return isResult(item) || (isMeasure(item) && (standsBeside(item, own) || turnsAlone(item, items)));
  });
  return flatMapped(chosen, (item) => {
    const ranges = item.isMarked || isOne(item) ? [item] : listedMeasures(form, item);
    return ranges.map((range) => foundIn(item, range));
  });
}

/** An unmarked sentence before the list of measures, or between two of them, is one of its own where it is more than a pledge. */
function standsBeside(item: Item, all: readonly Item[]): boolean {
  const at = all.indexOf(item);
  const isBetween = all[at - 1]?.isMarked === true && all[at + 1]?.isMarked === true;
  const classes = item.pieces.map((piece) => piece.class);
  if (isBetween && classes.includes('B4')) return true;
  if (item.pieces.some((piece) => startsWith(piece, 'besides'))) return true;
  return all.slice(at).some(({ isMarked }) => isMarked) && (classes.includes('S6') || classes.includes('S7'));
}

/** 下一步,… behind a problem of its own, though results of other problems are listed elsewhere; nothing that a list follows. */
function turnsAlone(item: Item, all: readonly Item[]): boolean {
  const at = all.indexOf(item);
  const [before, behind] = [all[at - 1], all[at + 1]];
  return before?.mode === 'problem' && behind === undefined && item.pieces.some(turnsAtStart);
}

/** 对答复文书, …; … is about one thing from its first word to its last. */
function isOne({ pieces }: Item): boolean {
  return pieces.length === 1 && (pieces[0]?.isAddressed ?? false);
}

/** Classes of sentences that are no measure, whatever words they have. */
const empty: readonly Piece['class'][] = ['B1', 'B2', 'N'];

/** Classes that only a promise or a heading makes a measure. */
const vague: readonly Piece['class'][] = ['B5', 'B6', 'B7', 'B8'];

/** An unmarked sentence is a measure where it promises or reports something, or stands below a heading of measures. */
function isMeasure({ pieces, part }: Item): boolean {
  const told = part === 'measures' || part === 'past';
  return pieces.some((piece) => {
    if (piece.class === null || empty.includes(piece.class)) return false;
    return promises(piece) || !vague.includes(piece.class) || (told && piece.class !== 'B7');
  });
}

function promises({ cues }: Piece): boolean {
  return cues.has('pledge') || cues.has('future') || cues.has('done') || cues.has('turn');
}

/** 去年…问题，已整改: counts beside a list of pledges too. */
function isResult({ pieces }: Item): boolean {
  return pieces.some(({ cues }) => cues.has('last-year') && cues.has('done'));
}

/** 去年报告提出的不足, before 整改情况如下: names what is reported on, and says nothing of it. */
function isBrokenOff(form: string, { pieces, end }: Item): boolean {
  return (
    form.slice(0, end).trimEnd().endsWith(',') && !pieces.some(({ cues }) => cues.has('done') || cues.has('pledge') || cues.has('future'))
  );
}

/** 采取以下措施: and its like, without a list behind it, or 我局将 before 一是. */
function introduces(form: string, { end }: Item): boolean {
  const last = form.slice(Math.max(0, end - 3), end).trimEnd();
  return last.endsWith(':') || /\p{Script=Han}{2}$/u.test(form.slice(end - 1, end + 1));
}
