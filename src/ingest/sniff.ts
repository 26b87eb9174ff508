import type { Fault } from '#model';
import { fault } from './extracted.ts';
import { extensionOf, type Format, formatOfName, isOtherName } from './formats.ts';

/** What the bytes are, else why they cannot be read. */
export type Content = { readonly kind: 'format'; readonly format: Format } | { readonly kind: 'refused'; readonly fault: Fault };

const format = (name: Format): Content => ({ kind: 'format', format: name });
const refused = (reason: Fault): Content => ({ kind: 'refused', fault: reason });
/** A document of a kind that is not read. */
const other = (name: string): Content => refused(fault('ingest/unknown-format', { format: name }));
/** No document at all, whatever its name says. */
const binary = (name: string): Content => refused(fault('ingest/binary', { format: name }));
const password = refused(fault('ingest/password'));

/** Leading bytes as Latin-1. */
const magics: readonly (readonly [string, Content])[] = [
  ['\x89PNG', binary('png')],
  ['\xff\xd8\xff', binary('jpeg')],
  ['GIF8', binary('gif')],
  ['Rar!', binary('rar')],
  ['7z\xbc\xaf', binary('7z')],
  ['\x1f\x8b', binary('gzip')],
  ['MZ\x90', binary('exe')],
  ['\x7fELF', binary('elf')],
  ['{\\rtf', other('rtf')],
  ['MIME-Version:', other('mht')],
  ['From: <Saved by', other('mht')],
];

/** Content first, name second: offices save web pages and docx as .doc, and rename at will. */
export function sniff(bytes: Buffer, path: string): Content {
  const content = contentOf(bytes, path);
  // A picture that is named as one is no damaged document.
  const isBinary = content.kind === 'refused' && content.fault.code === 'ingest/binary';
  return isBinary && formatOfName(path) === undefined ? other(extensionOf(path)) : content;
}

function contentOf(bytes: Buffer, path: string): Content {
  const head = bytes.toString('latin1', 0, 1024);
  if (head.startsWith('PK\x03\x04')) return zipContent(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleContent(bytes, path);
  // The standard allows bytes before the header; readers look for it in the first 1024.
  if (head.includes('%PDF-') && (formatOfName(path) === 'pdf' || head.trimStart().startsWith('%PDF-'))) return format('pdf');
  const known = magics.find(([magic]) => head.trimStart().startsWith(magic));
  if (known !== undefined) return known[1];
  if (looksLikeHtml(bytes)) return format('html');
  return /^\s*<\?xml/.test(asciiOf(bytes)) ? other('xml') : byName(bytes, path);
}

/** What is no container is text, whatever its name says (Word opens text named .doc); decoding finds out whether it is. */
function byName(bytes: Buffer, path: string): Content {
  if (isOtherName(path)) return other(extensionOf(path));
  const named = formatOfName(path) ?? 'text';
  if (named === 'html') return format(hasTags(bytes) ? 'html' : 'text');
  if (named === 'docx' || named === 'pdf') return refused(fault('ingest/damaged', { reason: `no ${extensionOf(path)} header` }));
  return format(named === 'doc' ? 'text' : named);
}

/** The first bytes without those that UTF-16 puts between: tags are ASCII in every encoding. */
function asciiOf(bytes: Buffer): string {
  return bytes
    .toString('latin1', 0, 4096)
    .replaceAll('\0', '')
    .replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, '');
}

/** A page, or a part of one that was saved without its head. */
function looksLikeHtml(bytes: Buffer): boolean {
  const head = asciiOf(bytes).replace(/^\s+/, '');
  const begin = /^(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|meta)/i;
  return (
    begin.test(head) || (/^<(?:article|center|div|h[1-6]|link|p|script|section|span|style|table|title)[\s>]/i.test(head) && hasTags(bytes))
  );
}

/** Text that is named as a page has none. */
function hasTags(bytes: Buffer): boolean {
  return /<\/(?:a|body|div|h[1-6]|html|p|span|style|table|td|title)\s*>|<(?:br|p)\s*\/?>/i.test(asciiOf(bytes));
}

function zipContent(bytes: Buffer): Content {
  if (bytes.includes('word/document')) return format('docx');
  if (bytes.includes('xl/workbook')) return other('xlsx');
  if (bytes.includes('ppt/presentation')) return other('pptx');
  if (bytes.includes('OFD.xml')) return other('ofd');
  if (bytes.includes('application/vnd.oasis.opendocument')) return other('odt');
  // Names stand in a zip's local headers from the start: cut short, a docx still shows its first parts.
  return bytes.includes('[Content_Types].xml') || bytes.includes('word/') ? format('docx') : binary('zip');
}

const utf16 = (name: string) => Buffer.from(name, 'utf16le');

function oleContent(bytes: Buffer, path: string): Content {
  if (bytes.includes(utf16('EncryptedPackage'))) return password;
  if (bytes.includes(utf16('Workbook'))) return other('xls');
  if (bytes.includes(utf16('PowerPoint Document'))) return other('ppt');
  // Old WPS wrote a container of its own; newer ones write that of Word.
  if (extensionOf(path) === 'wps' && !bytes.includes(utf16('WordDocument'))) return other('wps');
  return isEncryptedWord(bytes) ? password : format('doc');
}

/** The header of a Word stream ([MS-DOC] 2.5.2: wIdent 0xA5EC, then flags at 10, bit 8 fEncrypted) begins a sector. */
function isEncryptedWord(bytes: Buffer): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes.readUInt16LE(at) === 0xa5ec && bytes.readUInt16LE(at + 2) >= 0xc0) return (bytes.readUInt16LE(at + 10) & 0x100) !== 0;
  }
  return false;
}
