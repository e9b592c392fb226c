import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Carrier, Visibility } from './acknowledgement.js';

/** An interaction that a handler of ours answers. */
export type AnsweredInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction;

/** Carries replies to Discord. Every message and edit has the Components V2 flag, no deferral has: Discord refuses it there. */
export function carrierOf(interaction: AnsweredInteraction): Carrier {
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
      await interaction.showModal(form);
    },
    async edit(components) {
      await interaction.editReply({ components, flags: MessageFlags.IsComponentsV2 });
    },
    async remove() {
      await interaction.deleteReply();
    },
    async followUp(components, visibility) {
      await interaction.followUp({ components, flags: flagsOf(visibility) });
    },
  };
}

function flagsOf(visibility: Visibility) {
  return visibility === 'private'
    ? ([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const)
    : ([MessageFlags.IsComponentsV2] as const);
}

function pressed(interaction: AnsweredInteraction): ButtonInteraction {
  if (interaction.isButton()) return interaction;
  throw new Error('replied with a change of the pressed message where none was pressed');
}
