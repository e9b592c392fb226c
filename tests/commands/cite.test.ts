import { describe, expect, test } from 'vitest';
import { cite, citeAs, citeMore } from '../../commands/cite.js';
import { fact, resolutionText, symbol } from '../cards/invented.js';
import { texts } from '../cards/read-card.js';
import { fakeEngine, press, services } from './fake-engine.js';

const here = services(fakeEngine());
const thing = { pack: 'river', id: 'res-7-9', type: 'resolution', name: 'A/RES/7/9' } as const;

describe('citing', () => {
  test('a fact cites its sources with their places, for who pressed alone, first as the United Nations do', () => {
    const reply = cite.press(press(['river/F-0001']), here);
    expect(reply).toMatchObject({ kind: 'message', private: true });
    expect(texts(reply.card)[1]).toContain('“The commission meets”, Harbour Gazette, 4 May 1931, para. 3.');
  });

  test('facts of one source cite it once', () => {
    const reply = cite.press(press(['river/F-0001', 'F-0002']), here);
    expect(texts(reply.card)).toHaveLength(2);
  });

  test('a source cites itself', () => {
    const reply = cite.press(press(['river/a-res-7-9']), here);
    expect(texts(reply.card)[1]).toContain('General Assembly resolution 7/9.');
  });

  test('a resolution has the day it was adopted, where the collection knows it', () => {
    const adopted = fact({ relation: 'adopted-on', value: { date: '1952-11-30' } });
    const known = { kind: 'known', thing, symbol, facts: [adopted], disputes: [], evidence: [] } as const;
    const reply = cite.press(press(['river/a-res-7-9']), services(fakeEngine({ resolution: known })));
    expect(resolutionText.date).toBe('1952-12-02');
    expect(texts(reply.card)[1]).toContain('General Assembly resolution 7/9 of 30 November 1952.');
  });

  test('another document than the one found has no day of adoption', () => {
    const adopted = fact({ relation: 'adopted-on', value: { date: '1952-11-30' } });
    const other = { ...symbol, symbol: 'A/RES/7/10' };
    const known = { kind: 'known', thing, symbol: other, facts: [adopted], disputes: [], evidence: [] } as const;
    const reply = cite.press(press(['river/a-res-7-9']), services(fakeEngine({ resolution: known })));
    expect(texts(reply.card)[1]).toContain('General Assembly resolution 7/9.');
  });

  test('what the collection no longer has says so', () => {
    const reply = cite.press(press(['river/F-9999']), here);
    expect(texts(reply.card)[0]).toContain('no longer in the collection');
  });
});

describe('another style', () => {
  test('takes the place of the one before', () => {
    const reply = citeAs.press(press(['0', 'river/F-0001'], { values: ['mla'] }), here);
    expect(reply.kind).toBe('update');
    expect(reply.kind === 'update' && texts(reply.card)[0]).toMatch(/^\*\*Cite: MLA/);
  });

  test.each([
    ['a style that is none', ['0', 'river/F-0001'], ['harvard']],
    ['nothing chosen', ['0', 'river/F-0001'], []],
    ['a place that is no number', ['x', 'river/F-0001'], ['mla']],
    ['facts that are gone', ['0', 'river/F-9999'], ['mla']],
  ])('%s leaves the card as it is', (_why, state, values) => {
    expect(citeAs.press(press(state, { values }), here)).toMatchObject({ kind: 'message', private: true });
  });
});

test('more keeps the style', () => {
  const reply = citeMore.press(press(['bibtex', '0', 'river/F-0001']), here);
  expect(reply.kind === 'update' && texts(reply.card)[0]).toMatch(/^\*\*Cite: BibTeX/);
});
