import type { Progress } from '#run';
import type { Say } from './context.ts';

/** Between two lines of a log. */
const logEveryMs = 5_000;
/** Between two pictures on a terminal. */
const drawEveryMs = 200;

/** Shows where a run is, on stderr: one line redrawn on a terminal, now and then a line elsewhere. */
export function runProgress(say: Say, now: () => number) {
  const stream = process.stderr;
  const isTerminal = stream.isTTY === true;
  let shown = now();
  /** When the first file was done: workers take seconds to start, which say nothing of the files. */
  let first = shown;
  const draw = (text: string) => stream.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
  return {
    show(at: Progress): void {
      const time = now();
      if (at.stage === 'files' && at.done === 1) first = time;
      if (at.stage === 'files' && (at.done < 2 || time - shown < (isTerminal ? drawEveryMs : logEveryMs))) return;
      shown = time;
      if (at.stage !== 'files') draw(say(`progress-${at.stage}`));
      else
        draw(
          say('progress-files', {
            done: at.done,
            total: at.total,
            left: duration(((time - first) / (at.done - 1)) * (at.total - at.done), say),
          }),
        );
    },
    end(): void {
      if (isTerminal) stream.write('\r\u001b[K');
    },
  };
}

function duration(ms: number, say: Say): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? say('seconds', { count: seconds }) : say('minutes', { count: Math.ceil(seconds / 60) });
}
