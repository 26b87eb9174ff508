import type { Fault, FaultCode, Layout, PlatformMetadata } from '#model';

/** What a format's reader found. */
export interface Extracted {
  readonly text: string;
  /** Name of the character encoding; null where the format fixes it. */
  readonly encoding: string | null;
  readonly layout: Layout;
  readonly platform: PlatformMetadata;
}

export const noLayout: Layout = { tables: [], headings: [], furniture: [], scans: [] };
export const noPlatform: PlatformMetadata = { title: null, agency: null, publishedOn: null, url: null };

export function fault(code: FaultCode, values: Fault['values'] = {}): Fault {
  return { code, values };
}

/** Whether a reader gave a fault instead of what it should have read. */
export function isFault(value: object): value is Fault {
  return 'code' in value;
}

/** What a foreign error says, on one line and short enough for a table. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
