import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Numbers in [0, 1) from a seed (mulberry32): the same everywhere. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Grammar = Readonly<Record<string, readonly string[]>>;

function expand(text: string, grammar: Grammar, random: () => number): string {
  return text
    .replaceAll(/\$([a-z]+)/g, (_, name: string) => {
      const choices = grammar[name] ?? [];
      return expand(choices[Math.floor(random() * choices.length)] ?? '', grammar, random);
    })
    .replaceAll('#', () => String(2 + Math.floor(random() * 97)));
}

const ordinals = ['一是', '二是', '三是'];
const zeros = (count: number) => Array.from({ length: count }, () => '0').join('\t');
const rows = ['（一）予以公开', '（二）部分公开', '1.属于国家秘密', '2.其他法律行政法规禁止公开', '（七）总计'];

function reportOf(index: number, seed: number, grammar: Grammar): string {
  const own = chance(seed * 1_000_003 + index);
  // Every tenth report shares the sentences of a family of its own: names and numbers differ.
  const words = index % 10 === 0 ? chance(seed + Math.floor(index / 100)) : own;
  const say = (text: string) => expand(text, grammar, words);
  const name = `${expand('$place', grammar, own)}${index}镇人民政府`;
  const list = (rule: string) => `${ordinals.map((ordinal) => `${ordinal}${say(rule)}`).join('；')}。`;
  return [
    `${name}2024年政府信息公开工作年度报告`,
    '根据《中华人民共和国政府信息公开条例》第五十条规定编制本报告。所列数据的统计期限为2024年1月1日至12月31日。',
    '一、总体情况',
    ...['$disclosure', '$application', '$management', '$platform', '$supervision'].map(say),
    '二、主动公开政府信息情况',
    `信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n信息内容\t本年处理决定数量\n行政许可\t${index % 40}\n行政处罚\t0\n行政强制\t0`,
    '三、收到和处理政府信息公开申请情况',
    `一、本年新收政府信息公开申请数量\t${zeros(7)}\n二、上年结转政府信息公开申请数量\t${zeros(7)}\n${rows.map((row) => `${row}\t${zeros(7)}`).join('\n')}\n四、结转下年度继续办理\t${zeros(7)}`,
    '四、政府信息公开行政复议、行政诉讼情况',
    `结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${zeros(15)}`,
    '五、存在的主要问题及改进情况',
    `（一）存在的问题\n${list('$problem')}`,
    `（二）改进措施\n${list('$measure')}`,
    '六、其他需要报告的事项',
    '本年度未收取政府信息公开信息处理费。',
    `${name}\n2025年1月${1 + (index % 28)}日`,
  ].join('\n');
}

/** Writes `count` reports of invented agencies, 100 a folder; the same bytes for the same seed. */
export async function writeCorpus(directory: string, count: number, seed: number): Promise<void> {
  const grammar: Grammar = parse(await readFile(new URL('grammar.yaml', import.meta.url), 'utf8'));
  for (let start = 0; start < count; start += 100) {
    const folder = join(directory, String(start / 100).padStart(4, '0'));
    await mkdir(folder, { recursive: true });
    const indices = Array.from({ length: Math.min(100, count - start) }, (_, i) => start + i);
    await Promise.all(
      indices.map((index) => writeFile(join(folder, `${String(index).padStart(6, '0')}.txt`), reportOf(index, seed, grammar))),
    );
  }
}
