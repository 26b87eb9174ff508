import { listCorpus, readManifest } from '#ingest';
import { type CorpusFile, grouped, type ManifestRow, type Origin, type Unread } from '#model';

/** Folders and manifest as given on the command line; null: not given. */
export interface Inputs {
  readonly corpus: string;
  readonly previous: string | null;
  readonly references: string | null;
  readonly manifest: string | null;
}

export interface Listing {
  /** Corpus, then earlier years, each by path. */
  readonly files: readonly CorpusFile[];
  readonly references: readonly CorpusFile[];
  readonly unread: readonly Unread[];
  /** Paths of the manifest under which no file stands. */
  readonly unusedManifestPaths: readonly string[];
  /** Agencies of the manifest of which no file of a year stands, with their paths; a row that names none counts alone. */
  readonly missingAgencies: readonly string[];
}

/** Lists every input file and puts the rows of the manifest to theirs. Throws `ContractError` for what cannot be read. */
export async function listInputs({ corpus, previous, references, manifest }: Inputs): Promise<Listing> {
  const rows = manifest === null ? new Map<string, ManifestRow>() : await readManifest(manifest);
  const list = async (directory: string | null, origin: Origin) =>
    directory === null ? { files: [], unread: [] } : listCorpus(directory, origin);
  const [main, earlier, reference] = [await list(corpus, 'corpus'), await list(previous, 'previous'), await list(references, 'references')];
  const files = [...main.files, ...earlier.files].map((file) => ({ ...file, manifest: rows.get(file.path) ?? null }));
  const paths = new Set(files.map(({ path }) => path));
  return {
    files,
    references: reference.files,
    unread: [...main.unread, ...earlier.unread, ...reference.unread],
    unusedManifestPaths: [...rows.keys()].filter((path) => !paths.has(path)),
    missingAgencies: missingAgencies([...rows.values()], paths),
  };
}

function missingAgencies(rows: readonly ManifestRow[], paths: ReadonlySet<string>): readonly string[] {
  const agencies = grouped(rows, ({ path, agency, region, year }) => [agency ?? path, region ?? '', year ?? ''].join('\n'));
  return Array.from(agencies.values()).flatMap((own) => {
    if (own.some(({ path }) => paths.has(path))) return [];
    const listed = own.map(({ path }) => path).join(', ');
    const agency = own[0]?.agency ?? null;
    return [agency === null ? listed : `${agency}: ${listed}`];
  });
}
