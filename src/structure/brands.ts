import type { Lexicons } from '#lexicon';
import { flatMapped } from '#model';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Characters of the name before what it is. */
const nameLength = 2;
const name = /^[\u4e00-\u9fff]+$/;

/** Makes the finder of injected brands in a form; in a text that shows other signs of a mirror it trusts weaker words. */
export function prepareBrands(lexicons: Lexicons): (form: string, isMirrored: boolean) => readonly Place[] {
  const brands = lexicons.lexicon('brands');
  return (form, isMirrored) =>
    flatMapped(brands.scan(form), ({ entry, start, end }) => {
      if (entry.yields['kind'] === 'certain') return [{ start, end }];
      if (!isMirrored) return [];
      const before = form.slice(Math.max(0, start - nameLength), start);
      return [{ start: name.test(before) ? start - before.length : start, end }];
    });
}
