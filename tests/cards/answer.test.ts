import { describe, expect, test } from 'vitest';
import { answerCard } from '../../src/cards/answer.js';
import { accents } from '../../src/cards/components.js';
import { indexSources } from '../../src/cards/evidence.js';
import type { Surroundings } from '../../src/cards/unknown.js';
import {
  answered,
  dispute,
  evidence,
  fact,
  onlyReader,
  publicReader,
  resolutionText,
  secondFact,
  source,
  suggested,
  symbol,
  unknown,
} from './invented.js';
import { buttons, customIds, labels, texts } from './read-card.js';

const around: Surroundings = {
  sources: indexSources([source(), resolutionText]),
  examples: [
    { label: 'When did the river commission first meet?', value: 'river/F-0001' },
    { label: 'Who chairs the river commission?', value: 'river/F-0002' },
    { label: 'Where is its archive?', value: 'river/F-0003' },
  ],
};

test('an answer in full: question, short answer, sentence, sources, dispute, small print, and buttons below', () => {
  const card = answerCard(
    answered({
      corrections: [{ typed: 'wen', read: 'when' }],
      evidence: [evidence(), { source: resolutionText, places: ['op. 4', 'title'] }],
      disputes: [dispute],
      related: [secondFact],
    }),
    publicReader,
    { ...around, official: 'https://docs.un.org/en/A/RES/7/9' },
  );
  expect(card).toEqual([
    {
      type: 17,
      accent_color: accents.answered,
      components: [
        { type: 10, content: '-# when did the river commission first meet\n-# I read “wen” as “when”.' },
        { type: 10, content: '**4 May 1931**\nThe River Commission first met on 4 May 1931 in Lower Harbour.' },
        { type: 14, divider: true, spacing: 1 },
        {
          type: 10,
          content:
            '**Sources**\n' +
            '[The commission meets](https://gazette.example/1931/05/04), ¶3 s5\n' +
            '-# Harbour Gazette · 4 May 1931\n' +
            '[Cooperation with the River Commission](https://docs.un.org/en/A/RES/7/9), op. 4, in the title\n' +
            '-# United Nations · 2 December 1952',
        },
        {
          type: 10,
          content:
            '**Sources differ.** The gazette prints 4 May; the minutes say 5 May, which the signatures support. (river/D-01 · r1)',
        },
        { type: 10, content: '-# river/F-0001 · r2 · checked 20 November 2026' },
      ],
    },
    {
      type: 1,
      components: [
        { type: 2, style: 5, url: 'https://docs.un.org/en/A/RES/7/9', label: 'Official text' },
        { type: 2, style: 2, custom_id: 'cite:1:river/a-res-7-9:F-0001', label: 'Cite' },
        { type: 2, style: 2, custom_id: 'remove:1:11', label: 'Remove' },
        { type: 2, style: 2, custom_id: 'report:1:river/F-0001:D-01', label: 'Report' },
      ],
    },
    {
      type: 1,
      components: [
        { type: 2, style: 2, custom_id: 'related:1:river/F-0002', label: 'Who chairs the river commission?' },
      ],
    },
  ]);
});

describe('an answer', () => {
  test('that only one reader sees can be shared, and need not be removed', () => {
    const card = answerCard(answered(), onlyReader, around);
    expect(buttons(card)).toContainEqual({ type: 2, style: 2, custom_id: 'share:1:11', label: 'Share' });
    expect(labels(card)).not.toContain('Remove');
  });

  test('about the present says as of when', () => {
    const present = answered({
      short: 'Ada Brook',
      text: 'Ada Brook chairs the River Commission.',
      facts: [secondFact],
    });
    expect(texts(answerCard(present, publicReader, around))[1]).toBe(
      '**Ada Brook** (as of 18 November 2026)\nAda Brook chairs the River Commission.',
    );
  });

  test('about what is over does not', () => {
    const past = answered({ facts: [fact({ held: { from: '2001', to: '2004' } })] });
    expect(texts(answerCard(past, publicReader, around)).join()).not.toContain('as of');
  });

  test('that was counted says as of when its list is complete, unless it says so itself', () => {
    const list = {
      id: 'meetings',
      name: 'meetings of the commission',
      names: { en: ['meetings'] },
      members: ['m-1'],
      orderedBy: 'held-on',
      asOf: '2026-11-01',
      sources: [{ source: 'gazette-1931', at: 'page' }],
    };
    const counted = answered({ operation: 'count', list, short: '12', text: 'The commission has met 12 times.' });
    expect(texts(answerCard(counted, publicReader, around))[1]).toMatch(/^\*\*12\*\* \(as of 1 November 2026\)\n/);
    const told = { ...counted, text: 'As of 1 November 2026 the commission has met 12 times.' };
    expect(texts(answerCard(told, publicReader, around))[1]).toMatch(/^\*\*12\*\*\nAs of/);
    expect(texts(answerCard({ ...counted, operation: 'first' }, publicReader, around))[1]).toMatch(/^\*\*12\*\*\n/);
  });

  test('whose sentence is the shortest answer shows it alone', () => {
    const card = answerCard(answered({ short: '' }), publicReader, around);
    expect(texts(card)[1]).toBe('The River Commission first met on 4 May 1931 in Lower Harbour.');
  });

  test('whose short answer is the sentence says it once', () => {
    const card = answerCard(answered({ short: 'It met', text: 'It met.' }), publicReader, around);
    expect(texts(card)[1]).toBe('**It met**');
  });

  test('with a long list folds it at whole lines', () => {
    const text = Array.from({ length: 30 }, (_, index) => `Meeting ${index + 1}`).join('\n');
    const shown = texts(answerCard(answered({ short: '', text }), publicReader, around))[1]?.split('\n') ?? [];
    expect(shown).toHaveLength(13);
    expect(shown.at(-2)).toBe('Meeting 12');
    expect(shown.at(-1)).toBe('-# and 18 more');
  });

  test('with a long list shows each line once to who presses "More", and the way back', () => {
    const text = Array.from({ length: 30 }, (_, index) => `Meeting ${index + 1}`).join('\n');
    const long = answered({ operation: 'list', short: '30 meetings', text });
    const pages = [0, 12, 24].map((from) => answerCard(long, publicReader, { ...around, from }));
    expect(
      pages.map(
        (card) =>
          texts(card)
            .join('\n')
            .match(/Meeting \d+/g)?.length,
      ),
    ).toEqual([12, 12, 6]);
    expect(texts(pages[1] ?? [])[1]).toMatch(/^\*\*30 meetings\*\*\n-# from the 13th of 30\n- Meeting 13\n/);
    expect(pages.map((card) => customIds(card)[0])).toEqual([
      'more-list:1:12:11:when did the river commission first meet',
      'more-list:1:0:11:when did the river commission first meet',
      'more-list:1:12:11:when did the river commission first meet',
    ]);
    expect(pages.map((card) => labels(card).filter((label) => /^(?:Back|More)$/.test(label)))).toEqual([
      ['More'],
      ['Back', 'More'],
      ['Back'],
    ]);
  });

  test('with a list that tells how many more there are does not count that among its items', () => {
    const list = answered({ operation: 'list', short: '', text: 'Meeting 1\nMeeting 2\nAnd 6 more.' });
    expect(texts(answerCard(list, publicReader, around))[1]).toBe('- Meeting 1\n- Meeting 2\n-# And 6 more.');
  });

  test('of more than three facts says only on what their sources differ, and leads to the rest', () => {
    const facts = Array.from({ length: 4 }, (_, at) => fact({ id: `F-${1000 + at}` }));
    const card = answerCard(answered({ facts, disputes: [dispute] }), publicReader, around);
    expect(texts(card)).toContain('**Sources differ** on the day of the first meeting (river/D-01 · r1).');
    expect(buttons(card).at(-1)).toMatchObject({ custom_id: 'receipt:1:river/D-01', label: 'How sources differ' });
  });

  test('with a list a little longer than a page shows it whole', () => {
    const text = Array.from({ length: 14 }, (_, index) => `Meeting ${index + 1}`).join('\n');
    const card = answerCard(answered({ short: '', text }), publicReader, around);
    expect(texts(card)[1]?.split('\n')).toHaveLength(14);
    expect(labels(card)).not.toContain('More');
  });

  test('with a question too long for a button leaves it on the card', () => {
    const text = Array.from({ length: 30 }, (_, index) => `Meeting ${index + 1}`).join('\n');
    const card = answerCard(answered({ short: '', text, understood: 'why '.repeat(30) }), publicReader, around);
    expect(customIds(card)[0]).toBe('more-list:1:12:11');
  });

  test('shows three sources and three fact ids, and how many more there are', () => {
    const facts = [1, 2, 3, 4, 5].map((number) => fact({ id: `F-000${number}`, checked: `2026-11-1${number}` }));
    const many = [1, 2, 3, 4, 5].map((number) => evidence({ id: `s-${number}`, title: `Page ${number}` }));
    const shown = texts(answerCard(answered({ facts, evidence: many }), publicReader, around));
    expect(shown[2]).toMatch(
      /^\*\*Sources\*\*\n\[Page 1].*\n-# .*\n\[Page 2].*\n-# .*\n\[Page 3].*\n-# .*\n-# and 2 more$/,
    );
    expect(shown[3]).toBe(
      '-# river/F-0001 · r2, river/F-0002 · r2, river/F-0003 · r2 and 2 more · checked 11 November 2026',
    );
  });

  test('tells the first dispute in full and the others by what they are about', () => {
    const others = [2, 3, 4, 5, 6].map((number) => ({
      ...dispute,
      ref: `river/D-0${number}`,
      point: `point ${number}`,
    }));
    expect(texts(answerCard(answered({ disputes: [dispute, ...others] }), publicReader, around))[3]).toMatch(
      /^\*\*Sources differ\.\*\* The gazette .*\n-# They also differ on point 2; point 3; point 4; and 2 more\.$/,
    );
  });

  test('offers each related question once', () => {
    const card = answerCard(answered({ related: [secondFact, secondFact, fact({ asked: [] })] }), onlyReader, around);
    expect(labels(card)).toEqual(['Source', 'Cite', 'Share', 'Report', 'Who chairs the river commission?']);
  });

  test('offers a related question in words that fit whole, where there are some', () => {
    const asked = [`who ${'really '.repeat(12)}chairs the commission`, 'who chairs it'];
    const card = answerCard(answered({ related: [fact({ id: 'F-0003', asked })] }), onlyReader, around);
    expect(labels(card).at(-1)).toBe('Who chairs it?');
  });
});

describe('a doubt', () => {
  test('shows what was understood and near facts as no more than near, each with where it is written', () => {
    const card = answerCard(suggested(), publicReader, around);
    expect(texts(card)).toEqual([
      '-# when did the river commission first meet',
      '**I am not sure the collection answers that.**\n-# A year, a full name or a document symbol in the question helps me to be sure.',
      '**Close, but maybe not the answer**\n' +
        '- The River Commission first met on 4 May 1931 in Lower Harbour. ([Harbour Gazette](https://gazette.example/1931/05/04), ¶3 s5)\n' +
        '- Ada Brook chairs the River Commission. ([Harbour Gazette](https://gazette.example/1931/05/04), ¶3 s5)',
      '-# river/F-0001 · r2, river/F-0002 · r1 · checked 18 November 2026',
    ]);
    expect(labels(card)).toEqual([
      'When did the river commission first meet?',
      'Who chairs the river commission?',
      'Remove',
      'Report',
    ]);
  });

  test('between two readings says so', () => {
    expect(texts(answerCard(suggested({ why: 'rival too close' }), publicReader, around))[1]).toMatch(
      /^\*\*That could mean more than one thing\.\*\*\n/,
    );
  });
});

describe('no answer', () => {
  test('says that there is none, how the question was read, and what to do next', () => {
    expect(texts(answerCard(unknown(), publicReader, around))).toEqual([
      '**The collection has nothing on that.**\nI read your question as: *when did the river commission first meet*',
      '-# Try other words or a full name; `/topic` with a name shows all there is on it, `/sources` what is covered.',
    ]);
  });

  test('calls near facts near', () => {
    expect(texts(answerCard(unknown({ near: [fact()] }), publicReader, around))[1]).toMatch(
      /^\*\*Close, but not the answer\*\*\n- The River Commission/,
    );
  });

  test('corrects a premise', () => {
    const answer = unknown({ why: 'false premise', premise: 'The commission first met in 1931, not in 1930.' });
    expect(texts(answerCard(answer, publicReader, around))).toEqual([
      '**The collection does not bear that out.**\nI read your question as: *when did the river commission first meet*',
      'The commission first met in 1931, not in 1930.',
    ]);
  });

  test('says what a document is that the collection lacks, and links its official text', () => {
    const card = answerCard(unknown({ why: 'unknown document', symbol }), publicReader, around);
    expect(texts(card)).toEqual([
      '**The collection has nothing on that document.**\nI read your question as: *when did the river commission first meet*',
      '**A/RES/7/9**: Resolution 9 of the 7th session of the General Assembly',
      '-# *Official text* opens the document itself.',
    ]);
    expect(buttons(card)[0]).toEqual({
      type: 2,
      style: 5,
      url: 'https://docs.un.org/en/A/RES/7/9',
      label: 'Official text',
    });
  });

  test.each([
    ['small talk', 'Happy to help.'],
    ['no question', 'I could not find a question in that.'],
  ] as const)('to %s is one friendly line with two questions to ask', (why, greeting) => {
    const card = answerCard(unknown({ why, understood: '', question: '' }), publicReader, around);
    expect(texts(card)).toEqual([
      `${greeting} Ask me, for example, “When did the river commission first meet?” or “Who chairs the river commission?”`,
    ]);
    expect(buttons(card)).toEqual([]);
  });
});
