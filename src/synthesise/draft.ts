import type { EditLevel } from '#contract';
import type { Certainty, Chance, FlagCode, Level, SectionName, TableForm, UnitType } from '#model';

/** An invented agency and the words it has for itself and its neighbours. */
export interface Agency {
  readonly name: string;
  readonly unitType: UnitType;
  readonly level: Level;
  /** Names of the divisions from the largest, joined by `/`. */
  readonly region: string;
  /** Slots of every sentence: `self` 我镇, `all` 全镇, `place` 苇塘镇, `region` 霁浦县, `all-region` 全县, `superior` … */
  readonly words: Readonly<Record<string, string>>;
  /** Villages, towns or offices below it. */
  readonly children: readonly string[];
  /** What a department is for: `fd-<field>` are its facts; null for others and where the grammar has none. */
  readonly field: string | null;
}

export const factNames = ['received', 'carried', 'answered', 'documents', 'permits', 'penalties', 'reviews', 'lawsuits', 'fee'] as const;
export type FactName = (typeof factNames)[number];

/** Numbers of one report, consistent by DOMAIN.md 1.3 until a plant breaks them. */
export interface Figures {
  /**
   * Rows are ids of lexicons/tables.yaml, columns in the order of the form of 2021, behind them what only the form of
   * 2019 has; `disputes` has one row, `disputes`. null: left blank or `/`.
   */
  readonly cells: Readonly<Record<TableForm, Readonly<Record<string, readonly (number | null)[]>>>>;
  /** What the text says of the same things. */
  readonly facts: Readonly<Record<FactName, number>>;
}

/** The form in force for reports on 2019 and 2020, and that for later ones. */
export type Edition = '2019' | '2021';

export const tableLayouts = ['tabs', 'cells', 'glued', 'pipes'] as const;
export type TableLayout = (typeof tableLayouts)[number];

/** What a truth line says of the words that carry it. */
export type Mark =
  | { readonly kind: 'flag'; readonly code: FlagCode; readonly certainty: Certainty }
  | { readonly kind: 'must-not-flag'; readonly codes: readonly FlagCode[] };

/** Filled words: literal, or what stands for a slot (`slot` is its name: `n:3-40`). Neighbours with one `mark` object are one quote. */
export interface Part {
  readonly text: string;
  readonly slot: string | null;
  readonly mark: Mark | null;
}

/** The planted passage a piece belongs to; neighbours with one `group` and `no` are one passage. */
export interface PassageMark {
  readonly group: string;
  readonly no: number;
  readonly edit: EditLevel;
}

export type ProseRole =
  | 'platform'
  | 'title'
  | 'lead'
  | 'heading'
  | 'subheading'
  | 'statutory'
  | 'overview'
  | 'fact'
  | 'opener'
  | 'problem'
  | 'measure'
  | 'follow-up'
  | 'fee'
  | 'other'
  | 'signature'
  | 'date';

/** A sentence, an enumerated clause or a line of its own; its enumerator (一是) is a part of it. */
export interface Prose {
  readonly kind: 'prose';
  readonly role: ProseRole;
  readonly section: SectionName;
  readonly parts: readonly Part[];
  readonly passage: PassageMark | null;
  /** A new line begins after it. */
  readonly closes: boolean;
  /** Of a problem and of the measures that answer it: the same number. */
  readonly turn: number | null;
}

/** A table, made into text only when the draft is written: a plant may change the figures until then. */
export interface TablePiece {
  readonly kind: 'table';
  readonly section: SectionName;
  readonly form: TableForm;
  readonly edition: Edition;
  readonly layout: TableLayout;
  /** Marks on the first place of `words` (a row's label) with the values behind it; null, or words the layout lost: on the whole table. */
  readonly marks: readonly { readonly mark: Mark; readonly words: string | null }[];
}

export type Piece = Prose | TablePiece;

/** A report before it is text: pieces in reading order. */
export interface Draft {
  readonly agency: Agency;
  readonly year: number;
  readonly figures: Figures;
  readonly pieces: readonly Piece[];
}

/** What a plant may use: `plant(code, draft, tools)` gives the draft with its mark, or null where the draft has no place for it. */
export interface PlantTools {
  readonly chance: Chance;
  /** A slotted sentence of a grammar rule, said by this agency. */
  readonly say: (rule: string) => string;
  /** All words of a grammar rule without choices inside. */
  readonly words: (rule: string) => readonly string[];
  /** Slots to words, for this agency and year. */
  readonly fill: (slotted: string) => readonly Part[];
  /** An agency of the same type in another region. */
  readonly stranger: Agency;
}

/** The text of a piece of prose. */
export function textOf({ parts }: Prose): string {
  return parts.map(({ text }) => text).join('');
}

/** Whether agencies of this type stand below a county. */
export function isTownship(unitType: UnitType): boolean {
  return unitType === 'town' || unitType === 'township' || unitType === 'subdistrict';
}
