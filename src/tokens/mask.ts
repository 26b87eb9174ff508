import type { Lexicons } from '#lexicon';
import type { MaskedNarrative, Report, Substance } from '#model';
import { breaksOf } from './breaks.ts';
import { prepareFigure } from './figure.ts';
import { maskHits, type Names } from './mask-hits.ts';
import { patternHits } from './mask-patterns.ts';
import { type MaskHit, symbols } from './mask-symbols.ts';
import { ownNames } from './own-names.ts';
import { recites } from './statutory.ts';

interface Draft {
  readonly pieces: string[];
  /** Characters of the pieces. */
  length: number;
  readonly starts: number[];
  readonly ends: number[];
  readonly numbers: number[];
}

/**
 * Makes the narrative that similarity compares: the forms of all sentences in order, white space dropped, names,
 * places, offices, figures, dates, document numbers, titles, links and telephone numbers each replaced by the one
 * symbol of their class (lexicons/masks.yaml, GB/T 2260 names, the report's own identity). `substances` may be empty:
 * then only lexicons/statutory.yaml tells which units recite. Linear in the text; never throws.
 */
export function prepareMask(lexicons: Lexicons): (report: Report, substances: readonly Substance[]) => MaskedNarrative {
  const masks = lexicons.lexicon('masks');
  const phrases = lexicons.lexicon('statutory');
  const endings = lexicons.words('government-endings');
  const figureIn = prepareFigure(lexicons.words('common-figures'));
  return (report, substances) => {
    const names: Names = { own: ownNames(report.identity, endings), divisions: report.identity.region?.split('/') ?? [] };
    const substanceOf = new Map(substances.map((substance) => [substance.sentenceNo, substance]));
    const draft: Draft = { pieces: [], length: 0, starts: [], ends: [], numbers: [] };
    const bounds = [0];
    const statutory: number[] = [];
    const ranges = report.sentences.map(({ span }) => report.form.toForm(span));
    const forms = ranges.map(({ start, end }) => report.form.value.slice(start, end));
    const [words, recited, shaped] = [masks.scanEach(forms), phrases.scanEach(forms), patternHits(forms)];
    for (const [i, form] of forms.entries()) {
      const from = ranges[i]?.start ?? 0;
      const hits = maskHits(form, names, words[i] ?? [], shaped[i] ?? []);
      append(draft, { form, hits, figureIn }, (start, end) => report.form.toText(from + start, from + end));
      bounds.push(draft.length);
      statutory.push(recites(form, hits, substanceOf.get(report.sentences[i]?.no ?? -1), recited[i] ?? []) ? 1 : 0);
    }
    return {
      value: draft.pieces.join(''),
      starts: Uint32Array.from(draft.starts),
      ends: Uint32Array.from(draft.ends),
      bounds: Uint32Array.from(bounds),
      statutory: Uint8Array.from(statutory),
      sentenceNos: Uint32Array.from(report.sentences, ({ no }) => no),
      telling: Uint8Array.from(report.sentences, ({ section }) => (section === 'problems' || section === 'other' ? 1 : 0)),
      breaks: breaksOf(report),
      numbers: Uint32Array.from(draft.numbers),
    };
  };
}

interface Unit {
  readonly form: string;
  readonly hits: readonly MaskHit[];
  readonly figureIn: ReturnType<typeof prepareFigure>;
}

function append(
  draft: Draft,
  { form, hits, figureIn }: Unit,
  toText: (start: number, end: number) => { readonly start: number; readonly end: number },
): void {
  const place = (start: number, end: number) => {
    const span = toText(start, end);
    draft.starts.push(span.start);
    draft.ends.push(span.end);
    draft.length += 1;
  };
  let at = 0;
  const putPlain = (end: number) => {
    let from = at;
    for (; at < end; at += 1) {
      if (!isSpace(form.charCodeAt(at))) {
        place(at, at + 1);
        continue;
      }
      draft.pieces.push(form.slice(from, at));
      from = at + 1;
    }
    draft.pieces.push(form.slice(from, at));
  };
  for (const { class: kind, start, end } of hits) {
    putPlain(start);
    const figure = kind === 'number' ? figureIn(form, start, end) : null;
    if (figure !== null) draft.numbers.push(draft.length, figure);
    draft.pieces.push(symbols[kind]);
    place(start, end);
    at = end;
  }
  putPlain(form.length);
}

const space = /\s/;
/** Most characters are Han, which is told without the expression. */
const isSpace = (code: number) => (code < 0x4e00 || code > 0x9fff) && space.test(String.fromCharCode(code));
