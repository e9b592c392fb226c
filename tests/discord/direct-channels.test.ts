import { expect, test } from 'vitest';
import { DirectChannels } from '../../src/discord/direct-channels.js';

test('the channel silent for longest goes, one that is spoken in again stays', () => {
  const channels = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, {}]));
  const direct = new DirectChannels(channels, 3);
  for (const id of ['a', 'b', 'c', 'a', 'd', 'e']) direct.spokenIn(id);
  expect([...channels.keys()]).toEqual(['a', 'd', 'e']);
});
