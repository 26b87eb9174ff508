// Sources as plain text and Markdown, in the layouts that real files come in.
import { filled } from './tables.mjs';

const isHeading = (line) => /^[一二三四五六]、/u.test(line);

/** A cell of its own line, a blank line after each row: what copying from Word leaves. */
const cellPerLine = (rows) => rows.map((row) => `${row.map((cell) => `\t${cell.text}`).join('\n')}\n`).join('\n');
const tabbed = (rows) => filled(rows).map((row) => row.join('\t')).join('\n');
/** Merged cells gone without a blank in their place. */
const unmerged = (rows) => rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
const glued = (rows) => rows.map((row) => row.map((cell) => cell.text).join('')).join('\n');
const piped = (rows) => {
  const [head, ...body] = filled(rows).map((row) => `| ${row.join(' | ')} |`);
  return [head, `|${' --- |'.repeat(filled(rows)[0].length)}`, ...body].join('\n');
};

const broken = { disclosure: cellPerLine, applications: unmerged, disputes: glued };

export function textOf({ layout, lines }) {
  const parts = lines.map((line) => {
    if (typeof line === 'string') return line;
    if (layout === 'lost') return null;
    if (layout === 'one-line') return line.rows.flat().map((cell) => cell.text).join(' ');
    return layout === 'broken' ? broken[line.form](line.rows) : tabbed(line.rows);
  });
  const kept = parts.filter((part) => part !== null);
  return layout === 'one-line' ? kept.join('') : `${kept.join('\n')}\n`;
}

export function markdownOf({ lines }) {
  const parts = lines.map((line, index) => {
    if (typeof line !== 'string') return piped(line.rows);
    if (index === 0) return `# ${line}`;
    return isHeading(line) ? `## ${line}` : line;
  });
  return `${parts.join('\n\n')}\n`;
}

export { isHeading };
