import type { Row } from '#contract';
import { contentId, type Flag } from '#model';

/** The row of a flag; `text` is the text of the report it is about. The id is made of what the flag points at. */
export function flagRow(reportId: string, text: string, flag: Flag): Row<'flags'> {
  const { code, severity, certainty, span, other, rule } = flag;
  const places = [span?.start, span?.end, other?.reportId, other?.span?.start, other?.span?.end].map((place) => String(place ?? ''));
  return {
    flag_id: contentId(reportId, code, rule, ...places),
    report_id: reportId,
    code,
    severity,
    certainty,
    start_at: span?.start ?? null,
    end_at: span?.end ?? null,
    quote: span === null ? null : text.slice(span.start, span.end),
    other_report: other?.reportId ?? null,
    other_start: other?.span?.start ?? null,
    other_end: other?.span?.end ?? null,
    rule,
    message_zh: flag.messageZh,
    message_en: flag.messageEn,
  };
}
