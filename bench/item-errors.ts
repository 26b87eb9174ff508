import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseYaml } from '#contract';
import { readGold } from '#evaluate';
import { contentId } from '#model';
import { openStore } from '#store';
import { compare } from '../src/evaluate/comparison.ts';
import { reportRowsOf } from '../src/evaluate/report-rows.ts';
import { analysed } from './bench.ts';
import { type Mistake, mistakesOf, sorted } from './item-mistakes.ts';

/**
 * `npx tsx bench/item-errors.ts` (built) writes the part on problems and measures of docs/errors.md: the worst
 * mistakes with the reasons of bench/item-reasons.yaml.
 */
const corpora = new URL('../corpora/gold', import.meta.url).pathname;
const shared = new URL('../../shared/gold', import.meta.url).pathname;
const page = new URL('../docs/errors.md', import.meta.url);
const [start, end] = ['<!-- items -->', '<!-- end of items -->'];
const worst = 20;
/** Reports by these hands are looked at one by one; of the others only totals are told. */
const openHands = ['a', 'b', 'c'];
const quoted = 24;

const reasons = (parseYaml(await readFile(new URL('item-reasons.yaml', import.meta.url), 'utf8')) ?? {}) as Readonly<
  Record<string, string>
>;
const [real, written] = [await mistakesIn(shared), await mistakesIn(corpora)];
const isOpen = ({ report }: Mistake) => openHands.includes(basename(report).charAt(0));

const text = `${start}
## Problems and measures

What leitong and the annotators say differently of items, the worst first: an item that one of the two does not see, then an answer between
found items, then topics. Written by \`npx tsx bench/item-errors.ts\`.

### Real reports: ${told(real)}

Sentences of real reports are not quoted; their names are those of bench/item-reasons.yaml.

${table(real, false)}

### corpora/gold: ${told(written)}

Reports by hand d are not looked at one by one: ${told(written.filter((mistake) => !isOpen(mistake)))} are theirs.

${table(written.filter(isOpen), true)}
${end}`;

const found = await readFile(page, 'utf8');
const before = found.includes(start) ? found : `${found.trimEnd()}\n\n${start}\n${end}\n`;
const [head, rest] = [before.slice(0, before.indexOf(start)), before.slice(before.indexOf(end) + end.length)];
await writeFile(page, `${head}${text}${rest}`);

/** The mistakes in the annotated reports of a folder, analysed with the defaults. */
async function mistakesIn(directory: string): Promise<readonly Mistake[]> {
  const gold = await readGold(directory);
  if (gold.kind !== 'annotated') throw new Error(`${directory} has no annotated reports`);
  const folder = await mkdtemp(join(tmpdir(), 'leitong-items-'));
  try {
    for (const { file, name } of gold.annotations) {
      await mkdir(dirname(join(folder, 'in', name)), { recursive: true });
      await copyFile(file, join(folder, 'in', name));
    }
    await analysed(join(folder, 'in'), join(folder, 'out'), 1);
    const store = await openStore(join(folder, 'out', 'leitong.duckdb'), { mode: 'read', fresh: false });
    try {
      const names = gold.annotations.map(({ name }) => name);
      const rows = await reportRowsOf(store, names);
      return sorted(gold.annotations.flatMap((report) => mistakesOf(compare(report, rows.get(report.name)))));
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function told(mistakes: readonly Mistake[]): string {
  const count = (...kinds: readonly Mistake['kind'][]) => mistakes.filter(({ kind }) => kinds.includes(kind)).length;
  const [missed, extra] = [count('missed'), count('extra')];
  const answers = count('answer missed', 'answer extra');
  return `${missed} items missed, ${extra} that are none, ${answers} answers, ${count('no topic right')} items without a right topic and ${count('topics')} with one too many or too few`;
}

function table(mistakes: readonly Mistake[], isQuoted: boolean): string {
  const rows = mistakes.slice(0, worst).map(({ kind, quote, annotated, ours, id }) => {
    const name = !isQuoted ? contentId(quote) : quote.length > quoted ? `${quote.slice(0, quoted)}…` : quote;
    return `| ${name.replaceAll('|', '')} | ${kind} | ${annotated} | ${ours} | ${reasons[id] ?? `(${id})`} |`;
  });
  return ['| item | mistake | annotated | ours | why |', '|---|---|---|---|---|', ...rows].join('\n');
}
