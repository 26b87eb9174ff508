/** Every way an input can fail, `room/slug`; listed for users in docs/faults.md. */
export const faultCodes = [
  'ingest/empty',
  'ingest/too-large',
  'ingest/denied',
  'ingest/not-a-file',
  'ingest/link-loop',
  'ingest/own-results',
  'ingest/binary',
  'ingest/damaged',
  'ingest/password',
  'ingest/no-text',
  'ingest/unknown-format',
  'ingest/unknown-encoding',
  'ingest/garbled',
  'structure/not-a-report',
  'run/duplicate',
  'run/same-report',
  'run/time-limit',
  'run/memory-limit',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** Something wrong with an input, told to the user as data. `values` fill the message of that code. */
export interface Fault {
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}
