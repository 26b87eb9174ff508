/** Something told of a part of a text: classes for its looks, a title for who points at it. */
export interface Layer {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  readonly title: string;
}

/** A part of a text over which the same layers lie. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly layers: readonly Layer[];
}

/** Cuts `[0, length)` where layers begin or end; pieces follow one another without gaps. Time: layers × those that overlap. */
export function piecesOf(length: number, layers: readonly Layer[]): readonly Piece[] {
  const kept = layers
    .map((layer) => ({ ...layer, start: Math.max(0, layer.start), end: Math.min(length, layer.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, length, ...kept.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: Layer[] = [];
  let next = 0;
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1];
    if (end === undefined) break;
    open = open.filter((layer) => layer.end > start);
    for (let layer = kept[next]; layer !== undefined && layer.start <= start; layer = kept[next]) {
      open.push(layer);
      next += 1;
    }
    pieces.push({ start, end, layers: [...open] });
  }
  return pieces;
}
