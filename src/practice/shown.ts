import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Interaction } from './interaction.js';
import type { PracticeMessage } from './world.js';

/** What a person sees of an interaction. It stays true as the bot goes on editing. */
export interface Shown {
  readonly interactionId: string;
  /** First responses that the bot sent, the refused ones too: anything but 1 is a mistake. */
  readonly acknowledgements: number;
  /** Milliseconds from the event to the accepted first response. */
  readonly acknowledgedAfterMs: number | undefined;
  readonly deferred: boolean;
  /** Whether it still says that the bot is thinking. */
  readonly thinking: boolean;
  /** Whether only this person sees it. */
  readonly ephemeral: boolean;
  /** The reply, or the message whose component was pressed where the bot changed that one. */
  readonly message: PracticeMessage | undefined;
  readonly followups: readonly PracticeMessage[];
  /** Whether the bot removed it. */
  readonly deleted: boolean;
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
  /** Discord's own words where nothing came in time. */
  readonly error: string | undefined;
  /** Resolves when the bot has left it alone for a while. */
  settled(quietMs?: number): Promise<void>;
}

/** A live view of an interaction. */
export function shown(interaction: Interaction): Shown {
  return {
    interactionId: interaction.id,
    get acknowledgements() {
      return interaction.acknowledgements;
    },
    get acknowledgedAfterMs() {
      return interaction.acknowledgedAfterMs;
    },
    get deferred() {
      return (
        interaction.callback === InteractionResponseType.DeferredChannelMessageWithSource ||
        interaction.callback === InteractionResponseType.DeferredMessageUpdate
      );
    },
    get thinking() {
      return interaction.thinking;
    },
    get ephemeral() {
      return ((interaction.original?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    },
    get message() {
      return interaction.original;
    },
    get followups() {
      return interaction.followups;
    },
    get deleted() {
      return interaction.deleted;
    },
    get modal() {
      return interaction.modal;
    },
    get error() {
      return interaction.error;
    },
    settled: (quietMs = 100) => interaction.untilQuiet(quietMs),
  };
}
