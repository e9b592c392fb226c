import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { sinceOf } from '../../src/answering/standing.js';
import { type Fact, relationSchema } from '../../src/knowledge/schema.js';
import { english } from './language.js';
import { knowledgeOf, relations } from './pack.js';
import { roundSettings } from './settings.js';

const since = (standing: string) => relationSchema.parse({ value: 'date', label: `${standing} since` });
const states = relationSchema.parse({ value: 'things', over: 'span', label: 'states' });

function became(state: string, standing: string, date: string, more: Partial<Fact> = {}): Partial<Fact> {
  const name = state.charAt(0).toUpperCase() + state.slice(1);
  return {
    about: [state, 'union'],
    says: `${name} became a ${standing} of the Lake Union in ${date}.`,
    relation: `${standing}-since`,
    value: { date },
    asked: [`when did ${state} become a ${standing}`],
    ...more,
  };
}

const knowledge = knowledgeOf([
  became('eastmere', 'watcher', '2032'),
  became('eastmere', 'member', '2036-05-04'),
  became('westmere', 'watcher', '2033'),
  {
    about: ['union'],
    says: 'The Lake Union was founded on 3 March 2031.',
    relation: 'established-on',
    value: { date: '2031-03-03' },
  },
]);

const engine = buildEngine(
  {
    ...knowledge,
    relations: {
      ...relations,
      members: states,
      'member-since': since('member'),
      watchers: states,
      'watcher-since': since('watcher'),
    },
    languages: [
      {
        ...english,
        relations: {
          ...english.relations,
          members: ['members', 'full member'],
          'member-since': ['became a member', 'joined', 'full member'],
          watchers: ['watchers'],
          'watcher-since': ['became a watcher', 'watcher'],
        },
      },
    ],
  },
  roundSettings,
);

const ask = (question: string, asOf = '2050-01-02') => engine.ask(question, { asOf });

const shortOf = (question: string, asOf?: string): string => {
  const answer = ask(question, asOf);
  return answer.kind === 'answered' ? answer.short : answer.kind;
};

describe('the standing that began last is told', () => {
  test.each([
    ['of two between which the question lets choose', 'Is Eastmere a member or a watcher?', 'Member since 4 May 2036'],
    ['in any order', 'Is Eastmere a watcher or a member of the Lake Union?', 'Member since 4 May 2036'],
    ['when it is asked for alone', 'Is Eastmere a full member?', 'Member since 4 May 2036'],
    ['when another is asked for', 'Is Westmere a member?', 'Watcher since 2033'],
    [
      'after what it followed, where that was asked for',
      'Is Eastmere a watcher?',
      'Watcher since 2032; member since 4 May 2036',
    ],
    [
      'of each of two',
      'Were Eastmere and Westmere members?',
      'Eastmere: member since 4 May 2036; Westmere: watcher since 2033',
    ],
  ])('%s', (_which, question, short) => {
    expect(shortOf(question)).toBe(short);
  });

  test.each([
    [
      'at a time that the question gives',
      'Was Eastmere a watcher or a member in 2034?',
      '2050-01-02',
      'Watcher since 2032',
    ],
    ['on the day of the question', 'Is Eastmere a member?', '2035-01-01', 'Watcher since 2032'],
  ])('%s', (_when, question, asOf, short) => {
    expect(shortOf(question, asOf)).toBe(short);
  });
});

test('the facts stand in the order of the short answer, and what was asked for is among them', () => {
  const answer = ask('Was Eastmere a member or a watcher in 2034?');
  expect(answer).toMatchObject({
    kind: 'answered',
    text: 'Eastmere became a watcher of the Lake Union in 2032. Eastmere became a member of the Lake Union in 2036-05-04.',
  });
});

describe('no standing is told', () => {
  test.each([
    ['of what has none', 'Is Port Amber a member?'],
    ['in something else', 'Is Eastmere a member of the Pilot Office?'],
    ['at a time at which it was another', 'Was Eastmere a member in 2034?'],
    ['where members are counted', 'Is Eastmere one of two members?'],
    ['before any began', 'Was Eastmere a member in 2030?'],
    ['of one of two, where the other has none', 'Is Eastmere or Odo Quill a member?'],
    ['where the question says more', 'Is Eastmere a golden member?'],
  ])('%s', (_why, question) => {
    expect(shortOf(question)).not.toMatch(/since/);
  });

  test.each([
    ['when', 'When did Eastmere become a member?', '4 May 2036'],
    ['how it began', 'Has Eastmere joined in 2036?', '4 May 2036'],
  ])('where the question asks for %s', (_what, question, short) => {
    expect(shortOf(question)).toBe(short);
  });
});

test.each([
  ['members', 'member-since'],
  ['member-since', 'member-since'],
])('the relation behind %s is %s', (name, relation) => {
  expect(sinceOf(name)).toBe(relation);
});
