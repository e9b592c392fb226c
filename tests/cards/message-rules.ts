import type { Card } from '../../src/cards/card.js';
import { buttons, count, customIds, texts } from './read-card.js';

/** What stands in a code block is shown as it is. */
const codeBlocks = /```[\s\S]*?```/g;

/**
 * Documented rules for Components V2 messages that Discord's API description leaves out, and what we promise besides:
 * nothing may ping, and no text is empty. https://docs.discord.com/developers/components/reference
 */
export function messageViolations(card: Card): readonly string[] {
  const all = texts(card);
  const ids = customIds(card);
  const text =
    all.join('').length +
    buttons(card).reduce((sum, each) => sum + ('label' in each ? (each.label ?? '').length : 0), 0);
  return [
    ...(card.length === 0 ? ['empty message'] : []),
    ...(count(card) > 40 ? [`${count(card)} components`] : []),
    ...(text > 4000 ? [`${text} characters`] : []),
    ...(new Set(ids).size === ids.length ? [] : [`a custom id twice: ${ids.join(' ')}`]),
    ...all.filter((each) => each.trim() === '').map(() => 'an empty text'),
    ...all.filter((each) => each.replaceAll(codeBlocks, '').includes('[](')).map(() => 'a link without words'),
    ...all.filter((each) => /@everyone|@here|<@[!&]?\d/i.test(each) && !/^-# shared by <@\d+>$/.test(each)),
    ...card.flatMap((part) => {
      if (part.type === 17) return part.components.length === 0 ? ['an empty container'] : [];
      if (part.type !== 1) return [];
      if (part.components.some(({ type }) => type !== 2)) {
        return part.components.length === 1 ? [] : ['a select that shares its row'];
      }
      return part.components.length < 1 || part.components.length > 5 ? ['a row of no or six'] : [];
    }),
    ...ids.filter((id) => id.length > 100).map((id) => `custom id ${id}`),
    ...buttons(card).flatMap((each) => {
      if (!('label' in each) || each.label === undefined || each.label.trim() === '') return ['a button without label'];
      if (each.label.length > 80) return [`label of ${each.label.length}`];
      if (each.style === 5 && !('url' in each)) return ['a link button without address'];
      if (each.style !== 5 && !('custom_id' in each)) return ['a button without custom id'];
      if ('url' in each && (each.url.length > 512 || !/^https?:\/\//.test(each.url))) return [`address ${each.url}`];
      return [];
    }),
  ];
}
