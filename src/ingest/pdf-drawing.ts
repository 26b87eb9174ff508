import { type Matrix, mapped, multiplied, type Point } from './pdf-geometry.ts';

/** A straight line drawn on the page, `at` across its direction, from `start` to `end` along it. */
export interface Rule {
  readonly isVertical: boolean;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers by which pdfjs names the drawing operators that matter here. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly paintImageXObject: number;
  readonly paintImageMaskXObject: number;
  readonly paintInlineImageXObject: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
  readonly closeFillStroke: number;
  readonly closeEOFillStroke: number;
}

/** Word draws borders as boxes as thin as their line; anything thicker is shading. */
const thickestBorder = 3;
/** Slant over which a line is no border. */
const straight = 1;

/** What is drawn on a page besides text. */
interface Drawn {
  /** Borders of tables: straight strokes, and filled boxes as thin as a line. */
  readonly rules: readonly Rule[];
  /** Square points under pictures. */
  readonly pictureArea: number;
}

export function drawnOn(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  operators: Operators,
  view: Matrix,
): Drawn {
  const rules: Rule[] = [];
  let pictureArea = 0;
  const stack: Matrix[] = [];
  let matrix = view;
  for (const [index, operator] of list.fnArray.entries()) {
    const values = list.argsArray[index];
    switch (operator) {
      case operators.save:
        stack.push(matrix);
        break;
      case operators.paintFormXObjectBegin:
        stack.push(matrix);
        matrix = multiplied(matrix, numbersOf(Array.isArray(values) ? values[0] : null));
        break;
      case operators.restore:
      case operators.paintFormXObjectEnd:
        matrix = stack.pop() ?? view;
        break;
      case operators.transform:
        matrix = multiplied(matrix, numbersOf(values));
        break;
      case operators.constructPath:
        if (Array.isArray(values)) rules.push(...rulesOfPath(values[0], values[1], operators, matrix));
        break;
      case operators.paintImageXObject:
      case operators.paintImageMaskXObject:
      case operators.paintInlineImageXObject:
        pictureArea += areaOf(matrix);
        break;
    }
  }
  return { rules, pictureArea };
}

/** A picture fills the unit square. */
function areaOf([a = 1, b = 0, c = 0, d = 1]: Matrix): number {
  return Math.abs(a * d - b * c);
}

function rulesOfPath(paint: unknown, data: unknown, operators: Operators, matrix: Matrix): readonly Rule[] {
  const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke, fill, eoFill } = operators;
  const strokes: readonly unknown[] = [stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke];
  const fills: readonly unknown[] = [fill, eoFill];
  if (!strokes.includes(paint) && !fills.includes(paint)) return [];
  const paths = pathsOf(data).map((path) => path.map(({ x, y }) => mapped(matrix, x, y)));
  return paths.flatMap(strokes.includes(paint) ? sidesOf : boxOf);
}

/** pdfjs writes paths flat: a step, then its numbers. Steps: 0 moves, 1 draws a line, 2 and 3 draw curves, 4 closes. */
const numbersOfStep = [2, 2, 6, 4, 0];

/** Corner points of each sub-path. */
function pathsOf(data: unknown): readonly (readonly Point[])[] {
  const numbers = numbersOf(Array.isArray(data) ? data[0] : null);
  const paths: Point[][] = [];
  for (let at = 0; at < numbers.length; at += 1 + (numbersOfStep[numbers[at] ?? 4] ?? 0)) {
    const point = { x: numbers[at + 1] ?? 0, y: numbers[at + 2] ?? 0 };
    const path = paths.at(-1) ?? [];
    const [start = point] = path;
    if (numbers[at] === 0) paths.push([point]);
    else if (numbers[at] === 1) path.push(point);
    else if (numbers[at] === 4) path.push(start);
  }
  return paths;
}

function sidesOf(path: readonly Point[]): Rule[] {
  return path.flatMap((point, index) => {
    const before = path[index - 1];
    return before === undefined ? [] : ruleBetween(before, point);
  });
}

function ruleBetween(from: Point, to: Point): Rule[] {
  const width = Math.abs(from.x - to.x);
  const height = Math.abs(from.y - to.y);
  if (height <= straight && width > straight)
    return [{ isVertical: false, at: (from.y + to.y) / 2, start: Math.min(from.x, to.x), end: Math.max(from.x, to.x) }];
  if (width <= straight && height > straight)
    return [{ isVertical: true, at: (from.x + to.x) / 2, start: Math.min(from.y, to.y), end: Math.max(from.y, to.y) }];
  return [];
}

function boxOf(path: readonly Point[]): Rule[] {
  const xs = path.map(({ x }) => x);
  const ys = path.map(({ y }) => y);
  if (path.length < 2) return [];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.min(right - left, bottom - top) > thickestBorder) return [];
  const isVertical = bottom - top > right - left;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return isVertical ? ruleBetween({ x, y: top }, { x, y: bottom }) : ruleBetween({ x: left, y }, { x: right, y });
}

function numbersOf(values: unknown): readonly number[] {
  if (!Array.isArray(values) && !(values instanceof Float32Array) && !(values instanceof Float64Array)) return [];
  return Array.from(values, Number);
}
