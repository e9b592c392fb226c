import { expect, test } from 'vitest';
import { checkSpelling } from '../../src/knowledge/check-spelling.js';
import type { Pack } from '../../src/knowledge/schema.js';

const dictionary = new Set(['untied', 'harbor', 'norther']);

function pack(says: string, reading = 'One.'): Pack {
  const cited = [{ source: 'gazette', at: 'page' }];
  return {
    header: {
      id: 'lights',
      title: 'Lights',
      owner: 'Us',
      version: '1.0.0',
      licence: 'MIT',
      language: 'en',
      about: 'Lights.',
      reading: [],
    },
    sources: [
      {
        id: 'gazette',
        title: 'The Isle Gazete',
        publisher: 'Us',
        language: 'en',
        kind: 'press',
        checked: '2026-11-22',
      },
    ],
    things: [
      { id: 'un', type: 'organization', name: 'United Nations', names: { en: ['UN'], ru: ['Организация'] } },
      { id: 'moss', type: 'person', name: 'Zhang Mossaliev' },
      { id: 'ming', type: 'person', name: 'Zhang Ming' },
      { id: 'lights', type: 'organization', name: 'League of Northern Lights' },
      { id: 'gazette', type: 'subject', name: 'Isle Gazette' },
    ],
    facts: [{ id: 'F-0001', rev: 1, about: ['un'], says, asked: [], sources: cited, checked: '2026-11-22' }],
    disputes: [
      {
        id: 'D-01',
        rev: 1,
        about: ['un'],
        point: 'the name',
        says: 'They differ.',
        readings: [{ says: reading, sources: cited, supported: true }],
        sure: 'open',
        facts: [],
        asked: [],
        checked: '2026-11-22',
      },
    ],
    lists: [],
  };
}

function warningsOf(says: string, reading?: string) {
  const warnings: string[] = [];
  checkSpelling(pack(says, reading), dictionary, (_item, path, message) =>
    warnings.push(`${path.join(' ')}: ${message}`),
  );
  return warnings;
}

test.each([
  ['a letter too many', 'It was Mossalliev.', 'Mossalliev', 'Mossaliev'],
  ['a letter too few, in the genitive', "Mosaliev's light.", 'Mosaliev', 'Mossaliev'],
  ['another letter', 'Mossalyev came.', 'Mossalyev', 'Mossaliev'],
  ['two letters swapped', 'Mossaleiv came.', 'Mossaleiv', 'Mossaliev'],
  ['a short word of a longer name', 'Then Zhang Min came.', 'Zhang Min', 'Zhang Ming'],
  ['a word of the language within a name', 'The Untied Nations met.', 'Untied Nations', 'United Nations'],
  [
    'the longest name that has it',
    'The League of Nothern Lights met.',
    'League of Nothern Lights',
    'League of Northern Lights',
  ],
  ['another script', 'Органзация решила.', 'Органзация', 'Организация'],
])('warns of %s', (_why, says, printed, name) => {
  expect(warningsOf(says)).toEqual([
    `says: F-0001 writes "${printed}", which is no name of the pack. Did you mean "${name}"?`,
  ]);
});

test.each([
  ['names as they are', 'Zhang Ming and Mossaliev of the United Nations.'],
  ['a name without its first words', 'The Northern Lights met.'],
  ['a plural', 'Two Zhang Mings and the Northern Light.'],
  ['a word that a title has', 'The Gazete said so.'],
  ['a word of the language', 'Untied it was, Norther than that.'],
  ['small letters', 'it was mossalyev.'],
  ['words that a mark of punctuation parts', 'They were United, Nation said.'],
  ['what is two slips away', 'It was Mosalyev.'],
])('lets through %s', (_why, says) => {
  expect(warningsOf(says)).toEqual([]);
});

test('reads disputes, but not what they quote', () => {
  expect(warningsOf('One.', 'It is printed “Mossalyev”.')).toEqual([]);
  expect(warningsOf('One.', 'It was Mossalyev.')).toEqual([
    'readings 0 says: D-01 writes "Mossalyev", which is no name of the pack. Did you mean "Mossaliev"?',
  ]);
});
