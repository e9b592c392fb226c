import type { PackedDispute, PackedFact, Reading } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import type { Card } from './card.js';
import { inline, unescapeMarkdown } from './escape.js';

/** Lines that several kinds of cards share: the question as it was read, disputes, and the small print. */

const questionMaxChars = 280;
const shownCorrectionsMax = 3;
const shownPointsMax = 3;
/** On cards of many facts. */
const differPointsMax = 1;
const pointMaxChars = 90;
const disputeMaxChars = 420;
const shownRefsMax = 3;
/** Where there are more than that: then how many more stands beside them. */
const someRefsMax = 2;
const refMaxChars = 60;

/** What {@link smallPrint} may take: refs with their revisions, how many more, and the day checked. */
export const smallPrintMaxChars = shownRefsMax * (refMaxChars + 12) + 60;

/** What {@link differLine} may take. */
export const differMaxChars = differPointsMax * (pointMaxChars + refMaxChars + 12) + 50;

/** The question as understood; empty where there are no words. */
export function understoodLine(reading: Reading): string {
  return inline(reading.understood === '' ? reading.question : reading.understood, questionMaxChars);
}

/** The same as small print at the head of a card. */
export function questionLine(reading: Reading): string | undefined {
  const question = understoodLine(reading);
  return question === '' ? undefined : `-# ${question}`;
}

/** `I read “adoptd” as “adopted”.` */
export function correctionLine({ corrections }: Reading): string | undefined {
  if (corrections.length === 0) return undefined;
  const pairs = corrections
    .slice(0, shownCorrectionsMax)
    .map(({ typed, read }) => `“${inline(typed, 40)}” as “${inline(read, 40)}”`);
  const more = corrections.length - pairs.length;
  return `-# I read ${pairs.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** The disputes about some facts, in the order of the facts. */
export function disputesAbout(
  facts: readonly PackedFact[],
  disputes: readonly PackedDispute[],
): readonly PackedDispute[] {
  const found = facts.flatMap((fact) =>
    disputes.filter((dispute) => dispute.pack === fact.pack && dispute.facts.includes(fact.id)),
  );
  return [...new Set(found)];
}

/**
 * What sources differ on, on cards of many facts: each in full would crowd them out. Its receipt tells the rest:
 * `**Sources differ** on the day the SCO was founded (un-sco/D-23 · r1).`
 */
export function differLine(disputes: readonly PackedDispute[]): string | undefined {
  if (disputes.length === 0) return undefined;
  const points = disputes
    .slice(0, differPointsMax)
    .map(({ point, ref, rev }) => `${inline(point, pointMaxChars)} (${inline(ref, refMaxChars)} · r${rev})`);
  const more = disputes.length - points.length;
  return `**Sources differ** on ${points.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** The first dispute in full, the others by what they are about. */
export function disputeLines([first, ...others]: readonly PackedDispute[]): string | undefined {
  if (first === undefined) return undefined;
  const points = others.slice(0, shownPointsMax).map(({ point }) => inline(point, pointMaxChars));
  const more = others.length - points.length;
  return [
    `**Sources differ.** ${inline(first.says, disputeMaxChars)} (${inline(first.ref, 60)} · r${first.rev})`,
    ...(points.length > 0
      ? [`-# They also differ on ${points.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`]
      : []),
  ].join('\n');
}

/** `un-sco/F-0183 · r2 · checked 22 November 2026`; of several facts the earliest check counts. */
export function smallPrint(facts: readonly PackedFact[]): string | undefined {
  const byRef = new Map(facts.map((fact) => [fact.ref, fact]));
  const [oldest] = facts.map((fact) => fact.checked).sort();
  if (oldest === undefined) return undefined;
  const refs = [...byRef.values()]
    .slice(0, byRef.size > shownRefsMax ? someRefsMax : shownRefsMax)
    .map(({ ref, rev }) => `${inline(ref, refMaxChars)} · r${rev}`);
  const more = byRef.size - refs.length;
  return `-# ${refs.join(', ')}${more > 0 ? ` and ${more} more` : ''} · checked ${showDate(oldest)}`;
}

/** The question that stands at the head of a card, as it was asked; undefined where it is not whole. */
export function questionOn(card: Card): string | undefined {
  const [first] = card.flatMap((part) => (part.type === containerType ? part.components : []));
  const [line] = first !== undefined && 'content' in first ? first.content.split('\n') : [];
  if (line?.startsWith('-# ') !== true || line.endsWith('…')) return undefined;
  return unescapeMarkdown(line.slice(3));
}

const containerType = 17;
