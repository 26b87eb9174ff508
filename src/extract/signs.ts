import type { Hit, Lexicons } from '#lexicon';
import { longestAddress } from './cuts.ts';
import type { Mode } from './topic-reader.ts';

/** Hits by cue or stance. */
export type Cues = ReadonlyMap<string, readonly Hit[]>;

/** What the lexicons find in a stretch of the discussion; offsets into it. */
export interface Signs {
  readonly cues: Cues;
  /** Ends of the words that open an item (首先,), by start. */
  readonly words: ReadonlyMap<number, number>;
  /** What those words call their item (问题一:), by start. */
  readonly names: ReadonlyMap<number, Mode>;
  /** Where turns begin. */
  readonly turns: ReadonlySet<number>;
  /** It begins with the thing it is about: 针对乡镇栏目, or 答复格式不一的, */
  readonly isAddressed: boolean;
  /** Whether a clause of it does. */
  readonly addressed: (clause: string) => boolean;
}

/** Looks cues, stances, enumerators and addresses up in stretches, in one pass over all; one result a stretch, in order. */
export function prepareSigns(lexicons: Lexicons): (texts: readonly string[]) => readonly Signs[] {
  const all = lexicons.together(['cues', 'list-openers', 'stance', 'enumerators', 'addresses']);
  const address = lexicons.lexicon('addresses');
  const enumerators = new Set(lexicons.lexicon('enumerators').entries.map(({ id }) => id));
  const addresses = new Set(address.entries.map(({ id }) => id));
  const addressed = (clause: string) => address.scan(clause.slice(0, longestAddress)).length > 0;
  const signsOf = (hits: readonly Hit[]): Signs => {
    const cues = new Map<string, Hit[]>();
    const words = new Map<number, number>();
    let isAddressed = false;
    for (const hit of hits) {
      const name = hit.entry.yields['cue'] ?? hit.entry.yields['stance'];
      if (name !== undefined) push(cues, name, hit);
      else if (enumerators.has(hit.entry.id)) words.set(hit.start, hit.end);
      else if (addresses.has(hit.entry.id) && hit.end <= longestAddress) isAddressed = true;
    }
    dropAimless(cues, addresses);
    return { cues, words, names: namesIn(hits), turns: new Set(cues.get('turn')?.map(({ start }) => start)), isAddressed, addressed };
  };
  return (texts) => all.scanEach(texts).map(signsOf);
}

/** 针对新政策,解读不够及时: what admits something behind its opening turns to nothing. */
function dropAimless(cues: Map<string, Hit[]>, addresses: ReadonlySet<string>): void {
  const turns = cues.get('turn') ?? [];
  const left = turns.filter((turn) => !addresses.has(turn.entry.id) || !cues.get('lack')?.some(({ start }) => start >= turn.end));
  if (left.length === turns.length) return;
  if (left.length === 0) cues.delete('turn');
  else cues.set('turn', left);
}

function namesIn(hits: readonly Hit[]): ReadonlyMap<number, Mode> {
  const names = new Map<number, Mode>();
  for (const { entry, start } of hits) {
    const half = entry.yields['half'];
    if (half === 'problem' || half === 'measure') names.set(start, half);
  }
  return names;
}

function push(cues: Map<string, Hit[]>, name: string, hit: Hit): void {
  const list = cues.get(name);
  if (list === undefined) cues.set(name, [hit]);
  else list.push(hit);
}
