import type { PageState } from './contract.js';
import type { Names } from './names.js';
import { channelsOf } from './place.js';

/** Who and what ids mean in what a person sees. */
export function pageNames(
  state: PageState,
  guildId: string | null,
  locale: string,
  goTo?: (channelId: string) => void,
): Names {
  const users = [...state.members, ...state.people, state.bot];
  const byId = new Map(users.map((user) => [user.id, user]));
  const roles = state.guilds.flatMap((guild) => guild.roles);
  const channels = channelsOf(state);
  const here = state.guilds.find(({ id }) => id === guildId);
  return {
    user: (id) => byId.get(id)?.name,
    role: (id) => roles.find((role) => role.id === id)?.name,
    channel: (id) => channels.find((channel) => channel.id === id)?.name,
    users: [...byId.values()].map(({ id, name, bot }) => ({ id, name, isBot: bot })),
    roles: here?.roles ?? [],
    channels: here?.channels ?? [],
    goTo,
    locale,
  };
}
