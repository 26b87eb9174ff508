import type { Lexicons } from '#lexicon';
import type { Fault, Report, Source } from '#model';
import { normalise } from '#text';
import { outline, structureOf } from './assemble.ts';
import { prepareBrands } from './brands.ts';
import { prepareGenre } from './genre.ts';
import { prepareIdentity } from './identity.ts';
import { wordsOf } from './words.ts';

/** A report, or why the source is none. */
export type Structured = { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'not-a-report'; readonly fault: Fault };

/** The lead of a report whose section one was not found, in characters of the form. */
const longestLead = 800;

/**
 * Looks up the lexicons once; the returned function reads a source as an annual report (DESIGN.md 4): whose it is,
 * its seven sections with their states, its tables and cells, its sentences with their paths, and leaves that give
 * the text back. All spans are UTF-16 offsets into `source.text`. Never throws, whatever the text; linear in its length.
 */
export function prepareStructure(lexicons: Lexicons): (source: Source) => Structured {
  const words = wordsOf(lexicons);
  const genreOf = prepareGenre(lexicons);
  const identityOf = prepareIdentity(lexicons);
  const brandsIn = prepareBrands(lexicons);
  return (source) => {
    const form = normalise(source.text, brandsIn);
    const genre = genreOf(form, source);
    if (!genre.isReport) return { kind: 'not-a-report', fault: genre.fault };
    const outlined = outline(form, source, words);
    const overview = outlined.cuts.find((cut) => cut.name === 'overview');
    const leadEnd = overview?.heading?.start ?? Math.min(longestLead, form.value.length);
    const identity = identityOf(form, source, leadEnd);
    const structure = structureOf(form, source, outlined, words);
    return { kind: 'report', report: { reportId: source.contentHash, source, form, identity, script: form.script, ...structure } };
  };
}
