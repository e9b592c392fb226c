const discordEpochMs = 1_420_070_400_000n;

/** The first id of a moment, in milliseconds since 1970. */
export function snowflakeAt(ms: number): string {
  return ((BigInt(ms) - discordEpochMs) << 22n).toString();
}

let last = 0n;

/** The next id: Discord's, made of the time in milliseconds and a counter; every one is greater than those before. */
export function snowflake(): string {
  const next = BigInt(snowflakeAt(Date.now()));
  last = next > last ? next : last + 1n;
  return last.toString();
}
