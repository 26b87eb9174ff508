import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import type { Report, Span } from '#model';
import { prepareStructure } from '#structure';
import { plainSource } from './support/sources.ts';

const structure = prepareStructure(await loadLexicons('lexicons'));
const folder = 'test/cases/structure';

/** What a reader of the case wants to see: whose, each section's state with its note, headings and sentences in order, the cells. */
function shown(report: Report): string {
  const quote = ({ start, end }: Span) => report.source.text.slice(start, end).replaceAll(/\s+/g, ' ');
  const { agency, year, region } = report.identity;
  const parts = report.sections.map(({ name, state, heading, note }) => ({
    name,
    line: `# ${name} ${state}${heading === null ? '' : ` ${quote(heading)}`}${note === null ? '' : ` (${note})`}`,
  }));
  const lines = parts.flatMap(({ name, line }) => {
    const own = [
      ...report.headings.map(({ section, path, span }) => ({ section, path, span, mark: '##' })),
      ...report.sentences.map(({ section, path, span }) => ({ section, path, span, mark: '-' })),
    ];
    const inside = own.filter(({ section }) => section === name).sort((left, right) => left.span.start - right.span.start);
    return [line, ...inside.map(({ mark, path, span }) => `${mark} [${path.join('/')}] ${quote(span)}`)];
  });
  const cells = report.cells.map((cell) => `${cell.form} ${cell.rowKey} ${cell.columnKey} = ${cell.raw}`);
  return [`${agency} | ${year} | ${region}`, ...lines, ...cells, ''].join('\n');
}

describe('a layout', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const result = structure(plainSource(readFileSync(join(folder, name, 'input.txt'), 'utf8')));
    if (result.kind !== 'report') throw new Error(`not a report: ${JSON.stringify(result.fault)}`);
    expect(shown(result.report)).toBe(readFileSync(join(folder, name, 'expected.txt'), 'utf8'));
  });
});
