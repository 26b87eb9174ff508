import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Row } from '#contract';
import { openStore, type Store } from '#store';
import { analysed } from './bench.ts';
import { alignmentPicture, type Side } from './pictures-alignment.ts';
import { copied, family } from './pictures-example.ts';
import { familyPicture } from './pictures-family.ts';

/** `npx tsx bench/pictures.ts`, after `npm run build`: the pictures of docs/how-it-works.md, of what a run finds in invented reports. */
const reports = [...copied, ...family];

async function allOf<Value>(batches: AsyncIterable<readonly Value[]>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

interface Read {
  readonly row: Row<'reports'>;
  readonly text: string;
}

async function alignment(store: Store, one: Read, other: Read): Promise<string> {
  const isLeft = one.row.report_id < other.row.report_id;
  const [left, right] = isLeft ? [one, other] : [other, one];
  const where = { left_report: left.row.report_id, right_report: right.row.report_id };
  const matches = (await allOf(store.rows('matches', where))).toSorted((a, b) => b.length - a.length);
  const [match] = matches.filter(({ kind }) => kind === 'copied');
  const [pair] = await allOf(store.rows('pairs', where));
  if (pair === undefined || match === undefined) throw new Error('the copy was not found');
  const side = ({ row, text }: Read): Side => {
    const [start, end] = row === left.row ? [match.left_start, match.left_end] : [match.right_start, match.right_end];
    return { agency: row.agency ?? '', text, passage: { start, end }, share: row === left.row ? pair.left_share : pair.right_share };
  };
  return alignmentPicture(side(one), side(other), match);
}

async function drawn(store: Store): Promise<void> {
  const rows = await allOf(store.rows('reports'));
  const texts = new Map((await allOf(store.rows('sources'))).map(({ source_id, text }) => [source_id, text ?? '']));
  const known = (agency: string | undefined) => {
    const row = rows.find((each) => each.agency === agency);
    if (row === undefined) throw new Error(`${agency}: no report`);
    return row;
  };
  const textOf = ({ source_id }: Row<'reports'>) => texts.get(source_id) ?? '';
  const [one, other] = [known(copied[0]?.agency), known(copied[1]?.agency)];
  await writeFile('docs/img/alignment.svg', await alignment(store, { row: one, text: textOf(one) }, { row: other, text: textOf(other) }));
  const [found] = (await allOf(store.rows('families'))).filter(({ size }) => size === family.length);
  if (found === undefined) throw new Error('the family was not found');
  const members = await allOf(store.rows('family_members', { family_id: found.family_id }));
  const named = members.map(({ report_id, share }) => {
    const row = rows.find((each) => each.report_id === report_id);
    return { agency: row?.agency ?? '', share, text: row === undefined ? '' : textOf(row), isMedoid: report_id === found.representative };
  });
  await writeFile('docs/img/family.svg', familyPicture(found, named));
}

const folder = await mkdtemp(join(tmpdir(), 'leitong-pictures-'));
try {
  for (const { path, text } of reports) {
    await mkdir(dirname(join(folder, 'reports', path)), { recursive: true });
    await writeFile(join(folder, 'reports', path), text);
  }
  const lines = reports.map(({ path, agency, region }) => `${path},${agency},township,${region},2024`);
  await writeFile(join(folder, 'manifest.csv'), `path,agency,level,region,year\n${lines.join('\n')}\n`);
  await analysed(join(folder, 'reports'), join(folder, 'out'), 1, join(folder, 'manifest.csv'));
  const store = await openStore(join(folder, 'out', 'leitong.duckdb'), { mode: 'read', fresh: false });
  await drawn(store);
  store.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
