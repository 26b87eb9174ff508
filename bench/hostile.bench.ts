import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { Source } from '#model';
import { prepareStructure } from '#structure';
import { type Bench, costOf, lexicons, milliseconds, peakMegabytes, rounded } from './bench.ts';

const head =
  '某县某镇人民政府2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》编制。\n一、总体情况\n主动公开政府信息12条。\n';
const foot = '\n五、存在的主要问题及改进情况\n一是内容不够丰富。下一步将充实内容。\n六、其他需要报告的事项\n无。\n';

/** What repeats until the text is long enough; each was or might be more than linear for some way of reading. */
const kinds: Readonly<Record<string, string>> = {
  'one clause without an end': '加强政府信息公开工作',
  'items on one line': '一是加强领导；二是完善制度；',
  'headings again and again': '一、总体情况\n二、主动公开政府信息情况\n五、存在的主要问题及改进情况\n',
  'ordinals on one line': '（一）（二）1.2、①第一，',
  digits: '1234567890',
  'numbers and units': '共公开信息12条，其中3条、4条，',
  'brackets that do not close': '（《“〔',
  'bars of a table': '| 0 | / |',
  'labels of a table': '一、本年新收政府信息公开申请数量0 0 0（一）予以公开',
  'blank lines': ' \n\t\u3000\n',
  'letters and spaces': 'ab c ',
  'pinyin inserted': '报(bào)告(gào)公(gong)开(kai)',
  'question marks': '公?开??@@',
  'lone surrogates': '\ud800公\udc00开',
  'controls and zero width': '公\u0000开\u200b\u0007',
  'traditional script': '政務公開覆議',
  'misread bytes': '鏀垮姟鍏紑锟斤拷',
};

const sizes = { tiny: [2_000, 20_000], usual: [10_000, 100_000, 1_000_000], full: [10_000, 100_000, 1_000_000, 10_000_000] } as const;

/** Reading and structuring hostile text of growing length; nothing may throw, and 1 is time in step with the length. */
export const benchHostile: Bench = async (size) => {
  const structure = prepareStructure(await loadLexicons(lexicons));
  structure(sourceOf(`${head}${'热身。'.repeat(3_000)}${foot}`));
  const ratios: Record<string, number> = {};
  const lines: string[] = [];
  for (const [kind, piece] of Object.entries(kinds)) {
    const times: number[] = [];
    for (const length of sizes[size]) {
      const source = sourceOf(`${head}${piece.repeat(Math.ceil(length / piece.length))}${foot}`);
      // Short texts are over before the code for them is compiled.
      const runs = length <= longestWarmed ? warmRuns : 1;
      let best = Infinity;
      for (let run = 0; run < runs; run += 1)
        best = Math.min(
          best,
          costOf(() => structure(source)),
        );
      times.push(best);
    }
    const growths = times.slice(1).map((ms, i) => ms / (times[i] ?? 1));
    ratios[`hostile, growth over the last tenfold: ${kind}`] = rounded((growths.at(-1) ?? 0) / 10);
    lines.push(`${kind}: ${times.map(milliseconds).join(', ')}; growth ${growths.map((growth) => `×${growth.toFixed(1)}`).join(', ')}`);
  }
  const limit = configure({}, 'defaults').ingest.maximumCharacters;
  const refused = sizes[size].some((length) => length > limit)
    ? 'the longest measured without that limit'
    : 'so the longest are not measured';
  return {
    ratios,
    lines: [
      `characters: ${sizes[size].join(', ')}; peak ${peakMegabytes().toFixed(0)} MB; a whole run refuses texts over ${limit} characters, ${refused}`,
      ...lines,
    ],
  };
};

const longestWarmed = 100_000;
const warmRuns = 3;

function sourceOf(text: string): Source {
  return {
    sourceId: 'hostile',
    contentHash: 'hostile',
    path: 'hostile.txt',
    origin: 'corpus',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    byteCount: text.length,
    text,
    platform: { title: null, agency: null, publishedOn: null, url: null },
    layout: { tables: [], headings: [], furniture: [], scans: [] },
    manifest: null,
  };
}
