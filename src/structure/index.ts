import type { Lexicons } from '#lexicon';
import type { Fault, Report, Source } from '#model';
import { normalise } from '#text';
import { outline, structureOf } from './assemble.ts';
import { prepareBrands } from './brands.ts';
import { frontOf } from './front.ts';
import { prepareGenre } from './genre.ts';
import { prepareIdentity } from './identity.ts';
import { prepareNaming } from './naming.ts';
import { wordsOf } from './words.ts';

/** A report, or why the source is none. */
export type Structured = { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'not-a-report'; readonly fault: Fault };

/**
 * Looks up the lexicons once; the returned function reads a source as an annual report (DESIGN.md 4): whose it is,
 * its seven sections with their states, its tables and cells, its sentences with their paths, and leaves that give
 * the text back. All spans are UTF-16 offsets into `source.text`. Never throws, whatever the text; linear in its length.
 */
export function prepareStructure(lexicons: Lexicons): (source: Source) => Structured {
  const words = wordsOf(lexicons);
  const naming = prepareNaming(lexicons);
  const genreOf = prepareGenre(lexicons);
  const identityOf = prepareIdentity(lexicons, naming);
  const brandsIn = prepareBrands(lexicons);
  return (source) => {
    const form = normalise(source.text, brandsIn);
    const outlined = outline(form, source, words);
    const first = outlined.cuts.find((cut) => cut.name === 'overview');
    const front = frontOf(form, source, first?.heading?.start ?? first?.body?.start ?? 0, naming, words.platform);
    const genre = genreOf(form, source, front);
    if (!genre.isReport) return { kind: 'not-a-report', fault: genre.fault };
    const identity = identityOf(form, source, front);
    const structure = structureOf(form, source, outlined, front.end, words);
    return { kind: 'report', report: { reportId: source.contentHash, source, form, identity, script: form.script, ...structure } };
  };
}
