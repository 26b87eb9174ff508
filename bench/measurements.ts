import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Baseline } from './bench.ts';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const page = new URL('../docs/measurements.md', import.meta.url);
const shared = new URL('../../shared/gold/', import.meta.url).pathname;
const synthetic = { reports: 500, seed: 1 };

/** Writes docs/measurements.md: scores on all documents with known answers, and what the benches measured. */
export async function writeMeasurements(baseline: Baseline, machine: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leitong-measure-'));
  try {
    const corpus = join(folder, 'synthetic');
    await leitong(['synth', corpus, '--reports', String(synthetic.reports), '--seed', String(synthetic.seed)]);
    const hasReal = (await stat(shared).catch(() => null)) !== null;
    const sections = [
      ...(hasReal ? [await scored('Real reports, annotated', 'leitong eval ../shared/gold', shared)] : []),
      await scored('Reports written for this project', 'leitong eval corpora/gold', join(root, 'corpora', 'gold')),
      await scored(
        'A synthetic corpus',
        `leitong synth <dir> --reports ${synthetic.reports} --seed ${synthetic.seed} && leitong eval <dir>`,
        corpus,
      ),
    ];
    await writeFile(page, [head(machine), ...sections, costs(baseline)].join('\n\n'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function head(machine: string): string {
  return `# Measurements

Scores measured on ${new Date().toISOString().slice(0, 10)}, on ${machine}. \`npm run bench -- --accept\` measures everything and writes this page,
\`npm run bench -- --page\` only the scores.

Beside a ratio stand its counts, in brackets its 95 % bootstrap interval. The rules were written while looking at the real annotated reports
and at corpora/gold a, b and c, so their figures are optimistic; of d mostly totals were looked at, but single identities as well, and which rules' words silenced three of its flags. What \`copies\` and \`families\` mean:
[how it works](how-it-works.md); the annotations: [corpora/gold](../corpora/gold/README.md).`;
}

async function scored(title: string, command: string, gold: string): Promise<string> {
  return `## ${title}\n\n\`${command}\`\n\n\`\`\`\n${(await leitong(['eval', gold])).trimEnd()}\n\`\`\``;
}

async function leitong(words: readonly string[]): Promise<string> {
  const environment = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
  const { stdout } = await run(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...words], {
    env: environment,
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

function costs({ benches }: Baseline): string {
  const parts = Object.entries(benches).map(([name, { lines, ratios, machine, date, size }]) =>
    [
      `### ${name}`,
      '',
      `\`npm run bench -- ${size === 'full' ? '--full ' : ''}${name}\` on ${date}, on ${machine}.`,
      '',
      ...lines.map((line) => `- ${line}`),
      ...Object.entries(ratios).map(([what, ratio]) => `- ${what}: **${ratio}**`),
    ].join('\n'),
  );
  return `## What it costs\n\nEach bench as it was accepted last; a growth of 1 is time in step with the size.\n\n${parts.join('\n\n')}\n`;
}
