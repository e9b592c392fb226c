import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Interactions } from '../interactions.js';
import { wire } from '../messages.js';
import { problems } from '../problem.js';
import { type Call, objectBody, type Route } from '../rest.js';
import { flagIn } from './queries.js';

/** Answering interactions: the callback, `@original` and follow-ups. Their token is in the path. */
export function interactionRoutes(interactions: Interactions, applicationId: string): readonly Route[] {
  const messages = '/webhooks/:application/:token/messages/:message';
  const limit = { requests: 5, perMs: 2000 } as const;

  /** The token of one of our own interactions' webhooks, and the message that the path names. */
  function named({ params: { application, token = '', message = '' } }: Call) {
    if (application !== applicationId) throw problems.unknownWebhook();
    return { token, message };
  }

  const sent = (call: Call) => ({ body: objectBody(call), files: call.files, check: call.check });

  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      open: true,
      handle(call) {
        const { interaction: id = '', token = '' } = call.params;
        const interaction = interactions.respond(id, token, sent(call));
        if (!flagIn(call.query, 'with_response')) return { status: 204 };
        const { original, callback, spec } = interaction;
        return {
          status: 200,
          body: {
            interaction: {
              id,
              type: spec.type,
              channel_id: spec.channel.id,
              ...(spec.channel.guildId !== null && { guild_id: spec.channel.guildId }),
              ...(original && {
                response_message_id: original.id,
                response_message_loading: interaction.thinking,
                response_message_ephemeral: ((original.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
              }),
            },
            // Documented for these two only; a deferral's message is fetched instead.
            ...(original && showsMessage(callback) && { resource: { type: callback, message: wire(original) } }),
          },
        };
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      open: true,
      limit,
      handle(call) {
        return { status: 200, body: wire(interactions.followUp(named(call).token, sent(call))) };
      },
    },
    {
      method: 'GET',
      path: messages,
      open: true,
      handle(call) {
        const { token, message } = named(call);
        return { status: 200, body: wire(interactions.read(token, message)) };
      },
    },
    {
      method: 'PATCH',
      path: messages,
      open: true,
      limit,
      handle(call) {
        const { token, message } = named(call);
        return { status: 200, body: wire(interactions.edit(token, message, sent(call))) };
      },
    },
    {
      method: 'DELETE',
      path: messages,
      open: true,
      limit,
      handle(call) {
        const { token, message } = named(call);
        interactions.delete(token, message);
        return { status: 204 };
      },
    },
  ];
}

function showsMessage(callback: InteractionResponseType | undefined): boolean {
  return (
    callback === InteractionResponseType.ChannelMessageWithSource || callback === InteractionResponseType.UpdateMessage
  );
}
