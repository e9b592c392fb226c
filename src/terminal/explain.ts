import type { Answer } from '../answering/answer.js';
import { answerText } from './answer-text.js';
import { plainText } from './plain-text.js';

/**
 * Every step of the engine for one question, as Markdown to paste into an issue. What people or packs wrote stands in
 * code blocks: there nothing pings, links or formats.
 */
export function explain(answer: Answer): string {
  const confidence = answer.confidence.toFixed(2);
  const why = answer.kind === 'answered' ? answer.operation : answer.why;
  const lines = [
    '## Question',
    '',
    codeBlock([answer.question]),
    '',
    `**${answer.kind}** (${why}) · confidence ${confidence} · as of ${answer.asOf}`,
    '',
    ...answer
      .steps()
      .flatMap((step, index) => [
        `### ${index + 1}. ${plainText(step.name)}`,
        '',
        codeBlock(step.lines.length === 0 ? ['(nothing)'] : step.lines),
        '',
      ]),
    '### Answer',
    '',
    codeBlock([answerText(answer)]),
    '',
    ...factLines(answer),
  ];
  return lines.join('\n').trimEnd();
}

function factLines(answer: Answer): readonly string[] {
  const facts = answer.kind === 'answered' ? answer.facts : answer.near;
  if (facts.length === 0) return [];
  return [
    answer.kind === 'answered' ? '### Facts' : '### Near facts',
    '',
    codeBlock(facts.map(({ ref, rev, says }) => `${ref} · r${rev}: ${says}`)),
  ];
}

function codeBlock(lines: readonly string[]): string {
  const text = plainText(lines.join('\n'));
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
