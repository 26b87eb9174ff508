import type { SubstanceClass } from '#model';
import type { AnnotatedReport } from './gold.ts';
import { type LocatedUnits, locateUnits } from './locate-units.ts';
import type { ReportRows } from './report-rows.ts';
import { type TightText, tighten } from './tight-text.ts';

/** An annotated report and what the analysis made of it, on one text. */
export interface Comparison extends AnnotatedReport {
  readonly rows: ReportRows;
  readonly text: TightText;
  readonly units: LocatedUnits;
  /** Of every character of the tight text the class of our sentence; null outside sentences. */
  readonly classes: readonly (SubstanceClass | null)[];
}

const nothing: ReportRows = {
  text: null,
  report: null,
  sections: [],
  cells: [],
  sentences: [],
  problems: [],
  measures: [],
  answers: [],
  flags: [],
};

/** A file that could not be read is compared by the annotator's words: everything in it is missed. */
export function compare(report: AnnotatedReport, found: ReportRows | undefined): Comparison {
  const rows = found ?? nothing;
  const text = tighten(rows.text ?? report.annotation.units.map((unit) => unit.text.replaceAll('¶', '')).join(''));
  const classes: (SubstanceClass | null)[] = Array.from({ length: text.value.length }, () => null);
  for (const sentence of rows.sentences) {
    const { start, end } = text.spanOf(sentence.start_at, sentence.end_at);
    classes.fill(sentence.class, start, end);
  }
  return { ...report, rows, text, units: locateUnits(text, report.annotation.units), classes };
}
