import { readdirSync, readFileSync } from 'node:fs';
import { prepareCheck } from '#check';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import { type Identity, type Report, type Sentence, sectionNames } from '#model';
import { normalise } from '#text';
import { plainSource } from '../test/support/sources.ts';
import { lexicons } from './bench.ts';

/**
 * `npx tsx --conditions=source bench/work-reports.ts [folder]`: work reports of governments, another genre, forced through
 * the rules as if they were annual reports on disclosure: the first sentences as the lead-in, the rest as the overview. Lists
 * every flag of sums, years and names that is certain or probable; each wrong one shows what the rules take for granted.
 */
const folder = process.argv[2] ?? new URL('../../shared/work-reports/', import.meta.url).pathname;
const judged = /^(parts-vs-total|table-relation|text-vs-table|contradiction|stale-year|authority|late|wrong-unit-type|other-agency-name)$/;
const words = await loadLexicons(lexicons);
const check = prepareCheck(words, configure({}, 'defaults'));
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
    region: place,
    regionCode: null,
    year,
    publishedOn: null,
    title: `${place}${year}年政府信息公开工作年度报告`,
    inferred: [],
    statements: [],
  };
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
for (const path of readdirSync(folder).sort()) {
  const text = readFileSync(`${folder}${path}`, 'utf8');
  const flags = check({ report: forced(path, text), substances: [], extraction: { problems: [], measures: [], answers: [] } });
  for (const { code, certainty, rule, span, messageZh } of flags) {
    if (!judged.test(code)) continue;
    counts.set(`${code} ${certainty}`, (counts.get(`${code} ${certainty}`) ?? 0) + 1);
    if (certainty === 'possible') continue;
    const quote = span === null ? '' : text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').slice(0, 120);
    console.log(`${path} ${code} ${certainty} ${rule}: ${quote} | ${messageZh.slice(0, 80)}`);
  }
}
for (const [what, count] of [...counts].sort()) console.log(`${what}: ${count}`);
