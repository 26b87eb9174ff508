import type { Lexicons } from '#lexicon';
import { type Flag, flatMapped, grouped, matchesOf } from '#model';
import { editDistance } from './edit-distance.ts';
import { flagOf } from './flag.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** Long enough for two of them not to be alike by chance, or by a common head. */
const quoted = /“([\p{Script=Han}]{9,30})”([\p{Script=Han}]{2,8})/gu;
/** Letters that may differ: 党工委, 党委会. */
const most = 2;
interface Name {
  readonly name: string;
  readonly start: number;
}

/** The name of a site that stands in two ways, mostly in one: “…党工委管委会”政府门户网站, “…党委会管委会”政府门户网站. */
export const siteNameApart: RuleMaker = (lexicons) => {
  const sites = new RegExp(`^(?:${lexicons.words('site-words').join('|')})`, 'u');
  const endings = new Set(lexicons.words('place-endings'));
  const telling = new Set([...endings, ...lexicons.words('telling-letters')]);
  return ({ reading }) => {
    if (!reading.value.includes('“')) return [];
    const names = flatMapped(matchesOf(reading.value, quoted), ({ 1: name = '', 2: behind = '', index }) =>
      sites.test(behind) ? [{ name, start: index + 1 }] : [],
    );
    const uses = [...grouped(names, ({ name }) => name)].toSorted(([, left], [, right]) => right.length - left.length);
    const [known, ...others] = uses;
    if (known === undefined) return [];
    return flatMapped(others, ([name, places]) =>
      places.length < known[1].length && isSlip(name, known[0], endings, telling)
        ? [flagFor(lexicons, reading, places[0], name, known[0])]
        : [],
    );
  };
};

/** Few letters differ, none before the end of a place's name, and not only such as tell one agency from another. */
function isSlip(name: string, right: string, endings: ReadonlySet<string>, telling: ReadonlySet<string>): boolean {
  if (name.length !== right.length || editDistance(name, right) > most) return false;
  const places = flatMapped([...name], (letter, at) => (letter === right[at] ? [] : [at]));
  if (places.some((at) => endings.has(name[at + 1] ?? ''))) return false;
  if (!isNearlySame(name, right, places)) return false;
  return places.some((at) => !telling.has(name[at] ?? '') || !telling.has(right[at] ?? ''));
}

/** Two letters that differ beside each other are a word of their own, unless they share one: 环境, 资源; but 工委, 委会. */
function isNearlySame(name: string, right: string, [first = 0, second = first, ...more]: readonly number[]): boolean {
  if (more.length > 0) return false;
  if (second - first !== 1) return true;
  const due = right.slice(first, second + 1);
  return [...name.slice(first, second + 1)].some((letter) => due.includes(letter));
}

function flagFor(lexicons: Lexicons, reading: ReportReading, place: Name | undefined, name: string, right: string): Flag {
  const start = place?.start ?? 0;
  return flagOf(lexicons, {
    code: 'typo',
    severity: 'low',
    certainty: 'possible',
    span: reading.spanOf(start, start + name.length),
    rule: 'name-apart',
    zh: { words: name, right },
  });
}
