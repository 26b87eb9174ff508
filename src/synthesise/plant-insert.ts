import { flatMapped, type SectionName } from '#model';
import { pick } from './dice.ts';
import { type Draft, type Mark, type Piece, type PlantTools, type ProseRole, textOf } from './draft.ts';
import { listed } from './edit-enumerators.ts';
import { said, withPieceAfter } from './plant-tools.ts';

/** Says one more sentence in a section, between two sentences of no list and of no one passage; null where there is no such place. */
export function withSentence(
  draft: Draft,
  slotted: string,
  mark: Mark | null,
  tools: PlantTools,
  section: SectionName = 'overview',
): Draft | null {
  const places = flatMapped(draft.pieces, (_, pieceNo) => (isBetween(draft.pieces, pieceNo, section) ? [pieceNo] : []));
  if (places.length === 0) return null;
  const pieceNo = pick(tools.chance, places);
  return withPieceAfter(draft, pieceNo, said(slotted, mark, tools, roleIn(section), section));
}

const roleIn = (section: SectionName): ProseRole => (section === 'overview' ? 'fact' : 'other');

const spoken: readonly ProseRole[] = ['overview', 'fact', 'fee', 'other', 'statutory'];

function isBetween(pieces: readonly Piece[], pieceNo: number, section: SectionName): boolean {
  const before = pieces[pieceNo];
  if (before?.kind !== 'prose' || before.section !== section || !spoken.includes(before.role) || !textOf(before).endsWith('。'))
    return false;
  const after = pieces[pieceNo + 1];
  if (before.closes || after?.kind !== 'prose') return true;
  const isOnePassage = before.passage !== null && before.passage.group === after.passage?.group && before.passage.no === after.passage.no;
  return !isOnePassage && listed([textOf(after)])[0]?.list === null;
}
