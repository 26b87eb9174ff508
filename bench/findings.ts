import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepareCheck } from '#check';
import { prepareClassify } from '#classify';
import { configure } from '#contract';
import { prepareExtract } from '#extract';
import { loadLexicons } from '#lexicon';
import type { Flag } from '#model';
import { prepareStructure } from '#structure';
import { lexicons } from './bench.ts';
import { type Finding, sourceOf } from './finding-report.ts';

/**
 * `npx tsx --conditions=source bench/findings.ts [code] [--held=s]`: findings of corpora/findings that the rules mark or miss,
 * and look-alikes that they should not. Only lines that have been read are listed; of held ones totals are told.
 */
const folder = new URL('../corpora/findings/', import.meta.url).pathname;
const {
  values: { held },
  positionals: [asked],
} = parseArgs({ options: { held: { type: 'string' } }, allowPositionals: true });
const words = await loadLexicons(lexicons);
const configuration = configure({}, 'defaults');
const [structure, classify, extract] = [prepareStructure(words), prepareClassify(words), prepareExtract(words)];
const check = prepareCheck(words, configuration);

interface Tally {
  findings: number;
  found: number;
  lookalikes: number;
  marked: number;
  others: number;
}

/** Rules were written from what has been read; of a hand that nobody has read yet, named by --held, totals are told. */
type Lines = 'read' | 'held';
const parts: readonly Lines[] = ['read', 'held'];

type Tallies = Readonly<Record<Lines, Tally>>;

const tallies = new Map<string, Tallies>();
const sure = new Map<string, [number, number]>();
const listed: string[] = [];
const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** Half of the shorter of the two stands in the other, or one says that the whole report is meant. */
function meet(quote: string, flagged: string): boolean {
  const [left, right] = [squeezed(quote), squeezed(flagged)];
  return left === '' || right === '' || left.includes(right) || right.includes(left) || overlapping(left, right);
}

function overlapping(left: string, right: string): boolean {
  const least = Math.ceil(Math.min(left.length, right.length) / 2);
  for (let at = 0; at + least <= left.length; at += 1) if (right.includes(left.slice(at, at + least))) return true;
  return false;
}

function tallyOf(code: string, lines: Lines): Tally {
  const fresh = (): Tally => ({ findings: 0, found: 0, lookalikes: 0, marked: 0, others: 0 });
  const known = tallies.get(code) ?? { read: fresh(), held: fresh() };
  tallies.set(code, known);
  return known[lines];
}

function flagsOf(finding: Finding) {
  const source = sourceOf(finding);
  const read = structure(source);
  if (read.kind === 'not-a-report') return null;
  const substances = classify(read.report);
  const flags = check({ report: read.report, substances, extraction: extract(read.report, substances) });
  return flags.map((flag) => ({ flag, quote: flag.span === null ? '' : source.text.slice(flag.span.start, flag.span.end) }));
}

interface Marked {
  readonly flag: Flag;
  readonly quote: string;
}

/** Flags of one case, and those that some line of it explains. */
interface Judged {
  readonly flags: readonly Marked[];
  readonly seen: Set<Flag>;
  readonly lines: Lines;
  readonly say: (code: string, what: string) => void;
}

function count({ certainty }: Flag, right: boolean): void {
  const known = sure.get(certainty) ?? [0, 0];
  sure.set(certainty, [known[0] + (right ? 1 : 0), known[1] + 1]);
}

const linesOf = (name: string): Lines => (name === held ? 'held' : 'read');

function tell(name: string, no: number, finding: Finding): void {
  const flags = flagsOf(finding);
  const lines = linesOf(name);
  const say = (code: string, what: string) => {
    if ((asked === undefined || asked === code) && lines === 'read') listed.push(`${name}:${no} ${code} ${what}`);
  };
  if (flags === null) {
    if (lines === 'read') listed.push(`${name}:${no} is not read as a report`);
    return;
  }
  const judged: Judged = { flags, seen: new Set(), lines, say };
  tellFound(judged, finding);
  tellAlarms(judged, finding);
  for (const { flag, quote } of flags) {
    if (judged.seen.has(flag)) continue;
    tallyOf(flag.code, lines).others += 1;
    count(flag, false);
    say(flag.code, `not asked for (${flag.certainty}, ${flag.rule}): ${quote.slice(0, 60)}`);
  }
}

function tellFound({ flags, seen, lines, say }: Judged, { expect = [] }: Finding): void {
  for (const { code, quote, certainty } of expect) {
    const tally = tallyOf(code, lines);
    const hits = flags.filter((each) => each.flag.code === code && meet(quote, each.quote));
    for (const { flag } of hits) {
      if (!seen.has(flag)) count(flag, true);
      seen.add(flag);
    }
    tally.findings += 1;
    if (hits.length > 0) tally.found += 1;
    else say(code, `missed (${certainty}): ${quote}`);
  }
}

function tellAlarms({ flags, seen, lines, say }: Judged, { silent = [] }: Finding): void {
  for (const { quote, code } of silent.flatMap((each) => each.codes.map((known) => ({ quote: each.quote, code: known })))) {
    const tally = tallyOf(code, lines);
    const hits = flags.filter((each) => each.flag.code === code && !seen.has(each.flag) && each.quote !== '' && meet(quote, each.quote));
    tally.lookalikes += 1;
    if (hits.length > 0) tally.marked += 1;
    for (const { flag } of hits) {
      seen.add(flag);
      count(flag, false);
      say(code, `FALSE ALARM (${flag.certainty}, ${flag.rule}): ${quote}`);
    }
  }
}

for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.ndjson')) continue;
  const lines = readFileSync(`${folder}${file}`, 'utf8').trim().split('\n');
  for (const [no, line] of lines.entries()) tell(file.slice(0, -7), no, JSON.parse(line));
}
console.log(listed.join('\n'));
console.log('\ncode                  read lines: found/findings, marked/look-alikes, others | held');
const shown = ({ found, findings, marked, lookalikes, others }: Tally) =>
  `${String(found).padStart(3)}/${String(findings).padEnd(3)} ${String(marked).padStart(3)}/${String(lookalikes).padEnd(3)} ${String(others).padStart(3)}`;
for (const [code, known] of [...tallies].sort(([left], [right]) => (left < right ? -1 : 1)))
  if (asked === undefined || asked === code) console.log(`${code.padEnd(22)}${parts.map((part) => shown(known[part])).join(' | ')}`);
const totals = parts.map((part) => {
  const all: Tally = { findings: 0, found: 0, lookalikes: 0, marked: 0, others: 0 };
  for (const known of tallies.values())
    for (const key of ['findings', 'found', 'lookalikes', 'marked', 'others'] as const) all[key] += known[part][key];
  return shown(all);
});
console.log(`${'all'.padEnd(22)}${totals.join(' | ')}`);
for (const [certainty, [right, all]] of sure) console.log(`${certainty}: ${right} of ${all} right`);
