import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderOptions } from './results.ts';
import type { Say } from './say.ts';
import { type Page, sitePage } from './site-page.ts';
import { script } from './site-script.ts';
import { style } from './site-style.ts';
import { writable, writeOut } from './write-out.ts';

/** Writes a page of the folder `site`; `name` may name one of its folders. */
export type WritePage = (name: string, page: Page) => Promise<void>;

const leafFolders = ['report', 'pair', 'family', 'topic'] as const;

/** An empty folder `site` with what its pages share: pages of an earlier rendering would be links to nothing. */
export async function openSite({ out }: RenderOptions): Promise<string> {
  const folder = join(out, 'site');
  await writable(folder, async () => {
    await rm(folder, { recursive: true, force: true });
    for (const leaf of leafFolders) await mkdir(join(folder, leaf), { recursive: true });
  });
  await writeOut(join(folder, 'style.css'), style);
  await writeOut(join(folder, 'script.js'), script);
  return folder;
}

/** Some pages are under way at once; no more, so that memory does not grow with the site. */
const mostUnderWay = 16;

/** A page that cannot be written is told, as `UserError`, by the next `write` that waits or by `finish`; the others are written first. */
export function pageWriter(
  folder: string,
  options: RenderOptions,
  say: Say,
): { readonly write: WritePage; readonly finish: () => Promise<void> } {
  let underWay: Promise<void>[] = [];
  const failures: unknown[] = [];
  const finish = async () => {
    await Promise.all(underWay);
    underWay = [];
    if (failures.length > 0) throw failures[0];
  };
  const write: WritePage = async (name, page) => {
    // Caught at once: nobody may be waiting for it yet.
    const written = writeOut(join(folder, name), sitePage(page, options, say)).catch((error: unknown) => {
      failures.push(error);
    });
    underWay.push(written);
    if (underWay.length >= mostUnderWay) await finish();
  };
  return { write, finish };
}
