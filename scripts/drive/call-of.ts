/** `work(...args)` as an expression to be evaluated elsewhere. */
export function callOf(work: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${work})(...${JSON.stringify(args)})`
}
