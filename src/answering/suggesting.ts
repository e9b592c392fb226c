import Fuse from 'fuse.js';
import { fold } from '../knowledge/fold.js';
import type { ThingType } from '../knowledge/schema.js';
import type { PackedFact, PackedThing, Suggestion } from './answer.js';
import { namesOf } from './names.js';
import type { Steps } from './steps.js';
import { type Trigrams, trigramsOf } from './trigrams.js';

/** Discord's limit for the label and the value of an autocomplete choice. */
const choiceMaxChars = 100;

/** Known questions that Fuse compares with what was typed. */
const comparedMax = 60;

/** Past this many known questions there is no last look: the index has to do. */
const lookedThroughMax = 50_000;

interface Known<Item> {
  readonly item: Item;
  /** Folded names, or one known question. */
  readonly texts: readonly string[];
}

/** Autocomplete and "did you mean" over names, titles and known questions: the one place that knows Fuse. */
export interface Suggester {
  suggest(typed: string, of: 'questions' | readonly ThingType[], limit: number): readonly Suggestion[];
  /** Facts with a known phrasing that looks like a text, best first: the last look at what the index does not know. */
  factsLike(text: string, limit: number): readonly PackedFact[];
  /** Things with a name near the text, best first. */
  nearThings(text: string, types: readonly ThingType[] | undefined, limit: number): readonly PackedThing[];
}

/** Makes ready to suggest, in small steps. */
export function* suggesterSteps(facts: readonly PackedFact[], things: readonly PackedThing[]): Steps<Suggester> {
  const questions: Known<{ readonly fact: PackedFact; readonly text: string }>[] = [];
  for (const fact of facts) {
    for (const text of fact.asked) questions.push({ item: { fact, text }, texts: [fold(text)] });
    yield;
  }
  const openings = inTurns(questions);
  const named: Known<PackedThing>[] = [];
  for (const thing of things) {
    named.push({ item: thing, texts: namesOf(thing).map(fold) });
    yield;
  }
  // What was typed may stand anywhere in a title, so its place is ignored; Fuse reports a distance, 0 for exact.
  const options = { keys: ['texts'], ignoreLocation: true, threshold: 0.4, minMatchCharLength: 2 };
  // Built when first asked for: a batch run never needs them.
  let questionRuns: Trigrams | undefined;
  const thingFuses = new Map<string, Fuse<Known<PackedThing>>>();

  const near = (text: string, types: readonly ThingType[] | undefined, limit: number): readonly PackedThing[] => {
    const key = types?.join() ?? '';
    const pool = types ? named.filter(({ item }) => types.includes(item.type)) : named;
    const folded = fold(text);
    if (folded === '') return pool.slice(0, limit).map(({ item }) => item);
    const starting = pool.filter(({ texts }) =>
      texts.some((name) => name.startsWith(folded) || name.includes(` ${folded}`)),
    );
    const fuse = thingFuses.get(key) ?? new Fuse(pool, options);
    thingFuses.set(key, fuse);
    const fuzzy = folded.length > 60 ? [] : fuse.search(folded, { limit: limit * 2 }).map(({ item }) => item);
    return [...new Set([...starting, ...fuzzy])].slice(0, limit).map(({ item }) => item);
  };

  const questionsLike = (folded: string, limit: number) => {
    if (folded.length <= 2 || folded.length > 60 || questions.length > lookedThroughMax) return [];
    // Fuse reads every text it is given from end to end, so it is given those that may be like this one.
    questionRuns ??= trigramsOf(questions.map(({ texts }) => texts[0] ?? ''));
    const likely = questionRuns.likest(folded, comparedMax).flatMap((number) => questions[number] ?? []);
    return likely.length === 0 ? [] : new Fuse(likely, options).search(folded, { limit }).map(({ item }) => item);
  };

  return {
    factsLike: (text, limit) => [...new Set(questionsLike(fold(text), limit).map(({ item }) => item.fact))],
    nearThings: near,
    suggest(typed, of, limit) {
      if (of !== 'questions')
        return near(typed, of, limit).map((thing) => ({ label: cut(thing.name), value: thing.id }));
      const folded = fold(typed);
      const words = folded.split(' ');
      const once = new Map<string, Suggestion>();
      const take = ({ item }: (typeof questions)[number]) => {
        if (!once.has(item.fact.ref)) once.set(item.fact.ref, { label: cut(item.text), value: item.fact.ref });
        return once.size < limit;
      };
      if (folded === '') {
        openings.every(take);
        return [...once.values()];
      }
      let starting = 0;
      for (const question of questions) {
        if (!words.every((word) => question.texts[0]?.includes(word))) continue;
        starting += 1;
        if (!take(question)) break;
      }
      if (starting < limit) questionsLike(folded, limit).every(take);
      return [...once.values()].slice(0, limit);
    },
  };
}

/** Most of a pack that are offered before anything is typed: as many as Discord takes. */
const openingsMax = 25;

/** A question of each pack after the other, the largest pack first: nobody has said yet which of them is of interest. */
function inTurns<Item extends Known<{ readonly fact: PackedFact }>>(questions: readonly Item[]): readonly Item[] {
  const packs = new Map<string, { size: number; readonly first: Item[] }>();
  let before: PackedFact | undefined;
  for (const question of questions) {
    const { fact } = question.item;
    const pack = packs.get(fact.pack) ?? { size: 0, first: [] };
    packs.set(fact.pack, pack);
    pack.size += 1;
    if (fact !== before && pack.first.length < openingsMax) pack.first.push(question);
    before = fact;
  }
  const largestFirst = [...packs.values()].sort((a, b) => b.size - a.size);
  return Array.from({ length: openingsMax }, (_, turn) =>
    largestFirst.flatMap(({ first }) => first[turn] ?? []),
  ).flat();
}

function cut(text: string): string {
  if (text.length <= choiceMaxChars) return text;
  const whole = text.slice(0, choiceMaxChars - 1);
  return `${whole.slice(0, Math.max(whole.lastIndexOf(' '), choiceMaxChars - 20)).trimEnd()}…`;
}
