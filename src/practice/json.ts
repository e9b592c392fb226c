/** A JSON object of which nothing is known yet. */
export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects among a list's items; empty for anything that is no list. */
export function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The strings among a list's items; empty for anything that is no list. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** A number, or 0 for anything else: for bit fields. */
export function bits(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Whether no list or object lies deeper within others than `max`. */
export function depthWithin(value: unknown, max: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return max > 0 && Object.values(value).every((inner) => depthWithin(inner, max - 1));
}
