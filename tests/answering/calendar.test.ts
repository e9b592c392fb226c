import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../../src/answering/calendar.js';
import { type Fact, factSchema } from '../../src/knowledge/schema.js';

const dated = (id: string, about: string, relation: string, date: string) => ({
  ...factSchema.parse({
    id,
    rev: 1,
    about: [about],
    says: `${about} ${relation} ${date}`,
    relation,
    value: { date },
    sources: [{ source: 'log', at: 'page' }],
    checked: '2050-01-02',
  } satisfies Partial<Fact>),
  pack: 'lake',
  ref: `lake/${id}`,
});

const calendar = buildCalendar([
  dated('F-0001', 'treaty', 'published-on', '2031-01-01'),
  dated('F-0002', 'treaty', 'signed-on', '2032-05-10'),
  dated('F-0003', 'pact', 'signed-on', '2032'),
  dated('F-0004', 'meeting', 'held-on', '2031-06-06/2031-06-07'),
]);

describe('a calendar', () => {
  test('has every dated fact, the earliest first', () => {
    expect(calendar.all.map(({ fact }) => fact.id)).toEqual(['F-0001', 'F-0004', 'F-0003', 'F-0002']);
  });

  test('tells the day of a thing by its most telling fact, not by the earliest', () => {
    expect(calendar.of('treaty')?.date).toBe('2032-05-10');
  });

  test('knows the first and the last day of what took several', () => {
    expect(calendar.of('meeting')?.span).toEqual({ from: '2031-06-06', to: '2031-06-07' });
  });

  test('does not know a thing without a dated fact', () => {
    expect(calendar.of('council')).toBeUndefined();
  });
});
