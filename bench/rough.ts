import { loadLexicons } from '#lexicon';
import { lexicons } from './bench.ts';
import { synthetic } from './corpus.ts';
import { roughReport } from './narratives.ts';

/** A child of the matching bench: makes its part of a corpus of so many reports and sends it. */
const [count, no, of] = process.argv.slice(2).map(Number);
if (count === undefined || no === undefined || of === undefined) throw new Error('rough.ts <reports> <part> <parts>');
const phrases = (await loadLexicons(lexicons)).lexicon('statutory');
process.send?.(Array.from((await synthetic(count)).files({ no, of }), (file) => roughReport(file, phrases)));
