import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Configuration } from '#contract';
import type { Lexicon, Lexicons } from '#lexicon';
import { type CorpusFile, contentId, type Fault, type Source, type Unread } from '#model';
import { faultOfSystem, isDenied } from './access.ts';
import { type Decode, prepareDecode } from './decode.ts';
import { readDoc } from './doc-reader.ts';
import { readDocx } from './docx-reader.ts';
import { type Extracted, fault, isFault } from './extracted.ts';
import { extensionOf, type Format, formatOfName, mediaTypes } from './formats.ts';
import { readHtml } from './html-reader.ts';
import { readPdf } from './pdf-reader.ts';
import { merge, type Platform, preparePlatform } from './platform.ts';
import { sniff } from './sniff.ts';
import { readText } from './text-reader.ts';
import { unread } from './unread.ts';

interface Tools {
  readonly decode: Decode;
  readonly platform: Platform;
  readonly pageParts: Lexicon;
  readonly limits: Configuration['ingest'];
}

/** The file is as it was when its bytes had this hash. */
interface Unchanged {
  readonly unchangedHash: string;
}

interface Ingest {
  (file: CorpusFile): Promise<Source | Unread>;
  /** Leaves the bytes alone where `isKnown` says yes to their hash. */
  (file: CorpusFile, isKnown: (contentHash: string) => boolean): Promise<Source | Unread | Unchanged>;
}

/**
 * Prepares to read files: gives a function from a file to its source, or to what is wrong with it. The file is read
 * once, and only when its size is allowed; what its bytes are decides over what its name says. Bad input of any kind
 * is an `Unread`, never an exception. Formats are loaded when the first file of theirs comes.
 */
export function prepareIngest(lexicons: Lexicons, configuration: Configuration): Ingest {
  const tools: Tools = {
    decode: prepareDecode(lexicons),
    platform: preparePlatform(lexicons.lexicon('platform')),
    pageParts: lexicons.lexicon('ingest-page'),
    limits: configuration.ingest,
  };
  async function ingest(file: CorpusFile): Promise<Source | Unread>;
  async function ingest(file: CorpusFile, isKnown: (contentHash: string) => boolean): Promise<Source | Unread | Unchanged>;
  async function ingest(file: CorpusFile, isKnown: (contentHash: string) => boolean = () => false) {
    const bytes = readOnce(file.absolutePath, tools.limits.maximumBytes);
    if (isFault(bytes)) return unread(file, bytes);
    const contentHash = contentId(bytes);
    return isKnown(contentHash) ? { unchangedHash: contentHash } : understand(file, { bytes, contentHash }, tools);
  }
  return ingest;
}

/** Without waiting in turn: a worker has one file at a time, and asking the system costs less than coming back. */
function readOnce(absolutePath: string, maximumBytes: number): Buffer | Fault {
  try {
    const descriptor = openSync(absolutePath, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) return fault('ingest/not-a-file', { kind: stats.isDirectory() ? 'folder' : 'special' });
      if (isDenied(stats)) return fault('ingest/denied');
      if (stats.size > maximumBytes)
        return fault('ingest/too-large', { size: megabytes(stats.size), limit: megabytes(maximumBytes), unit: 'MB' });
      return stats.size === 0 ? fault('ingest/empty') : readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return faultOfSystem(error);
  }
}

async function understand(
  file: CorpusFile,
  { bytes, contentHash }: { readonly bytes: Buffer; readonly contentHash: string },
  tools: Tools,
): Promise<Source | Unread> {
  const content = sniff(bytes, file.path);
  const format = content.kind === 'format' ? content.format : null;
  const mediaType = format === null ? null : mediaTypes[format];
  const refuse = (reason: Fault) => unread(file, reason, { contentHash, mediaType, byteCount: bytes.length });
  if (content.kind === 'refused') return refuse(content.fault);
  const extracted = await read(content.format, bytes, tools);
  if (isFault(extracted)) return refuse(named(extracted, file.path));
  const { text, encoding, layout } = extracted;
  if (text.length > tools.limits.maximumCharacters) {
    return refuse(fault('ingest/too-large', { size: text.length, limit: tools.limits.maximumCharacters, unit: '字' }));
  }
  if (text.trim() === '') return refuse(fault('ingest/no-text'));
  const around = tools.platform.ofText(text);
  return {
    sourceId: contentId(file.path, contentHash),
    contentHash,
    path: file.path,
    origin: file.origin,
    manifest: file.manifest,
    mediaType: mediaTypes[content.format],
    encoding,
    byteCount: bytes.length,
    text,
    layout: { ...layout, furniture: [...layout.furniture, ...around.furniture] },
    platform: merge(extracted.platform, around.platform),
  };
}

/** Bytes that are no text are told by their name where it promises none. */
function named(reason: Fault, path: string): Fault {
  const isOther = reason.code === 'ingest/binary' && formatOfName(path) === undefined;
  return isOther ? fault('ingest/unknown-format', { format: extensionOf(path) }) : reason;
}

function read(format: Format, bytes: Buffer, tools: Tools): Promise<Extracted | Fault> {
  switch (format) {
    case 'text':
    case 'markdown':
      return readText(bytes, tools.decode);
    case 'html':
      return readHtml(bytes, tools);
    case 'docx':
      return readDocx(bytes);
    case 'doc':
      return readDoc(bytes);
    case 'pdf':
      return readPdf(bytes);
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;
