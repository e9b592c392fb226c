import type { CommandSet, MessageReply, Request, Services } from '../../commands/command.js';
import type { Engine } from '../answering/engine.js';
import type { Secret } from '../secret.js';
import type { CalmLog } from './calm-log.js';
import type { History } from './history.js';
import type { RecentIds } from './recent-ids.js';
import type { TokenBucket } from './token-bucket.js';
import type { Turns } from './turns.js';

/** What both kinds of arrivals, interactions and messages, need to be answered. */
export interface Face {
  readonly commands: CommandSet;
  readonly engine: () => Engine;
  readonly log: CalmLog;
  readonly clock: () => Date;
  readonly history: History;
  readonly bucket: TokenBucket;
  readonly turns: Turns;
  /** Messages that spoke to the bot. */
  readonly seen: RecentIds;
  readonly deferAfterMs: number;
  /** Whether the bot is about to leave, and answers nothing new. */
  readonly isClosing: () => boolean;
  /** Of the program: `1.0.0`. */
  readonly version: string;
  /** Only to keep it out of the log. */
  readonly token: Secret;
}

/** Services are made for one request and hold for the whole of it. */
export function servicesOf(face: Face, locale: string): Services {
  return { engine: face.engine(), now: face.clock(), locale, version: face.version };
}

/** Who asks where, with what they asked there before. */
export function requestOf(face: Face, { asker, place }: Pick<Request, 'asker' | 'place'>): Request {
  return { asker, place, history: face.history.recent(asker.id, place.channelId) };
}

/** Keeps a question for the follow-ups of the next minutes. */
export function remember(face: Face, { asker, place }: Request, { asked }: MessageReply): void {
  if (asked !== undefined) face.history.add(asker.id, place.channelId, asked);
}
