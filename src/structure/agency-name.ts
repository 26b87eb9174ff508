import type { Divisions, Hit, Lexicons } from '#lexicon';
import { flatMapped } from '#model';
import { type Piece, piecesOf } from './name-piece.ts';
import { chainOf } from './region-chain.ts';
import { remembered } from './remembered.ts';
import type { Unit, UnitOf } from './unit-type.ts';

/** What an agency may be called: longer are sentences, shorter are words; a department's name has three characters (水利局, not 主办). */
const shortest = 2;
const shortestDepartment = 3;
const longest = 40;
const shape = /^[\p{Script=Han}·、()0-9A-Za-z]+$/u;

/** Reads and compares names of agencies in forms. */
export interface AgencyNames {
  /** Whether the whole string names an agency. */
  isName(piece: string): boolean;
  /** Whether it refers to an agency without naming it, or is a placeholder (我镇, 各乡镇, XX县). */
  isNameless(piece: string): boolean;
  /** The government or department behind its office: X县人民政府办公室 gives X县人民政府. */
  principal(name: string): string;
  /** Whether it leaves out whose it is: 县水利局, 市卫生健康委员会. */
  isBare(name: string): boolean;
  /** The name without the national body in front of it: X县税务局 of 国家税务总局X县税务局. */
  local(name: string): string;
  /** Whether both are names of one agency, one perhaps with divisions above it. */
  isSame(name: string, other: string): boolean;
  /** X镇人民政府 and X镇 are one: the name without its official ending. */
  core(name: string): string;
  /** Names that stand whole between punctuation, years and cue words of `form`, in reading order. */
  between(form: string): readonly Piece[];
  /** What says one agency's name twice in a row, once and in full: X乡人民政府X乡人民政府, X乡人民政府Y县X乡人民政府. */
  once(name: string): string;
  /** The fullest of `names` that is the same agency as `name`. */
  fullest(name: string, names: readonly string[]): string;
  unitOf(name: string): Unit | null;
}

/** Governments a name can be preceded by: 新源县 before 塔勒德镇. */
const governing = new Set(['province', 'city', 'county', 'district', 'banner', 'zone', 'town', 'township', 'subdistrict']);

/** What only names itself by the kind of its government: 县 in 县水利局. */
const bareTypes = new Set(['department', 'organisation']);

const mayBeName = ({ length }: string) => length >= shortest && length <= longest;

type Cues = (name: string) => readonly Hit[];
type Telling = Pick<AgencyNames, 'isName' | 'isNameless'>;
type Shortening = Pick<AgencyNames, 'principal' | 'core' | 'isBare'>;

export function prepareAgencyNames(lexicons: Lexicons, unitOf: UnitOf, table: Divisions): AgencyNames {
  const cues: Cues = remembered(lexicons.lexicon('agency-cues').scan);
  const kinds = new Set(lexicons.words('division-kinds').filter((kind) => kind.length === 1));
  const { isName, isNameless } = telling(cues, unitOf);
  const shortening = shorteningOf(
    cues,
    isName,
    unitOf,
    (name) => kinds.has(name.charAt(0)) && chainOf(name, table).candidates.length === 0,
  );
  const isSame = samenessOf(shortening, unitOf, table);
  return {
    isName,
    isNameless,
    ...shortening,
    local: (name) => {
      const national = cues(name).find((hit) => hit.entry.yields['side'] === 'national' && hit.start === 0 && hit.end < name.length);
      return national === undefined ? name : name.slice(national.end);
    },
    isSame,
    once: (name) => saidOnce(name, isName, isSame),
    between: (form) =>
      flatMapped(piecesOf(form, cues(form)), (piece) => {
        const name = mayBeName(piece.name) ? shortening.principal(piece.name) : piece.name;
        return isName(name) ? [{ ...piece, name }] : [];
      }),
    fullest: (name, names) =>
      names.filter((other) => isSame(name, other)).reduce((best, other) => (other.length > best.length ? other : best), name),
    unitOf,
  };
}

/** The shortest name that is said twice has so many characters: X乡 with a name of two. */
const shortestTwice = 3;

function saidOnce(name: string, isName: Telling['isName'], isSame: AgencyNames['isSame']): string {
  if (!repeatsItself(name)) return name;
  // From the end: what stands last is the name as the title has it.
  for (let at = name.length - shortestTwice; at >= shortestTwice; at -= 1) {
    const [first, second] = [name.slice(0, at), name.slice(at)];
    if (isName(first) && isName(second) && isSame(first, second)) return first.length > second.length ? first : second;
  }
  return name;
}

/** Whether any three characters stand in it twice: next to no name has that. */
function repeatsItself(name: string): boolean {
  for (let at = 0; at + 2 * shortestTwice <= name.length; at += 1)
    if (name.includes(name.slice(at, at + shortestTwice), at + shortestTwice)) return true;
  return false;
}

function telling(cues: Cues, unitOf: UnitOf): Telling {
  const isNameless = (piece: string) =>
    cues(piece).some(({ entry, start, end }) => {
      const side = entry.yields['side'];
      // 党政综合办公室 alone is an office of whoever reports.
      return side === 'nameless' || (side === 'office' && start === 0 && end === piece.length);
    });
  const isName = (piece: string) => {
    if (!mayBeName(piece) || !shape.test(piece)) return false;
    const type = unitOf(piece)?.type;
    return type !== undefined && (piece.length >= shortestDepartment || !bareTypes.has(type)) && !isNameless(piece);
  };
  return { isName, isNameless };
}

/** `beginsBare`: a name begins with the kind of a division and with no division's name. */
function shorteningOf(cues: Cues, isName: Telling['isName'], unitOf: UnitOf, beginsBare: (name: string) => boolean): Shortening {
  const endingOf = (side: string, name: string) =>
    cues(name).find((hit) => hit.entry.yields['side'] === side && hit.end === name.length && hit.start > 0);
  return {
    principal: (name) => {
      const office = endingOf('office', name);
      const before = office === undefined ? '' : name.slice(0, office.start);
      return isName(before) ? before : name;
    },
    core: (name) => {
      const ending = endingOf('official', name);
      const before = ending === undefined ? '' : name.slice(0, ending.start);
      if (ending === undefined) return name;
      if (unitOf(before) !== null) return before;
      const road = name.slice(0, ending.start + '街道'.length);
      return unitOf(road)?.type === 'subdistrict' ? road : name;
    },
    isBare: (name) => beginsBare(name) && bareTypes.has(unitOf(name.slice(1))?.type ?? ''),
  };
}

function samenessOf({ core, isBare }: Shortening, unitOf: UnitOf, table: Divisions): AgencyNames['isSame'] {
  const governs = (name: string) => governing.has(unitOf(name)?.type ?? '');
  return (name, other) => {
    const [short, long] = [core(name), core(other)].sort((a, b) => a.length - b.length);
    if (short === undefined || long === undefined || !long.endsWith(short)) return false;
    const prefix = long.slice(0, long.length - short.length);
    if (prefix === '' || chainOf(prefix, table).rest === '') return true;
    // 望川区 completes 白鹭湾街道办事处, 望川区人民政府 in front of it is another way to write the same name; 沄阳 completes 县水利局.
    return isBare(short) ? governs(prefix + short.charAt(0)) : core(prefix) === prefix && governs(prefix);
  };
}
