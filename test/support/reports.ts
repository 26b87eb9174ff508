import { contentId, type Identity, type Report, type SectionName, type Source } from '#model';
import { normalise } from '#text';

const nobody: Identity = {
  agency: null,
  unitType: null,
  level: null,
  region: null,
  regionCode: null,
  year: null,
  publishedOn: null,
  title: null,
  inferred: [],
  statements: [],
};

/** A report whose sentences are the pieces of `text` up to each 。 or ; or line end, all in one section. */
export function reportOf(text: string, identity: Partial<Identity> = {}, section: SectionName = 'overview'): Report {
  const sourceId = contentId(text);
  const source: Source = {
    sourceId,
    contentHash: sourceId,
    path: 'report.txt',
    origin: 'corpus',
    manifest: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    byteCount: Buffer.byteLength(text),
    text,
    layout: { tables: [], headings: [], furniture: [], scans: [] },
    platform: { title: null, agency: null, publishedOn: null, url: null },
  };
  const form = normalise(text);
  const sentences = [...text.matchAll(/[^。;;\n]+[。;;]?/g)].map(({ 0: sentence, index }, no) => ({
    no,
    section,
    path: [],
    span: { start: index, end: index + sentence.length },
  }));
  return {
    reportId: sourceId,
    source,
    form,
    identity: { ...nobody, ...identity },
    script: form.script,
    sections: [],
    blocks: [],
    cells: [],
    sentences,
    headings: [],
    leaves: [],
  };
}
