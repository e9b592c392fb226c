import type { Correction } from './answer.js';
import { choiceIn } from './choices.js';
import { correctWords } from './correcting.js';
import { asksTime, counts, focusOf, kindsAsked, nounAsked, onlyAsks, positions, relationsAt } from './intent.js';
import type { Lexicon } from './lexicon.js';
import { dateTerms, numberTerm, type Query, type Reader, thingTerm, type Unit, wordTerm } from './query.js';
import {
  looksLikeName,
  namesOfSeveral,
  type ReadWord,
  replaceAll,
  translate,
  withoutRareSlips,
} from './reading-words.js';
import type { Stretch } from './sides.js';
import { type FoundSymbol, readSymbols } from './symbols.js';
import { cleanQuestion, overlap, type Word } from './text.js';

/** Reads one question by itself, without the ones before it. */
export function understand(typed: string, reader: Reader): Query {
  const question = cleanQuestion(typed);
  const symbols = readSymbols(question);
  // "What does the L in A/75/L.69 mean?" asks of any symbol; the document is only an example.
  const ofAny = symbols.length === 0 ? undefined : reader.lexicon.symbolParts.asked(question, symbols);
  if (ofAny === undefined) return readQuestion(question, symbols, reader);
  return { ...readQuestion(ofAny, readSymbols(ofAny), reader), question, understood: ofAny };
}

function readQuestion(typed: string, typedSymbols: readonly FoundSymbol[], reader: Reader): Query {
  const { lexicon } = reader;
  const { sides } = lexicon;
  const datesIn = (text: string, symbols: readonly FoundSymbol[]) =>
    sides.join(
      text,
      reader.readDates(text).filter((date) => !symbols.some((symbol) => overlap(symbol, date))),
    );
  const typedDates = datesIn(typed, typedSymbols);
  const corrected = correctWords(typed, [...typedDates.dates, ...typedSymbols], reader);
  const question = corrected.text;
  // A month or a little word that was put right may make a date whole, or say which side of it is meant.
  const symbols = question === typed ? typedSymbols : readSymbols(question);
  const { dates, phrases } = question === typed ? typedDates : datesIn(question, symbols);
  const spelled = corrected.words.filter(({ word }) => ![...dates, ...symbols].some((span) => overlap(word, span)));
  const outside = spelled.map(({ word }) => word);
  const corrections: Correction[] = [...corrected.corrections];
  const translated = withoutRareSlips(translate(spelled, lexicon, reader.names), reader, corrections);
  const words = translated.map(({ text }) => text);
  const senses = lexicon.find(words);

  // Words around a date or a thing that only say which side of it is meant.
  const around: Stretch[] = [...phrases];
  const placed = (stretch: Stretch): Pick<Unit, 'stretch' | 'beside'> => {
    // What stands around two dates is about both of them.
    const beside = phrases.some((phrase) => overlap(phrase, stretch)) ? undefined : sides.of(question, stretch);
    if (beside) around.push(beside);
    return { stretch, ...(beside ? { beside } : {}) };
  };

  const quiet = new Set<number>();
  for (const { sense, from, to } of senses)
    if (sense.as === 'chatter') for (let at = from; at < to; at++) quiet.add(at);

  const units: Unit[] = [];
  const names = reader.names.find(words);
  const wordTerms = words.map((word) => wordTerm(word, lexicon));
  const named = new Set(names.flatMap((name) => name.things));
  const lists = reader.listWords.filter(
    ({ head, required, own }) =>
      head !== undefined &&
      wordTerms.includes(head) &&
      required.every((id) => named.has(id)) &&
      (own.every((id) => named.has(id)) || ![...named].some((id) => !own.includes(id) && reader.isOrganization(id))),
  );
  const nameAt = new Map(
    names.flatMap((name) =>
      Array.from({ length: name.to - name.from }, (_, offset) => [name.from + offset, name] as const),
    ),
  );
  const strange = namesOfSeveral(question, translated, nameAt, reader);
  const listsAt = (at: number): readonly string[] =>
    lists.filter((list) => list.words.has(wordTerms[at] ?? '')).map((list) => list.id);

  // "What day", "how many": what only asks is nothing that a fact could lack.
  const questioning = new Set(
    senses.flatMap(({ sense, from, to }) => (sense.as === 'question' ? positions(from, to) : [])),
  );

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
        ...placed({ start: read.word.start, end: parts.at(-1)?.word.end ?? read.word.end }),
      });
    }
    if (name) {
      // Its words count too, slightly: a fact may tell of the same thing in other words.
      if (name.to - name.from > 1 && !lexicon.isStopWord(read.text))
        units.push(wordUnit(read, at, lexicon, listsAt(at), true));
      continue;
    }
    const number = lexicon.ordinalOf(read.text) ?? figuresOf(read.text);
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
        stretch: read.word,
      });
      continue;
    }
    // "Which two …": how many are expected says nothing of which.
    const quantity = lexicon.numberOf(read.text) !== undefined;
    const slight = quantity || lexicon.isStopWord(read.text) || questioning.has(at);
    const unit = {
      ...wordUnit(read, at, lexicon, listsAt(at), slight),
      common: reader.isCommon(read.text),
      close: slight ? [] : reader.closeTo(read.text),
    };
    units.push(
      strange.has(at) || (read.trust === 1 && looksLikeName(question, read.word, reader))
        ? { ...unit, stranger: true }
        : unit,
    );
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
        ...placed(symbol),
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
      ...placed(date),
    });
  }
  const besides = new Set(
    translated.flatMap(({ word }, at) => (around.some((stretch) => overlap(word, stretch)) ? [at] : [])),
  );
  const operating = new Set(
    senses.flatMap(({ sense, from, to }) => (sense.as === 'operation' ? positions(from, to) : [])),
  );

  const asked = senses.filter(({ from }) => !quiet.has(from));
  const ordinals = translated.flatMap((read, at) => ordinalOf(read, translated[at + 1], question, lexicon) ?? []);
  const meaningful = words.filter(
    (word, at) =>
      !quiet.has(at) &&
      !senses.some(({ sense, from, to }) => sense.as === 'small talk' && from <= at && at < to) &&
      !lexicon.isStopWord(word),
  );
  const relating = relationsAt(asked);
  const relations = new Set(asked.flatMap(({ sense }) => (sense.as === 'relation' ? [sense.name] : [])));
  return {
    question: typed,
    understood: replaceAll(typed, corrections),
    corrections,
    // A word of another language that stands beside a date ("dan", "间") says nothing else.
    units: units.map((unit) =>
      unit.kind === 'word' && besides.has(unit.at) && !operating.has(unit.at) ? { ...unit, slight: true } : unit,
    ),
    strangers: symbols.filter((symbol) => reader.withSymbol(symbol.symbol).length === 0),
    kinds: kindsAsked(asked, (at) => lexicon.joins(words[at] ?? '')),
    choice: choiceIn(question, units, relating, lexicon),
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
    asking: new Set([
      ...asked.flatMap(({ sense, from, to }) => (onlyAsks(sense) ? positions(from, to) : [])),
      ...besides,
    ]),
    counting: new Set(asked.flatMap(({ sense, from, to }) => (counts(sense) ? positions(from, to) : []))),
    timing: asked.flatMap(({ sense, from, to }) => (asksTime(sense) ? stretchOf(translated, from, to) : [])),
    relating,
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

/** Value of a word that is an ordinal, also one in figures with its mark written apart: "3-я", "第3". */
function ordinalOf(
  { text, word }: ReadWord,
  next: ReadWord | undefined,
  question: string,
  lexicon: Lexicon,
): number | undefined {
  const said = lexicon.ordinalOf(text);
  if (said !== undefined) return said;
  const figures = figuresOf(text);
  if (figures === undefined) return undefined;
  const glue = next && question.slice(word.end, next.word.start);
  const ends = next !== undefined && (glue === '' || glue === '-') && lexicon.endsOrdinal(next.text);
  return ends || lexicon.beginsOrdinal(question.slice(word.start - 1, word.start)) ? figures : undefined;
}

function figuresOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function stretchOf(words: readonly ReadWord[], from: number, to: number): readonly Stretch[] {
  const [first, last] = [words[from], words[to - 1]];
  return first && last ? [{ start: first.word.start, end: last.word.end }] : [];
}

function wordUnit(read: ReadWord, at: number, lexicon: Lexicon, lists: readonly string[], slight: boolean): Unit {
  const terms = [wordTerm(read.text, lexicon), ...read.maybe.map((word) => wordTerm(word, lexicon))];
  return {
    kind: 'word',
    terms,
    typed: read.text,
    things: [],
    slight,
    trust: read.trust,
    lists,
    at,
    stretch: read.word,
  };
}

function wordsBefore(words: readonly Word[], start: number): number {
  return words.filter((word) => word.start < start).length;
}
