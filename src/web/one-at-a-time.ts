/** Works on something that bears one user at a time: each piece of work begins when the one before has ended. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
