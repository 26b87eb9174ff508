import { type Chart, colours, fonts, type Size } from './draw.ts';
import { type FamilyPlaces, type FamilySize, familyPlaces, numbered, type Place } from './family-places.ts';
import { fittedWords } from './fitted-words.ts';

/** A family as a picture shows it. */
export interface DrawnFamily {
  readonly title: string;
  /** The representative first; the numbers are those of the table beside the picture. */
  readonly members: readonly { readonly name: string; readonly no: number }[];
  /** Pairs of places in `members`. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly verdict: string }[];
}

const sizes: Readonly<Record<Size, FamilySize>> = {
  wide: { width: 760, named: 44, namesOfLarger: true, row: 18, ring: [84, 150], largest: 190 },
  narrow: { width: 340, named: 20, namesOfLarger: false, row: 31, ring: [62, 62], largest: 150 },
};
const lineWords: Readonly<Record<Size, number>> = { wide: 1, narrow: 2 };
const fontSize: Readonly<Record<Size, number>> = { wide: 12, narrow: 11 };
/** Drawn at most; the table has all. */
export const mostDrawn = 200;

/** Whether the picture has room for the name of every member around the representative. */
export const areAllNamed = (members: number, size: Size): boolean => members - 1 <= sizes[size].named;

/** The representative in the middle, the other members around it, a line for every two reports alike. */
export function familyGraph(name: string, { title, members, lines }: DrawnFamily, size: Size): Chart {
  const [representative, ...others] = members;
  const places = familyPlaces(others.length, sizes[size]);
  const all = [places.centre, ...places.members];
  const elements = [
    ...places.names.flatMap((at, i) => leader(places.members[i], at)),
    ...lines.flatMap(({ from, to, verdict }) => line(all[from], all[to], verdict, from === 0 || to === 0)),
    ...others.flatMap(({ no }, i) => member(places.members[i], no, places.dot)),
    ...circleWith(places.centre, representative?.no ?? 1, 14, colours.template, colours.ink),
    ...places.names.map((at, i) => nameAt(at, others[i]?.name ?? '', size)),
  ];
  return { name, title, width: sizes[size].width, height: places.height, option: { graphic: { elements } } };
}

function leader(from: Place | undefined, to: Place) {
  if (from === undefined) return [];
  return [{ type: 'line' as const, silent: true, shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, style: { stroke: colours.line } }];
}

const strokes: Readonly<Record<string, { readonly stroke: string; readonly lineWidth: number; readonly lineDash: number[] | false }>> = {
  copied: { stroke: colours.copied, lineWidth: 2.2, lineDash: false },
  'own-earlier': { stroke: colours.ownEarlier, lineWidth: 1.4, lineDash: [5, 3] },
};
const otherStroke = { stroke: colours.template, lineWidth: 1.2, lineDash: false as const };

/** Between members the lines are bent, so that none seems to run to the representative. */
function line(from: Place | undefined, to: Place | undefined, verdict: string, isStraight: boolean) {
  if (from === undefined || to === undefined) return [];
  const bend = isStraight ? 0 : 0.3;
  const shape = {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    cpx1: (from.x + to.x) / 2 - bend * (to.y - from.y),
    cpy1: (from.y + to.y) / 2 + bend * (to.x - from.x),
  };
  const style = { fill: 'none', opacity: verdict === 'copied' ? 0.85 : 0.6, ...(strokes[verdict] ?? otherStroke) };
  return [{ type: 'bezierCurve' as const, silent: true, shape, style }];
}

function member(at: Place | undefined, no: number, dot: number) {
  if (at === undefined) return [];
  return dot === numbered ? circleWith(at, no, dot, colours.original, '#fff') : [circle(at, dot, colours.original)];
}

const circle = ({ x, y }: Place, r: number, fill: string) => ({
  type: 'circle' as const,
  silent: true,
  shape: { cx: x, cy: y, r },
  style: { fill, stroke: '#fff', lineWidth: 1.5 },
});

function circleWith(at: Place, no: number, r: number, fill: string, ink: string) {
  const style = { text: String(no), x: at.x, y: at.y, fill: ink, fontSize: no > 99 ? 8 : 10, fontFamily: fonts, align: 'center' as const };
  return [circle(at, r, fill), { type: 'text' as const, silent: true, style: { ...style, verticalAlign: 'middle' as const } }];
}

function nameAt({ x, y, side }: FamilyPlaces['names'][number], name: string, size: Size) {
  const isRight = side === 'right';
  const room = (isRight ? sizes[size].width - x : x) - 6;
  return {
    type: 'text' as const,
    silent: true,
    style: {
      text: fittedWords(name, room, fontSize[size], lineWords[size]),
      x: x + (isRight ? 4 : -4),
      y,
      fill: colours.ink,
      fontSize: fontSize[size],
      fontFamily: fonts,
      lineHeight: fontSize[size] + 2,
      align: isRight ? ('left' as const) : ('right' as const),
      verticalAlign: 'middle' as const,
    },
  };
}
