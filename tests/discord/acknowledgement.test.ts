import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Defer, Reply } from '../../commands/command.js';
import { card, lines } from '../../src/cards/components.js';
import { Acknowledgement, type Carrier, replyInTime } from '../../src/discord/acknowledgement.js';

const deferAfterMs = 1_500;
const answer = card('notice', lines('answer'));
const more = card('notice', lines('more'));

const spoken: Reply = { kind: 'message', card: answer, private: false };
const whispered: Reply = { kind: 'message', card: answer, private: true };
const update: Reply = { kind: 'update', card: answer };
const remove: Reply = { kind: 'delete' };
const form: Reply = { kind: 'form', form: { custom_id: 'f', title: 'Form', components: [] } };

/** Writes down what is done to the interaction, in order. */
function recorder(failing: Partial<Carrier> = {}) {
  const done: string[] = [];
  const note = (what: string) => async () => {
    done.push(what);
  };
  const carrier: Carrier = {
    defer: async (how) => void done.push(`defer ${how}`),
    reply: async (shown, visibility) => void done.push(`reply ${visibility} ${nameOf(shown)}`),
    update: async (shown) => void done.push(`update ${nameOf(shown)}`),
    form: note('form'),
    edit: async (shown) => void done.push(`edit ${nameOf(shown)}`),
    remove: note('remove'),
    followUp: async (shown, visibility) => void done.push(`follow up ${visibility} ${nameOf(shown)}`),
    ...failing,
  };
  return { done, acknowledgement: new Acknowledgement(carrier) };
}

function nameOf(shown: unknown): string {
  return shown === more ? 'more' : 'answer';
}

function after(ms: number, reply: Reply): () => Promise<Reply> {
  return () => new Promise((resolve) => setTimeout(() => resolve(reply), ms));
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a reply in time is the acknowledgement itself', () => {
  test.each<[string, Defer, Reply, readonly string[]]>([
    ['a message', 'public', spoken, ['reply public answer']],
    ['a private message', 'public', whispered, ['reply private answer']],
    [
      'several messages',
      'private',
      // biome-ignore lint/suspicious/noThenProperty: an array of cards, which nothing takes for a promise
      { ...whispered, then: [more, more] },
      ['reply private answer', 'follow up private more', 'follow up private more'],
    ],
    ['a change of the pressed message', 'update', update, ['update answer']],
    ['a new message from a button', 'update', whispered, ['reply private answer']],
    ['a form', 'never', form, ['form']],
    ['a removal, which Discord takes as a deferred change', 'update', remove, ['defer update', 'remove']],
  ])('%s', async (_why, defer, reply, done) => {
    const recorded = recorder();
    const replied = replyInTime(recorded.acknowledgement, defer, deferAfterMs, after(1_499, reply));
    await vi.runAllTimersAsync();
    expect(await replied).toBe(reply);
    expect(recorded.done).toEqual(done);
  });
});

describe('a late reply is deferred as declared, and follows', () => {
  test.each<[string, Defer, Reply, readonly string[]]>([
    ['a message', 'public', spoken, ['defer public', 'edit answer']],
    [
      'a private message',
      'private',
      // biome-ignore lint/suspicious/noThenProperty: an array of cards, which nothing takes for a promise
      { ...whispered, then: [more] },
      ['defer private', 'edit answer', 'follow up private more'],
    ],
    [
      'a private message after a public deferral',
      'public',
      whispered,
      ['defer public', 'remove', 'follow up private answer'],
    ],
    [
      'a public message after a private deferral',
      'private',
      spoken,
      ['defer private', 'remove', 'follow up public answer'],
    ],
    ['a change of the pressed message', 'update', update, ['defer update', 'edit answer']],
    ['a new message after a deferred change', 'update', whispered, ['defer update', 'follow up private answer']],
    ['a removal', 'update', remove, ['defer update', 'remove']],
    ['what is never deferred', 'never', form, ['form']],
  ])('%s', async (_why, defer, reply, done) => {
    const recorded = recorder();
    const replied = replyInTime(recorded.acknowledgement, defer, deferAfterMs, after(1_501, reply));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(recorded.done).toEqual(done.filter((step) => step.startsWith('defer')));
    await vi.runAllTimersAsync();
    await replied;
    expect(recorded.done).toEqual(done);
  });
});

test('a reply that is ready while the deferral is on its way waits for it', async () => {
  const { done, acknowledgement } = recorder({
    defer: () => new Promise((resolve) => setTimeout(resolve, 500)),
  });
  const replied = replyInTime(acknowledgement, 'public', deferAfterMs, after(1_600, spoken));
  await vi.advanceTimersByTimeAsync(1_999);
  expect(done).toEqual([]);
  await vi.runAllTimersAsync();
  await replied;
  expect(done).toEqual(['edit answer']);
});

test('a reply goes out as the acknowledgement when the deferral failed', async () => {
  const { done, acknowledgement } = recorder({ defer: () => Promise.reject(new Error('lost')) });
  const replied = replyInTime(acknowledgement, 'public', deferAfterMs, after(2_000, spoken));
  await vi.runAllTimersAsync();
  await replied;
  expect(done).toEqual(['reply public answer']);
});

describe('after an error, the asker can still be told', () => {
  test.each<[string, number, readonly string[]]>([
    ['a handler that throws at once', 0, ['reply private answer']],
    ['a handler that throws when it was deferred', 2_000, ['defer public', 'remove', 'follow up private answer']],
  ])('%s', async (_why, ms, done) => {
    const recorded = recorder();
    const failing = replyInTime(recorded.acknowledgement, 'public', deferAfterMs, async () => {
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
      throw new Error('broken');
    });
    const expected = expect(failing).rejects.toThrow('broken');
    await vi.runAllTimersAsync();
    await expected;
    await recorded.acknowledgement.deliver(whispered);
    expect(recorded.done).toEqual(done);
  });

  test('a reply that Discord refused', async () => {
    let refused = false;
    const done: string[] = [];
    const { acknowledgement } = recorder({
      reply: async (_shown, visibility) => {
        if (!refused) {
          refused = true;
          throw new Error('Invalid Form Body');
        }
        done.push(`reply ${visibility}`);
      },
    });
    await expect(replyInTime(acknowledgement, 'public', deferAfterMs, () => spoken)).rejects.toThrow(
      'Invalid Form Body',
    );
    await acknowledgement.deliver(whispered);
    expect(done).toEqual(['reply private']);
  });
});

describe('a handler that declared one thing and replied another is a bug, not a second acknowledgement', () => {
  test.each<[string, Defer, Reply]>([
    ['a form after a deferral', 'public', form],
    ['a change after the deferral of a new message', 'private', update],
    ['a removal after the deferral of a new message', 'public', remove],
  ])('%s', async (_why, defer, reply) => {
    const { done, acknowledgement } = recorder();
    const failing = replyInTime(acknowledgement, defer, deferAfterMs, after(2_000, reply));
    const expected = expect(failing).rejects.toThrow('after it was deferred');
    await vi.runAllTimersAsync();
    await expected;
    expect(done).toEqual([`defer ${defer}`]);
  });
});
