import {
  type ClosedList,
  type Dispute,
  disputeSchema,
  type Fact,
  factSchema,
  type Knowledge,
  listSchema,
  type Pack,
  packHeaderSchema,
  type Relation,
  relationSchema,
  type Source,
  sourceSchema,
  type Thing,
  thingSchema,
} from '../../src/knowledge/schema.js';
import { english, russian } from './language.js';

/**
 * An invented collection: a Lake Union that never was, its treaties, resolutions and council meetings. Its resolutions
 * belong to sessions that are yet to come.
 */

const relation = (value: Relation['value'], more: Partial<Relation> = {}): Relation =>
  relationSchema.parse({ value, label: value, ...more });

export const relations: Readonly<Record<string, Relation>> = {
  'adopted-on': relation('date', { label: 'adopted on' }),
  'adopted-how': relation('text'),
  'adopted-at-session': relation('thing'),
  'sponsored-by': relation('things'),
  'signed-on': relation('date', { label: 'signed on' }),
  'signed-in': relation('thing'),
  'signed-by': relation('things', { many: true }),
  'held-on': relation('date', { label: 'held on' }),
  'held-in': relation('thing'),
  'chaired-by': relation('thing', { over: 'span' }),
  'established-on': relation('date', { label: 'established on' }),
  'stands-for': relation('text'),
  seat: relation('thing', { over: 'span' }),
  members: relation('number'),
  purpose: relation('text', { reason: true }),
};

const things: readonly Thing[] = [
  { id: 'union', type: 'organization', name: 'Lake Union', names: { en: ['LU', 'the Union'], ru: ['Озёрный союз'] } },
  { id: 'council', type: 'body', name: 'Lake Council', names: { en: ['the Council'] }, partOf: 'union' },
  { id: 'pilot-office', type: 'body', name: 'Pilot Office', partOf: 'union' },
  { id: 'reedmouth', type: 'place', name: 'Reedmouth' },
  { id: 'port-amber', type: 'place', name: 'Port Amber' },
  { id: 'port-slate', type: 'place', name: 'Port Slate', names: { en: ['Slateport'] } },
  { id: 'eastmere', type: 'country', name: 'Eastmere' },
  { id: 'westmere', type: 'country', name: 'Westmere' },
  { id: 'quill', type: 'person', name: 'Odo Quill', names: { ru: ['Одо Квилл'] } },
  { id: 'tansy', type: 'person', name: 'Mira Tansy' },
  { id: 'heron-boat', type: 'subject', name: 'Grey Heron', is: 'a ferry' },
  { id: 'heron-inn', type: 'subject', name: 'Grey Heron', is: 'an inn' },
  { id: 'ferry-treaty', type: 'instrument', name: 'Ferry Treaty', names: { ru: ['Паромный договор'] } },
  { id: 'lantern-accord', type: 'instrument', name: 'Lantern Accord' },
  { id: 'reed-pact', type: 'instrument', name: 'Reed Pact' },
  { id: 'session-88', type: 'session', name: '88th session' },
  { id: 'session-90', type: 'session', name: '90th session' },
  { id: 'res-88-201', type: 'resolution', name: 'A/RES/88/201', symbol: 'A/RES/88/201' },
  { id: 'res-90-14', type: 'resolution', name: 'A/RES/90/14', symbol: 'A/RES/90/14' },
  { id: 'res-90-77', type: 'resolution', name: 'A/RES/90/77', symbol: 'A/RES/90/77' },
  { id: 'res-93-5', type: 'resolution', name: 'A/RES/93/5', symbol: 'A/RES/93/5' },
  { id: 'meeting-1', type: 'meeting', name: '1st Council meeting', names: { en: ['first Council meeting'] } },
  { id: 'meeting-2', type: 'meeting', name: '2nd Council meeting', names: { en: ['second Council meeting'] } },
  { id: 'meeting-3', type: 'meeting', name: '3rd Council meeting', names: { en: ['third Council meeting'] } },
].map((thing) => thingSchema.parse(thing));

const sources: readonly Source[] = [
  { id: 'log', title: 'The lake log', publisher: 'Lake Press', kind: 'press', url: 'https://lake.example/log' },
  { id: 'gazette', title: 'The Union gazette', publisher: 'Lake Union', kind: 'official' },
].map((source) => sourceSchema.parse({ ...source, language: 'en', checked: '2050-01-02' }));

type Written = Partial<Fact> & Pick<Fact, 'about' | 'says'>;

const written: readonly Written[] = [
  {
    about: ['union'],
    says: 'The Lake Union was founded on 3 March 2031.',
    relation: 'established-on',
    value: { date: '2031-03-03' },
    asked: ['when was the lake union founded'],
  },
  {
    about: ['union'],
    says: 'The headquarters of the Lake Union is in Reedmouth.',
    relation: 'seat',
    value: { thing: 'reedmouth' },
    asked: ['where is the headquarters of the lake union'],
  },
  {
    about: ['union'],
    says: 'The Lake Union has 11 members.',
    relation: 'members',
    value: { number: 11, unit: 'members' },
    asked: ['how many members does the lake union have'],
  },
  {
    about: ['union'],
    says: 'The purpose of the Lake Union is to keep the lake free of tolls.',
    relation: 'purpose',
    value: { text: 'to keep the lake free of tolls' },
    asked: ['why was the lake union created'],
  },
  {
    about: ['ferry-treaty', 'union'],
    says: 'The Ferry Treaty was signed on 10 May 2032.',
    relation: 'signed-on',
    value: { date: '2032-05-10' },
    asked: ['when was the ferry treaty signed'],
  },
  {
    about: ['ferry-treaty', 'union'],
    says: 'The Ferry Treaty was signed in Port Amber.',
    relation: 'signed-in',
    value: { thing: 'port-amber' },
    asked: ['where was the ferry treaty signed'],
  },
  {
    about: ['ferry-treaty', 'union'],
    says: 'The Ferry Treaty was signed by Odo Quill and Mira Tansy.',
    relation: 'signed-by',
    value: { things: ['quill', 'tansy'] },
    asked: ['who signed the ferry treaty'],
    sources: [
      { source: 'gazette', at: 'p. 7' },
      { source: 'log', at: '¶2' },
    ],
  },
  {
    about: ['lantern-accord', 'union'],
    says: 'The Lantern Accord was signed on 15 July 2034.',
    relation: 'signed-on',
    value: { date: '2034-07-15' },
    asked: ['when was the lantern accord signed'],
  },
  {
    about: ['lantern-accord', 'union'],
    says: 'The Lantern Accord was signed in Port Slate.',
    relation: 'signed-in',
    value: { thing: 'port-slate' },
    asked: ['where was the lantern accord signed'],
  },
  {
    about: ['reed-pact', 'union'],
    says: 'The Reed Pact was signed in 2034.',
    relation: 'signed-on',
    value: { date: '2034' },
    asked: ['in what year was the reed pact signed'],
  },
  {
    about: ['res-88-201', 'union'],
    says: 'Resolution 88/201 on the Lake Union was adopted on 2 December 2033.',
    relation: 'adopted-on',
    value: { date: '2033-12-02' },
    asked: ['when was resolution 88/201 adopted'],
  },
  {
    about: ['res-88-201', 'union'],
    says: 'Resolution 88/201 was adopted by consensus.',
    relation: 'adopted-how',
    value: { text: 'by consensus' },
    asked: ['was resolution 88/201 put to a vote'],
  },
  {
    about: ['res-88-201', 'union'],
    says: 'Resolution 88/201 was adopted at the 88th session.',
    relation: 'adopted-at-session',
    value: { thing: 'session-88' },
  },
  {
    about: ['res-90-14', 'union'],
    says: 'Resolution 90/14 on the Lake Union was adopted on 20 November 2035.',
    relation: 'adopted-on',
    value: { date: '2035-11-20' },
    asked: ['when was resolution 90/14 adopted'],
  },
  {
    about: ['res-90-14', 'union'],
    says: 'Resolution 90/14 was sponsored by Eastmere and Westmere.',
    relation: 'sponsored-by',
    value: { things: ['eastmere', 'westmere'] },
    asked: ['who were the sponsors of resolution 90/14'],
  },
  {
    about: ['res-90-14', 'union'],
    says: 'Resolution 90/14 was adopted at the 90th session.',
    relation: 'adopted-at-session',
    value: { thing: 'session-90' },
  },
  {
    about: ['res-90-77', 'union'],
    says: 'Resolution 90/77 on the Lake Union was adopted on 9 December 2035.',
    relation: 'adopted-on',
    value: { date: '2035-12-09' },
    asked: ['when was resolution 90/77 adopted'],
  },
  {
    about: ['res-90-77', 'union'],
    says: 'Resolution 90/77 was adopted at the 90th session.',
    relation: 'adopted-at-session',
    value: { thing: 'session-90' },
  },
  {
    about: ['res-93-5', 'union'],
    says: 'Resolution 93/5 on the Lake Union was adopted on 4 November 2038.',
    relation: 'adopted-on',
    value: { date: '2038-11-04' },
    asked: ['when was resolution 93/5 adopted'],
  },
  {
    about: ['res-93-5', 'union'],
    says: 'Resolution 93/5 was adopted with 80 votes in favour and 3 against.',
    relation: 'adopted-how',
    value: { text: '80 votes in favour and 3 against' },
    asked: ['what was the vote on resolution 93/5'],
  },
  {
    about: ['meeting-1', 'council'],
    says: 'The 1st Council meeting was held on 6–7 June 2031.',
    relation: 'held-on',
    value: { date: '2031-06-06/2031-06-07' },
    asked: ['when was the first council meeting held'],
  },
  {
    about: ['meeting-1', 'council'],
    says: 'The 1st Council meeting was held in Port Amber.',
    relation: 'held-in',
    value: { thing: 'port-amber' },
    asked: ['where was the first council meeting held'],
  },
  {
    about: ['meeting-2', 'council'],
    says: 'The 2nd Council meeting was held on 8 June 2032.',
    relation: 'held-on',
    value: { date: '2032-06-08' },
    asked: ['when was the second council meeting held'],
  },
  {
    about: ['meeting-2', 'council'],
    says: 'The 2nd Council meeting was held in Port Slate.',
    relation: 'held-in',
    value: { thing: 'port-slate' },
    asked: ['where was the second council meeting held'],
  },
  {
    about: ['meeting-3', 'council'],
    says: 'The 3rd Council meeting was held on 1 June 2036.',
    relation: 'held-on',
    value: { date: '2036-06-01' },
    asked: ['when was the third council meeting held'],
  },
  {
    about: ['pilot-office'],
    says: 'Odo Quill was in charge of the Pilot Office from 2033 to 2037.',
    relation: 'chaired-by',
    value: { thing: 'quill' },
    held: { from: '2033', to: '2037' },
    asked: ['who chaired the pilot office', 'from when to when did odo quill chair the pilot office'],
  },
  {
    about: ['heron-boat'],
    says: 'The ferry Grey Heron carries 40 passengers.',
    value: { number: 40, unit: 'passengers' },
    asked: ['how many passengers does the grey heron carry'],
  },
];

export const facts: readonly Fact[] = written.map((fact, at) =>
  factSchema.parse({
    id: `F-${String(at + 1).padStart(4, '0')}`,
    rev: 1,
    sources: [{ source: 'log', at: `¶${at + 1}` }],
    checked: '2050-01-02',
    ...fact,
  }),
);

const disputes: readonly Dispute[] = [
  disputeSchema.parse({
    id: 'D-01',
    rev: 1,
    about: ['ferry-treaty'],
    point: 'the day on which the Ferry Treaty was signed',
    says: 'The gazette has 10 May 2032, the log 11 May 2032; the gazette is right.',
    readings: [
      { says: '10 May 2032', sources: [{ source: 'gazette', at: 'p. 7' }], supported: true },
      { says: '11 May 2032', sources: [{ source: 'log', at: '¶9' }] },
    ],
    sure: 'likely',
    facts: ['F-0005'],
    asked: ['do the sources agree on the day of the ferry treaty'],
    checked: '2050-01-02',
  }),
];

const lists: readonly ClosedList[] = [
  {
    id: 'resolutions',
    name: 'resolutions on the Lake Union',
    names: { en: ['lake union resolutions', 'resolution on the lake union'] },
    members: ['res-93-5', 'res-88-201', 'res-90-77', 'res-90-14'],
    orderedBy: 'adopted-on',
    sources: [{ source: 'gazette', at: 'p. 1' }],
  },
  {
    id: 'meetings',
    name: 'meetings of the Lake Council',
    names: { en: ['council meetings', 'lake council meeting'] },
    members: ['meeting-1', 'meeting-2', 'meeting-3'],
    orderedBy: 'held-on',
    sources: [{ source: 'gazette', at: 'p. 2' }],
  },
].map((list) => listSchema.parse({ ...list, asOf: '2040-01-01' }));

export const lakePack: Pack = {
  header: packHeaderSchema.parse({
    id: 'lake',
    title: 'The Lake Union',
    owner: 'Tests',
    version: '1.0.0',
    licence: 'MIT',
    about: 'A union that never was.',
  }),
  sources,
  things,
  facts,
  disputes,
  lists,
};

/** Everyday words that the pack does not use, so that none of them is taken for a slip. */
const dictionary = new Set('moon cheese recipe cook weather colour football tea bread king dragon'.split(' '));

export const lakeKnowledge: Knowledge = { packs: [lakePack], relations, languages: [english, russian], dictionary };

/** The same collection with other facts; no disputes and lists, which lean on the facts that it has by itself. */
export function knowledgeOf(others: readonly Partial<Fact>[]): Knowledge {
  const parsed = others.map((fact, at) =>
    factSchema.parse({
      id: `F-${String(at + 1).padStart(4, '0')}`,
      rev: 1,
      about: ['union'],
      sources: [{ source: 'log', at: 'page' }],
      checked: '2050-01-02',
      ...fact,
    }),
  );
  return { ...lakeKnowledge, packs: [{ ...lakePack, facts: parsed, disputes: [], lists: [] }] };
}
