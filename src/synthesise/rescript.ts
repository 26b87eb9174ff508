import type { Chance } from '#model';

/** One way to write a passage in other script or punctuation; the same for all parts of it. */
export function rescript(_chance: Chance): (text: string) => string {
  return (text) => text;
}
