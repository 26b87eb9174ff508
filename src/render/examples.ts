const exampleKinds = ['typical', 'unusual', 'listed'] as const;

export interface Example {
  readonly side: 'problem' | 'measure';
  readonly kind: (typeof exampleKinds)[number];
  readonly reportId: string;
  readonly quote: string;
  /** Characters of the report's text, from 1. */
  readonly start: number;
  readonly end: number;
}

/** The quotations kept beside a topic. */
export function examplesOf(json: string): readonly Example[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const of = (name: string): unknown => Reflect.get(each, name);
    const [reportId, quote, start, end] = [of('report_id'), of('quote'), of('start_at'), of('end_at')];
    const kind = exampleKinds.find((name) => name === of('kind'));
    if (typeof reportId !== 'string' || typeof quote !== 'string' || typeof start !== 'number' || typeof end !== 'number') return [];
    return [{ side: of('side') === 'measure' ? 'measure' : 'problem', kind: kind ?? 'listed', reportId, quote, start: start + 1, end }];
  });
}
