import type { Agencies } from './agencies.ts';
import { postOf, previousOf, rowOfAgency } from './corpus-layout.ts';
import type { Plan } from './plan.ts';

/** A report and where its file lies, relative to the folder of reports. */
export interface Filed {
  readonly index: number;
  readonly path: string;
}

interface Entry {
  readonly key: string;
  readonly files: () => Iterable<Filed>;
}

/**
 * All reports in the order of their paths (the year before first, then province, city, county). What is sorted at one
 * time is one folder, so that memory does not grow with the corpus.
 */
export function* inPathOrder(
  plan: Plan,
  agencies: Agencies,
  provinces: number,
  year: number,
  fileName: (index: number) => string,
): Generator<Filed> {
  const { layout } = plan;
  for (const isPrevious of [true, false]) {
    const root = isPrevious ? `${year - 1}/` : '';
    const indexOf = (agency: number): number | null => {
      if (!isPrevious) return agency;
      const number = previousOf(agency, layout);
      return number === null ? null : layout.agencies + number;
    };
    const file = (folder: string, agency: number): readonly Entry[] => {
      const index = agency < layout.agencies ? indexOf(agency) : null;
      if (index === null) return [];
      const name = fileName(index);
      return [{ key: name, files: () => [{ index, path: folder + name }] }];
    };
    const county = (folder: string, no: number) => inOrder(column(no, plan, false).flatMap((agency) => file(folder, agency)));
    const cityEntries = (folder: string, city: number): readonly Entry[] =>
      Array.from({ length: layout.counties / layout.cities }, (_, no) => no * layout.cities + city).flatMap((no) => {
        const name = `${agencies.divisions.county(no).name}/`;
        return [{ key: name, files: () => county(folder + name, no) }, ...column(no, plan, true).flatMap((agency) => file(folder, agency))];
      });
    const province = (folder: string, no: number) =>
      inOrder(
        every(no, provinces, layout.cities).map((city) => {
          const name = `${agencies.divisions.city(city).name}/`;
          return { key: name, files: () => inOrder(cityEntries(folder + name, city)) };
        }),
      );
    yield* inOrder(
      every(0, 1, Math.min(provinces, layout.cities)).map((no) => {
        const name = `${agencies.divisions.province(no).name}/`;
        return { key: name, files: () => province(root + name, no) };
      }),
    );
  }
}

function* inOrder(entries: readonly Entry[]): Generator<Filed> {
  for (const { files } of [...entries].sort((left, right) => (left.key < right.key ? -1 : 1))) yield* files();
}

/** The agencies of a county that lie in its own folder, or those of the city. */
function column(county: number, { layout }: Plan, isOfCity: boolean): readonly number[] {
  return every(county, layout.counties, layout.agencies).filter((agency) => (postOf(rowOfAgency(agency, layout)) === 'city') === isOfCity);
}

const every = (start: number, step: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, no) => start + no * step);
