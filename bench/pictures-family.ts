import type { Row } from '#contract';
import { type Html, html } from '#text';
import { bands, colours, differing, type Run, runs, svg, text } from './pictures-svg.ts';

interface Member {
  readonly agency: string;
  readonly share: number;
  readonly text: string;
  readonly isMedoid: boolean;
}

const size = { width: 1120, member: 330, box: 118, gap: 18, top: 76, letter: 14, line: 22 };

/** The template in the middle with its slots, the members around it with what each wrote otherwise than the representative. */
export function familyPicture(family: Row<'families'>, members: readonly Member[]): string {
  const medoid = members.find(({ isMedoid }) => isMedoid);
  const others = members.filter(({ isMedoid }) => !isMedoid);
  if (medoid === undefined) throw new Error('the family has no representative');
  const sides = [others.slice(0, Math.ceil(others.length / 2)), others.slice(Math.ceil(others.length / 2))];
  const rows = Math.max(...sides.map((side) => side.length));
  const height = size.top + rows * (size.box + size.gap) + 64;
  const middle = {
    x: size.member + 70,
    width: size.width - 2 * size.member - 140,
    y: size.top,
    height: rows * (size.box + size.gap) - size.gap,
  };
  const drawn = sides.flatMap((side, column) =>
    side.map((member, row) => {
      const x = column === 0 ? 16 : size.width - size.member - 16;
      const y = size.top + row * (size.box + size.gap) + (column === 1 ? ((rows - side.length) * (size.box + size.gap)) / 2 : 0);
      const edge = column === 0 ? { from: x + size.member, to: middle.x } : { from: x, to: middle.x + middle.width };
      const target = middle.y + middle.height / 2 + (y + size.box / 2 - middle.y - middle.height / 2) * 0.5;
      return html`<line x1="${edge.from}" y1="${y + size.box / 2}" x2="${edge.to}" y2="${target}" stroke="${bands[0]}" stroke-opacity="0.55" stroke-width="${(member.share * 8).toFixed(1)}"/>${memberBox(member, medoid, x, y)}`;
    }),
  );
  const told = `共用模板的 ${family.size} 份报告：□ 为各自填写之处，线的粗细为占正文的份额，红字与代表报告不同`;
  return svg(size.width, height, told, [
    text(size.width / 2, 40, told, { size: 16, anchor: 'middle', weight: 600 }),
    ...drawn,
    centre(family, medoid, middle),
  ]);
}

function memberBox({ agency, share, text: report }: Member, medoid: Member, x: number, y: number): Html {
  const lines = wrapped(changed(sectionOf(report), sectionOf(medoid.text)), Math.floor((size.member - 24) / size.letter)).slice(0, 3);
  return html`<rect x="${x}" y="${y}" width="${size.member}" height="${size.box}" rx="6" fill="${colours.wash}" stroke="${colours.line}"/>${text(x + 12, y + 24, agency, { size: 15, weight: 700 })}${text(x + size.member - 12, y + 24, `${Math.round(share * 100)}%`, { size: 14, fill: colours.soft, anchor: 'end' })}${lines.map((line, no) => text(x + 12, y + 50 + no * size.line, runs(line), { size: size.letter, fill: colours.soft }))}`;
}

function centre(
  { template }: Row<'families'>,
  { agency }: Member,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Html {
  const letter = 15;
  const most = Math.floor((height - 70) / 23);
  const all = wrapped([{ value: template, differs: false }], Math.floor((width - 28) / letter));
  const lines = all.length > most ? [...all.slice(0, most - 1), [{ value: '……', differs: false }]] : all;
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="#fff" stroke="${bands[0]}" stroke-width="2"/>${text(x + 14, y + 26, `底稿（代表：${agency}）`, { size: 15, weight: 700 })}${lines.map((line, no) => text(x + 14, y + 56 + no * 23, runs(line), { size: letter }))}`;
}

/** Its section five. */
const sectionOf = (report: string): string => report.slice(report.indexOf('\n', report.indexOf('五、')) + 1, report.indexOf('\n六、'));

/** What differs from the representative, with a few letters around it. */
function changed(own: string, other: string): readonly Run[] {
  const around = 4;
  const parts = differing(own, other);
  return parts.flatMap(({ value, differs }, no): readonly Run[] => {
    if (differs) return [{ value, differs }];
    const isShort = value.length <= around * 2 + 1;
    if (isShort) return [{ value, differs: false }];
    const head = no === 0 ? '' : value.slice(0, around);
    const tail = no === parts.length - 1 ? '' : value.slice(-around);
    return [{ value: `${head}…${tail}`, differs: false }];
  });
}

/** Lines of at most so many letters. */
function wrapped(parts: readonly Run[], most: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  let length = 0;
  for (const { letter, differs } of parts.flatMap((part) => Array.from(part.value, (each) => ({ letter: each, differs: part.differs })))) {
    const wide = /[\x20-\x7e]/.test(letter) ? 0.6 : 1;
    if (length + wide > most) lines.push([]);
    length = length + wide > most ? wide : length + wide;
    lines.at(-1)?.push({ value: letter, differs });
  }
  return lines;
}
