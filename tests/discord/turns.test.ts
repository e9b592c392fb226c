import { expect, test } from 'vitest';
import { TooMany, Turns } from '../../src/discord/turns.js';

test('what one handler set going gets on before the next handler runs', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const handler = async (name: string) => {
    await turns.next();
    order.push(`${name} answers`);
    setImmediate(() => order.push(`${name}'s reply leaves`));
  };
  await Promise.all([handler('first'), handler('second'), handler('third')]);
  await turns.next();
  expect(order).toEqual([
    'first answers',
    "first's reply leaves",
    'second answers',
    "second's reply leaves",
    'third answers',
    "third's reply leaves",
  ]);
});

test('who has waited too long makes room for those who have not, and comes after them in order', async () => {
  let nowMs = 0;
  const turns = new Turns(() => nowMs);
  const order: string[] = [];
  const come = (name: string) => turns.next().then(() => void order.push(name));
  const early = [come('early'), come('early too')];
  nowMs = 1_500;
  await Promise.all([...early, come('fresh'), come('fresh too')]);
  expect(order).toEqual(['fresh', 'fresh too', 'early', 'early too']);
});

test('as soon as somebody has waited long, the newest come first: they can still be answered at once', async () => {
  let nowMs = 0;
  const turns = new Turns(() => nowMs);
  const order: string[] = [];
  const come = (name: string) => turns.next().then(() => void order.push(name));
  const first = [come('one'), come('two')];
  nowMs = 300;
  await Promise.all([...first, come('three'), come('four')]);
  expect(order).toEqual(['four', 'three', 'two', 'one']);
});

test('of those who are late a thousand wait on, and the others are told: what waits is held in memory', async () => {
  let nowMs = 0;
  const turns = new Turns(() => nowMs);
  const late = Array.from({ length: 1_003 }, (_, n) =>
    turns.next().then(
      () => n,
      (error: unknown) => error,
    ),
  );
  nowMs = 1_500;
  await turns.next();
  const outcomes = await Promise.all(late);
  expect(outcomes.slice(0, 3)).toEqual([expect.any(TooMany), expect.any(TooMany), expect.any(TooMany)]);
  expect(outcomes.slice(3)).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 3));
});
