import { InteractionResponseType, InteractionType, MessageFlags, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { errorNotice } from './notices.js';

/** What it takes to answer an interaction of any kind. */
const answerableSchema = z.object({ id: z.string(), token: z.string(), type: z.number() });

/**
 * Answers an interaction that discord.js could not read, with an error code: whoever asked is told something at least.
 *
 * @param data - the event, as Discord sent it
 * @throws what discord.js throws where Discord takes no such answer
 */
export async function apologiseUnread(rest: Pick<REST, 'post'>, data: unknown, code: string): Promise<void> {
  const { success, data: interaction } = answerableSchema.safeParse(data);
  if (!success) return;
  const body =
    interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
      : {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: { components: errorNotice(code), flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral },
        };
  await rest.post(Routes.interactionCallback(interaction.id, interaction.token), { auth: false, body });
}
