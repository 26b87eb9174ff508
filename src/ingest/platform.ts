import type { Entry, Hit, Lexicon } from '#lexicon';
import { flatMapped, type PlatformMetadata, type Span } from '#model';
import { normalise } from '#text';

/** What platform text in a string says, and where it stands. */
interface Surroundings {
  readonly platform: PlatformMetadata;
  readonly furniture: readonly Span[];
}

export interface Platform {
  /** Looks at the head and the tail of a text; in between, nothing is platform text. */
  ofText(text: string): Surroundings;
  /** Reads the `<meta>` tags of a page, given as name and content. */
  ofTags(tags: readonly (readonly [string, string])[]): PlatformMetadata;
}

type Field = keyof PlatformMetadata;
interface Finding {
  readonly field: Field;
  readonly value: string;
  readonly isSecond: boolean;
}
interface Line {
  readonly span: Span;
  readonly text: string;
}

/** Lines of each end that are looked at: the fields of a catalogue entry and some buttons. */
const zoneLines = 30;
/** Longest line of labels seen has nine fields; a longer line is prose that happens to start like one. */
const longestLabels = 300;
const longestControl = 80;
const proseLength = 60;
/** A line this long is a report without line breaks. */
const longestLine = 1000;

export function preparePlatform(lexicon: Lexicon): Platform {
  return {
    ofText(text) {
      const first = firstLines(text);
      const head = scanZone(first, lexicon);
      const tail = scanZone(lastLines(text, head.end), lexicon);
      const furniture = [...head.furniture, ...tail.furniture].sort((left, right) => left.start - right.start);
      return { platform: metadataOf([...head.findings, ...tail.findings]), furniture };
    },
    ofTags(tags) {
      return metadataOf(
        flatMapped(tags, ([name, value]) => {
          const entry = lexicon.scan(name.trim().toLowerCase()).find((hit) => hit.entry.yields['role'] === 'meta')?.entry;
          return entry === undefined ? [] : findingsOf(entry, value);
        }),
      );
    },
  };
}

/**
 * Platform lines from the outside in, up to the first line of prose or the line that says the body begins; `end` is
 * where the lines looked at end.
 */
function scanZone(lines: readonly Line[], lexicon: Lexicon): { furniture: Span[]; findings: Finding[]; end: number } {
  const furniture: Span[] = [];
  const findings: Finding[] = [];
  let end = 0;
  for (const { span, text } of lines) {
    end = span.end;
    if (text.length > longestLine) break;
    const { kind, found } = mayBePlatform(text) ? lookAt(text, lexicon) : { kind: isProse(text) ? 'prose' : 'other', found: [] };
    if (kind === 'platform' || kind === 'separator') furniture.push(span);
    findings.push(...found);
    if (kind === 'prose' || kind === 'separator') break;
  }
  return { furniture, findings, end };
}

/** What a line is, and what its labels say. */
function lookAt(text: string, lexicon: Lexicon): { kind: 'platform' | 'separator' | 'prose' | 'other'; found: readonly Finding[] } {
  const form = normalise(text);
  const value = form.value.replace(/^[=\-_*#>\s]+|[=\-_*#\s]+$/g, '');
  const shift = Math.max(0, form.value.indexOf(value));
  const hits = lexicon.scan(value);
  const [first] = hits;
  const role = first?.entry.yields['role'];
  if (role === 'separator') return { kind: 'separator', found: [] };
  const isLabels = role === 'label' && first?.start === 0 && value.length <= longestLabels;
  if (!isLabels && (role !== 'control' || value.length > longestControl)) return { kind: isProse(value) ? 'prose' : 'other', found: [] };
  const labels = hits.filter((hit, index) => hit.entry.yields['role'] === 'label' && hit.start >= (hits[index - 1]?.end ?? 0));
  const found = labelled(labels, value.length, (start, end) => {
    const original = form.toText(start + shift, end + shift);
    return text.slice(original.start, original.end);
  });
  return { kind: 'platform', found };
}

/**
 * Whether a line is worth the work of a form: short as a button, or with a colon as near to its beginning as that of a
 * label. Spaces count here: `索 引 号`.
 */
function mayBePlatform(line: string): boolean {
  return line.length <= (isProse(line) ? longestControl : 2 * longestControl) || /^.{0,24}[:：]/su.test(line);
}

const isProse = (line: string) => line.length > proseLength && /[。;；]/.test(line);

/** The value of a label reaches to the next label. */
function labelled(labels: readonly Hit[], length: number, original: (start: number, end: number) => string): Finding[] {
  return flatMapped(labels, (label, index) => findingsOf(label.entry, original(label.end, labels[index + 1]?.start ?? length)));
}

function findingsOf(entry: Entry, written: string): Finding[] {
  const field = entry.yields['field'];
  const value = written.replaceAll(/[\s\u3000|]+/g, ' ').trim();
  if (value === '' || !(field === 'title' || field === 'agency' || field === 'publishedOn' || field === 'url')) return [];
  return [{ field, value, isSecond: entry.yields['rank'] === 'second' }];
}

function metadataOf(findings: readonly Finding[]): PlatformMetadata {
  const value = (field: Field) => {
    const found = findings.filter((finding) => finding.field === field);
    return (found.find((finding) => !finding.isSecond) ?? found[0])?.value ?? null;
  };
  return { title: value('title'), agency: value('agency'), publishedOn: dateIn(value('publishedOn')), url: value('url') };
}

/** The first day in a string as ISO date: `2024-01-19`, `2024/1/19`, `2024年1月19日 08:38`. */
function dateIn(value: string | null): string | null {
  const [, year, month, day] = /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(value ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return Number(month) > 12 || Number(day) > 31 ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What was said first holds; the rest fills its gaps. */
export function merge(first: PlatformMetadata, second: PlatformMetadata): PlatformMetadata {
  return {
    title: first.title ?? second.title,
    agency: first.agency ?? second.agency,
    publishedOn: first.publishedOn ?? second.publishedOn,
    url: first.url ?? second.url,
  };
}

/** The first lines that hold something, with their places. */
function firstLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length && lines.length < zoneLines; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    addLine(lines, text, { start, end });
    start = end + 1;
  }
  return lines;
}

/** The last lines that hold something and begin behind `bound`, from the last up. */
function lastLines(text: string, bound: number): readonly Line[] {
  const lines: Line[] = [];
  for (let end = text.length; end > bound && lines.length < zoneLines; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (start < bound) break;
    addLine(lines, text, { start, end });
    end = start - 1;
  }
  return lines;
}

function addLine(lines: Line[], text: string, span: Span): void {
  const line = text.slice(span.start, span.end);
  if (/\S/.test(line)) lines.push({ span, text: line });
}
