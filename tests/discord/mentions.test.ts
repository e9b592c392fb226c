import { describe, expect, test } from 'vitest';
import { addressed, type Incoming, wordsOf } from '../../src/discord/mentions.js';

const botId = '900000000000000001';
const mention = `<@${botId}>`;

const inServer: Incoming = {
  content: '',
  authorIsBot: false,
  fromWebhook: false,
  written: true,
  direct: false,
  isReply: false,
  mentionedUserIds: [],
};

describe('which messages are meant for the bot', () => {
  test.each<[string, Partial<Incoming>, { onlyReplyPing: boolean } | undefined]>([
    ['a mention', { content: `${mention} who?`, mentionedUserIds: [botId] }, { onlyReplyPing: false }],
    ['an old nickname mention', { content: `<@!${botId}> who?`, mentionedUserIds: [botId] }, { onlyReplyPing: false }],
    ['nothing but a mention', { content: mention, mentionedUserIds: [botId] }, { onlyReplyPing: false }],
    ['a direct message', { content: 'who?', direct: true }, { onlyReplyPing: false }],
    [
      'a direct message that is a reply',
      { direct: true, isReply: true, mentionedUserIds: [botId] },
      { onlyReplyPing: false },
    ],
    ['a reply with its ping', { content: 'thanks', isReply: true, mentionedUserIds: [botId] }, { onlyReplyPing: true }],
    [
      'a reply with its ping and a mention',
      { content: `${mention} since when?`, isReply: true, mentionedUserIds: [botId] },
      { onlyReplyPing: false },
    ],
    ['a reply without its ping', { content: 'thanks', isReply: true }, undefined],
    ['talk among people', { content: 'who?' }, undefined],
    ['a mention of somebody else', { content: '<@7> who?', mentionedUserIds: ['7'] }, undefined],
    ['a mention of a role or of everyone', { content: '@everyone <@&900000000000000001> who?' }, undefined],
    ['a mention in a code block, which Discord does not count', { content: `\`${mention}\`` }, undefined],
    ['a mention outside the text', { content: 'who?', mentionedUserIds: [botId] }, undefined],
    ['a bot', { content: `${mention} who?`, mentionedUserIds: [botId], authorIsBot: true }, undefined],
    ['a webhook', { content: `${mention} who?`, mentionedUserIds: [botId], fromWebhook: true }, undefined],
    ['a bot that writes directly', { content: 'who?', direct: true, authorIsBot: true }, undefined],
    ['a notice of Discord, such as a pin', { mentionedUserIds: [botId], isReply: true, written: false }, undefined],
  ])('%s', (_why, message, expected) => {
    expect(addressed({ ...inServer, ...message }, botId)).toEqual(expected);
  });
});

describe('the words of a message', () => {
  const names = new Map([['7', 'Ada']]);

  test.each([
    ['without the mention', `${mention} who leads it?`, 'who leads it?'],
    ['without any of its mentions', `${mention} who <@!${botId}> leads it?`, 'who   leads it?'],
    ['nothing but a mention', ` ${mention} `, ''],
    ['people by name', 'did <@7> or <@8> say so?', 'did @Ada or @someone say so?'],
    ['roles and channels', '<@&5> in <#6>', '@role in #channel'],
    ['own emoji by name', '<:flag:5> <a:wave:6>', ':flag: :wave:'],
    ['commands', '</ask:123456789012345678> works', '/ask works'],
    ['a time as its day', 'on <t:1261094400:D>?', 'on 2009-12-18?'],
    ['a time that no calendar has', 'on <t:99999999999:R>?', 'on 5138-11-16?'],
    ['everything else as typed', '**a** <b> @everyone \u202e \u0000', '**a** <b> @everyone \u202e \u0000'],
  ])('%s', (_why, content, words) => {
    expect(wordsOf(content, botId, names)).toBe(words);
  });
});
