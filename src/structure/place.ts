import type { SectionName } from '#model';
import type { Range } from './reading.ts';

/** How an ordinal is written: `五、` and `第五部分`, `(五)`, `5.`, `5、` and `V.`, not at all. */
export type Style = 'plain' | 'bracket' | 'arabic' | 'none';

/** Words of a heading where a heading may stand. */
export interface Place {
  readonly heading: Range;
  /** Where ordinal or words begin; Markdown marks before them belong to the heading. */
  readonly at: number;
  /** Ordinal as written, without its comma; null where there is none. */
  readonly ordinal: string | null;
  readonly style: Style;
  /** Weight of the heading words, 1 to 4. */
  readonly weight: number;
  readonly startsLine: boolean;
  readonly endsLine: boolean;
  /** Follows a stop, a note or a digit of a table inside its line. */
  readonly follows: boolean;
}

/** A place where a section may begin. */
export interface Anchor extends Place {
  readonly section: SectionName;
  /** Expected ordinal for its section, another one, one of a sub-heading, none. */
  readonly order: 'right' | 'wrong' | 'sub' | 'none';
  /** Stands for a lost heading: `(一)存在问题` for section five. */
  readonly implied: boolean;
}

/** A heading that only the form before 2019 has. */
export interface OldPart extends Place {
  readonly part: string;
}
