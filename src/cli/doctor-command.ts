import { cpus, totalmem } from 'node:os';
import { Command } from 'commander';
import { configure } from '#contract';
import type { Context } from './context.ts';
import { print } from './terminal.ts';
import { pad } from './width.ts';

/** `leitong doctor`: what this machine can read and run. */
export function doctorCommand({ say, lexicons, version, lexiconFolder }: Context): Command {
  return new Command('doctor').description(say('doctor-about')).action(async () => {
    const { openSegmenter } = await import('#tokens');
    const segmenter = await openSegmenter(configure({}, 'default configuration'), lexicons);
    const memory = Math.round(totalmem() / 2 ** 30);
    const facts: readonly (readonly [string, string])[] = [
      ['leitong', version],
      ['Node.js', `${process.versions.node} (${process.platform} ${process.arch})`],
      [say('doctor-machine'), say('doctor-cores', { cores: cpus().length, memory })],
      [say('doctor-lexicons'), `${lexiconFolder} (${lexicons.fingerprint})`],
      [say('doctor-segmenter'), segmenter.name],
      [say('doctor-formats'), 'txt, md, html, docx, doc, pdf'],
      [say('doctor-encodings'), 'UTF-8, UTF-16, GB18030, Big5'],
    ];
    await print(facts.map(([name, fact]) => `${pad(name, 14)}${fact}`).join('\n'));
    if (segmenter.fallback !== null) await print(say('segmenter-fallback', { name: segmenter.name, reason: segmenter.fallback }));
  });
}
