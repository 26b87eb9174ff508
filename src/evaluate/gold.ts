import type { Annotation } from '#contract';

/** A report with its right answers. */
export interface AnnotatedReport {
  readonly annotation: Annotation;
  /** Absolute path of the report. */
  readonly file: string;
  /** Its path inside the folder to be analysed, as the annotation writes it. */
  readonly name: string;
}

/** Documents with known answers. */
export interface Gold {
  readonly kind: 'annotated';
  readonly annotations: readonly AnnotatedReport[];
}
