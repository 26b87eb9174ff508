import { type Mark, markAt, type Report, type Span } from '#model';

/** The number that an item or a heading begins with; null for none. */
export function markOf(form: Report['form'], span: Span): Mark | null {
  return markAt(form.of(span).trimStart(), 0);
}
