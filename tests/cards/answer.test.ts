import { describe, expect, test } from 'vitest';
import { answerCard } from '../../src/cards/answer.js';
import { accents } from '../../src/cards/components.js';
import { indexSources } from '../../src/cards/evidence.js';
import { cardPx, tallestPx } from '../../src/cards/phone.js';
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

  const pageMarks = /^(?:Back|More)$/;
  const meetings = (count: number) => Array.from({ length: count }, (_, index) => `Meeting ${index + 1}`).join('\n');

  test('with a long list folds it at whole lines and says which part of it stands there', () => {
    const text = meetings(30);
    const shown = texts(answerCard(answered({ short: '', text }), publicReader, around))[1]?.split('\n') ?? [];
    expect([shown[0], shown[1], shown.at(-1)]).toEqual(['-# 1–12 of 30', 'Meeting 1', 'Meeting 12']);
  });

  test('with a long list shows each line once to who presses "More", and the way back', () => {
    const long = answered({ operation: 'list', short: '30 meetings', text: meetings(30) });
    const pages = [0, 12, 24].map((from) => answerCard(long, publicReader, { ...around, from }));
    expect(
      pages.map(
        (card) =>
          texts(card)
            .join('\n')
            .match(/Meeting \d+/g)?.length,
      ),
    ).toEqual([12, 12, 6]);
    expect(texts(pages[1] ?? [])[1]).toMatch(/^\*\*30 meetings\*\*\n-# 13–24 of 30\n- Meeting 13\n/);
    expect(pages.map((card) => customIds(card)[0])).toEqual([
      'more-list:1:12:11:when did the river commission first meet',
      'more-list:1:0:11:when did the river commission first meet',
      'more-list:1:12:11:when did the river commission first meet',
    ]);
    expect(pages.map((card) => labels(card).filter((label) => pageMarks.test(label)))).toEqual([
      ['More'],
      ['Back', 'More'],
      ['Back'],
    ]);
  });

  test('with a part of a list has the sources, disputes and ids of that part, and of what stands behind the whole list', () => {
    const facts = Array.from({ length: 30 }, (_, at) =>
      fact({ id: `F-${1000 + at}`, sources: [{ source: at < 12 ? 'gazette-1931' : 'minutes', at: `p. ${at}` }] }),
    );
    const lists = evidence({ id: 'register', title: 'The register' }, ['title']);
    const long = answered({
      operation: 'list',
      short: '30 meetings',
      text: meetings(30),
      facts,
      evidence: [evidence(), evidence({ id: 'minutes', title: 'Minutes' }), lists],
      disputes: [
        { ...dispute, facts: ['F-1001'] },
        { ...dispute, ref: 'river/D-02', id: 'D-02', point: 'the last day', facts: ['F-1013'] },
      ],
    });
    const second = answerCard(long, publicReader, { ...around, from: 12 });
    expect(texts(second).slice(2)).toEqual([
      '**Sources**: [Minutes](https://gazette.example/1931/05/04), p. 12, p. 13, p. 14, p. 15, p. 16, p. 17, p. 18, p. 19\n' +
        '-# Harbour Gazette · 4 May 1931\n-# and 1 more under *Cite*',
      '**Sources differ** on the last day (river/D-02 · r1).',
      '-# river/F-1012 · r2, river/F-1013 · r2 and 6 more · checked 20 November 2026',
    ]);
    expect(customIds(second).filter((id) => /^(?:cite|receipt):/.test(id))).toEqual([
      expect.stringMatching(/^cite:1:river\/register:F-1012:/),
      'receipt:1:river/F-1012:F-1013:F-1014:F-1015:F-1016:F-1017:F-1018:F-1019',
      'receipt:1:river/D-02',
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
    const card = answerCard(answered({ short: '', text: meetings(14) }), publicReader, around);
    expect(texts(card)[1]?.split('\n')).toHaveLength(14);
    expect(labels(card)).not.toContain('More');
  });

  test('with a question too long for a button leaves it on the card', () => {
    const long = answered({ short: '', text: meetings(30), understood: 'why '.repeat(30) });
    const card = answerCard(long, publicReader, around);
    expect(customIds(card)[0]).toBe('more-list:1:12:11');
  });

  test('of many facts shows its main source, two fact ids, and how many more there are', () => {
    const facts = [1, 2, 3, 4, 5].map((number) => fact({ id: `F-000${number}`, checked: `2026-11-1${number}` }));
    const many = [1, 2, 3, 4, 5].map((number) => evidence({ id: `s-${number}`, title: `Page ${number}` }));
    const shown = texts(answerCard(answered({ facts, evidence: many }), publicReader, around));
    expect(shown[2]).toMatch(/^\*\*Sources\*\*: \[Page 1]\(.*\), ¶3 s5\n-# Harbour .*\n-# and 4 more under \*Cite\*$/);
    expect(shown[3]).toBe('-# river/F-0001 · r2, river/F-0002 · r2 and 3 more · checked 11 November 2026');
  });

  test('of few facts shows three sources in full, where there is room, else the others in a few words', () => {
    const many = [1, 2, 3, 4].map((number) =>
      evidence({ id: `s-${number}`, title: `Page ${number}`, date: `193${number}` }),
    );
    const shown = (text: string) =>
      texts(answerCard(answered({ text, evidence: many }), publicReader, around))
        .find((each) => each.startsWith('**Sources'))
        ?.replaceAll(/]\([^)]*\)/g, ']');
    expect(shown('It met.')).toMatch(
      /^\*\*Sources\*\*\n\[Page 1].*\n-# .*\n\[Page 2].*\n-# .*\n\[Page 3].*\n-# .*\n-# and 1 more under \*Cite\*$/,
    );
    expect(shown('It met in the harbour. '.repeat(24))).toMatch(
      /^\*\*Sources\*\*: \[Page 1].*\n-# .*\n-# also \[Harbour Gazette 1932], ¶3 s5; \[Harbour Gazette 1933], ¶3 s5 and 1 more under \*Cite\*$/,
    );
  });

  test('of many facts leads to each of them with its source', () => {
    const facts = [1, 2, 3, 4].map((number) => fact({ id: `F-000${number}` }));
    const found = buttons(answerCard(answered({ facts }), publicReader, around));
    expect(found.at(-1)).toMatchObject({
      custom_id: 'receipt:1:river/F-0001:F-0002:F-0003:F-0004',
      label: 'Fact by fact',
    });
  });

  test('whose short answer would be as long as the sentence is the sentence alone, whole', () => {
    const text = `The commission decided ${'on the locks and '.repeat(12)}on the quays.`;
    expect(texts(answerCard(answered({ short: text.slice(4), text }), publicReader, around))[1]).toBe(text);
  });

  test('that would be too tall for a phone tells on what sources differ, and leads to the rest', () => {
    const text = 'It met in the harbour. '.repeat(24).trim();
    const long = { ...dispute, says: 'The gazette says so. '.repeat(20).trim() };
    const card = answerCard(answered({ text, disputes: [long], related: [secondFact] }), publicReader, around);
    expect(texts(card).at(-2)).toBe('**Sources differ** on the day of the first meeting (river/D-01 · r1).');
    expect(labels(card)).toContain('How sources differ');
    expect(cardPx(card)).toBeLessThanOrEqual(tallestPx);
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

  test('that tells what sources differ on does not say it again below', () => {
    const card = answerCard(answered({ short: '', text: dispute.says, disputes: [dispute] }), publicReader, around);
    expect(texts(card).join('\n').split(dispute.says)).toHaveLength(2);
    expect(texts(card)).toContain('**Sources differ** on the day of the first meeting (river/D-01 · r1).');
    expect(labels(card)).toContain('How sources differ');
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
