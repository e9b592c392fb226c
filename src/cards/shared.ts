import { buttonKinds, removeButton } from './buttons.js';
import type { Card } from './card.js';
import { row, text } from './components.js';
import { parseCustomId } from './custom-id.js';

type Component = Card[number];
type Row = Extract<Component, { readonly type: 1 }>;
type RowComponent = Row['components'][number];

/**
 * A private card as everybody may see it: without its share button, signed by who shared it, who may remove it again.
 *
 * @param sharerId - shown as a mention; the faces let no message ping
 */
export function sharedCard(card: Card, sharerId: string): Card {
  const rows = card.filter((component) => component.type === rowType).map(({ components }) => components);
  const hasOwners = rows.some((each) => each.some(isOwners));
  // In the place of the share button, or below a card that has none.
  const shown = rows.map((each) =>
    each.flatMap((component) => (isOwners(component) ? [removeButton(sharerId)] : [component])),
  );
  return [
    ...card.filter((component) => component.type !== rowType),
    text(`${signature}<@${sharerId}>`),
    ...[...shown, ...(hasOwners ? [] : [[removeButton(sharerId)]])].map((each) => row(each)),
  ];
}

/** Another page of a card, signed by whoever shared the page before it, if somebody did. */
export function signedAs(before: Card, page: Card): Card {
  const [sharerId] = before.flatMap((component) =>
    component.type === textType && component.content.startsWith(signature)
      ? (/<@(\d+)>$/.exec(component.content)?.slice(1) ?? [])
      : [],
  );
  return sharerId === undefined ? page : sharedCard(page, sharerId);
}

const signature = '-# shared by ';
const rowType = 1;
const textType = 10;

/** Share and remove: both belong to who saw the card before. */
function isOwners(component: RowComponent): boolean {
  const kind = 'custom_id' in component ? parseCustomId(component.custom_id)?.kind : undefined;
  return kind === buttonKinds.share || kind === buttonKinds.remove;
}
