import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderOptions } from './results.ts';
import type { Say } from './say.ts';
import { type Page, sitePage } from './site-page.ts';
import { script } from './site-script.ts';
import { style } from './site-style.ts';

/** Writes a page of the folder `site`; `name` may name one of its folders. */
export type WritePage = (name: string, page: Page) => Promise<void>;

const leafFolders = ['report', 'pair', 'family', 'topic'] as const;

/** An empty folder `site` with what its pages share: pages of an earlier rendering would be links to nothing. */
export async function openSite({ out }: RenderOptions): Promise<string> {
  const folder = join(out, 'site');
  await rm(folder, { recursive: true, force: true });
  for (const leaf of leafFolders) await mkdir(join(folder, leaf), { recursive: true });
  await writeFile(join(folder, 'style.css'), style);
  await writeFile(join(folder, 'script.js'), script);
  return folder;
}

/** Some pages are under way at once; no more, so that memory does not grow with the site. */
const mostUnderWay = 16;

export function pageWriter(
  folder: string,
  options: RenderOptions,
  say: Say,
): { readonly write: WritePage; readonly finish: () => Promise<void> } {
  let underWay: Promise<void>[] = [];
  const finish = async () => {
    await Promise.all(underWay);
    underWay = [];
  };
  const write: WritePage = async (name, page) => {
    underWay.push(writeFile(join(folder, name), sitePage(page, options, say)));
    if (underWay.length >= mostUnderWay) await finish();
  };
  return { write, finish };
}
