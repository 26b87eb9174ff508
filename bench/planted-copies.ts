import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseYaml } from '#contract';
import { evaluate, readGold, type Score } from '#evaluate';
import { loadLexicons } from '#lexicon';
import { chanceOf } from '#model';
import { openStore } from '#store';
import { analysed, lexicons, milliseconds, timed } from './bench.ts';
import { formulaic, type Hardness, type PlantedCorpus, type PlantedWords, plantedCorpus } from './planted-corpus.ts';

/*
 * `npx tsx bench/planted-copies.ts [prose | hard | formulaic] [reports] [seed] [folder]`: copies planted among
 * sentences that this project did not write. The sentences of ../shared/work-reports never leave the folder, which is
 * gone afterwards unless it was named.
 */

interface Words extends PlantedWords {
  readonly frames: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const [kind = 'prose', reports = '400', seed = '7', keep] = process.argv.slice(2);
const prose = new URL('../../shared/work-reports/', import.meta.url).pathname;

/** Every sentence once, mixed: of 20 to 160 characters, with nothing but prose in it. */
async function realSentences(folder: string, of: number): Promise<() => string> {
  const all = new Set<string>();
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.md')).sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const line of text.split('\n')) {
      for (const sentence of line.match(/[^。！？]+。/g) ?? []) {
        const clean = sentence.replaceAll(/\s/g, '');
        if (clean.length >= 20 && clean.length <= 160 && !/[：“”#|—*]/.test(clean)) all.add(clean);
      }
    }
  }
  const chance = chanceOf(of);
  const sentences = [...all].map((sentence) => ({ sentence, key: chance() })).sort((a, b) => a.key - b.key);
  let next = 0;
  return () => {
    const sentence = sentences[next]?.sentence;
    if (sentence === undefined) throw new RangeError(`${sentences.length} sentences are not enough`);
    next += 1;
    return sentence;
  };
}

async function write({ groups, files }: PlantedCorpus, folder: string): Promise<void> {
  for (const { path, text } of files) {
    const file = join(folder, 'reports', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const manifest = ['path,agency,level,region,region_code,year,published_on,url'];
  for (const { path, truth } of files) {
    const [line] = truth;
    if (line?.kind === 'report') manifest.push(`${path},${line.agency},${line.level},${line.region},,${line.year},,`);
  }
  await writeFile(join(folder, 'manifest.csv'), `${manifest.join('\n')}\n`);
  const lines = [...groups, ...files.flatMap(({ truth }) => truth)];
  await writeFile(join(folder, 'truth.ndjson'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
}

const shown: readonly (readonly [string, readonly string[]])[] = [
  ['copies', ['plagdet', 'precision', 'recall', 'granularity']],
  ['passages', ['recall']],
  ['pairs', ['precision', 'recall']],
  ['verdicts', ['accuracy', 'called']],
  ['families', ['adjusted-rand', 'recall', 'precision']],
];
const names: Readonly<Record<string, string>> = { clauses: 'heavy', sentences: 'mosaic', script: 'families and own years' };

function table(scores: readonly Score[]): string {
  const rows = shown.flatMap(([group, measures]) => scores.filter((score) => score.group === group && measures.includes(score.measure)));
  return rows
    .map(({ group, measure, of, value, counts }) => {
      const subject = of === null ? '' : (names[of] ?? of);
      return `  ${`${group} ${measure} ${subject}`.padEnd(54)} ${value?.toFixed(3) ?? '–'}   ${Object.values(counts).join(' / ')}`;
    })
    .join('\n');
}

async function measure(folder: string): Promise<void> {
  const { words, frames, ...rest } = parseYaml(await readFile(new URL('planted-words.yaml', import.meta.url), 'utf8')) as Words;
  const chance = chanceOf(Number(seed) + 1);
  const sentence = kind === 'formulaic' ? () => formulaic(frames, words, chance) : await realSentences(prose, Number(seed));
  const isHard = kind === 'hard';
  const more = isHard ? Array.from({ length: 70 }, () => formulaic(frames, words, chance).replaceAll(/\d+/g, '多')) : [];
  const hard: Hardness = { passage: isHard ? [3, 4] : [4, 9], editsFamilies: isHard, stockInOrder: isHard };
  await write(plantedCorpus(Number(reports), Number(seed), { ...rest, stock: [...rest.stock, ...more] }, sentence, hard), folder);
  const { result, ms } = await timed(() => analysed(join(folder, 'reports'), join(folder, 'out'), 1, join(folder, 'manifest.csv')));
  console.log(`${kind}, seed ${seed}: ${JSON.stringify(result.counts ?? {})} in ${milliseconds(ms)}`);
  const store = await openStore(join(folder, 'out', 'leitong.duckdb'), { mode: 'read', fresh: false });
  try {
    console.log(table(await evaluate(await readGold(folder), store, await loadLexicons(lexicons))));
  } finally {
    store.close();
  }
}

if (kind !== 'formulaic' && (await readdir(prose).catch(() => [])).length === 0) console.log('skipped: ../shared/work-reports is absent');
else {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'leitong-planted-')));
  try {
    await measure(folder);
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}
