import type { Lexicons } from '#lexicon';
import { type RenderOptions, renderNotice, renderSite, renderWorkbook } from '#render';
import type { Store } from '#store';

export type Rendering = 'html' | 'xlsx' | 'docx';
export const renderings: readonly Rendering[] = ['html', 'xlsx', 'docx'];

const writers = { html: renderSite, xlsx: renderWorkbook, docx: renderNotice } as const;

/** Writes the renderings that are asked for from what the store holds, and returns their paths. */
export async function writeRenderings(
  store: Store,
  lexicons: Lexicons,
  options: RenderOptions,
  wanted: readonly Rendering[],
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const rendering of wanted) paths.push(await writers[rendering](store, lexicons, options));
  return paths;
}
