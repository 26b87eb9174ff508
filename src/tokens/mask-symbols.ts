/**
 * What stands in a masked narrative for the words of a class, from the private use area: no form carries these after
 * `garbled` took the place of those that PDF fonts leave behind.
 */
export const symbols = {
  own: '\ue001',
  place: '\ue002',
  office: '\ue003',
  number: '\ue004',
  date: '\ue005',
  document: '\ue006',
  title: '\ue007',
  link: '\ue008',
  telephone: '\ue009',
  mail: '\ue00a',
  enumerator: '\ue00b',
  garbled: '\ue00c',
} as const;

export type MaskClass = keyof typeof symbols;

/** A stretch of a form that is masked. */
export interface MaskHit {
  readonly class: MaskClass;
  readonly start: number;
  readonly end: number;
}
