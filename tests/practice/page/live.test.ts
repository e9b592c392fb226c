import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readReply } from '../../../src/practice/page/act.js';
import type { PageEvent } from '../../../src/practice/page/contract.js';
import { type EventStream, eventsAddress, follow } from '../../../src/practice/page/live.js';
import { nearestLocale } from '../../../src/practice/page/locales.js';
import { NewestFirst } from '../../../src/practice/page/newest-first.js';
import { channelOf, placeAgain, placeHash, readPlace } from '../../../src/practice/page/place.js';
import { filesProblem } from '../../../src/practice/page/upload.js';
import { alcove, asker, direct, hall, inventedState, keeper, library } from './invented-state.js';

/** Stands for the browser's: what the page set on it is called by the tests. */
class InventedStream implements EventStream {
  readyState = 0;
  onopen: EventStream['onopen'] = null;
  onmessage: EventStream['onmessage'] = null;
  onerror: EventStream['onerror'] = null;

  constructor(readonly url: string) {}

  close(): void {
    this.readyState = 2;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function following(as: string | undefined) {
  const sources: InventedStream[] = [];
  const events: PageEvent[] = [];
  const connections: string[] = [];
  const stop = follow(
    { as, locale: 'ru' },
    {
      onEvent: (event) => events.push(event),
      onConnection: (connection) => connections.push(connection),
      open: (address) => {
        const source = new InventedStream(address);
        sources.push(source);
        return source;
      },
    },
  );
  return { sources, events, connections, stop };
}

test('an address names person and language', () => {
  expect(eventsAddress({ as: '7', locale: 'pt-BR' })).toBe('/page/events?as=7&locale=pt-BR');
  expect(eventsAddress({ as: undefined, locale: 'ru' })).toBe('/page/events?locale=ru');
});

test('events come in as they were sent', () => {
  const { sources, events } = following('7');
  const event: PageEvent = { kind: 'bot', online: true };
  sources[0]?.onmessage?.(new MessageEvent('message', { data: JSON.stringify(event) }));
  expect(events).toEqual([event]);
});

test('a loss that the browser mends is told, and nothing is opened beside it', () => {
  const { sources, connections } = following('7');
  sources[0]?.onerror?.(new Event('error'));
  vi.advanceTimersByTime(60_000);
  sources[0]?.onopen?.(new Event('open'));
  expect(connections).toEqual(['lost', 'open']);
  expect(sources).toHaveLength(1);
});

test('a refusal is met by a new try, as nobody in particular', () => {
  const { sources } = following('7');
  sources[0]?.close();
  sources[0]?.onerror?.(new Event('error'));
  vi.advanceTimersByTime(60_000);
  expect(sources.map(({ url }) => url)).toEqual(['/page/events?as=7&locale=ru', '/page/events?locale=ru']);
});

test('who stopped following opens nothing more', () => {
  const { sources, stop } = following('7');
  sources[0]?.close();
  sources[0]?.onerror?.(new Event('error'));
  stop();
  vi.advanceTimersByTime(60_000);
  expect(sources).toHaveLength(1);
});

test.each([
  ['done', 200, '{"ok":true,"messageId":"5"}', { ok: true, messageId: '5' }],
  ['refused in words', 400, '{"ok":false,"problem":"Too long"}', { ok: false, problem: 'Too long' }],
  ['not the agreed form', 500, 'Oh no', { ok: false, problem: 'The practice server refused this (500). Oh no' }],
  ['some other JSON', 403, '"no"', { ok: false, problem: 'The practice server refused this (403). "no"' }],
])('a reply: %s', (_why, status, text, reply) => expect(readReply(status, text)).toEqual(reply));

test('an older answer never overtakes a newer one', () => {
  const order = new NewestFirst();
  const [first, second, third] = [order.ask(), order.ask(), order.ask()];
  expect([second, first, third].map((question) => order.take(question))).toEqual([true, false, true]);
  const fourth = order.ask();
  order.forget();
  expect(order.take(fourth)).toBe(false);
});

test('what an address of the page says is read back', () => {
  const place = { channel: '12', as: '34', locale: 'zh-CN' };
  expect(readPlace(placeHash(place))).toEqual(place);
  expect(readPlace('')).toEqual({ channel: undefined, as: undefined, locale: undefined });
});

test.each([
  ['one that is there', alcove.id, alcove],
  ['one that is gone', '404', hall],
  ['none', undefined, hall],
  ['direct messages, whoever you are', 'direct', direct],
])('the channel in front: %s', (_why, wanted, channel) => {
  expect(channelOf(inventedState(), wanted)).toEqual(channel);
});

test.each([
  ['exact', ['de', 'en'], 'de'],
  ['the language, not the country', ['fr-CA'], 'fr'],
  ['the second wish', ['eo', 'ja-JP'], 'ja'],
  ['none of them', ['eo'], 'en-US'],
])('the nearest language of Discord: %s', (_why, preferred, locale) => expect(nearestLocale(preferred)).toBe(locale));

test.each([
  ['few and small', [{ name: 'a.txt', size: 10 }], undefined],
  ['too large', [{ name: 'a.txt', size: 11_000_000 }], '“a.txt” is larger than 10 MB'],
  ['too many', Array.from({ length: 11 }, () => ({ name: 'a', size: 1 })), 'A message takes 10 files at most'],
])('files: %s', (_why, files, problem) => expect(filesProblem(files)).toBe(problem));

describe('after the server began anew', () => {
  const anew = inventedState({
    you: { ...keeper, id: '1102' },
    people: [
      { ...keeper, id: '1102' },
      { ...asker, id: '1101' },
    ],
    guilds: inventedState().guilds.map((guild) => ({
      ...guild,
      channels: guild.channels.map((channel) => ({ ...channel, id: `${channel.id}1` })),
    })),
  });

  test.each([
    ['the same person in the same channel', library, { as: '1101', channel: '20021' }],
    ['in direct messages', direct, { as: '1101', channel: 'direct' }],
    ['a thread that is gone', { ...alcove, name: 'gone' }, { as: '1101', channel: '20011' }],
  ])('%s', (_why, channel, place) => expect(placeAgain({ state: inventedState(), channel }, anew)).toEqual(place));

  test('nothing happens while the ids are the same', () => {
    expect(placeAgain({ state: inventedState(), channel: hall }, inventedState({ you: keeper }))).toBeUndefined();
  });
});
