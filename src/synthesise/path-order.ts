import { flatMapped } from '#model';
import type { Agencies } from './agencies.ts';
import { type CorpusLayout, postOf, previousOf, rowOfAgency } from './corpus-layout.ts';
import type { Plan } from './plan.ts';

/** A report and where its file lies, relative to the folder of reports. */
export interface Filed {
  readonly index: number;
  readonly path: string;
}

/** A file or folder by its name, and the files in it. */
interface Entry {
  readonly key: string;
  readonly files: () => Iterable<Filed>;
}

/** The folders of one year; `file` is the one of an agency, in `folder`, or none. */
interface Year {
  readonly layout: CorpusLayout;
  readonly divisions: Agencies['divisions'];
  readonly provinces: number;
  readonly file: (folder: string, agency: number) => readonly Entry[];
}

/**
 * All reports in the order of their paths (the year before first, then province, city, county). What is sorted at one
 * time is one folder, so that memory does not grow with the corpus.
 */
export function* inPathOrder(
  { layout }: Plan,
  { divisions }: Agencies,
  provinces: number,
  year: number,
  fileName: (index: number) => string,
): Generator<Filed> {
  for (const isPrevious of [true, false]) {
    const file = (folder: string, agency: number): readonly Entry[] => {
      const index = indexOf(agency, isPrevious, layout);
      if (index === null) return [];
      const name = fileName(index);
      return [{ key: name, files: () => [{ index, path: folder + name }] }];
    };
    yield* inOrder(provinceFolders({ layout, divisions, provinces, file }, isPrevious ? `${year - 1}/` : ''));
  }
}

/** The number of the report; null where the agency has none of that year. */
function indexOf(agency: number, isPrevious: boolean, layout: CorpusLayout): number | null {
  if (agency >= layout.agencies) return null;
  if (!isPrevious) return agency;
  const number = previousOf(agency, layout);
  return number === null ? null : layout.agencies + number;
}

function provinceFolders(year: Year, root: string): readonly Entry[] {
  const { layout, divisions, provinces } = year;
  return every(0, 1, Math.min(provinces, layout.cities)).map((no) =>
    folderOf(root, divisions.province(no).name, (folder) =>
      every(no, provinces, layout.cities).map((city) => cityFolder(year, folder, city)),
    ),
  );
}

function cityFolder(year: Year, parent: string, city: number): Entry {
  const { layout, divisions, file } = year;
  return folderOf(parent, divisions.city(city).name, (folder) =>
    flatMapped(every(city, layout.cities, layout.counties), (county) => [
      folderOf(folder, divisions.county(county).name, (inner) =>
        flatMapped(column(county, layout, false), (agency) => file(inner, agency)),
      ),
      ...flatMapped(column(county, layout, true), (agency) => file(folder, agency)),
    ]),
  );
}

function folderOf(parent: string, name: string, entries: (folder: string) => readonly Entry[]): Entry {
  return { key: `${name}/`, files: () => inOrder(entries(`${parent}${name}/`)) };
}

function* inOrder(entries: readonly Entry[]): Generator<Filed> {
  for (const { files } of [...entries].sort((left, right) => (left.key < right.key ? -1 : 1))) yield* files();
}

/** The agencies of a county that lie in its own folder, or those of the city. */
function column(county: number, layout: CorpusLayout, isOfCity: boolean): readonly number[] {
  return every(county, layout.counties, layout.agencies).filter((agency) => (postOf(rowOfAgency(agency, layout)) === 'city') === isOfCity);
}

const every = (start: number, step: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, no) => start + no * step);
