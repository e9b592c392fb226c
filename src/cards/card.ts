import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** What a person sees of a reply: top-level Components V2, in Discord's own JSON. Every face draws the same card. */
export type Card = readonly APIMessageTopLevelComponent[];
