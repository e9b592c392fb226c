import { expect, test } from 'vitest';
import { Turns } from '../../src/discord/turns.js';

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
