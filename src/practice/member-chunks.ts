import { GatewayIntentBits } from 'discord-api-types/v10';
import { memberOf } from './guild.js';
import { isString, type JsonObject, strings } from './json.js';
import type { World } from './world.js';

const chunkSize = 1000;
/** By name or by id no more are found than this. */
const foundMax = 100;

/**
 * What REQUEST_GUILD_MEMBERS is answered with: one chunk at least, none where the request is not allowed or names no
 * guild of the bot's.
 *
 * @see https://discord.com/developers/docs/events/gateway-events#request-guild-members
 */
export function memberChunks(world: World, request: JsonObject, intents: number): readonly JsonObject[] {
  const guild = isString(request.guild_id) ? world.guild(request.guild_id) : undefined;
  if (!guild?.botIsMember) return [];
  const everyone = world.everyone();
  const wanted = isString(request.user_ids) ? [request.user_ids] : strings(request.user_ids);
  const query = isString(request.query) ? request.query.toLowerCase() : undefined;
  const whole = wanted.length === 0 && query === '' && Number(request.limit ?? 0) === 0;
  if (whole && (intents & GatewayIntentBits.GuildMembers) === 0) return [];
  const limit = whole ? everyone.length : Math.min(foundMax, Number(request.limit) || foundMax);
  const found = everyone
    .filter(({ user }) => (wanted.length > 0 ? wanted.includes(user.id) : user.username.startsWith(query ?? '')))
    .slice(0, limit);
  const notFound = wanted.filter((id) => !everyone.some(({ user }) => user.id === id));
  const count = Math.max(1, Math.ceil(found.length / chunkSize));
  return Array.from({ length: count }, (_, index) => ({
    guild_id: guild.id,
    members: found.slice(index * chunkSize, (index + 1) * chunkSize).map((person) => memberOf(guild, person)),
    chunk_index: index,
    chunk_count: count,
    // Nobody is online as far as the bot may know.
    ...(request.presences === true && { presences: [] }),
    ...(notFound.length > 0 && { not_found: notFound }),
    // Up to 32 bytes; a longer one is ignored.
    ...(isString(request.nonce) && Buffer.byteLength(request.nonce) <= 32 && { nonce: request.nonce }),
  }));
}
