export interface Example {
  readonly reportId: string;
  readonly quote: string;
}

/** The quotations kept beside a topic. */
export function examplesOf(json: string): readonly Example[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const [reportId, quote]: unknown[] = [Reflect.get(each, 'report_id'), Reflect.get(each, 'quote')];
    return typeof reportId === 'string' && typeof quote === 'string' ? [{ reportId, quote }] : [];
  });
}
