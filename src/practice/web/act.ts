import type { Upload } from '../files.js';
import type { Entries } from '../forms.js';
import type { Inside } from '../inside.js';
import type { ActReply, PageAction, UploadedFile } from '../page/contract.js';
import type { Person } from '../people.js';
import type { OptionValues } from '../slash-data.js';
import type { PracticeMessage } from '../world.js';
import type { View } from './view.js';

/** @see https://discord.com/developers/docs/resources/message#create-message */
const contentMaxChars = 2_000;
/** How long a person waits for suggestions. */
const completeWithinMs = 3_000;

/** Why a person cannot do what they tried, in words for them. */
class Refused extends Error {}

/** Does what a person's Discord client would do for them, or says why not. */
export async function act(inside: Inside, view: View, action: PageAction): Promise<ActReply> {
  try {
    const person = view.person(action.as);
    if (!person) throw new Refused('There is nobody of that name here. Load the page again.');
    return await perform(inside, view, person, action);
  } catch (error) {
    // What Discord's client would not let a person send is told in its words.
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function perform(inside: Inside, view: View, person: Person, action: PageAction): Promise<ActReply> {
  const { deeds, talk, interactions, world } = inside;
  if (action.do === 'submit') {
    const opener = interactions.find(action.interactionId);
    if (!opener?.modal || opener.spec.person.id !== person.id) throw new Refused('This form is gone. Open it again.');
    return { ok: true, interactionId: deeds.submit(opener, enteredIn(action.entries), { locale: action.locale }).id };
  }

  const channel = world.channel(action.channelId);
  if (!channel || !view.sees(person, action.channelId)) throw new Refused('This channel is not there for you.');
  const { may } = view.channel(person, channel);
  const circumstances = { user: person, channel, locale: action.locale };
  const messageOf = (id: string): PracticeMessage => {
    const message = view.find(person, channel.id, id);
    if (!message) throw new Refused('This message is gone.');
    return message;
  };
  const needsBot = () => {
    if (!view.botOnline()) throw new Refused(`${world.application.name} is not online yet. Try again in a moment.`);
  };
  const needsCommands = () => {
    if (!may.useCommands) throw new Refused('Commands cannot be used in this channel.');
    needsBot();
  };

  switch (action.do) {
    case 'say': {
      checkContent(action.text, (action.files ?? []).length);
      const replyTo = action.replyTo === undefined ? undefined : messageOf(action.replyTo);
      const files = (action.files ?? []).map(uploaded);
      const { id } = talk.say(action.text, { user: person, channel, replyTo, ping: action.ping, files });
      return { ok: true, messageId: id };
    }
    case 'edit': {
      const message = messageOf(action.messageId);
      checkContent(action.text, message.attachments.length);
      if (view.isHidden(message)) throw new Refused('What only you see cannot be edited.');
      talk.edit(message, action.text, person);
      return { ok: true };
    }
    case 'remove': {
      const message = messageOf(action.messageId);
      if (view.isHidden(message)) throw new Refused('Only you see this message: dismiss it.');
      talk.remove(message, person);
      return { ok: true };
    }
    case 'dismiss': {
      const message = messageOf(action.messageId);
      if (!view.isHidden(message))
        throw new Refused('Everyone here sees this message: it can be removed, not dismissed.');
      world.forget(message.channel_id, message.id);
      return { ok: true };
    }
    case 'open-thread': {
      const message = action.messageId === undefined ? undefined : messageOf(action.messageId);
      if (message && view.isHidden(message)) throw new Refused('No thread can begin at a message that only you see.');
      return { ok: true, channelId: talk.openThread(action.name.trim(), { user: person, channel, message }).id };
    }
    case 'slash':
      needsCommands();
      return { ok: true, interactionId: deeds.slash(action.name, filledIn(action.options), circumstances).id };
    case 'complete': {
      needsCommands();
      const interaction = deeds.complete(action.name, action.focused, action.options, circumstances);
      await interaction.untilAnswered(completeWithinMs);
      return { ok: true, choices: interaction.choices };
    }
    case 'message-command': {
      const message = messageOf(action.messageId);
      if (view.isHidden(message)) throw new Refused('Commands work on messages that everyone sees.');
      needsCommands();
      return { ok: true, interactionId: deeds.messageCommand(action.name, message, circumstances).id };
    }
    case 'press': {
      const message = messageOf(action.messageId);
      const { id } = deeds.press(message, action.customId, { ...circumstances, values: action.values });
      return { ok: true, interactionId: id };
    }
  }
}

function uploaded({ name, type, base64 }: UploadedFile): Upload {
  return { name, type, bytes: Buffer.from(base64, 'base64') };
}

type Sent<Do extends PageAction['do']> = Extract<PageAction, { readonly do: Do }>;

function filledIn(options: Sent<'slash'>['options']): OptionValues {
  const filled = Object.entries(options).map(
    ([name, value]) => [name, typeof value === 'object' ? uploaded(value) : value] as const,
  );
  return Object.fromEntries(filled);
}

function enteredIn(entries: Sent<'submit'>['entries']): Entries {
  const entered = Object.entries(entries).map(([id, value]) => {
    if (typeof value !== 'object') return [id, value] as const;
    const files = value.flatMap((one) => (typeof one === 'string' ? [] : [uploaded(one)]));
    return [id, files.length > 0 ? files : value.filter((one) => typeof one === 'string')] as const;
  });
  return Object.fromEntries(entered);
}

function checkContent(text: string, files: number): void {
  if (text.trim() === '' && files === 0) throw new Refused('There is nothing to send: write something first.');
  if (text.length > contentMaxChars) {
    throw new Refused(`A message has at most ${contentMaxChars} characters; this one has ${text.length}.`);
  }
}
