/** The same values with as much room behind them. */
export function twice(values: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(2 * values.length);
  next.set(values);
  return next;
}
