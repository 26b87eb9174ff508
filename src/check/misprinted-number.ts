import type { CitedNumber, KnownDocument } from './citation.ts';
import { editDistance } from './edit-distance.ts';

/** The number that was meant by 国办函〔2021〕109号 where the words around it are about 国办函〔2020〕109号; null where there is none. */
export function misprinted({ number, start, end }: CitedNumber, all: readonly KnownDocument[], value: string): string | null {
  if (all.some(({ numbers }) => numbers.includes(number))) return null;
  const around = value.slice(Math.max(0, start - nearTitle), end + nearTitle);
  const meant = all.find(
    ({ titles, numbers }) => numbers.some((known) => isMisprint(number, known)) && titles.some((title) => sharesMore(around, title, all)),
  );
  return meant?.numbers.find((known) => isMisprint(number, known)) ?? null;
}

/** Characters around a number in which its subject is told. */
const nearTitle = 40;
const series = /^(.+)〔(\d{4})〕(\d+)$/;

/** The same series, and the year or the number alone another. */
function isMisprint(number: string, known: string): boolean {
  const [one, other] = [series.exec(number), series.exec(known)];
  if (one === null || other === null || one[1] !== other[1]) return false;
  return (one[2] === other[2]) !== (one[3] === other[3]) && editDistance(number, known) <= 2;
}

/** Letters in a row that words around a number share with the title of what it should be. */
const subject = 5;
/** Titles of more documents hold them: 政府信息公开 says nothing in this field. */
const mostTitled = 3;

function sharesMore(around: string, title: string, all: readonly KnownDocument[]): boolean {
  for (let at = 0; at + subject <= title.length; at += 1) {
    const part = title.slice(at, at + subject);
    if (around.includes(part) && all.filter(({ titles }) => titles.some((each) => each.includes(part))).length <= mostTitled) return true;
  }
  return false;
}
