import type { Annotation } from '#contract';
import type { Truth } from './read-truth.ts';

/** A report with its right answers. */
export interface AnnotatedReport {
  readonly annotation: Annotation;
  /** Absolute path of the report. */
  readonly file: string;
  /** Its path inside the folder to be analysed, as the annotation writes it. */
  readonly name: string;
}

/** Documents with known answers; a synthetic corpus is a folder with `truth.ndjson`, `manifest.csv` and `reports`. */
export type Gold =
  | { readonly kind: 'annotated'; readonly annotations: readonly AnnotatedReport[] }
  | { readonly kind: 'synthetic'; readonly directory: string; readonly truth: Truth };
