import { describe, expect, test } from 'vitest';
import type { SubmitRequest } from '../../commands/command.js';
import { report, reportSent } from '../../commands/report.js';
import type { PackedFact } from '../../src/answering/answer.js';
import type { Receipt } from '../../src/answering/receipt.js';
import { refsOf } from '../../src/cards/ref-state.js';
import { formViolations } from '../cards/form-rules.js';
import { dispute, fact, secondFact } from '../cards/invented.js';
import { texts } from '../cards/read-card.js';
import { fakeEngine, press, request, services } from './fake-engine.js';

/** An engine that knows two facts and a dispute by their refs. */
const engine = {
  ...fakeEngine(),
  receipts: (text: string): readonly Receipt[] => {
    const wanted = { typed: text };
    if (text === dispute.ref) return [{ kind: 'dispute', wanted, dispute, about: [], readings: [], facts: [] }];
    const found = [fact(), secondFact].find(({ ref }) => ref === text);
    return [found === undefined ? { kind: 'unknown', wanted, near: [] } : receiptOf(found, text)];
  },
};

function receiptOf(found: PackedFact, typed: string): Receipt {
  return { kind: 'fact', wanted: { typed }, fact: found, about: [], evidence: [], disputes: [] };
}

const here = services(engine);

function open(...state: readonly string[]) {
  const reply = report.press(press(state), here);
  if (reply.kind !== 'form') throw new Error(`replied with ${reply.kind}`);
  return reply.form;
}

describe('the button', () => {
  test('never waits: a form can follow no deferral', () => {
    expect(report.defer).toBe('never');
  });

  test('opens a form about the fact of its card', () => {
    const form = open('river/F-0001');
    expect(form.custom_id).toBe('report:1:river/F-0001 r2');
    expect(formViolations(form)).toEqual([]);
  });

  test('asks which of several, disputes among them, and leaves out what is gone', () => {
    const state = ['river/F-0001', 'F-0002', 'F-0404', 'D-01'];
    expect(refsOf(state)).toEqual(['river/F-0001', 'river/F-0002', 'river/F-0404', 'river/D-01']);
    const [which] = open(...state).components;
    expect(which).toMatchObject({
      component: { options: [{ value: 'river/F-0001 r2' }, { value: 'river/F-0002 r1' }, { value: 'river/D-01 r1' }] },
    });
  });

  test.each([
    ['facts that are gone', ['river/F-0404']],
    ['no state', []],
    ['nonsense', ['', '/', '@everyone']],
  ])('of %s is declined calmly', (_why, state) => {
    expect(report.press(press(state), here)).toMatchObject({ kind: 'message', private: true });
  });
});

describe('the form', () => {
  const send = (
    state: readonly string[],
    entries: Readonly<Record<string, string>>,
    over: Partial<SubmitRequest> = {},
  ) => {
    const filled = new Map(Object.entries(entries).map(([id, value]) => [id, [value]]));
    const reply = reportSent.submit({ ...request, state, entries: filled, ...over }, here);
    return { private: reply.private, said: texts(reply.card).join('\n') };
  };

  test('is answered privately with what was written, at the revision that was seen', () => {
    const { said, private: isPrivate } = send(['river/F-0002 r7'], { wrong: 'outdated', text: ' He left in 2025. ' });
    expect(isPrivate).toBe(true);
    expect(said).toContain('not stored');
    expect(said).toContain(
      'river/F-0002 · r7 (river 1.0.0)\nsays: Ada Brook chairs the River Commission.\nwrong: It is out of date\nreport: He left in 2025.\n```',
    );
    expect(said).toContain('the curator of this server, or to Study group, who keep *The river*');
  });

  test('takes the fact that was chosen, and the source', () => {
    const entries = { of: 'river/F-0001 r2', wrong: 'source', text: 'p. 4', source: 'https://archive.example' };
    expect(send([], entries).said).toContain('river/F-0001 · r2');
    expect(send([], entries).said).toContain('source: https://archive.example');
  });

  test('outside servers names no curator', () => {
    const place = { ...request.place, guildId: null };
    expect(send(['river/F-0001 r2'], { text: 'x' }, { place }).said).not.toMatch(/curator|Share/);
  });

  test('repeats the report also where its fact is gone meanwhile', () => {
    expect(send(['sea/F-0001 r2'], { text: 'It met in May.' }).said).toContain('report: It met in May.');
  });

  test('with an unknown reason counts as something else', () => {
    expect(send(['river/F-0001 r2'], { wrong: 'toString', text: 'x' }).said).toContain('wrong: Something else');
  });

  test.each([
    ['no words', ['river/F-0001 r2'], { text: ' \n ' }, /says nothing yet/],
    ['no fact', [], { text: 'x' }, /no longer in the collection/],
    ['a fact that is none', [], { of: '<@1>', text: 'x' }, /no longer in the collection/],
  ])('with %s is declined calmly', (_why, state, entries, says) => {
    const { said, private: isPrivate } = send(state, entries);
    expect(said).toMatch(says);
    expect(isPrivate).toBe(true);
  });
});
