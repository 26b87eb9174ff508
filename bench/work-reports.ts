import { readdirSync, readFileSync } from 'node:fs';
import { prepareCheck } from '#check';
import { configure } from '#contract';
import { divisions, loadLexicons } from '#lexicon';
import { type Identity, type MaskedNarrative, type Report, type Sentence, sectionNames } from '#model';
import { type ComparedReport, findMatches, prepareFingerprint } from '#similarity';
import { normalise } from '#text';
import { prepareMask } from '#tokens';
import { plainSource } from '../test/support/sources.ts';
import { lexicons } from './bench.ts';

/**
 * `npx tsx --conditions=source bench/work-reports.ts [folder]`: work reports of governments, another genre, forced through
 * the rules as if they were annual reports on disclosure: the first sentences as the lead-in, the rest as the overview. Lists
 * every flag of sums, years and names that is certain or probable; each wrong one shows what the rules take for granted.
 * Then lists every pair that matching calls more than statutory, with the longest passage of both: each must be defended
 * by it. Governments repeat their province's wording, and a few that of others; nothing else may stand there.
 */
const folder = process.argv[2] ?? new URL('../../shared/work-reports/', import.meta.url).pathname;
const judged = /^(parts-vs-total|table-relation|text-vs-table|contradiction|stale-year|authority|late|wrong-unit-type|other-agency-name)$/;
const words = await loadLexicons(lexicons);
const configuration = configure({}, 'defaults');
const check = prepareCheck(words, configuration);
const places = divisions(words);
const provinces = /省|自治区|北京|上海|天津|重庆/;
const leadSentences = 8;

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const { 0: found, index } of text.matchAll(/[^\n。！？]+[。！？]*/g)) {
    const told = found.trim();
    if (told === '') continue;
    const start = index + found.indexOf(told);
    const section = sentences.length < leadSentences ? 'lead' : 'overview';
    sentences.push({ no: sentences.length, section, path: [], span: { start, end: start + told.length } });
  }
  return sentences;
}

function identityOf(place: string, year: number): Identity {
  const kind = provinces.test(place) ? 'province' : 'city';
  return {
    agency: `${place}人民政府`,
    unitType: kind,
    level: kind,
    region: regionOf(place),
    regionCode: null,
    year,
    publishedOn: null,
    title: `${place}${year}年政府信息公开工作年度报告`,
    inferred: [],
    statements: [],
  };
}

function regionOf(place: string): string {
  const [division] = places.named(place);
  return division === undefined
    ? place
    : places
        .line(division)
        .map(({ name }) => name)
        .join('/');
}

function forced(path: string, text: string): Report {
  // Named after the year in which it was given, on the year before.
  const [, place = path, year = '2024'] = /^(.*?)-?(\d{4})?\.\w+$/.exec(path) ?? [];
  const form = normalise(text);
  return {
    reportId: path,
    source: plainSource(text, { sourceId: path, contentHash: path, path }),
    form,
    identity: identityOf(place, Number(year) - 1),
    script: form.script,
    sections: sectionNames.map((name) => ({ name, state: 'present', heading: null, body: { start: 0, end: text.length }, note: null })),
    blocks: [],
    cells: [],
    sentences: sentencesOf(text),
    headings: [],
    leaves: [],
  };
}

const counts = new Map<string, number>();
const files = readdirSync(folder)
  .filter((path) => path.endsWith('.md') && path !== 'README.md')
  .sort();
for (const path of files) {
  const text = readFileSync(`${folder}${path}`, 'utf8');
  const flags = check({ report: forced(path, text), substances: [], extraction: { problems: [], measures: [], answers: [], aims: [] } });
  for (const { code, certainty, rule, span, messageZh } of flags) {
    if (!judged.test(code)) continue;
    counts.set(`${code} ${certainty}`, (counts.get(`${code} ${certainty}`) ?? 0) + 1);
    if (certainty === 'possible') continue;
    const quote = span === null ? '' : text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').slice(0, 120);
    console.log(`${path} ${code} ${certainty} ${rule}: ${quote} | ${messageZh.slice(0, 80)}`);
  }
}
for (const [what, count] of [...counts].sort()) console.log(`${what}: ${count}`);

const mask = prepareMask(words);
const fingerprint = prepareFingerprint(configuration);
const [texts, narratives] = [new Map<string, string>(), new Map<string, MaskedNarrative>()];
const compared = files.map((path): ComparedReport => {
  const text = readFileSync(`${folder}${path}`, 'utf8');
  const report = forced(path, text);
  const narrative = mask(report, []);
  texts.set(path, text);
  narratives.set(path, narrative);
  const { agency, year, region } = report.identity;
  return { reportId: path, agency: agency ?? path, agencyKey: path, year, region, fingerprints: fingerprint(narrative) };
});
const narrativeOf = (path: string) => {
  const narrative = narratives.get(path);
  if (narrative === undefined) throw new Error(`no narrative of ${path}`);
  return narrative;
};
const { pairs, matches } = findMatches(compared, narrativeOf, configuration);
for (const { left, right, verdict, leftShare, rightShare, evidence } of pairs) {
  const own = matches.filter((match) => match.left.reportId === left && match.right.reportId === right);
  const [longest] = own.toSorted((a, b) => b.length - a.length);
  const shares = [leftShare, rightShare].map((share) => share.toFixed(3)).join(' and ');
  console.log(`${left} ${right}: ${verdict} (${evidence['decidedBy']}), ${shares}, identity ${longest?.identity.toFixed(2)}`);
  for (const { reportId, span } of longest === undefined ? [] : [longest.left, longest.right])
    console.log(`  ${texts.get(reportId)?.slice(span.start, span.end).replaceAll(/\s+/g, '').slice(0, 240)}`);
}
const copied = pairs.filter(({ verdict }) => verdict === 'copied').length;
console.log(`${pairs.length} of ${(files.length * (files.length - 1)) / 2} pairs above statutory, ${copied} of them copied`);
