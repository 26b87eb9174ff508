/** A run of text on a page. Points from the top left corner of the page as read; `y` is the middle of the run. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Its place in the order in which the page was written. */
  readonly no: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Six numbers `[a b c d e f]` as PDF writes them: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly number[];

export function mapped(matrix: Matrix, x: number, y: number): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The matrix that applies `right` first, then `left`. */
export function multiplied(left: Matrix, right: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  const moved = mapped(left, k, l);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, moved.x, moved.y];
}
