import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import type { Receipt } from '../../src/answering/receipt.js';
import { aboutCard, codeLicence } from '../../src/cards/about.js';
import { parseCustomId } from '../../src/cards/custom-id.js';
import { cardPx, tallestPx } from '../../src/cards/phone.js';
import { receiptCard } from '../../src/cards/receipt.js';
import { refsOf } from '../../src/cards/ref-state.js';
import { sharedCard } from '../../src/cards/shared.js';
import { anyDispute, anyEvidence, anyFact, anyThing, hostileText } from './any-answer.js';
import {
  commission,
  dispute,
  evidence,
  fact,
  onlyReader,
  publicReader,
  resolutionText,
  secondFact,
} from './invented.js';
import { messageViolations } from './message-rules.js';
import { customIds, labels, texts } from './read-card.js';

type FactReceipt = Extract<Receipt, { readonly kind: 'fact' }>;

const whole: FactReceipt = {
  kind: 'fact',
  wanted: { typed: 'river/F-0001' },
  fact: fact({ held: { from: '1931' } }),
  relation: 'first met on',
  value: '4 May 1931',
  about: [commission],
  evidence: [evidence(), { source: resolutionText, places: ['op. 4', 'op. 5'] }],
  disputes: [dispute],
};
const differing: Receipt = {
  kind: 'dispute',
  wanted: { typed: 'river/D-01' },
  dispute,
  about: [commission],
  readings: [
    { says: '5 May 1931', supported: true, evidence: [evidence({}, ['p. 3'])] },
    { says: '4 May 1931', supported: false, evidence: [] },
  ],
  facts: [fact()],
};

describe('a fact', () => {
  test('is shown whole', () => {
    const said = texts(receiptCard([whole], publicReader)).join('\n');
    expect(said).toContain('**The River Commission first met on 4 May 1931 in Lower Harbour.**');
    expect(said).toContain('first met on: **4 May 1931**\nheld: since 1931\n-# about: River Commission');
    expect(said).toContain('[The commission meets](https://gazette.example/1931/05/04)');
    expect(said).toContain('[Cooperation with the River Commission](https://docs.un.org/en/A/RES/7/9)');
    expect(said).toContain('op. 4');
    expect(said).toContain('**Sources differ.** The gazette prints 4 May');
    expect(said).toContain('-# river/F-0001 · r2 · checked 20 November 2026');
  });

  test('offers its text, its citation, its question, its dispute, and a report', () => {
    expect(labels(receiptCard([whole], publicReader))).toEqual([
      'Source',
      'Cite',
      'Remove',
      'Report',
      'How sources differ',
      'When did the river commission first meet?',
    ]);
  });

  test('shows all of its sources, more than an answer has room for', () => {
    const many = Array.from({ length: 6 }, (_, at) =>
      evidence({ id: `s-${at}`, url: `https://gazette.example/${at}` }),
    );
    const said = texts(receiptCard([{ ...whole, evidence: many }], publicReader)).join('\n');
    for (const { source } of many) expect(said).toContain(`](${source.url})`);
  });

  test.each([
    [undefined, undefined],
    [2, 'r2 is its current revision.'],
    [1, '**Changed since r1**, the revision you name: today it is r2'],
    [9, 'You name r9; here it is r2. Yours is from a newer edition of the collection.'],
  ])('asked for at revision %s says how that compares', (rev, says) => {
    const [heading] = texts(receiptCard([{ ...whole, wanted: { typed: 'x', rev } }], publicReader));
    if (says === undefined) expect(heading).not.toMatch(/\br\d/);
    else expect(heading).toContain(says);
  });

  test.each([
    [{}, 'held: at all times'],
    [{ from: '2004' }, 'held: since 2004'],
    [{ to: '2013' }, 'held: until 2013'],
    [{ from: '2004', to: '2013' }, 'held: 2004–2013'],
  ])('that held %o says so', (held, says) => {
    expect(texts(receiptCard([{ ...whole, fact: fact({ held }) }], publicReader)).join('\n')).toContain(says);
  });
});

test('a dispute is shown with each reading, its sources, and the facts that tell of it', () => {
  const said = texts(receiptCard([differing], onlyReader)).join('\n');
  expect(said).toContain('**Sources differ on the day of the first meeting.**');
  expect(said).toContain(
    '- 5 May 1931 **(supported: likely)** ([Harbour Gazette](https://gazette.example/1931/05/04), p. 3)',
  );
  expect(said).toContain('- 4 May 1931');
  expect(said).toContain('-# facts: river/F-0001 · r2');
  expect(labels(receiptCard([differing], onlyReader))).toEqual(['The fact', 'Share', 'Report']);
});

describe('what is not there', () => {
  test.each([
    [
      'an unknown ref',
      'unknown',
      'river/F-0404',
      /^\*\*The collection has no “river\/F-0404”\.\*\*.*\nPerhaps:\n- river\/F-0001: /,
    ],
    [
      'no ref at all',
      'unknown',
      'the first meeting',
      /^\*\*I find no id in “the first meeting”\.\*\*.*\nPerhaps:\n- river\/F-0001: /,
    ],
    [
      'a ref of several packs',
      'unclear',
      'F-0001',
      /^\*\*Several collections have F-0001\. Which one do you mean\?\*\*\n- river\/F-0001: /,
    ],
  ] as const)('is told, with what is near: %s', (_why, kind, typed, says) => {
    const card = receiptCard([{ kind, wanted: { typed }, near: [fact(), secondFact] }], publicReader);
    expect(texts(card)[0]).toMatch(says);
    expect(labels(card)).toEqual(['river/F-0001', 'river/F-0002', 'Remove']);
  });
});

test('several stand one below the other, each with its revision', () => {
  const second: Receipt = { ...whole, wanted: { typed: 'river/F-0002', rev: 3 }, fact: secondFact };
  const none: Receipt = { kind: 'unknown', wanted: { typed: 'river/F-0404' }, near: [] };
  const [said, below] = texts(receiptCard([whole, second, none], publicReader));
  const written = '([Harbour Gazette](https://gazette.example/1931/05/04), ¶3 s5 and 1 more)';
  expect(said?.split('\n')).toEqual([
    `- **river/F-0001 · r2**: The River Commission first met on 4 May 1931 in Lower Harbour. ${written}`,
    `- **river/F-0002 · r1**: Ada Brook chairs the River Commission. ${written}`,
    '  You name r3; here it is r1. Yours is from a newer edition of the collection.',
    '- **river/F-0404**: the collection has none',
  ]);
  expect(below).toBe('-# checked 18 November 2026 · `/receipt` with one id shows it whole');
});

test('more than a screen holds leads to those that are left', () => {
  const many = Array.from({ length: 12 }, (_, at): Receipt => {
    const shown = fact({ id: `F-${1000 + at}`, says: 'The River Commission met again in Lower Harbour. '.repeat(4) });
    return { ...whole, wanted: { typed: shown.ref }, fact: shown };
  });
  const card = receiptCard(many, onlyReader);
  const told = texts(card)[0]?.match(/river\/F-\d+ · r2/g) ?? [];
  expect(told.length).toBeGreaterThan(1);
  const left = many.slice(told.length).map(({ wanted }) => wanted.typed);
  expect(texts(card)[0]).toMatch(new RegExp(`\\n-# and ${left.length} more$`));
  expect(labels(card)[0]).toBe(`The other ${left.length}`);
  expect(refsOf(parseCustomId(customIds(card)[0] ?? '')?.state ?? [])).toEqual(left);
  expect(cardPx(card)).toBeLessThanOrEqual(tallestPx);
});

const wanted = fc.record({ typed: hostileText, rev: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }) });
const maybe = fc.option(hostileText, { nil: undefined });
const anyReceipt: fc.Arbitrary<Receipt> = fc.oneof(
  fc
    .record({
      wanted,
      fact: anyFact,
      relation: maybe,
      value: maybe,
      about: fc.array(anyThing, { maxLength: 9 }),
      evidence: fc.array(anyEvidence, { maxLength: 15 }),
      disputes: fc.array(anyDispute, { maxLength: 4 }),
    })
    .map((rest): Receipt => ({ kind: 'fact', ...rest })),
  fc
    .record({
      wanted,
      dispute: anyDispute,
      about: fc.array(anyThing, { maxLength: 9 }),
      readings: fc.array(
        fc.record({ says: hostileText, supported: fc.boolean(), evidence: fc.array(anyEvidence, { maxLength: 6 }) }),
        { minLength: 1, maxLength: 6 },
      ),
      facts: fc.array(anyFact, { maxLength: 9 }),
    })
    .map((rest): Receipt => ({ kind: 'dispute', ...rest })),
  fc
    .record({ wanted, near: fc.array(anyFact, { maxLength: 5 }) })
    .chain((rest) => fc.constantFrom<Receipt>({ kind: 'unknown', ...rest }, { kind: 'unclear', ...rest })),
);

test('any receipts: Discord takes the card, also once it is shared, and nothing pings', () => {
  const receipts = fc.array(anyReceipt, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(receipts, fc.constantFrom(onlyReader, publicReader), (some, who) => {
      for (const shown of [some, some.slice(0, 1)]) {
        const card = receiptCard(shown, who);
        expect(messageViolations(card)).toEqual([]);
        expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

describe('about', () => {
  const header = {
    ...{ id: 'river', title: 'The river', owner: 'Study group', version: '1.2.0', licence: 'CC0-1.0' },
    ...{ language: 'en', about: 'A commission and its archive.', reading: [] },
  };
  const river = { header, facts: 2, things: 1, sources: 2, disputes: 0, newestCheck: '2026-11-20' };

  test('names the version, each pack with what it holds, the languages and the licence', () => {
    const said = texts(aboutCard({ packs: [river], languages: ['English', 'Русский'], version: '3.4.5' }, onlyReader));
    expect(said[0]).toMatch(/^\*\*Rapporteur 3\.4\.5\*\*\n/);
    expect(said[1]).toBe(
      '**The river**\n2 facts, 1 thing, 2 sources; newest check 20 November 2026\n-# river 1.2.0 · Study group · CC0-1.0',
    );
    expect(said[2]).toContain('Ask in English, Русский.');
  });

  test('gives the licence that package.json gives', () => {
    expect(codeLicence).toBe(manifest.license);
  });

  test('whatever the packs: Discord takes it', () => {
    const text = fc.record({ title: hostileText, owner: hostileText, licence: hostileText });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), hostileText, (all, version) => {
        const packs = all.map((over) => ({ ...river, header: { ...header, ...over } }));
        expect(messageViolations(aboutCard({ packs, languages: ['English'], version }, publicReader))).toEqual([]);
      }),
    );
  });
});
