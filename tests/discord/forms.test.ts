import { describe, expect, test } from 'vitest';
import type { Practice } from '../../src/practice/index.js';
import { hasDescription } from '../discord-description.js';
import { makeDoor } from './invented.js';
import { inventedForms } from './invented-forms.js';
import { type LogLine, start, textOf, violations } from './peer.js';

/** Selects and forms through the real client: what people choose and fill in, and what they get to see. */

const filled = { words: 'Dear Ada', paper: ['thick'] };
const read = '[["words",["Dear Ada"]],["paper",["thick"]]]';

test('options that are numbers arrive as numbers, others not at all', async () => {
  const { discord } = await start({ commands: inventedForms() });
  const given = await discord.slash('desk', { drawers: 4, height: 0.75 });
  expect(textOf(given.message)).toMatch(/^a desk: 4 drawers, 0\.75 metres/);
  expect(textOf((await discord.slash('desk')).message)).toMatch(/^a desk: no drawers, no metres/);
});

describe('selects', () => {
  test('what was chosen reaches its handler, with who chose it', async () => {
    const { discord } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const { student, curator } = discord.users;
    const painted = await discord.press(card, `colour:1:${student.user.id}`, { values: ['green'], user: curator });
    expect(textOf(painted.message)).toBe('painted green, by somebody else');
    expect(painted).toMatchObject({ acknowledgements: 1, deferred: false });
    expect(textOf(discord.messages()[0])).toBe('painted green, by somebody else');
  });

  test('one from another release is declined in private', async () => {
    const { discord, logged } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const shown = await discord.press(card, `colour:7:${discord.users.student.user.id}`, { values: ['red'] });
    expect(textOf(shown.message)).toMatch(/button or menu is from another version of me.*`\/ask`/);
    expect(shown).toMatchObject({ acknowledgements: 1, ephemeral: true });
    expect(errorsIn(logged)).toEqual([]);
  });

  test('one that cannot even be declined is logged by its kind: the rest of its id may hold words of a question', async () => {
    const { discord, logged } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const id = discord.users.student.user.id;
    discord.fail(/POST .*\/callback/, 403, 1);
    void discord.press(card, `colour:7:${id}`, { values: ['red'] });
    await expect.poll(() => errorsIn(logged)).toMatchObject([{ fields: { command: 'component colour' } }]);
    expect(
      errorsIn(logged)
        .map(({ fields }) => JSON.stringify(fields))
        .join(),
    ).not.toContain(`colour:7`);
  });

  test('choosing counts as asking: whoever does it too often is told when to go on', async () => {
    const clock = () => new Date('2026-11-22T12:00:00Z');
    const { discord } = await start({ commands: inventedForms(), clock, limits: { burst: 1, refillMs: 4_000 } });
    const card = await discord.slash('desk');
    const shown = await discord.press(card, `colour:1:${discord.users.student.user.id}`, { values: ['red'] });
    expect(textOf(shown.message)).toMatch(/next question in 4 seconds/);
    expect(shown.ephemeral).toBe(true);
  });
});

describe('a form', () => {
  test.each([
    ['privately', 'private', true],
    ['publicly', 'public', false],
  ])('that a button opens is answered %s, beside the card', async (_why, way, isPrivate) => {
    const { discord } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const opened = await discord.press(card, way);
    expect(opened).toMatchObject({ acknowledgements: 1, deferred: false });
    expect(opened.modal?.title).toBe('A letter');
    const shown = await discord.submit(opened, filled);
    expect(textOf(shown.message)).toBe(`${read} on 6 blocks by ${discord.users.student.user.id}`);
    expect(shown).toMatchObject({ acknowledgements: 1, ephemeral: isPrivate });
    expect(textOf(card.message)).toMatch(/^a desk/);
  });

  test('that a button opens may change the card', async () => {
    const { discord } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const shown = await discord.submit(await discord.press(card, 'update'), filled);
    expect(shown).toMatchObject({ acknowledgements: 1, deferred: false });
    expect(textOf(discord.messages()[0])).toBe(`${read} on 6 blocks by ${discord.users.student.user.id}`);
  });

  test('that takes its time may change the card after a deferral', async () => {
    const door = makeDoor();
    const { discord } = await start({ commands: inventedForms(door.pass), limits: { deferAfterMs: 20 } });
    const card = await discord.slash('desk');
    const pending = discord.submit(await discord.press(card, 'edit'), filled);
    await acknowledgements(discord, 3);
    door.open();
    const shown = await pending;
    await shown.settled();
    expect(shown).toMatchObject({ acknowledgements: 1, deferred: true });
    expect(textOf(discord.messages()[0])).toBe('edited');
  });

  test('is opened at once, however many wait who can be deferred', async () => {
    const { discord } = await start({ commands: inventedForms() });
    const waiting = Array.from({ length: 50 }, () => discord.slash('desk'));
    const opened = await discord.slash('write', { way: 'privately' });
    const shown = await Promise.all(waiting);
    expect(opened.modal?.title).toBe('A letter');
    const answers = discord.requests.map(({ path }) => path);
    const placeOf = (id: string) => answers.findIndex((path) => path.includes(`/${id}/`));
    const behind = shown.filter(({ interactionId }) => placeOf(interactionId) > placeOf(opened.interactionId));
    expect(behind.length).toBeGreaterThan(25);
  });

  test('belongs to whoever opened it, whoever owns the card', async () => {
    const { discord } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const { curator } = discord.users;
    const shown = await discord.submit(await discord.press(card, 'private', { user: curator }), filled);
    expect(textOf(shown.message)).toBe(`${read} on 6 blocks by ${curator.user.id}`);
  });

  test('that a slash command opens has no card below it', async () => {
    const { discord } = await start({ commands: inventedForms() });
    const opened = await discord.slash('write', { way: 'private' });
    expect(opened.modal).toBeDefined();
    const shown = await discord.submit(opened, { ...filled, greetings: 'Yours' });
    expect(textOf(shown.message)).toBe(
      `[["words",["Dear Ada"]],["paper",["thick"]],["greetings",["Yours"]]] on nothing by ${discord.users.student.user.id}`,
    );
  });

  test('without a card cannot change one: the asker sees a code, the log the cause', async () => {
    const { discord, logged } = await start({ commands: inventedForms() });
    const shown = await discord.submit(await discord.slash('write', { way: 'update' }), filled);
    expect(textOf(shown.message)).toMatch(/went wrong on my side.*`[0-9A-Z]{6}`/);
    expect(shown).toMatchObject({ acknowledgements: 1, ephemeral: true });
    expect(errorsIn(logged)).toMatchObject([{ fields: { command: 'form letter' } }]);
  });

  test('is opened without a deferral however long that takes: none can follow one', async () => {
    const door = makeDoor();
    const { discord } = await start({ commands: inventedForms(door.pass), limits: { deferAfterMs: 1 } });
    const card = await discord.slash('desk');
    const pending = discord.press(card, 'slow');
    await door.reached;
    door.open();
    const opened = await pending;
    expect(opened).toMatchObject({ acknowledgements: 1, deferred: false });
    expect(opened.modal).toBeDefined();
  });

  test('whose answer is slow is deferred as it declares, and answered once', async () => {
    const door = makeDoor();
    const { discord } = await start({ commands: inventedForms(door.pass), limits: { deferAfterMs: 20 } });
    const pending = discord.submit(await discord.slash('write', { way: 'slow' }), filled);
    await acknowledgements(discord, 2);
    door.open();
    const shown = await pending;
    await shown.settled();
    expect(shown).toMatchObject({ acknowledgements: 1, deferred: true, ephemeral: true });
    expect(textOf(shown.message)).toContain(read);
    expect(shown.followups).toEqual([]);
  });

  test('from another release is declined, and the log has nothing to say', async () => {
    const { discord, logged } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const shown = await discord.submit(await discord.press(card, 'old'), filled);
    expect(textOf(shown.message)).toMatch(/form is from another version of me.*`\/ask`/);
    expect(textOf(shown.message)).toContain('What you wrote, to copy:\n```\nDear Ada\n```');
    expect(shown).toMatchObject({ acknowledgements: 1, ephemeral: true });
    expect(errorsIn(logged)).toEqual([]);
  });

  test('is taken however often its sender asked: what is written is not lost to a cooldown', async () => {
    const clock = () => new Date('2026-11-22T12:00:00Z');
    const { discord } = await start({ commands: inventedForms(), clock, limits: { burst: 1, refillMs: 4_000 } });
    const opened = await discord.slash('write', { way: 'private' });
    const shown = await discord.submit(opened, filled);
    expect(textOf(shown.message)).toContain(read);
  });

  test('that fails is apologised for once', async () => {
    const { discord, logged } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    const shown = await discord.submit(await discord.press(card, 'broken'), filled);
    expect(shown).toMatchObject({ acknowledgements: 1, ephemeral: true, followups: [] });
    expect(textOf(shown.message)).toContain('```\nDear Ada\n```');
    const code = /`([0-9A-Z]{6})`/.exec(textOf(shown.message))?.[1];
    expect(errorsIn(logged)).toMatchObject([
      { fields: { code, command: 'form letter', cause: { message: 'the post office is closed' } } },
    ]);
  });
});

test.skipIf(!hasDescription)(
  'every request fits Discord’s own description of its API (needs ../shared/discord/validate.mjs)',
  async () => {
    const { discord } = await start({ commands: inventedForms() });
    const card = await discord.slash('desk');
    for (const way of ['private', 'public', 'edit', 'old', 'broken']) {
      await discord.submit(await discord.press(card, way), filled);
      // An edited card has no further buttons.
      if (way === 'edit') break;
    }
    await discord.submit(await discord.slash('write', { way: 'public' }), filled);
    expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
    expect(violations(discord.requests)).toBe('');
  },
);

function errorsIn(logged: readonly LogLine[]): readonly LogLine[] {
  return logged.filter(({ level }) => level === 'error');
}

/** Until so many interactions are acknowledged, a deferral included. */
async function acknowledgements(discord: Practice, count: number): Promise<void> {
  await expect.poll(() => discord.requests.filter(({ path }) => path.includes('/callback')).length).toBe(count);
}
