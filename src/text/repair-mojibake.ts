import { flatMapped } from '#model';
import { type Draft, type Edit, edited, editsOf } from './draft.ts';
import { misreadRuns } from './misread.ts';
import { type Survey, signs } from './survey.ts';

/** U+FFFD with what GBK read as UTF-8 leaves between and behind; U+FFFD itself read as GBK. */
const unread = /\ufffd[\ufffd\u0080-\u07ff]*|(?:锟斤拷)+锟?斤?/g;
/** A sign of a font's own at the start of a line is a bullet. */
const bullet = /^[ \t]*[\ue000-\uf8ff]+[ \t]*(?=\S)/gm;
const unknown = /[\ue000-\uf8ff]/g;

/** Runs read in a wrong encoding are read again; what cannot be becomes U+FFFD, character for character. */
export function repairMojibake(draft: Draft, { met }: Survey): Draft {
  if ((met & (signs.gbkRead | signs.latin | signs.lost)) === 0) return draft;
  const next = (met & (signs.gbkRead | signs.latin)) === 0 ? draft : edited(draft, misreadEdits(draft.value));
  return (met & signs.lost) === 0 ? next : markUnread(next);
}

function misreadEdits(value: string): Edit[] {
  return flatMapped(misreadRuns(value), ({ pieces }) =>
    pieces.map(({ start, end, character }) => ({ start, end, replacement: character, noise: 'mojibake' as const })),
  );
}

function markUnread(draft: Draft): Draft {
  const without = edited(
    draft,
    editsOf(draft, bullet, () => ''),
  );
  const next = edited(
    without,
    editsOf(without, unread, ([run]) => '\ufffd'.repeat(run.length)),
  );
  return edited(
    next,
    editsOf(next, unknown, () => '\ufffd'),
  );
}

/** A whole text read in a wrong encoding, and what it says. */
interface Unscrambled {
  readonly text: string;
  /** The encoding it was wrongly read in. */
  readonly readAs: 'gb18030' | 'latin1';
  /** Characters of it that lost a byte, as a share of those read again. */
  readonly lostShare: number;
}

/** Characters beyond ASCII that must have been misread for a text to count as scrambled as a whole. */
const wholeShare = 0.5;

/** What a text says of which most was read in a wrong encoding; null for all others. Linear, never throws. */
export function unscramble(text: string): Unscrambled | null {
  const runs = misreadRuns(text);
  const first = runs[0];
  if (first === undefined) return null;
  const pieces = flatMapped(runs, (run) => run.pieces);
  const replaced = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  const beyond = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  if (replaced < beyond * wholeShare) return null;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, character } of pieces) {
    parts.push(text.slice(from, start), character);
    from = end;
  }
  const lost = pieces.filter(({ isLost }) => isLost).length;
  return { text: parts.join('') + text.slice(from), readAs: first.readAs, lostShare: lost / pieces.length };
}
