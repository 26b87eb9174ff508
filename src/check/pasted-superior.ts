import type { Hit, Lexicons } from '#lexicon';
import { type Flag, flatMapped } from '#model';
import { flagOf } from './flag.ts';
import { prepareCount } from './quantity.ts';
import { hitsWithin } from './report-reading.ts';
import type { Examined, RuleMaker } from './rule.ts';

/** Different turns of phrase of one document from which a statement is taken for its text: two may be everybody's words. */
const leastPhrases = 3;
/** Share of the statement that they cover, at least. */
const leastShare = 0.3;
/** A statement that counts so much tells of work of its own in borrowed words. */
const ownFigures = 2;
/** 三个方面 may be copied as well. */
const inDigits = /^\d/;
/** A statement that names its source quotes it. */
const attribution = /[《〔“]/;

/** The text of a higher office's document as the report's own (DOMAIN.md 2.2, B8; 3). */
export const pastedSuperior: RuleMaker = (lexicons) => {
  const phrases = lexicons.lexicon('superior-texts');
  const countOf = prepareCount(lexicons);
  return (examined) => {
    const { reading } = examined;
    const all = reading.hits(phrases);
    const statements = new Set(all.map(({ start }) => reading.statementAt(start)));
    return flatMapped([...statements], (no) => {
      const start = reading.startOf(no);
      const length = reading.statements[no]?.value.length ?? 0;
      const document = documentOf(hitsWithin(all, start, start + length), length);
      if (document === null) return [];
      const counted = countOf(reading)
        .within(start, start + length)
        .filter((each) => inDigits.test(reading.spoken.slice(each.start, each.end))).length;
      return counted < ownFigures ? [flagFor(lexicons, examined, no, document, counted > 0)] : [];
    });
  };
};

/** The document most of whose phrases stand in a statement; null where they are too few. */
function documentOf(hits: readonly Hit[], length: number): Hit | null {
  const documents = new Set(hits.map(({ entry }) => entry.yields['document']));
  for (const document of documents) {
    const own = apart(hits.filter(({ entry }) => entry.yields['document'] === document));
    const covered = own.reduce((sum, { start, end }) => sum + end - start, 0);
    const stretch = (own.at(-1)?.end ?? 0) - (own[0]?.start ?? 0);
    // Behind an opening of its own the rest may be copied: then more of it is asked for.
    const isCopied = covered >= leastShare * length || (own.length > leastPhrases && covered >= leastShare * stretch);
    if (own.length >= leastPhrases && isCopied) return own[0] ?? null;
  }
  return null;
}

/** Hits that do not lie in each other. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  let last = -1;
  return hits.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

function flagFor(lexicons: Lexicons, { reading }: Examined, no: number, { entry }: Hit, counts: boolean): Flag {
  const statement = reading.statements[no];
  const isQuoted = statement !== undefined && attribution.test(statement.value);
  const certainty = entry.yields['part'] === 'goal' && !isQuoted && !counts ? 'probable' : 'possible';
  const document = lexicons.message(`check/document-${entry.yields['document']}`);
  return flagOf(lexicons, {
    code: 'pasted-superior',
    severity: certainty === 'probable' ? 'medium' : 'low',
    certainty,
    span: statement?.sentence.span ?? null,
    rule: 'pasted-superior',
    zh: { document: document.zh },
    en: { document: document.en },
  });
}
