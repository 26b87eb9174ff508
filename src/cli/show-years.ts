import type { Row } from '#contract';
import type { Context } from './context.ts';
import { percent } from './show-identity.ts';
import { columns } from './terminal.ts';
import { hanging } from './width.ts';

/** A place in the report of another year, as `stated_before` and `reported` tell it. */
interface Place {
  readonly year: number;
  readonly quote: string;
  readonly how?: 'verbatim' | 'reworded';
  readonly score: number;
}

/** The report of the year before with its promises. */
export interface Earlier {
  readonly report: Row<'reports'>;
  readonly text: string;
  readonly measures: readonly Row<'measures'>[];
}

function placesOf(json: string): readonly Place[] {
  const places: readonly Place[] = JSON.parse(json);
  return places;
}

/** The years in which a problem was stated before: a line each. */
export function statedBefore({ stated_before }: Row<'problems'>, { say }: Context): readonly string[] {
  return placesOf(stated_before).map(({ year, quote, how, score }) =>
    hanging(
      '     ',
      `${say('stated-before', { year, how: say(`stated-${how ?? 'reworded'}`), score: percent(score) })} ${quote}`,
      columns(),
    ),
  );
}

/** What became of a promise by the report of the next year; nothing where there is none. */
export function reported({ reported: json }: Row<'measures'>, { say }: Context): readonly string[] {
  if (json === null) return [];
  const places = placesOf(json);
  if (places.length === 0) return [hanging('     ', say('promise-untold'), columns())];
  return places.map(({ year, quote }) => hanging('     ', `${say('promise-told', { year })} ${quote}`, columns()));
}

/** What the year before promised, each with what this year's report tells of it. */
export function promises(earlier: Earlier | null, here: Context): readonly string[] {
  const promised = (earlier?.measures ?? []).filter(({ reported: json }) => json !== null);
  if (earlier === null || promised.length === 0) return [];
  return [
    '',
    here.say('heading-promises', { year: earlier.report.year ?? '–', count: promised.length }),
    ...promised.flatMap((measure) => [
      hanging(`  M${measure.measure_no + 1} `, earlier.text.slice(measure.start_at, measure.end_at), columns()),
      ...reported(measure, here),
    ]),
  ];
}
