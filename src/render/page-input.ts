import type { Row } from '#contract';

/** What a page shows of a report; `name` is the agency, or null where the report does not state it. */
export interface Subject {
  readonly reportId: string;
  readonly name: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly path: string;
}

/** A flag with the words around its quote, so that a reader sees it in its place. */
export interface ShownFlag {
  readonly row: Row<'flags'>;
  readonly before: string;
  readonly after: string;
  readonly other: Subject | null;
}

export interface FlaggedReport {
  readonly subject: Subject;
  readonly substantiveShare: number;
  readonly flags: readonly ShownFlag[];
}

export interface ShownPair {
  readonly row: Row<'pairs'>;
  readonly left: Subject;
  readonly right: Subject;
  readonly passages: readonly { readonly left: string; readonly right: string; readonly identity: number }[];
}

/** Everything on the page. Lists may be cut; the counts beside them are whole. */
export interface PageInput {
  readonly version: string;
  readonly lexiconFingerprint: string;
  readonly segmenter: string;
  readonly counts: {
    readonly current: number;
    readonly previous: number;
    readonly flags: number;
    readonly flaggedReports: number;
    readonly pairs: number;
    readonly faults: number;
    /** Median over this year's reports; null without reports. */
    readonly boilerplateShare: number | null;
  };
  readonly flagged: readonly FlaggedReport[];
  readonly pairs: readonly ShownPair[];
  readonly topics: readonly Row<'topic_summary'>[];
  readonly faults: readonly { readonly path: string; readonly code: string; readonly detail: string }[];
}
