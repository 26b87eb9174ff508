import { between } from './dice.ts';
import type { Draft, PlantTools, ProseRole } from './draft.ts';
import { flagMark, type Plant, placesOf, withMark, withPiece, withText } from './plant-tools.ts';

/** First and last month of dates behind the deadline: 31 January for departments, 31 March for governments (DOMAIN.md 1.1). */
function lateMonths({ agency: { unitType } }: Draft): readonly [number, number] | null {
  if (unitType === 'department') return [2, 4];
  return unitType === 'county' || unitType === 'district' || unitType === 'banner' || unitType === 'city' || unitType === 'province'
    ? [4, 6]
    : null;
}

const dated: readonly ProseRole[] = ['platform', 'date', 'signature'];
const date = /^(\d{4})(\D+)(\d{1,2})(\D+)(\d{1,2})/;

/** A day of publication behind the deadline of the level; townships have none. All dates of the report move together. */
export const late: Plant = (draft, tools) => {
  const months = lateMonths(draft);
  if (months === null) return null;
  const places = placesOf(draft, dated, ({ part }) => date.test(part.text));
  const [shown] = places;
  if (shown === undefined) return null;
  const day = lateDay(months, tools);
  let result = draft;
  for (const place of places.toReversed()) {
    const text = moved(place.part.text, day);
    const changed = withText({ ...place, piece: pieceOf(result, place.pieceNo) ?? place.piece }, text);
    const isShown = place === shown;
    const piece = isShown ? withMark(changed, place.start, place.start + text.length, flagMark('late', 'certain')) : changed;
    result = withPiece(result, place.pieceNo, piece);
  }
  return result;
};

interface Day {
  readonly month: number;
  readonly day: number;
}

function moved(text: string, { month, day }: Day): string {
  return text.replace(date, (_, year: string, first: string, _month: string, second: string) => {
    // 2025-04-09, but 2025年4月9日.
    const width = /\p{Script=Han}/u.test(first) ? 1 : 2;
    return [year, first, String(month).padStart(width, '0'), second, String(day).padStart(width, '0')].join('');
  });
}

function pieceOf({ pieces }: Draft, pieceNo: number) {
  const piece = pieces[pieceNo];
  return piece?.kind === 'prose' ? piece : null;
}

function lateDay([first, last]: readonly [number, number], { chance }: PlantTools): Day {
  return { month: between(chance, first, last), day: between(chance, 2, 28) };
}
