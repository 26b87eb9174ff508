import type { Form, Source } from '#model';
import type { AgencyNames } from './agency-name.ts';
import type { Divisions } from './divisions.ts';
import type { Line } from './front-lines.ts';
import { chainOf } from './region-chain.ts';
import type { Title, TitleReader } from './title.ts';
import type { UnitOf } from './unit-type.ts';

export interface Agency {
  readonly name: string;
  readonly inferred: boolean;
}

/** Where names of the agency may stand, in the order they are trusted. */
export interface AgencyEvidence {
  readonly title: Pick<Title, 'agency'> | null;
  /** Form of the lead-in. */
  readonly lead: string;
  /** Last lines, where the report is signed. */
  readonly tail: readonly Line[];
  readonly platform: Source['platform'];
  readonly manifest: Source['manifest'];
  readonly path: string;
  readonly form: Form;
}

/** A signature is among the last lines of a report. */
const signatureLines = 6;
/** A name found in running text counts when the text uses it at least so often, or a division's table knows it. */
const repeated = 2;

/**
 * The agency by the first kind of evidence that names one: title, lead-in, platform, signature, who compiled it, manifest; then, as a
 * conclusion, the name of the file, the names the body uses for itself, the folder. A short name is completed from the
 * other kinds (塔勒德镇, signed 新源县塔勒德镇人民政府).
 */
export function agencyOf(evidence: AgencyEvidence, names: AgencyNames, titles: TitleReader, table: Divisions): Agency | null {
  const stated = statedNames(evidence, names, titles);
  const [first] = stated;
  if (first !== undefined) return { name: names.fullest(first, stated), inferred: false };
  const concluded = fromFileName(evidence.path, names, titles) ?? fromBody(evidence.form, names, table) ?? fromFolder(evidence.path, names);
  return concluded === null ? null : { name: concluded, inferred: true };
}

function statedNames(evidence: AgencyEvidence, names: AgencyNames, titles: TitleReader): string[] {
  const { title, lead, tail, platform, manifest } = evidence;
  const all = [
    title?.agency ?? null,
    ...announced(lead, names, titles),
    titles.read(platform.title ?? '')?.agency ?? null,
    ...signatures(tail, names),
    ...cued(lead, names),
    platform.agency === null ? null : compact(platform.agency),
    manifest?.agency == null ? null : compact(manifest.agency),
  ];
  return all.filter((name) => name !== null && name !== '' && !names.isNameless(name)).flatMap((name) => name ?? []);
}

const compact = (name: string) => name.replace(/\s+/g, '');

/** 现公布X镇2023年政府信息公开工作年度报告. */
function announced(lead: string, names: AgencyNames, titles: TitleReader): string[] {
  return lead.split(/[,。;:!?\n《》]/).flatMap((clause) => {
    const agency = titles.read(clause)?.agency ?? null;
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
  return tail
    .slice(-signatureLines)
    .reverse()
    .flatMap(({ value }) => {
      const last = value.slice(Math.max(value.lastIndexOf('。'), value.lastIndexOf(')'), value.lastIndexOf(';')) + 1);
      const [only, ...more] = names.between(last);
      const whole = only !== undefined && more.length === 0 && only.start <= 3 && last.length - only.name.length <= 16;
      return whole ? [only.name] : [];
    });
}

function fromFileName(path: string, names: AgencyNames, titles: TitleReader): string | null {
  const stem = compact(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''));
  const titled = titles.read(stem)?.agency ?? null;
  if (titled !== null) return titled;
  const piece = names.between(stem.replace(/^[\d_.-]+/, ''))[0];
  return piece?.name ?? null;
}

function fromFolder(path: string, names: AgencyNames): string | null {
  const folders = path.split('/').slice(0, -1).map(compact).reverse();
  return folders.find((folder) => names.isName(folder)) ?? null;
}

/** The township or other unit that the body itself names most, where it says 我镇 and 召都巴镇 by turns. */
function fromBody(form: Form, names: AgencyNames, table: Divisions): string | null {
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
    .filter(([name, count]) => own(name, form, names.unitOf) && (count >= repeated || known(name)))
    .sort(([left, a], [right, b]) => b - a || right.length - left.length || (left < right ? -1 : 1));
  return best?.[0] ?? null;
}

/** Whether the text speaks of itself as a unit of this kind: 我镇, 全镇 for 召都巴镇. */
function own(name: string, form: Form, unitOf: UnitOf): boolean {
  const type = unitOf(name)?.type;
  const last = type === 'subdistrict' ? '街' : (name.at(-1) ?? '');
  return type !== undefined && (form.value.includes(`我${last}`) || form.value.includes(`本${last}`));
}
