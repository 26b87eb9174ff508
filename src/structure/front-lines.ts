import type { Form, Source } from '#model';

/** A line of the form with its place in it; blank lines and platform text are left out. */
export interface Line {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The part of the form that furniture of the source covers is not the report's: lines that begin in it are dropped. */
export function reportLines(form: Form, source: Source, from: number, to: number): Line[] {
  const furniture = source.layout.furniture.map((span) => form.toForm(span)).sort((left, right) => left.start - right.start);
  const lines: Line[] = [];
  let next = 0;
  for (let start = from; start < to; ) {
    const broken = form.value.indexOf('\n', start);
    const end = broken < 0 || broken > to ? to : broken;
    const cut = trimmed(form.value, start, end);
    while ((furniture[next]?.end ?? Number.POSITIVE_INFINITY) <= cut.start) next += 1;
    if (cut.value !== '' && (furniture[next]?.start ?? Number.POSITIVE_INFINITY) > cut.start) lines.push(cut);
    start = end + 1;
  }
  return lines;
}

/** Spaces, tabs, marks of Markdown and bold at both ends are no part of what a line says. */
const edge = new Set([' ', '\t', '\r', '#', '*', '|', '>', '_', '"']);

function trimmed(value: string, from: number, to: number): Line {
  let [start, end] = [from, to];
  while (start < end && edge.has(value[start] ?? '')) start += 1;
  while (end > start && edge.has(value[end - 1] ?? '')) end -= 1;
  return { value: value.slice(start, end), start, end };
}
