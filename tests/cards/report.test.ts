import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceField, form, textField } from '../../src/cards/form.js';
import { type Report, readReported, reportCard, reportForm } from '../../src/cards/report.js';
import { anyFact, hostileText } from './any-answer.js';
import { formViolations } from './form-rules.js';
import { dispute, fact, onlyReader, publicReader, secondFact } from './invented.js';
import { messageViolations } from './message-rules.js';
import { texts } from './read-card.js';

const pack = {
  id: 'river',
  title: 'The river',
  owner: 'Study group',
  version: '1.2.0',
  licence: 'CC0-1.0',
  language: 'en',
  about: 'A commission and its archive.',
  reading: [],
};
const filled: Report = {
  about: { ref: 'river/F-0001', rev: 2 },
  says: fact().says,
  pack,
  wrong: 'value',
  text: 'It met on 5 May: see the minutes, p. 3.',
  source: 'https://archive.example/minutes',
};

describe('the form', () => {
  test('about one fact shows it, and carries its ref and revision', () => {
    const asked = reportForm([fact()]);
    expect(asked.custom_id).toBe('report:1:river/F-0001 r2');
    expect(asked.components[0]).toEqual({
      type: 10,
      content: 'The River Commission first met on 4 May 1931 in Lower Harbour.\n-# river/F-0001 · r2',
    });
    expect(formViolations(asked)).toEqual([]);
  });

  test('about a fact and a dispute of it asks which, in words, the fact chosen beforehand', () => {
    const asked = reportForm([fact(), dispute]);
    expect(asked.custom_id).toBe('report:1');
    expect(asked.components[0]).toMatchObject({
      label: 'Which of these?',
      component: {
        custom_id: 'of',
        required: true,
        options: [
          {
            label: 'The River Commission first met on 4 May 1931 in Lower Harbour.',
            description: 'river/F-0001 · r2',
            value: 'river/F-0001 r2',
            default: true,
          },
          {
            label: 'Sources differ on the day of the first meeting',
            description: 'river/D-01 · r1',
            value: 'river/D-01 r1',
          },
        ],
      },
    });
    expect(formViolations(asked)).toEqual([]);
  });

  test('about several facts has none chosen beforehand', () => {
    expect(JSON.stringify(reportForm([fact(), secondFact, dispute]))).not.toContain('default');
  });

  test('whatever the facts say: Discord takes it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFact, { minLength: 1, maxLength: 12, selector: ({ ref }) => ref }), (facts) => {
        const shown = facts.filter(({ ref }) => ref.length <= 80);
        fc.pre(shown.length > 0);
        expect(formViolations(reportForm(shown))).toEqual([]);
      }),
    );
  });
});

test('what the form carries is read back, and nothing else is', () => {
  expect(readReported('un-sco/F-0183 r2')).toEqual({ ref: 'un-sco/F-0183', rev: 2 });
  for (const written of [undefined, '', 'F-0183 r2', 'un-sco/F-0183', 'un-sco/F-0183 r2 or so', '<@1>/F-1 r1']) {
    expect(readReported(written)).toBeUndefined();
  }
});

test('labels, options and placeholders are cut to what Discord takes; a sixth part is a bug', () => {
  const long = 'word '.repeat(100);
  const field = { id: 'a', label: long, description: long, placeholder: long, required: true };
  const options = Array.from({ length: 40 }, (_, index) => ({ label: long, value: String(index) }));
  const asked = form('x:1', long, [
    textField({ ...field, long: true, maxChars: 9000 }),
    choiceField({ ...field, id: 'b', options }),
  ]);
  expect(formViolations(asked)).toEqual([]);
  const [part] = asked.components;
  if (part === undefined) throw new Error('no part');
  expect(() =>
    form(
      'x:1',
      'x',
      Array.from({ length: 6 }, () => textField({ ...field, long: true, maxChars: 1 })),
    ),
  ).toThrow(RangeError);
});

describe('the card', () => {
  test('says that nothing was stored, whom to tell, and repeats the report to copy', () => {
    expect(texts(reportCard(filled, onlyReader, true))).toEqual([
      '**Your report was not stored: I have no place for reports yet.**\nSo that it is not lost, copy it and send it to the curator of this server, or to Study group, who keep *The river*. *Share* shows it to everybody here.',
      '```\nriver/F-0001 · r2 (river 1.2.0)\nsays: The River Commission first met on 4 May 1931 in Lower Harbour.\nwrong: The value is wrong: a date, a number, a name\nreport: It met on 5 May: see the minutes, p. 3.\nsource: https://archive.example/minutes\n```',
    ]);
  });

  test('of a pack that is gone still repeats all that is known, outside servers without a curator', () => {
    const gone = { ...filled, pack: undefined, says: undefined, source: undefined };
    expect(texts(reportCard(gone, onlyReader, false))).toEqual([
      expect.stringContaining('send it to whoever keeps this collection.'),
      '```\nriver/F-0001 · r2\nwrong: The value is wrong: a date, a number, a name\nreport: It met on 5 May: see the minutes, p. 3.\n```',
    ]);
  });

  test('whatever was written: Discord takes it, nothing pings, and nothing leaves the block', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        hostileText,
        fc.constantFrom(onlyReader, publicReader),
        (text, source, says, who) => {
          const card = reportCard({ ...filled, text, source, says }, who, true);
          expect(messageViolations(card)).toEqual([]);
          expect(texts(card)[1]?.match(/```/g)).toHaveLength(2);
        },
      ),
    );
  });
});
