import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Evidence, PackedDispute, PackedFact, PackedSource, PackedThing } from '../answering/answer.js';
import { button, linkButton } from './components.js';
import { customId } from './custom-id.js';
import { label } from './escape.js';
import { firstText } from './evidence.js';
import { buttonLabelMaxChars, buttonUrlMaxChars, customIdMaxChars } from './limits.js';
import type { Reader } from './reader.js';
import { refState } from './ref-state.js';

/** Kinds of buttons and selects: the first part of their custom ids. */
export const buttonKinds = {
  related: 'related',
  thing: 'thing',
  more: 'more',
  moreList: 'more-list',
  cite: 'cite',
  citeAs: 'cite-as',
  citeMore: 'cite-more',
  share: 'share',
  remove: 'remove',
  report: 'report',
  receipt: 'receipt',
} as const;

/** What the buttons' state means today. */
export const buttonVersion = 1;

/** Refs and ids longer than this get no button: they would not fit into a custom id. */
const refMaxChars = 80;

/** Beside it stand a number and the owner's id. */
const moreIdMaxChars = 60;

/** Beside it stand kind, version, a number and the owner's id; what an id is divided by takes three characters. */
const moreQuestionMaxChars = customIdMaxChars - `more-list:1:999:${'0'.repeat(20)}:`.length;

/** Before them stand kind and version. */
const reportRefsMaxChars = customIdMaxChars - 'report:1'.length;

const receiptRefsMaxChars = customIdMaxChars - 'receipt:1'.length;

/** The longest of the custom ids that carry it stands before them: `cite-more:1:chicago:999`. */
const citeRefsMaxChars = customIdMaxChars - 'cite-more:1:chicago:999'.length;

const questionWords =
  /^(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/i;

/** Questions that facts answer, each fact and each question once. */
export function relatedButtons(facts: readonly PackedFact[], max: number): readonly APIButtonComponent[] {
  const byQuestion = new Map<string, PackedFact>();
  const refs = new Set<string>();
  for (const fact of facts) {
    // One that fits whole, where there is one.
    const phrasing = fact.asked.find((each) => showQuestion(each).length <= buttonLabelMaxChars) ?? fact.asked[0];
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
    .map((thing) => button(customId(buttonKinds.thing, buttonVersion, thing.id), capital(thing.name)))
    .filter(isLabelled)
    .slice(0, max);
}

/** Another part of a thing's facts, from the one counted `from`; for its owner in place, for others apart. */
export function moreButton(
  thing: PackedThing,
  from: number,
  ownerId: string,
  words: string,
): readonly APIButtonComponent[] {
  return thing.id.length > moreIdMaxChars
    ? []
    : [button(customId(buttonKinds.more, buttonVersion, thing.id, String(from), ownerId), words)];
}

/** Other lines of a long answer. A question too long for a custom id is read from the card, where it stands first. */
export function moreListButton(
  from: number,
  ownerId: string,
  question: string,
  words: 'Back' | 'More',
): readonly APIButtonComponent[] {
  const state = [String(from), ownerId];
  const asked = question.replaceAll(/[:%]/g, '%3A').length <= moreQuestionMaxChars ? [question] : [];
  return [button(customId(buttonKinds.moreList, buttonVersion, ...state, ...asked), words)];
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

/** Cites what the card rests on, facts or a source; as many of them as fit into custom ids. */
export function citeButton(cited: readonly (PackedFact | PackedSource)[]): readonly APIButtonComponent[] {
  const state = refState(
    cited.map((each) => ('ref' in each ? each : { ...each, ref: `${each.pack}/${each.id}` })),
    citeRefsMaxChars,
  );
  return state.length === 0 ? [] : [button(customId(buttonKinds.cite, buttonVersion, ...state), 'Cite')];
}

/** Says what is wrong with a fact or dispute that the card shows; as many of them as fit into its custom id. */
export function reportButton(shown: readonly (PackedFact | PackedDispute)[]): readonly APIButtonComponent[] {
  const state = refState(
    shown.filter(({ ref }) => ref.length <= refMaxChars),
    reportRefsMaxChars,
  );
  return state.length === 0 ? [] : [button(customId(buttonKinds.report, buttonVersion, ...state), 'Report')];
}

/** Shows facts or disputes whole, each under its ref. */
export function receiptButtons(
  of: readonly (PackedFact | PackedDispute)[],
  max: number,
): readonly APIButtonComponent[] {
  return [...new Set(of.map(({ ref }) => ref))]
    .filter((ref) => ref.length <= refMaxChars)
    .slice(0, max)
    .map((ref) => button(customId(buttonKinds.receipt, buttonVersion, ref), ref))
    .filter(isLabelled);
}

/** Shows the disputes of a card whole, as many of them as fit into its custom id. */
export function differButton(disputes: readonly PackedDispute[]): readonly APIButtonComponent[] {
  return receiptsButton(disputes, 'How sources differ');
}

/** Shows facts and disputes, each under its ref, on a card of their own. */
export function receiptsButton(
  of: readonly (PackedFact | PackedDispute)[],
  words: string,
): readonly APIButtonComponent[] {
  const state = refState(
    of.filter(({ ref }) => ref.length <= refMaxChars),
    receiptRefsMaxChars,
  );
  return state.length === 0 ? [] : [button(customId(buttonKinds.receipt, buttonVersion, ...state), words)];
}

export function removeButton(ownerId: string): APIButtonComponent {
  return button(customId(buttonKinds.remove, buttonVersion, ownerId), 'Remove');
}

function shareButton(ownerId: string): APIButtonComponent {
  return button(customId(buttonKinds.share, buttonVersion, ownerId), 'Share');
}

/** Phrasings are kept as people typed them; a button shows them as a sentence. */
export function showQuestion(phrasing: string): string {
  const start = capital(phrasing);
  const sentence = questionWords.test(start) && !/[?.!]$/.test(start) ? `${start}?` : start;
  return sentence.length <= buttonLabelMaxChars ? sentence : start;
}

/** As at the start of a sentence: names of packs may begin with "the". */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('en') + text.slice(1);
}

/** A label of invisible characters alone is none, and Discord refuses a button without one. */
function isLabelled(component: APIButtonComponent): boolean {
  return 'label' in component && component.label !== undefined && component.label !== '';
}
