import type { Fault } from '#model';
import type { Decode } from './decode.ts';
import { type Extracted, isFault, noLayout, noPlatform } from './extracted.ts';

/** Plain text and Markdown: the text as decoded, marks and all. */
export async function readText(bytes: Uint8Array, decode: Decode): Promise<Extracted | Fault> {
  const decoded = await decode(bytes);
  return isFault(decoded) ? decoded : { layout: noLayout, platform: noPlatform, ...decoded };
}
