import { describe, expect, test } from 'vitest';
import type { CommandEntry, Field } from '../../../src/practice/page/command-entries.js';
import { partialValues, readFields } from '../../../src/practice/page/filled-fields.js';
import { commandSearch, readCommand, searchCommands, splitNamed } from '../../../src/practice/page/typed-command.js';

const field = (name: string, change: Partial<Field> = {}): Field => ({
  name,
  label: name,
  hint: '',
  kind: 'string',
  required: false,
  choices: [],
  completes: false,
  ...change,
});
const entry = (name: string, fields: readonly Field[] = [], label = name): CommandEntry => ({
  name,
  label,
  hint: `About ${name}`,
  fields,
});

const ask = entry('ask', [
  field('question', { required: true, completes: true }),
  field('private', { kind: 'boolean' }),
]);
const deck = entry('deck', [field('name')]);
const deckAdd = entry('deck add', [
  field('card', { required: true }),
  field('count', { kind: 'integer', min: 1, max: 9 }),
]);
const paint = entry('paint', [field('color', { required: true, choices: [{ label: 'Red ink', value: 'r' }] })]);
const help = entry('help', [], 'hilfe');
const entries = [ask, deck, deckAdd, paint, help];

describe('the search for a command', () => {
  test.each([
    ['a slash alone', '/', ''],
    ['letters', '/Ask', 'ask'],
    ['two words', '/deck a', 'deck a'],
    ['a slash later', 'either/or', undefined],
    ['a path', '/usr/bin', undefined],
    ['more than one line', '/ask\nmore', undefined],
    ['nothing', '', undefined],
  ])('%s', (_why, text, search) => expect(commandSearch(text)).toBe(search));

  test.each([
    ['beginnings first', 'de', ['deck', 'deck add']],
    ['then anywhere', 'a', ['ask', 'deck add', 'paint', 'deck', 'help']],
    ['in another language', 'hil', ['help']],
    ['no such command', 'zzz', []],
  ])('%s', (_why, search, names) => {
    expect(searchCommands(entries, search).map(({ name }) => name)).toEqual(names);
  });
});

describe('a command typed in one go', () => {
  test.each([
    ['words alone', '/ask when was it built', 'ask', { question: 'when was it built' }],
    ['named', '/ask question: when was it built', 'ask', { question: 'when was it built' }],
    ['two named', '/ask question: when? private: true', 'ask', { question: 'when?', private: 'True' }],
    [
      'words, then named',
      '/ask when was it built private:false',
      'ask',
      { question: 'when was it built', private: 'False' },
    ],
    [
      'a colon that names nothing',
      '/ask which is right: this or that',
      'ask',
      { question: 'which is right: this or that' },
    ],
    ['its own name as a word', '/ask what is the question: this', 'ask', { question: 'what is the question: this' }],
    ['a time of day', '/ask at 10:30', 'ask', { question: 'at 10:30' }],
    ['the longest name', '/deck add owl count: 3', 'deck add', { card: 'owl', count: '3' }],
    ['the shorter one', '/deck birds', 'deck', { name: 'birds' }],
    ['a choice by its label', '/paint red INK', 'paint', { color: 'Red ink' }],
    ['several lines', '/ask first line\nsecond line', 'ask', { question: 'first line\nsecond line' }],
    ['a blank after the name', '/ask ', 'ask', { question: '' }],
    ['in another language', '/hilfe ', 'help', {}],
  ])('%s', (_why, text, name, filled) => {
    const read = readCommand(text, entries);
    expect(read?.entry.name).toBe(name);
    expect(Object.fromEntries(Object.entries(read?.filled ?? {}).map(([key, each]) => [key, each.text]))).toEqual(
      filled,
    );
  });

  test.each([
    ['an unknown command', '/unknown thing'],
    ['a name that only begins like one', '/asking things'],
    ['a name still being typed', '/ask'],
    ['plain words', 'ask something'],
  ])('%s is none', (_why, text) => expect(readCommand(text, entries)).toBeUndefined());

  test('a name alone is one when it is sent', () => {
    expect(readCommand('/help', entries, true)?.entry.name).toBe('help');
  });
});

describe('names of options typed within a field', () => {
  const [question, onlyMe] = ask.fields;
  test.each([
    ['none', 'when was it', { question: 'when was it' }],
    ['its own at the start', 'question: when', { question: 'when' }],
    ['its own later is a word', 'what is the question: this', { question: 'what is the question: this' }],
    ['another one', 'when was it private: t', { question: 'when was it', private: 't' }],
    ['another one, not yet gone on with', 'when was it private:', { question: 'when was it private:' }],
    ['a blank at the end stays while one types', 'when ', { question: 'when ' }],
  ])('%s', (_why, text, filled) => {
    if (!question || !onlyMe) throw new Error('The invented command has two options');
    const split = splitNamed(text, [question, onlyMe], question);
    expect(Object.fromEntries(Object.entries(split).map(([name, each]) => [name, each.text]))).toEqual(filled);
  });
});

describe('what is sent for the fields', () => {
  test.each([
    ['a text as it is', ask, { question: { text: 'when?' } }, { question: 'when?' }],
    [
      'what was picked, not what it is called',
      ask,
      { question: { text: 'When?', picked: 'p/F-1' } },
      { question: 'p/F-1' },
    ],
    [
      'a picked "false"',
      ask,
      { question: { text: 'a' }, private: { text: 'False', picked: false } },
      { question: 'a', private: false },
    ],
    ['a typed "true"', ask, { question: { text: 'a' }, private: { text: 'true' } }, { question: 'a', private: true }],
    ['an empty optional one is left out', ask, { question: { text: 'a' }, private: { text: '' } }, { question: 'a' }],
    ['a number', deckAdd, { card: { text: 'owl' }, count: { text: '3' } }, { card: 'owl', count: 3 }],
    ['a choice by its label', paint, { color: { text: 'red ink' } }, { color: 'r' }],
  ])('%s', (_why, command, filled, values) => expect(readFields(command, filled)).toEqual({ ok: true, values }));

  test.each([
    ['one that must be filled', ask, { question: { text: ' ' } }, 'question', 'Fill in “question”'],
    [
      'neither true nor false',
      ask,
      { question: { text: 'a' }, private: { text: 'maybe' } },
      'private',
      '“private” must be True or False',
    ],
    [
      'no whole number',
      deckAdd,
      { card: { text: 'owl' }, count: { text: '1.5' } },
      'count',
      '“count” must be a whole number',
    ],
    [
      'too great a number',
      deckAdd,
      { card: { text: 'owl' }, count: { text: '10' } },
      'count',
      '“count” must be at most 9',
    ],
    ['not in the list', paint, { color: { text: 'blue' } }, 'color', 'Choose “color” from its list'],
  ])('%s is told', (_why, command, filled, where, problem) => {
    expect(readFields(command, filled)).toEqual({ ok: false, field: where, problem });
  });

  describe('a file', () => {
    const scan = entry('scan', [field('page', { kind: 'attachment', required: true }), field('note')]);
    const file = new File(['x'], 'page.png');
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.png');

    test('is sent as it is', () => {
      expect(readFields(scan, { page: { text: 'page.png', file } })).toEqual({ ok: true, values: { page: file } });
    });

    test.each([
      ['none', { text: '' }, 'Fill in “page”'],
      ['a name alone', { text: 'page.png' }, 'Choose a file for “page”'],
      ['one that is too large', { text: 'large.png', file: large }, '“large.png” is larger than 10 MB'],
    ])('%s is told', (_why, page, problem) => {
      expect(readFields(scan, { page })).toEqual({ ok: false, field: 'page', problem });
    });

    test('stays here while one types something else', () => {
      const filled = { page: { text: 'page.png', file }, note: { text: 'old' } };
      expect(partialValues(scan, filled)).toEqual({ note: 'old' });
    });
  });

  test('while one types, the bot is told what there is', () => {
    const filled = { card: { text: 'ow' }, count: { text: '1x' } };
    expect(partialValues(deckAdd, filled)).toEqual({ card: 'ow', count: '1x' });
  });
});
