/** One line of a manifest (`readManifest` of ingest); an empty string is an empty cell. */
export interface ManifestLine {
  readonly path: string;
  readonly agency: string;
  readonly level: string;
  readonly region: string;
  readonly region_code: string;
  readonly year: string;
  readonly published_on: string;
  readonly url: string;
}

const columns = ['path', 'agency', 'level', 'region', 'region_code', 'year', 'published_on', 'url'] as const;

export const manifestHeader: string = columns.join(',');

export function csvOf(line: ManifestLine): string {
  return columns.map((column) => quoted(line[column])).join(',');
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
