import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { flatMapped, type Report } from '#model';
import { oncePer, oncePerLexicons } from './once.ts';

/** Gives lexicons/needs for a report, whose problems and measures several rules ask about in turn: each text is scanned once. */
export const prepareNeeds: (lexicons: Lexicons) => (report: Report) => Lexicon = oncePerLexicons((lexicons) => {
  const needs = lexicons.lexicon('needs');
  return oncePer((_report: Report): Lexicon => {
    const known = new Map<string, readonly Hit[]>();
    const scan = (form: string): readonly Hit[] => {
      const hits = known.get(form) ?? needs.scan(form);
      known.set(form, hits);
      return hits;
    };
    return { ...needs, scan, scanEach: (forms) => forms.map(scan) };
  });
});

/** The needs among what was found in the words of a problem (lexicons/needs). */
export const needsIn = (hits: readonly Hit[]): readonly string[] =>
  flatMapped(hits, ({ entry }) => (entry.yields['need'] === undefined ? [] : [entry.yields['need']]));

/** Whether what a measure does serves one of the needs. */
export const servesAny = (means: readonly Hit[], needs: readonly string[]): boolean =>
  means.some(({ entry }) => (entry.yields['serves'] ?? '').split(' ').some((need) => needs.includes(need)));

/** Whether a measure answers one of the needs wherever it stands, though it answers another problem too. */
export const meetsAny = (lexicon: Lexicon, measure: string, needs: readonly string[]): boolean =>
  lexicon.scan(measure).some(({ entry }) => needs.includes(entry.yields['meets'] ?? ''));

/** Whether the words of a measure serve what those of a problem need. */
export function serves(lexicon: Lexicon, measure: string, problem: string): boolean {
  const needs = needsIn(lexicon.scan(problem));
  return needs.length > 0 && servesAny(lexicon.scan(measure), needs);
}

/** What a measure does, where all of it is of kinds that serve few needs; else null. */
export function meansOf(needs: Lexicon, form: string, isNamed: boolean): readonly Hit[] | null {
  const means = needs.scan(form).filter(({ entry }) => entry.yields['means'] !== undefined);
  const isAny = ({ entry }: Hit) => entry.yields['means'] === 'other' || (!isNamed && entry.yields['only'] === 'named');
  return means.length === 0 || means.some(isAny) ? null : means;
}
