import { type Certainty, type Flag, flatMapped, matchesOf, type Report, type Span } from '#model';
import { editDistance } from './edit-distance.ts';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Shorter names are parts of others: 我局, 县政府. */
const shortest = 5;
/**
 * The own name with one letter wrong or missing in the title, the lead-in or the signature (财政全融局), told by what the
 * others say. A reader of scans may have done it, so the original is to be looked at.
 */
export const ownNameApart: RuleMaker = (lexicons) => {
  const spare: Spare = { optional: new Set(lexicons.words('place-endings')), appendices: new Set(lexicons.words('name-appendices')) };
  return ({ report }) => {
    const { agency, statements } = report.identity;
    if (agency === null || agency.length < shortest) return [];
    const said = statements.filter(({ what }) => what === 'agency');
    const agreed = said.filter(({ value }) => value === agency).length;
    const certainty: Certainty = agreed > 1 ? 'probable' : 'possible';
    const last = said.filter(({ from }) => from === 'signature').map(({ value }) => value);
    const names = new Set([...said.map(({ value }) => value), ...signed(report)].filter((name) => isSlip(name, agency, spare)));
    return flatMapped([...names], (name): readonly Flag[] => {
      const span = placeOf(report, name, last.includes(name));
      const zh = { words: name, right: agency };
      return span === null ? [] : [flagOf(lexicons, { code: 'typo', severity: 'low', certainty, span, rule: 'name-apart', zh })];
    });
  };
};

/** Letters at the end of a report, where it is signed. */
const ending = 80;
const line = /^\s*(\p{Script=Han}+)(?=\s|$)/gmu;

/** What stands alone on the last lines, or before a date: names in it may be too wrong to be read as one. */
function signed({ form }: Report): readonly string[] {
  const from = Math.max(0, form.value.length - ending);
  return matchesOf(form.value.slice(from), line).map(({ 1: name = '' }) => name);
}

/** Letters that a name may go without (云岭市青石区教育局, 云岭青石区教育局), and those added to its end (县人民政府办). */
interface Spare {
  readonly optional: ReadonlySet<string>;
  readonly appendices: ReadonlySet<string>;
}

/** One letter changed, left out or put in, and not one that names do without. */
function isSlip(name: string, right: string, { optional, appendices }: Spare): boolean {
  if (name === right || editDistance(name, right) !== 1) return false;
  let at = 0;
  while (name[at] === right[at]) at += 1;
  const [wrong, due] = [name[at] ?? '', right[at] ?? ''];
  if (name.length === right.length) return !(optional.has(wrong) && optional.has(due));
  const odd = name.length > right.length ? wrong : due;
  const isEnd = at === Math.min(name.length, right.length);
  return !optional.has(odd) && !(isEnd && appendices.has(odd));
}

function placeOf({ form }: Report, name: string, isLast: boolean): Span | null {
  const at = isLast ? form.value.lastIndexOf(name) : form.value.indexOf(name);
  return at === -1 ? null : form.toText(at, at + name.length);
}
