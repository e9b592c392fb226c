import type { Correction } from './answer.js';
import { focusOf, nounAsked, onlyAsks, outermost, positions, relationsAt } from './intent.js';
import type { Lexicon } from './lexicon.js';
import { dateTerms, numberTerm, type Query, type Reader, thingTerm, type Unit, wordTerm } from './query.js';
import {
  looksLikeName,
  type ReadWord,
  replaceAll,
  spell,
  translate,
  unknownMax,
  withoutRareSlips,
  wordsMax,
} from './reading-words.js';
import { readSymbols } from './symbols.js';
import { cleanQuestion, overlap, readWords, type Word } from './text.js';

/** Reads one question by itself, without the ones before it. */
export function understand(typed: string, reader: Reader): Query {
  const { lexicon } = reader;
  const question = cleanQuestion(typed);
  const symbols = readSymbols(question);
  const dates = reader.readDates(question).filter((date) => !symbols.some((symbol) => overlap(symbol, date)));
  const outside = readWords(question)
    .filter((word) => ![...dates, ...symbols].some((span) => overlap(word, span)))
    .slice(0, wordsMax);
  const corrections: Correction[] = [];
  let unknown = 0;
  // Past a few unknown words it is not slips of the keyboard that make a text hard to read.
  const spelled = outside.flatMap((word, at) =>
    reader.isKnown(word.text) || unknown++ < unknownMax
      ? spell(word, outside[at + 1], reader, corrections)
      : [{ word, text: word.text, trust: 1 }],
  );
  const translated = withoutRareSlips(translate(spelled, lexicon, reader.names), reader, corrections);
  const words = translated.map(({ text }) => text);
  const senses = lexicon.find(words);

  const quiet = new Set<number>();
  for (const { sense, from, to } of senses)
    if (sense.as === 'chatter') for (let at = from; at < to; at++) quiet.add(at);

  const units: Unit[] = [];
  const names = reader.names.find(words);
  const wordTerms = words.map((word) => wordTerm(word, lexicon));
  const named = new Set(names.flatMap((name) => name.things));
  const lists = reader.listWords.filter(
    ({ head, required }) => head !== undefined && wordTerms.includes(head) && required.every((id) => named.has(id)),
  );
  const nameAt = new Map(
    names.flatMap((name) =>
      Array.from({ length: name.to - name.from }, (_, offset) => [name.from + offset, name] as const),
    ),
  );
  const listsAt = (at: number): readonly string[] =>
    lists.filter((list) => list.words.has(wordTerms[at] ?? '')).map((list) => list.id);

  for (let at = 0; at < translated.length; at++) {
    const read = translated[at];
    if (read === undefined || quiet.has(at)) continue;
    const name = nameAt.get(at);
    if (name && name.from === at) {
      const parts = translated.slice(name.from, name.to);
      units.push({
        kind: 'thing',
        terms: name.things.map(thingTerm),
        typed: parts.map(({ text }) => text).join(' '),
        things: name.things,
        slight: false,
        trust: Math.min(...parts.map(({ trust }) => trust)),
        lists: [...new Set(parts.flatMap((_, offset) => listsAt(name.from + offset)))],
        at,
      });
    }
    if (name) {
      // Its words count too, slightly: a fact may tell of the same thing in other words.
      if (name.to - name.from > 1 && !lexicon.isStopWord(read.text))
        units.push(wordUnit(read, at, lexicon, listsAt(at), true));
      continue;
    }
    const number = lexicon.ordinalOf(read.text) ?? (/^\d+$/.test(read.text) ? Number(read.text) : undefined);
    if (number !== undefined && number >= 0) {
      units.push({
        kind: 'number',
        terms: [numberTerm(number)],
        typed: read.text,
        things: [],
        slight: false,
        trust: 1,
        lists: listsAt(at),
        at,
      });
      continue;
    }
    // "Which two …": how many are expected says nothing of which.
    const quantity = lexicon.numberOf(read.text) !== undefined;
    const slight = quantity || lexicon.isStopWord(read.text);
    const unit = { ...wordUnit(read, at, lexicon, listsAt(at), slight), common: reader.isCommon(read.text) };
    units.push(read.trust === 1 && looksLikeName(question, read.word, reader) ? { ...unit, stranger: true } : unit);
  }
  for (const symbol of symbols) {
    const things = reader.withSymbol(symbol.symbol);
    if (things.length > 0)
      units.push({
        kind: 'thing',
        terms: things.map(thingTerm),
        typed: symbol.typed,
        things,
        slight: false,
        trust: 1,
        lists: [],
        at: wordsBefore(outside, symbol.start),
      });
  }
  for (const date of dates) {
    const typedDate = question.slice(date.start, date.end);
    const lists = reader.listWords.filter(({ words: own }) => own.has(dateTerms(date)[0] ?? '')).map(({ id }) => id);
    units.push({
      kind: 'date',
      terms: dateTerms(date),
      typed: typedDate,
      things: [],
      slight: false,
      trust: 1,
      date,
      lists,
      at: wordsBefore(outside, date.start),
    });
  }

  const asked = senses.filter(({ from }) => !quiet.has(from));
  const ordinals = translated.map(({ text }) => lexicon.ordinalOf(text)).filter((value) => value !== undefined);
  const meaningful = words.filter(
    (word, at) =>
      !quiet.has(at) &&
      !senses.some(({ sense, from, to }) => sense.as === 'small talk' && from <= at && at < to) &&
      !lexicon.isStopWord(word),
  );
  const relations = new Set(asked.flatMap(({ sense }) => (sense.as === 'relation' ? [sense.name] : [])));
  return {
    question,
    understood: replaceAll(question, corrections),
    corrections,
    units,
    strangers: symbols.filter((symbol) => reader.withSymbol(symbol.symbol).length === 0),
    kinds: new Set(
      outermost(asked.filter(({ sense }) => sense.as === 'question')).flatMap(({ sense }) =>
        sense.as === 'question' ? [sense.kind] : [],
      ),
    ),
    focus: focusOf(units, asked),
    noun: nounAsked(asked),
    // "And …", "what about …" lean on the question before only where they begin one.
    operations: new Set(
      asked.flatMap(({ sense, from }) =>
        sense.as === 'operation' && (sense.kind !== 'again' || from === 0) ? [sense.kind] : [],
      ),
    ),
    relations,
    relationKinds: new Set([...relations].flatMap((name) => reader.relationKind(name) ?? [])),
    ordinal: ordinals[0],
    askingKind: new Set(asked.flatMap(({ sense, from, to }) => (sense.as === 'noun' ? positions(from, to) : []))),
    asking: new Set(asked.flatMap(({ sense, from, to }) => (onlyAsks(sense) ? positions(from, to) : []))),
    relating: relationsAt(asked),
    pointsBack: words.some((word) => lexicon.isPronoun(word)) || lexicon.closesBack(words.at(-1) ?? ''),
    smallTalk:
      meaningful.length === 0 &&
      dates.length === 0 &&
      symbols.length === 0 &&
      words.length > 0 &&
      senses.some(({ sense }) => sense.as === 'small talk'),
    words,
  };
}

function wordUnit(read: ReadWord, at: number, lexicon: Lexicon, lists: readonly string[], slight: boolean): Unit {
  const terms = [wordTerm(read.text, lexicon), ...(read.maybe ? [wordTerm(read.maybe, lexicon)] : [])];
  return { kind: 'word', terms, typed: read.text, things: [], slight, trust: read.trust, lists, at };
}

function wordsBefore(words: readonly Word[], start: number): number {
  return words.filter((word) => word.start < start).length;
}
