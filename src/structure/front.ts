import type { Lexicon } from '#lexicon';
import type { Form, Source } from '#model';
import { type Line, reportLines } from './front-lines.ts';
import { afterLabels } from './labels.ts';
import type { Naming } from './naming.ts';
import type { Title } from './title.ts';
import type { TitleReading } from './title-words.ts';

/** Characters of a lead-in; a text whose first heading comes later has its title and lead-in before this. */
const longestLead = 4000;
/** Where no heading was found at all, title and lead-in are looked for in so many characters. */
const headWithoutHeading = 1500;

/** What stands before the first section: found once, asked by whoever needs the title. */
export interface Front {
  readonly lines: readonly Line[];
  readonly title: Title | null;
  /** Where title and the platform's labels behind it end in the form. */
  readonly end: number;
  /** Where the first section begins in the form; 0 when unknown. */
  readonly leadEnd: number;
  /** What stands between title and first section, or in the first characters where there is none. */
  readonly lead: string;
  /** What its clauses say that announce a report: 现公布X镇2023年政府信息公开工作年度报告. */
  readonly announced: readonly TitleReading[];
}

const clauseEnd = /[,。;:!?\n《》]/;

/** Reads the front of a report whose first section begins at `leadEnd` of the form (0 when unknown). */
export function frontOf(form: Form, source: Source, leadEnd: number, { titles, unitOf }: Naming, platform: Lexicon): Front {
  const end = Math.min(form.value.length, leadEnd > 0 ? Math.min(leadEnd, longestLead) : headWithoutHeading);
  const lines = reportLines(form, source, 0, end);
  const title = titles.find(lines);
  const after = title === null ? 0 : afterLabels(form.value, title.end, platform, unitOf);
  const lead = form.value.slice(title?.end ?? lines[0]?.start ?? 0, end);
  return { lines, title, end: after, leadEnd, lead, announced: titles.readEach(lead.split(clauseEnd)) };
}
