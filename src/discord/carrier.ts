import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Carrier, Visibility } from './acknowledgement.js';
import { FollowUps } from './follow-ups.js';

/** An interaction that a handler of ours answers. */
export type AnsweredInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** Carries replies to Discord. Every message and edit has the Components V2 flag, no deferral has: Discord refuses it there. */
export function carrierOf(interaction: AnsweredInteraction): Carrier {
  const followUps = new FollowUps(interaction);
  return {
    async defer(how) {
      if (how === 'update') await pressed(interaction).deferUpdate();
      else if (how === 'private') await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      else await interaction.deferReply();
    },
    async reply(components, visibility) {
      await interaction.reply({ components, flags: flagsOf(visibility) });
    },
    async update(components) {
      await pressed(interaction).update({ components, flags: MessageFlags.IsComponentsV2 });
    },
    async form(form) {
      if (interaction.isModalSubmit())
        throw new Error('replied to a form with a form: Discord opens none upon another');
      await interaction.showModal(form);
    },
    async edit(components) {
      await acknowledged(interaction).editReply({ components, flags: MessageFlags.IsComponentsV2 });
    },
    async remove() {
      await acknowledged(interaction).deleteReply();
    },
    async followUp(components, visibility) {
      await followUps.send(visibility, () =>
        acknowledged(interaction).followUp({ components, flags: flagsOf(visibility) }),
      );
    },
  };
}

/** discord.js refuses what follows an acknowledgement that it has not heard of, although it took effect. */
function acknowledged(interaction: AnsweredInteraction): AnsweredInteraction {
  interaction.deferred = true;
  return interaction;
}

function flagsOf(visibility: Visibility) {
  return visibility === 'private'
    ? ([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const)
    : ([MessageFlags.IsComponentsV2] as const);
}

/** What has a message to change: one of its components was pressed, or the form that such a component opened was sent. */
function pressed(
  interaction: AnsweredInteraction,
): ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction {
  if (interaction.isButton() || interaction.isStringSelectMenu()) return interaction;
  if (interaction.isModalSubmit() && interaction.isFromMessage()) return interaction;
  throw new Error('replied with a change of the pressed message where none was pressed');
}
