import type { Interactions } from '../interactions.js';
import type { Route } from '../rest.js';
import type { World } from '../world.js';
import { applicationRoutes } from './application.js';
import { channelRoutes } from './channels.js';
import { commandRoutes } from './commands.js';
import { guildRoutes } from './guilds.js';
import { type GatewayInformation, identityRoutes } from './identity.js';
import { interactionRoutes } from './interactions.js';
import { listingRoutes } from './listings.js';
import { messageRoutes } from './messages.js';
import { pinRoutes } from './pins.js';
import { reactionRoutes } from './reactions.js';
import { refusalRoutes } from './refusals.js';
import { threadRoutes } from './threads.js';

/**
 * Every route of Discord's that the practice Discord answers.
 *
 * @param intentsAllowed - the intents that the application has
 */
export function everyRoute(
  world: World,
  interactions: Interactions,
  gateway: () => GatewayInformation,
  intentsAllowed: number,
): readonly Route[] {
  return [
    ...identityRoutes(world, gateway),
    ...applicationRoutes(world),
    ...commandRoutes(world),
    ...channelRoutes(world),
    ...messageRoutes(world),
    ...reactionRoutes(world),
    ...pinRoutes(world),
    ...threadRoutes(world),
    ...guildRoutes(world, intentsAllowed),
    ...interactionRoutes(interactions, world.application.id),
    ...listingRoutes(world),
    ...refusalRoutes(world),
  ];
}
