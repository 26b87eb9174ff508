import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ContractError, type EditLevel, type TruthLine, truthLineSchema, validator } from '#contract';
import type { Certainty, FlagCode, Span, Verdict } from '#model';

export interface TruthGroup {
  readonly name: string;
  readonly shape: 'family' | 'pair' | 'own-earlier' | 'lead-in';
  readonly verdict: Verdict;
}

/** `group` is an index into the groups. */
export interface TruthPassage {
  readonly group: number;
  readonly no: number;
  readonly span: Span;
  readonly edit: EditLevel;
}

export interface TruthFlag {
  readonly code: FlagCode;
  readonly certainty: Certainty;
  readonly span: Span;
}

/** True words; a flag of one of `codes` on them is a false alarm. */
interface Harmless {
  readonly codes: readonly FlagCode[];
  readonly quote: string;
}

/** What was planted in one report; passages ascend by group, number and place. */
export interface TruthReport {
  readonly path: string;
  readonly agency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly passages: readonly TruthPassage[];
  readonly flags: readonly TruthFlag[];
  readonly harmless: readonly Harmless[];
}

export interface Truth {
  readonly groups: readonly TruthGroup[];
  readonly reports: readonly TruthReport[];
}

/** One check a kind, so that a broken line is told by the rules of what it means to be. */
const [group, report, passage, flag, mustNotFlag] = truthLineSchema.anyOf;
const checks = {
  group: validator(group),
  report: validator(report),
  passage: validator(passage),
  flag: validator(flag),
  'must-not-flag': validator(mustNotFlag),
} satisfies Readonly<Record<TruthLine['kind'], (value: unknown, what: string) => TruthLine>>;

/** What has been read so far; `open` is the report whose lines are coming. */
interface Reading {
  readonly groups: TruthGroup[];
  readonly groupNos: Map<string, number>;
  readonly reports: TruthReport[];
  readonly paths: Set<string>;
  open: { readonly path: string; readonly passages: TruthPassage[]; readonly flags: TruthFlag[]; readonly harmless: Harmless[] } | null;
}

/**
 * Reads a `truth.ndjson` line by line; memory grows with what was planted, not with the texts. Throws `ContractError`
 * with the line number for a line that breaks its schema, or that names a group or report not told before.
 */
export async function readTruth(path: string): Promise<Truth> {
  const reading: Reading = { groups: [], groupNos: new Map(), reports: [], paths: new Set(), open: null };
  let lineNo = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNo += 1;
    if (line.trim() !== '') take(reading, line, `${path}, line ${lineNo}`);
  }
  return { groups: reading.groups, reports: reading.reports.map((report) => ({ ...report, passages: report.passages.toSorted(byGroup) })) };
}

function byGroup(left: TruthPassage, right: TruthPassage): number {
  return left.group - right.group || left.no - right.no || left.span.start - right.span.start;
}

function take(reading: Reading, line: string, where: string): void {
  const truth = checked(parsed(line, where), where);
  switch (truth.kind) {
    case 'group':
      if (reading.groupNos.has(truth.group)) throw new ContractError(`${where}: the group "${truth.group}" was told before`);
      reading.groupNos.set(truth.group, reading.groups.length);
      reading.groups.push({ name: truth.group, shape: truth.shape, verdict: truth.verdict });
      return;
    case 'report':
      begin(reading, truth, where);
      return;
    case 'passage':
      opened(reading, truth.path, where).passages.push(passageOf(reading, truth, where));
      return;
    case 'flag': {
      const { path, code, certainty } = truth;
      opened(reading, path, where).flags.push({ code, certainty, span: spanOf(truth, where) });
      return;
    }
    case 'must-not-flag':
      opened(reading, truth.path, where).harmless.push({ codes: truth.codes, quote: truth.quote });
      return;
  }
}

function checked(value: unknown, where: string): TruthLine {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (isKind(kind)) return checks[kind](value, where);
  throw new ContractError(`${where}: the kind of a line is one of ${Object.keys(checks).join(', ')}, not ${JSON.stringify(kind)}`);
}

function isKind(kind: unknown): kind is TruthLine['kind'] {
  return typeof kind === 'string' && Object.hasOwn(checks, kind);
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new ContractError(`${where} is not JSON: ${line.slice(0, 80)}`, { cause });
  }
}

function begin(reading: Reading, truth: Extract<TruthLine, { readonly kind: 'report' }>, where: string): void {
  const { path, agency, region, year } = truth;
  if (reading.paths.has(path)) throw new ContractError(`${where}: the report "${path}" was told before`);
  reading.paths.add(path);
  const open = { path, passages: [], flags: [], harmless: [] };
  reading.open = open;
  reading.reports.push({ ...open, agency, region, year });
}

function opened(reading: Reading, path: string, where: string): NonNullable<Reading['open']> {
  if (reading.open?.path === path) return reading.open;
  throw new ContractError(`${where}: the line is about "${path}", but the last report line is of "${reading.open?.path ?? ''}"`);
}

function passageOf(reading: Reading, truth: Extract<TruthLine, { readonly kind: 'passage' }>, where: string): TruthPassage {
  const group = reading.groupNos.get(truth.group);
  if (group === undefined) throw new ContractError(`${where}: no line before it tells the group "${truth.group}"`);
  return { group, no: truth.passage_no, span: spanOf(truth, where), edit: truth.edit };
}

/** What has no characters could never be found. */
function spanOf({ kind, start, end }: Extract<TruthLine, { readonly kind: 'passage' | 'flag' }>, where: string): Span {
  if (end <= start) throw new ContractError(`${where}: the ${kind} ends at ${end}, and starts at ${start}`);
  return { start, end };
}
