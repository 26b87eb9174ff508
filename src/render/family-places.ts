/** A place in a picture, in its pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How wide a picture of a family is, and what fits into it. */
export interface FamilySize {
  readonly width: number;
  /** Up to so many members stand on one ring, each with its name. */
  readonly named: number;
  /** Of larger families the outermost ring has names, or none has. */
  readonly namesOfLarger: boolean;
  /** From one name to the next below it. */
  readonly row: number;
  /** Radius of a ring with names for all, least and largest. */
  readonly ring: readonly [number, number];
  /** The largest radius of the outermost ring of larger families. */
  readonly largest: number;
}

interface NamePlace extends Place {
  readonly side: 'left' | 'right';
}

export interface FamilyPlaces {
  readonly height: number;
  readonly centre: Place;
  /** Of the members but the representative, which stands in the centre; the outermost ring first. */
  readonly members: readonly Place[];
  /** The radius of a member: large ones have room for a number. */
  readonly dot: number;
  /** Where the names of the first members begin or, on the left, end. */
  readonly names: readonly NamePlace[];
}

const margin = 16;
/** Radius of a member and from one to the next: with a number in it or, where they are too many for that, without. */
export const numbered = 9;
const ways = [
  { dot: numbered, spacing: 21 },
  { dot: 6, spacing: 17 },
] as const;
const innermost = 44;
/** From the ring to the names. */
const toNames = 26;

/**
 * Where the members of a family stand around its representative: on one ring where their names fit beside it, else on
 * rings within one another. The same count gives the same places.
 */
export function familyPlaces(others: number, size: FamilySize): FamilyPlaces {
  const isNamed = others <= size.named;
  const { rings, dot } = isNamed ? { rings: [{ radius: oneRadius(others, size), count: others }], dot: numbered } : ringsOf(others, size);
  const radius = rings[0]?.radius ?? size.largest;
  const rows = isNamed || size.namesOfLarger ? Math.ceil((rings[0]?.count ?? 0) / 2) : 0;
  const height = 2 * margin + Math.max(2 * radius + margin, rows * size.row);
  const centre = { x: size.width / 2, y: height / 2 };
  const members = rings.flatMap((ring) => placesOn(ring, centre));
  return {
    height,
    centre,
    members,
    dot,
    names: rows === 0 ? [] : namesBeside(members.slice(0, rings[0]?.count), centre, radius, { height, row: size.row }),
  };
}

interface Ring {
  readonly radius: number;
  readonly count: number;
}

/** Wide enough that the names beside it are near. */
const oneRadius = (others: number, { row, ring: [least, most] }: FamilySize): number =>
  Math.min(Math.max(least, Math.ceil(others / 2) * row * 0.38), most);

/** Rings from the outermost inwards that hold all, with numbers where there is room for them. */
function ringsOf(others: number, size: FamilySize): { readonly rings: readonly Ring[]; readonly dot: number } {
  for (const { dot, spacing } of ways) {
    const rings = filled(others, spacing, size);
    if (dot !== numbered || rings.reduce((sum, { count }) => sum + count, 0) === others) return { rings, dot };
  }
  return { rings: [], dot: 0 };
}

function filled(others: number, spacing: number, size: FamilySize): readonly Ring[] {
  const rings: Ring[] = [];
  let left = others;
  for (let radius = size.largest; radius >= innermost && left > 0; radius -= spacing) {
    const isRim = rings.length === 0 && size.namesOfLarger;
    const room = isRim ? 2 * Math.floor((2 * radius) / size.row) : Math.floor((2 * Math.PI * radius) / spacing);
    const count = Math.min(left, room);
    rings.push({ radius, count });
    left -= count;
  }
  return rings;
}

/** Evenly, clockwise from the top, none at the very top: half of them are on the right. */
function placesOn({ radius, count }: Ring, centre: Place): readonly Place[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = ((i + 0.5) / count) * 2 * Math.PI - Math.PI / 2;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

interface Column {
  readonly height: number;
  readonly row: number;
}

/** Each as near to its member as the others leave room; in the order of the ring, so that no line to a name crosses another. */
function namesBeside(ring: readonly Place[], centre: Place, radius: number, column: Column): readonly NamePlace[] {
  const right = ring.slice(0, Math.ceil(ring.length / 2));
  const left = ring.slice(right.length);
  const rightYs = apart(
    right.map(({ y }) => y),
    column,
  );
  const leftYs = apart(left.map(({ y }) => y).reverse(), column).toReversed();
  return [
    ...rightYs.map((y): NamePlace => ({ x: centre.x + radius + toNames, y, side: 'right' })),
    ...leftYs.map((y): NamePlace => ({ x: centre.x - radius - toNames, y, side: 'left' })),
  ];
}

/** Heights in ascending order, moved down and then up until a row lies between any two and all are inside. */
function apart(heights: readonly number[], { height, row }: Column): readonly number[] {
  const moved = [...heights];
  for (let i = 0; i < moved.length; i += 1) moved[i] = Math.max(moved[i] ?? 0, i === 0 ? row / 2 : (moved[i - 1] ?? 0) + row);
  for (let i = moved.length - 1; i >= 0; i -= 1)
    moved[i] = Math.min(moved[i] ?? 0, i === moved.length - 1 ? height - row / 2 : (moved[i + 1] ?? 0) - row);
  return moved;
}
