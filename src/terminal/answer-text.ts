import type { Answer, Answered, Suggested, Unknown } from '../answering/answer.js';
import { plainText } from './plain-text.js';

/** Longest text of an answer, in UTF-16 code units: the reader asked one thing, on a phone. */
export const answerMaxChars = 900;
/** A long question must not push out what is said of it. */
const understoodMaxChars = 300;

/** Full stops that end no sentence: of abbreviations, single letters, and the numbers of a list. */
const abbreviation =
  /(?:^|[\s("])(?:\p{L}|[Mm]rs?|[Dd]r|[Ss]t|[Nn]o|[Aa]rt|op|pp?|paras?|cf|vs|[Ff]ig|e\.g|i\.e|U\.N|U\.S)\.$|\n\d{1,3}\.$/u;

/**
 * An answer as plain text, at most {@link answerMaxChars} long. Answered: the short answer, the sentence, what sources
 * differ on. Otherwise: what was understood, and what is wrong with the premise; never the near facts.
 */
export function answerText(answer: Answer): string {
  switch (answer.kind) {
    case 'answered':
      return answeredText(answer);
    case 'suggested':
    case 'unknown':
      return cutAtSentence(plainText(joined(declinedLines(answer))), answerMaxChars);
  }
}

function answeredText({ short, text, disputes }: Answered): string {
  const said = plainText(joined([text.startsWith(short) ? '' : asSentence(short), text]));
  const notes = disputes.map((dispute) => `Sources differ: ${plainText(dispute.says)}`);
  // The first dispute is told whole: an answer without it would claim too much.
  const [first, ...others] = notes;
  if (first === undefined) return cutAtSentence(said, answerMaxChars);
  const room = Math.max(answerMaxChars - first.length - 1, Math.floor(answerMaxChars / 2));
  let whole = cutAtSentence(joined([cutAtSentence(said, room), first]), answerMaxChars);
  for (const note of others) if (whole.length + note.length < answerMaxChars) whole = `${whole}\n${note}`;
  return whole;
}

function declinedLines(answer: Suggested | Unknown): readonly string[] {
  if (answer.kind === 'suggested') {
    return [
      understoodLine(answer),
      answer.why === 'weak' ? 'I am not sure the collection answers that.' : 'That could mean more than one thing.',
    ];
  }
  const { symbol, premise, why } = answer;
  // Elsewhere nothing in it was understood, and reading out a stranger's text would only repeat it.
  const knowsSubject = why === 'not in the collection' || why === 'false premise';
  return [
    knowsSubject ? understoodLine(answer) : '',
    verdict(answer),
    premise ?? '',
    symbol === undefined ? '' : `${symbol.symbol}: ${asSentence(symbol.says)} ${symbol.url}`,
  ];
}

function understoodLine({ understood }: Suggested | Unknown): string {
  const question = plainText(understood).replaceAll('\n', ' ');
  if (question === '') return '';
  const shown = question.length <= understoodMaxChars ? question : `${question.slice(0, understoodMaxChars)}…`;
  return `I read your question as: ${shown}`;
}

function verdict({ why, premise }: Unknown): string {
  switch (why) {
    case 'no question':
      return 'I could not find a question in that.';
    case 'small talk':
      return 'That is no question about the collection.';
    case 'unknown document':
      return 'The collection has nothing on that document.';
    case 'not in the collection':
      return 'The collection does not say.';
    case 'false premise':
      return premise === undefined ? 'The collection has nothing on that.' : 'The collection says otherwise.';
    case 'nothing found':
      return 'The collection has nothing on that.';
  }
}

/**
 * The text, or as many of its whole sentences and lines as fit; where not even one fits, its words up to "…".
 *
 * @param maxChars - UTF-16 code units of the result
 */
export function cutAtSentence(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  let end = 0;
  for (const { index } of text.matchAll(/[.!?…](?=["”’)]?(?:\s|$))|[。？！]|\n/gu)) {
    const after = index + (text[index] === '\n' ? 0 : 1) + (/^["”’)]/.test(text.slice(index + 1)) ? 1 : 0);
    if (after > maxChars) break;
    if (!abbreviation.test(text.slice(Math.max(0, index - 8), index + 1))) end = after;
  }
  if (end > 0) return text.slice(0, end).trimEnd();
  const words = text.slice(0, maxChars - 1).replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/\s+\S*$/, '')}…`;
}

function asSentence(text: string): string {
  return text === '' || /[.!?…:]["”’)]?$/u.test(text) ? text : `${text}.`;
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
