import { Events, GatewayDispatchEvents, Status } from 'discord.js';

/** An event that discord.js could not read, or did not care to. */
export interface Unread {
  /** As Discord names it: `INTERACTION_CREATE`. */
  readonly event: string;
  readonly data: unknown;
  readonly error: unknown;
}

/** What is needed of discord.js's client. */
interface PacketClient {
  readonly ws: { readonly status: Status };
  readonly application: unknown;
  on(event: Events.InteractionCreate, listener: () => void): unknown;
}

/**
 * Stands between discord.js's connections and its reading of events, for ways of its that would cost answers. It has no
 * option for any of them, so its inner workings are reached for; where they are no longer as they were, nothing changes.
 *
 * - An event that it fails to read, because Discord sends something new or wrong, would end the whole process; an
 *   interaction of a kind that it does not know is dropped. Both are handed to `onUnread`.
 * - Until every shard is ready it holds all events back, and with many shards that takes minutes: interactions, which
 *   live for three seconds, are read at once.
 */
export function watchPackets(client: PacketClient, onUnread: (unread: Unread) => void): void {
  const handle: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handle !== 'function') return;
  const create = methodOf(fieldOf(Reflect.get(client, 'actions'), 'InteractionCreate'), 'handle');
  let interactions = 0;
  client.on(Events.InteractionCreate, () => {
    interactions += 1;
  });

  Reflect.set(client.ws, 'handlePacket', (packet: unknown, shard: unknown): unknown => {
    const event = String(fieldOf(packet, 't'));
    const data = fieldOf(packet, 'd');
    const isInteraction = event === GatewayDispatchEvents.InteractionCreate;
    const isReady = client.ws.status === Status.Ready;
    const before = interactions;
    try {
      if (isInteraction && !isReady && create && client.application !== null) create(data);
      else Reflect.apply(handle, client.ws, [packet, shard]);
      const mayBeRead = isReady || create !== undefined;
      if (isInteraction && mayBeRead && interactions === before) throw new Error('An interaction of an unknown kind');
      return true;
    } catch (error) {
      onUnread({ event, data, error });
      return false;
    }
  });
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function methodOf(value: unknown, name: string): ((argument: unknown) => unknown) | undefined {
  const method = fieldOf(value, name);
  return typeof method === 'function' ? (argument) => Reflect.apply(method, value, [argument]) : undefined;
}
