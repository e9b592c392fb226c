import type { Secret } from '../secret.js';

/** What a log may say of an error. */
export interface Cause {
  readonly name: string;
  readonly message: string;
  /** Discord's or the system's code. */
  readonly code?: string | number;
  /** HTTP status. */
  readonly status?: number;
  readonly stack?: string;
}

/**
 * An error as plain fields without secrets: neither the bot's token nor the token of an interaction, which discord.js
 * puts into the address of a failed request; nor the request's body, which is somebody's text.
 */
export function causeOf(error: unknown, token: Secret): Cause {
  if (!(error instanceof Error)) return { name: 'Thrown', message: withoutSecrets(String(error), token) };
  return {
    name: error.name,
    message: withoutSecrets(error.message, token),
    ...('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
      ? { code: error.code }
      : {}),
    ...('status' in error && typeof error.status === 'number' ? { status: error.status } : {}),
    ...(error.stack === undefined ? {} : { stack: withoutSecrets(error.stack, token) }),
  };
}

/** The text with every token in it replaced. */
export function withoutSecrets(text: string, token: Secret): string {
  return token.redact(text).replace(/\/(interactions|webhooks)\/(\d+)\/[^/\s?"']+/g, '/$1/$2/[secret]');
}
