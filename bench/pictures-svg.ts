import { changesBetween } from '#model';
import { type Html, html } from '#text';

const fonts = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Zen Hei',sans-serif";

/** Apart for most colour-blind readers (Okabe and Ito 2008). */
export const colours = { ink: '#1d2733', soft: '#5c6b7a', line: '#d9e0e7', wash: '#f4f6f8', differs: '#c8442e' } as const;
export const bands = ['#2f7fb8', '#e0a30c', '#2a9d74', '#8b5fa8', '#c8442e', '#4c6f8f', '#b8860b', '#5b8c2a'] as const;

export function svg(width: number, height: number, title: string, content: readonly Html[]): string {
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}" font-family="${fonts}">
<rect width="${width}" height="${height}" fill="#fff"/>
${content.map((each) => html`${each}\n`)}</svg>`.markup
  }\n`;
}

interface TextStyle {
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
}

export const text = (
  x: number,
  y: number,
  content: Html | string,
  { size, fill = colours.ink, anchor = 'start', weight = 400 }: TextStyle,
): Html =>
  html`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}">${content}</text>`;

/** A run of text that is the same on both sides, or differs. */
export interface Run {
  readonly value: string;
  readonly differs: boolean;
}

export const runs = (parts: readonly Run[]): Html =>
  html`${parts.map(({ value, differs }) => (differs ? html`<tspan fill="${colours.differs}" font-weight="700">${value}</tspan>` : html`<tspan>${value}</tspan>`))}`;

/** `own` with what of it `other` has not, figures as wholes. */
export function differing(own: string, other: string): readonly Run[] {
  return changesBetween(other, own).flatMap(({ text, side }) => (side === 'left' ? [] : [{ value: text, differs: side === 'right' }]));
}
