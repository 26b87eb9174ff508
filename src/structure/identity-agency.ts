import { type Form, flatMapped, type Source, type Statement } from '#model';
import type { AgencyNames } from './agency-name.ts';
import type { Line } from './front-lines.ts';
import type { Naming } from './naming.ts';
import { chainOf } from './region-chain.ts';
import type { Title } from './title.ts';
import type { TitleReading } from './title-words.ts';

export interface Agency {
  readonly name: string;
  readonly inferred: boolean;
}

/** Where names of the agency may stand. */
export interface AgencyEvidence {
  readonly title: Pick<Title, 'agency'> | null;
  /** Form of the lead-in, and what announces the report in it. */
  readonly lead: string;
  readonly announced: readonly TitleReading[];
  /** Last lines, where the report is signed. */
  readonly tail: readonly Line[];
  readonly platform: Source['platform'];
  readonly manifest: Source['manifest'];
  readonly path: string;
  readonly form: Form;
}

/** A name and the place that says it; `concluded` where the place is not the report's own. */
interface Said {
  readonly name: string;
  readonly from: Statement['from'];
  readonly concluded: boolean;
}

/** A signature is among the last lines of a report. */
const signatureLines = 6;
/** A name found in running text counts when the text uses it at least so often, or a division's table knows it. */
const repeated = 2;

/**
 * The agency by the first place that names one: title, lead-in, signature, platform, manifest; then, as a conclusion, the
 * name of the file, the names the body uses for itself, the folder. A short name is completed from the other places
 * (塔勒德镇, signed 新源县塔勒德镇人民政府). `statements`: what each place says, where one means another agency.
 */
export function agencyOf(
  evidence: AgencyEvidence,
  naming: Naming,
): { readonly agency: Agency | null; readonly statements: readonly Statement[] } {
  const { names } = naming;
  const said = [...stated(evidence, naming), ...aroundTheReport(evidence.path, naming)];
  const first = said.find(({ concluded }) => !concluded);
  if (first === undefined) {
    const concluded = said.find(({ from }) => from === 'file-name')?.name ?? fromBody(evidence.form, naming) ?? said[0]?.name ?? null;
    return { agency: concluded === null ? null : { name: concluded, inferred: true }, statements: [] };
  }
  const own = names.fullest(
    first.name,
    said.filter(({ concluded }) => !concluded).map(({ name }) => name),
  );
  const agency = names.isBare(own) ? completedByFolder(own, said, names) : { name: own, inferred: false };
  return { agency, statements: differing(said, agency.name, names) };
}

/** What the report and its platform say, the most trusted first. */
function stated(
  { title, lead, announced, tail, platform, manifest, form }: AgencyEvidence,
  { names, titles, isOwnKind }: Naming,
): readonly Said[] {
  // Whom to call may be the superior's office.
  const contacts = cued(lead, names).filter((name) => (title?.agency ?? null) !== null || isOwnKind(name, form.value));
  const all: readonly (readonly [Statement['from'], readonly (string | null)[]])[] = [
    ['title', [title?.agency ?? null]],
    ['lead', announcedBy(announced, names)],
    ['signature', signatures(tail, names)],
    ['platform', [platform.title === null ? null : (titles.read(platform.title)?.agency ?? null)]],
    ['lead', contacts],
    ['platform', [platform.agency === null ? null : compact(platform.agency)]],
    ['manifest', [manifest?.agency == null ? null : compact(manifest.agency)]],
  ];
  return flatMapped(all, ([from, found]) =>
    flatMapped(found, (name) =>
      name === null || name === '' || names.isNameless(name) ? [] : [{ name: names.once(name), from, concluded: false }],
    ),
  );
}

const compact = (name: string) => name.replace(/\s+/g, '');

/** The names in what announces the report. */
function announcedBy(announced: readonly TitleReading[], names: AgencyNames): string[] {
  return flatMapped(announced, ({ agency }) => {
    const [piece] = agency === null ? [] : names.between(agency).slice(-1);
    return piece === undefined ? [] : [piece.name];
  });
}

/** 本报告由X根据…; 请与X办公室联系. Titles of documents name others. */
function cued(lead: string, names: AgencyNames): string[] {
  const own = lead.replaceAll(/《[^《》]{0,80}》/g, '。');
  return names
    .between(own)
    .filter((piece) => piece.cued)
    .map((piece) => piece.name);
}

/** Lines at the end that are a name, or the last words of an unbroken text before its date. */
function signatures(tail: readonly Line[], names: AgencyNames): string[] {
  return flatMapped(tail.slice(-signatureLines).reverse(), ({ value }) => {
    const last = value.slice(Math.max(value.lastIndexOf('。'), value.lastIndexOf(')'), value.lastIndexOf(';')) + 1);
    const [only, ...more] = names.between(last);
    const whole = only !== undefined && more.length === 0 && only.start <= 3 && last.length - only.name.length <= 16;
    return whole ? [only.name] : [];
  });
}

/** The name of the file and the folders, from the innermost. */
function aroundTheReport(path: string, { names, titles }: Naming): readonly Said[] {
  const parts = path.split('/');
  const stem = compact((parts.at(-1) ?? '').replace(/\.[^.]*$/, ''));
  const titled = titles.read(stem)?.agency ?? names.between(stem.replace(/^[\d_.-]+/, ''))[0]?.name ?? null;
  const folder = parts
    .slice(0, -1)
    .map(compact)
    .reverse()
    .find((name) => names.isName(name));
  return [
    ...(titled === null ? [] : [{ name: names.once(titled), from: 'file-name' as const, concluded: true }]),
    ...(folder === undefined ? [] : [{ name: folder, from: 'folder' as const, concluded: true }]),
  ];
}

/** 县水利局 in the folder of 沄阳县 is that county's. */
function completedByFolder(bare: string, said: readonly Said[], names: AgencyNames): Agency {
  const folder = said.find(({ name, from }) => from === 'folder' && name.endsWith(bare.charAt(0)) && !names.isBare(name));
  return folder === undefined ? { name: bare, inferred: false } : { name: folder.name + bare.slice(1), inferred: true };
}

/** All that is said, where a place names another agency than the one taken; a superior in front of it is no other. */
function differing(said: readonly Said[], agency: string, names: AgencyNames): readonly Statement[] {
  const agrees = ({ name }: Said) =>
    names.isSame(name, agency) || names.isBare(name) || (agency !== name && agency.startsWith(names.core(name)));
  if (said.every(agrees)) return [];
  const seen = new Set<string>();
  return flatMapped(said, ({ name, from }) => {
    const key = `${from} ${name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ what: 'agency' as const, from, value: name }];
  });
}

/** The township or other unit that the body itself names most, where it says 我镇 and 召都巴镇 by turns. */
function fromBody(form: Form, { names, table }: Naming): string | null {
  const counts = new Map<string, number>();
  for (const { name } of names.between(form.value)) {
    const core = names.core(name);
    counts.set(core, (counts.get(core) ?? 0) + 1);
  }
  const known = (name: string) => {
    const chain = chainOf(name, table);
    return chain.candidates.length > 0 || table.countiesWith(name).length > 0;
  };
  const [best] = [...counts]
    .filter(([name, count]) => own(name, form, names) && (count >= repeated || known(name)))
    .sort(([left, a], [right, b]) => b - a || right.length - left.length || (left < right ? -1 : 1));
  return best?.[0] ?? null;
}

/** Whether the text speaks of itself as a unit of this kind: 我镇, 全镇 for 召都巴镇. */
function own(name: string, form: Form, { unitOf }: AgencyNames): boolean {
  const type = unitOf(name)?.type;
  const last = type === 'subdistrict' ? '街' : (name.at(-1) ?? '');
  return type !== undefined && (form.value.includes(`我${last}`) || form.value.includes(`本${last}`));
}
