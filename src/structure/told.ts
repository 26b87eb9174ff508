import type { SectionName } from '#model';
import type { Anchor, Place } from './place.ts';
import type { Range } from './reading.ts';
import type { TableBlock } from './table-block.ts';

/** Where a section begins whose heading words were not found: by a heading in words of its own, or by what it says. */
export interface Told {
  readonly section: SectionName;
  readonly at: number;
  /** The heading in other words; null where none is there. */
  readonly heading: Range | null;
  readonly ordinal: string | null;
}

/** What has been found of a report's sections so far. */
export interface FoundSections {
  readonly text: string;
  readonly chain: readonly Anchor[];
  readonly blocks: readonly TableBlock[];
  /** Headings of parts that only old forms have. */
  readonly oldParts: readonly Place[];
}
