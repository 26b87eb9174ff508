// Writes reports/ from source/: `node corpora/sample/make/main.mjs`. Old Word and PDF need LibreOffice and a CJK font.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js';
import { pageOf } from './page.mjs';
import { markdownOf, textOf } from './plain.mjs';
import { tableOf } from './tables.mjs';
import { converted, wordOf } from './word.mjs';

const home = dirname(import.meta.dirname);
const traditional = Converter({ from: 'cn', to: 'tw' });

/** `key: value` lines, `---`, then a paragraph or a table a line. */
function documentOf(source) {
  const [head, body] = source.split('\n---\n');
  const { file, encoding = 'utf8', layout = 'rows' } = Object.fromEntries(head.split('\n').map((line) => line.split(': ')));
  const lines = body.trim().split('\n').map((line) => (line.startsWith('@') ? tableOf(line) : line));
  return { file, encoding, layout, lines };
}

function encoded(text, encoding) {
  const script = encoding === 'big5' ? traditional(text) : text;
  const bytes = iconv.encode(script, encoding, { addBOM: encoding === 'utf16le' });
  if (iconv.decode(bytes, encoding) !== script) throw new Error(`${encoding} cannot write this text`);
  return bytes;
}

async function bytesOf(document) {
  const extension = document.file.split('.').at(-1);
  if (extension === 'txt') return encoded(textOf(document), document.encoding);
  if (extension === 'md') return markdownOf(document);
  if (extension === 'html') return pageOf(document);
  const docx = await wordOf(document);
  return extension === 'docx' ? docx : converted(docx, extension);
}

const names = readdirSync(join(home, 'source'), { recursive: true }).filter((name) => name.endsWith('.txt')).sort();
for (const name of names) {
  const document = documentOf(readFileSync(join(home, 'source', name), 'utf8'));
  const target = join(home, 'reports', document.file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, await bytesOf(document));
}
writeFileSync(join(home, 'reports', '桐埠县', '梅坞镇2023年政府信息公开工作年度报告.txt'), '');
