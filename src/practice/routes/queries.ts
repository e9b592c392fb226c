/** An id of a query, 0 where there is none. */
export function idIn(text: string | null): bigint {
  return text !== null && /^\d{1,20}$/.test(text) ? BigInt(text) : 0n;
}

/** How many are asked for, from 1 to `most`. */
export function limitIn(query: URLSearchParams, usual: number, most: number): number {
  const given = Number(query.get('limit') ?? usual);
  return Number.isInteger(given) ? Math.min(most, Math.max(1, given)) : usual;
}
