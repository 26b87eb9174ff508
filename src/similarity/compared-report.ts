/** What similarity needs of a report besides its narrative. */
export interface ComparedReport {
  readonly reportId: string;
  readonly agency: string | null;
  /** The same key in another year: the same agency. Must be unique where the agency is unknown. */
  readonly agencyKey: string;
  readonly year: number | null;
  /** Names of the divisions from the largest, joined by `/`. */
  readonly region: string | null;
  /** Pairs [hash, position] of `prepareFingerprint`. Asked for a few times a report and never kept: it may be read anew each time. */
  readonly fingerprints: Uint32Array;
}
