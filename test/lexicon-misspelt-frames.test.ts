import { expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';

const lines = (await loadLexicons('lexicons')).words('misspelt-frames');
const frames = new Set(lines.map((line) => line.split('/')[0] ?? ''));

it('a frame has three characters or more and tells the wrong ones of each place', () => {
  const odd = lines.filter((line) => {
    const [frame = '', ...places] = line.split('/');
    return frame.length < 3 || places.length !== frame.length;
  });
  expect(odd).toEqual([]);
});

it('no character is wrong twice at a place, and the own one only within a frame', () => {
  const odd = lines.filter((line) => {
    const [frame = '', ...places] = line.split('/');
    return places.some((place, at) => {
      const wrong = place.replace('?', '');
      const isEdge = at === 0 || at === frame.length - 1;
      return new Set(wrong).size !== wrong.length || (isEdge && wrong.includes(frame.charAt(at)));
    });
  });
  expect(odd).toEqual([]);
});

it('no frame is another one misspelt', () => {
  const odd = lines.flatMap((line) => {
    const [frame = '', ...places] = line.split('/');
    const spellings = places.flatMap((place, at) =>
      [...place.replace('?', '')].map((own) => frame.slice(0, at) + own + frame.slice(at + 1)),
    );
    return spellings.filter((spelling) => spelling !== frame && frames.has(spelling));
  });
  expect(odd).toEqual([]);
});
