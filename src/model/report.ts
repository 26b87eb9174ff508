import type { Form, Script } from './form.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

export const sectionNames = ['lead', 'overview', 'disclosure', 'applications', 'disputes', 'problems', 'other'] as const;
export type SectionName = (typeof sectionNames)[number];
export type SectionState = 'present' | 'heading-only' | 'lost' | 'absent';
export type TableForm = 'disclosure' | 'applications' | 'disputes';

/** DOMAIN.md 2.5. `null` where the text does not tell. */
export const unitTypes = [
  'province',
  'city',
  'county',
  'district',
  'banner',
  'town',
  'township',
  'subdistrict',
  'zone',
  'department',
  'organisation',
] as const;
export type UnitType = (typeof unitTypes)[number];
/** Level of the government the agency is or belongs to. */
export const levels = ['province', 'city', 'county', 'township'] as const;
export type Level = (typeof levels)[number];

/** What one place says of the agency, the year or the date of publication. */
export interface Statement {
  readonly what: 'agency' | 'year' | 'publishedOn';
  readonly from: 'title' | 'lead' | 'body' | 'signature' | 'platform' | 'manifest' | 'file-name' | 'folder';
  readonly value: string;
}

/** Who reports, on what. What the text does not state is null; `inferred` names what was concluded, not read. */
export interface Identity {
  readonly agency: string | null;
  readonly unitType: UnitType | null;
  readonly level: Level | null;
  /** Names of the divisions from the largest, joined by `/`: `新疆维吾尔自治区/和田地区/洛浦县`. */
  readonly region: string | null;
  /** Six-digit code of the smallest division known, GB/T 2260. */
  readonly regionCode: string | null;
  readonly year: number | null;
  readonly publishedOn: string | null;
  readonly title: string | null;
  readonly inferred: readonly ('agency' | 'unitType' | 'level' | 'region' | 'year' | 'publishedOn')[];
  /** Of what is told differently in places, what each says, the most trusted first. */
  readonly statements: readonly Statement[];
}

/** Where the chain of sections found each of the seven; always seven, in the order of `sectionNames`. */
export interface Section {
  readonly name: SectionName;
  readonly state: SectionState;
  readonly heading: Span | null;
  /** From the end of the heading to the next section; null when `lost` without residue or `absent`. */
  readonly body: Span | null;
  /** Why the state is what it is, where it is not `present`; in Chinese. */
  readonly note: string | null;
}

/** A table cut out of the narrative. `form` is null for a table that is none of the three. */
export interface Block {
  readonly form: TableForm | null;
  readonly span: Span;
}

/** One cell of one of the three tables. `rowKey` and `columnKey` are ids of lexicons/tables.yaml. */
export interface Cell {
  readonly form: TableForm;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly raw: string;
  /** null for blank, "/" or text: never coerced. */
  readonly value: number | null;
  readonly span: Span;
  readonly confidence: number;
}

/** A unit of DOMAIN.md 2.2: a sentence or an enumerated clause. `no` counts from 0 in reading order. */
export interface Sentence {
  readonly no: number;
  readonly section: SectionName;
  /** Enumerators from the section down, as written in the form: `['五', '(一)', '一是']`. */
  readonly path: readonly string[];
  readonly span: Span;
}

/** Every character of the text is in exactly one leaf. */
export interface Leaf {
  readonly kind: 'heading' | 'sentence' | 'table' | 'gap';
  readonly span: Span;
}

/** A source understood as an annual report. */
export interface Report {
  readonly reportId: string;
  readonly source: Source;
  readonly form: Form;
  readonly identity: Identity;
  readonly script: Script;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly cells: readonly Cell[];
  readonly sentences: readonly Sentence[];
  /** Headings below section level with their paths, for extraction: `(二)改进措施`. */
  readonly headings: readonly { readonly span: Span; readonly section: SectionName; readonly path: readonly string[] }[];
  readonly leaves: readonly Leaf[];
}
