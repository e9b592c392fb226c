import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Evidence, PackedFact, PackedThing } from '../answering/answer.js';
import { button, linkButton } from './components.js';
import { customId } from './custom-id.js';
import { label } from './escape.js';
import { firstText } from './evidence.js';
import { buttonLabelMaxChars, buttonUrlMaxChars } from './limits.js';
import type { Reader } from './reader.js';

/** Kinds of buttons: the first part of their custom ids. */
export const buttonKinds = {
  related: 'related',
  thing: 'thing',
  more: 'more',
  share: 'share',
  remove: 'remove',
} as const;

/** What the buttons' state means today. */
export const buttonVersion = 1;

/** Refs and ids longer than this get no button: they would not fit into a custom id. */
const refMaxChars = 80;

/** Beside it stand a number and the owner's id. */
const moreIdMaxChars = 60;

const questionWords =
  /^(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/i;

/** Questions that facts answer, each fact and each question once. */
export function relatedButtons(facts: readonly PackedFact[], max: number): readonly APIButtonComponent[] {
  const byQuestion = new Map<string, PackedFact>();
  const refs = new Set<string>();
  for (const fact of facts) {
    const [phrasing] = fact.asked;
    const question = phrasing === undefined ? '' : label(showQuestion(phrasing), buttonLabelMaxChars);
    if (question === '' || fact.ref.length > refMaxChars || refs.has(fact.ref) || byQuestion.has(question)) continue;
    refs.add(fact.ref);
    byQuestion.set(question, fact);
  }
  return [...byQuestion]
    .slice(0, max)
    .map(([question, { ref }]) => button(customId(buttonKinds.related, buttonVersion, ref), question));
}

export function thingButtons(things: readonly PackedThing[], max: number): readonly APIButtonComponent[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return [...byId.values()]
    .filter((thing) => thing.id.length <= refMaxChars)
    .map((thing) => button(customId(buttonKinds.thing, buttonVersion, thing.id), thing.name))
    .filter(isLabelled)
    .slice(0, max);
}

/** The next part of a thing's facts, from the one counted `from`; for its owner in place, for others apart. */
export function moreButton(thing: PackedThing, from: number, ownerId: string): readonly APIButtonComponent[] {
  return thing.id.length > moreIdMaxChars
    ? []
    : [
        button(
          customId(buttonKinds.more, buttonVersion, thing.id, String(from), ownerId),
          from === 0 ? 'From the start' : 'More',
        ),
      ];
}

export function evidenceButton(evidence: readonly Evidence[]): readonly APIButtonComponent[] {
  const text = firstText(evidence);
  return text === undefined ? [] : [linkButton(text.url, text.label)];
}

export function officialTextButton(url: string): readonly APIButtonComponent[] {
  return /^https?:\/\//.test(url) && url.length <= buttonUrlMaxChars && URL.canParse(url)
    ? [linkButton(url, 'Official text')]
    : [];
}

/** Share what only the reader sees; remove what everybody sees. */
export function ownerButtons(reader: Reader): readonly APIButtonComponent[] {
  return [reader.private ? shareButton(reader.id) : removeButton(reader.id)];
}

export function removeButton(ownerId: string): APIButtonComponent {
  return button(customId(buttonKinds.remove, buttonVersion, ownerId), 'Remove');
}

function shareButton(ownerId: string): APIButtonComponent {
  return button(customId(buttonKinds.share, buttonVersion, ownerId), 'Share');
}

/** Phrasings are kept as people typed them; a button shows them as a sentence. */
export function showQuestion(phrasing: string): string {
  const start = phrasing.slice(0, 1).toLocaleUpperCase('en') + phrasing.slice(1);
  const sentence = questionWords.test(start) && !/[?.!]$/.test(start) ? `${start}?` : start;
  return sentence.length <= buttonLabelMaxChars ? sentence : start;
}

/** A label of invisible characters alone is none, and Discord refuses a button without one. */
function isLabelled(component: APIButtonComponent): boolean {
  return 'label' in component && component.label !== undefined && component.label !== '';
}
