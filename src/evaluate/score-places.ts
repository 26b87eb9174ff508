import type { Comparison } from './comparison.ts';
import { type Measure, ratio, type Tally } from './tally.ts';
import { placesOf } from './tight-text.ts';

/** Whether the files were read, and whether what the annotator quotes stands in what was read. */
export function tallyPlaces({ annotation, name, rows, text, units }: Comparison): Tally {
  const { problems, measures, flags = [], must_not_flag: mustNotFlag = [], sections = [] } = annotation;
  const headings = sections.map(({ heading }) => heading ?? '');
  const quotes = [...[...problems, ...measures, ...flags, ...mustNotFlag].map(({ quote }) => quote), ...headings].filter(
    (quote) => quote !== '',
  );
  const missing = quotes.filter((quote) => placesOf(text, quote).length === 0).length;
  return {
    reports: 1,
    'reports-read': rows.report === null ? 0 : 1,
    'unit-characters': units.characters,
    'unit-characters-not-found': units.notFound,
    quotes: quotes.length,
    'quotes-not-found': missing,
    ...(missing > 0 ? { [`quotes in ${name}`]: quotes.length, [`quotes-not-found in ${name}`]: missing } : {}),
    ...(rows.report === null ? { [`not-read ${name}`]: 1, [`file ${name}`]: 1 } : {}),
  };
}

export function measuresOfPlaces(sum: Tally): readonly Measure[] {
  return [
    ratio('reports', 'read', 'reports-read', 'reports'),
    ...namesAfter(sum, 'not-read ').map((of) => ratio('reports', 'not-read', `not-read ${of}`, `file ${of}`, { of })),
    ratio('places', 'units-not-found', 'unit-characters-not-found', 'unit-characters'),
    ratio('places', 'quotes-not-found', 'quotes-not-found', 'quotes'),
    ...namesAfter(sum, 'quotes-not-found in ').map((of) =>
      ratio('places', 'quotes-not-found', `quotes-not-found in ${of}`, `quotes in ${of}`, { of }),
    ),
  ];
}

function namesAfter(sum: Tally, beginning: string): readonly string[] {
  const names = Object.keys(sum).filter((key) => key.startsWith(beginning));
  return names.map((key) => key.slice(beginning.length)).sort();
}
