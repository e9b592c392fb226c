import { showDate } from '../knowledge/dates.js';
import { nearest } from '../knowledge/nearest.js';
import type { Relation, Value } from '../knowledge/schema.js';
import type { Evidence, PackedDispute, PackedFact, PackedThing, Suggestion } from './answer.js';
import { disputesOf, enumerate, evidenceFor } from './composing.js';
import { cleanQuestion } from './text.js';
import type { Workshop } from './workshop.js';

/** The ref that a receipt was asked for by. */
export interface WantedReceipt {
  /** As typed: `un-sco/F-0183 · r2`. */
  readonly typed: string;
  /** The revision named with it. */
  readonly rev?: number | undefined;
}

/** What `/receipt` has to say about one ref: the fact or dispute whole. */
export type Receipt =
  | {
      readonly kind: 'fact';
      readonly wanted: WantedReceipt;
      readonly fact: PackedFact;
      /** In words: "adopted on". */
      readonly relation?: string | undefined;
      /** In words: "18 December 2009". */
      readonly value?: string | undefined;
      readonly about: readonly PackedThing[];
      readonly evidence: readonly Evidence[];
      /** Disputes whose card names it. */
      readonly disputes: readonly PackedDispute[];
    }
  | {
      readonly kind: 'dispute';
      readonly wanted: WantedReceipt;
      readonly dispute: PackedDispute;
      readonly about: readonly PackedThing[];
      readonly readings: readonly {
        readonly says: string;
        readonly supported: boolean;
        readonly evidence: readonly Evidence[];
      }[];
      /** Facts whose card tells of it. */
      readonly facts: readonly PackedFact[];
    }
  /** Several packs have one of that id. */
  | { readonly kind: 'unclear'; readonly wanted: WantedReceipt; readonly near: readonly (PackedFact | PackedDispute)[] }
  | {
      readonly kind: 'unknown';
      readonly wanted: WantedReceipt;
      readonly near: readonly (PackedFact | PackedDispute)[];
    };

/** `un-sco/F-0183 · r2` as it stands on a card, and hastier spellings of it: `F-183`, `un-sco/d7 r1`. */
const refPattern =
  /(?:([a-z0-9]+(?:-[a-z0-9]+)*)\s*\/\s*)?\b([FD])\s?[-–]?\s?(\d{1,9})\b(?:[\s·•,;]*\br(?:ev)?\.?\s?(\d{1,6})\b)?/giu;

const idDigits = { F: 4, D: 2 } as const;
const nearMax = 3;
/** How far a number may lie from another to be its neighbour. */
const neighboursMax = 5;
/** More than a card ever names, and few enough for one card. */
const receiptsMax = 8;

/**
 * What the refs in a text stand for, in their order and each once; a text without one is taken for a known question.
 *
 * @param relations - of all packs
 */
export function receiptsOf(
  text: string,
  workshop: Workshop,
  relations: Readonly<Record<string, Relation>>,
): readonly Receipt[] {
  const typed = cleanQuestion(text);
  const wanted = wantedIn(typed);
  if (wanted.length === 0) {
    // A sentence pasted in place of an id finds its fact; to one word almost any is as near.
    const near = /\S\s+\S/.test(typed.trim()) ? workshop.suggester.factsLike(typed, nearMax) : [];
    return [{ kind: 'unknown', wanted: { typed }, near }];
  }
  return wanted.slice(0, receiptsMax).map((each) => receiptOf(each, workshop, relations));
}

/** Refs that begin as typed, with or without their pack, in their order, each with the beginning of what it says. */
export function refsLike(typed: string, { facts, disputes }: Workshop, limit: number): readonly Suggestion[] {
  const text = typed.trim().toLowerCase();
  const [whole] = wantedIn(text);
  const starts = [
    // Less than a letter is the beginning of every ref of a pack, or of none.
    ...(/(?:^|\/)[fd]-?\d*$/.test(text)
      ? [text.replace(/([fd])-?(?=\d*$)/, (_part, kind: string) => `${kind.toUpperCase()}-`)]
      : []),
    ...(whole === undefined ? [] : [`${whole.pack === undefined ? '' : `${whole.pack}/`}${whole.id}`]),
  ];
  for (const start of starts) {
    let found: (PackedFact | PackedDispute)[] = [];
    for (const each of [facts, disputes].flat()) {
      if (!each.ref.startsWith(start) && !each.id.startsWith(start)) continue;
      found.push(each);
      // A pack can be large: no more is kept than will be shown.
      if (found.length >= 2 * limit) found = firstOf(found, limit);
    }
    if (found.length > 0)
      return firstOf(found, limit).map(({ ref, says }) => ({ label: `${ref}: ${says}`, value: ref }));
  }
  return [];
}

function firstOf(found: readonly (PackedFact | PackedDispute)[], limit: number): (PackedFact | PackedDispute)[] {
  return [...found].sort((a, b) => (a.ref < b.ref ? -1 : 1)).slice(0, limit);
}

interface Ref extends WantedReceipt {
  readonly pack: string | undefined;
  /** `F-0183` */
  readonly id: string;
}

function wantedIn(text: string): readonly Ref[] {
  const byRef = new Map<string, Ref>();
  for (const [typed, pack, letter = '', digits = '', rev] of text.matchAll(refPattern)) {
    const kind = letter.toUpperCase() === 'D' ? 'D' : 'F';
    const id = `${kind}-${digits.replace(/^0+(?=\d)/, '').padStart(idDigits[kind], '0')}`;
    const ref = { typed, pack: pack?.toLowerCase(), id, rev: rev === undefined ? undefined : Number(rev) };
    const key = `${ref.pack ?? ''}/${id}`;
    if (!byRef.has(key)) byRef.set(key, ref);
  }
  return [...byRef.values()];
}

function receiptOf(wanted: Ref, workshop: Workshop, relations: Readonly<Record<string, Relation>>): Receipt {
  const all: readonly (PackedFact | PackedDispute)[] = wanted.id.startsWith('D') ? workshop.disputes : workshop.facts;
  const meant = all.filter(({ id, pack }) => id === wanted.id && (wanted.pack === undefined || pack === wanted.pack));
  const [only, ...others] = meant;
  if (only === undefined) return { kind: 'unknown', wanted, near: near(wanted, all) };
  if (others.length > 0) return { kind: 'unclear', wanted, near: meant };
  return 'point' in only
    ? disputeReceipt(only, wanted, workshop)
    : factReceipt(only, wanted, workshop, relations[only.relation ?? '']?.label);
}

function factReceipt(
  fact: PackedFact,
  wanted: WantedReceipt,
  workshop: Workshop,
  relation: string | undefined,
): Receipt {
  return {
    kind: 'fact',
    wanted,
    fact,
    relation,
    value: fact.value === undefined ? undefined : valueInWords(fact.value, workshop),
    about: thingsOf(fact.about, workshop),
    evidence: evidenceFor([{ pack: fact.pack, citations: fact.sources }], workshop),
    disputes: disputesOf([fact], workshop.disputes),
  };
}

function disputeReceipt(dispute: PackedDispute, wanted: WantedReceipt, workshop: Workshop): Receipt {
  return {
    kind: 'dispute',
    wanted,
    dispute,
    about: thingsOf(dispute.about, workshop),
    readings: dispute.readings.map(({ says, supported, sources }) => ({
      says,
      supported,
      evidence: evidenceFor([{ pack: dispute.pack, citations: sources }], workshop),
    })),
    facts: dispute.facts.flatMap((id) => workshop.factByRef.get(`${dispute.pack}/${id}`) ?? []),
  };
}

/** Neighbours by number and slips of the keyboard, in the pack that was named or may have been meant. */
function near(
  { pack, id }: Ref,
  all: readonly (PackedFact | PackedDispute)[],
): readonly (PackedFact | PackedDispute)[] {
  const packs = new Set(all.map((each) => each.pack));
  const meant = pack === undefined || packs.has(pack) ? pack : nearest(pack, packs);
  const there = all.filter((each) => meant === undefined || each.pack === meant);
  const distance = (each: PackedFact | PackedDispute) => Math.abs(numberOf(each.id) - numberOf(id));
  const slip = nearest(
    id,
    there.map((each) => each.id),
  );
  return there
    .filter((each) => distance(each) <= neighboursMax || each.id === slip)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, nearMax);
}

function numberOf(id: string): number {
  return Number(id.slice(2));
}

function valueInWords(value: Value, workshop: Workshop): string {
  const name = (id: string): string => workshop.thing(id)?.name ?? id;
  if ('date' in value) return showDate(value.date);
  if ('number' in value) return `${value.number} ${value.unit}`;
  if ('thing' in value) return name(value.thing);
  if ('things' in value) return enumerate(value.things.map(name));
  return value.text;
}

function thingsOf(ids: readonly string[], workshop: Workshop): readonly PackedThing[] {
  return ids.flatMap((id) => workshop.thing(id) ?? []);
}
