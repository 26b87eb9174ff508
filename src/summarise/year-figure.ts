import type { Span } from '#model';
import { normalise } from '#text';
import type { Claim } from './claims-of-change.ts';
import type { YearReport } from './year-report.ts';

/** A figure of a report and where it is told. */
export interface YearFigure {
  readonly value: number;
  readonly span: Span;
}

/** Shorter words name nothing in particular: 共, 信息. */
const leastNaming = 6;

/** The one figure of a report that has the same words before it and the same unit behind; null where there is none or several. */
export function figureNamed({ narrative, text }: YearReport, { words, unit }: Pick<Claim, 'words' | 'unit'>): YearFigure | null {
  if (words.length < leastNaming || unit === '') return null;
  const { value, starts, ends } = narrative;
  let found: YearFigure | null = null;
  for (let at = value.indexOf(words); at >= 0; at = value.indexOf(words, at + 1)) {
    const place = at + words.length;
    if (!value.startsWith(unit, place + 1)) continue;
    const span = { start: starts[place] ?? 0, end: ends[place] ?? 0 };
    const written = normalise(text.slice(span.start, span.end)).value;
    if (!/^\d[\d,]*$/.test(written)) continue;
    if (found !== null) return null;
    found = { value: Number(written.replaceAll(',', '')), span: { start: starts[at] ?? 0, end: ends[place + unit.length] ?? span.end } };
  }
  return found;
}
