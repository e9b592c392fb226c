import { test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { roundSettings } from './settings.js';
import { lakeKnowledge } from './pack.js';
const engine = buildEngine(lakeKnowledge, roundSettings);
test('probe', () => {
  const ask = (q: string, history: string[] = []) => {
    const a = engine.ask(q, { asOf: '2050-01-02', history });
    console.log(`${history.join(' > ')}${history.length?' > ':''}${q}\n   ${a.kind} ${a.confidence.toFixed(2)} ` + (a.kind==='answered' ? `[${a.operation}] "${a.short}" | ${a.text.replaceAll('\n',' // ')} | ${a.facts.map(f=>f.ref)} d=${a.disputes.map(d=>d.ref)}` : `${a.why} ${a.kind==='unknown'?a.premise??'':''} near ${a.near.map(f=>f.ref)}`) + ` u=${a.understood}`);
  };
  for (const q of ['How many resolutions on the Lake Union were adopted in 2045?', 'How many resolutions on the Lake Union were adopted between 2037 and 2034?','How many resolutions on the Lake Union were adopted from 2034 to 2037?',
  'How many resolutions on the Lake Union were sponsored by Eastmere?','how many resolutions on the lake union were about ferries', 'how many resolutions on the Lake Union', 'the fifth resolution on the Lake Union', 'List the resolutions on the Lake Union of 2035', 'the resolution on the Lake Union adopted in 2038', 'which Council meeting was held in Port Slate?','How long after the Ferry Treaty?', 'longest gap between Council meetings','what was the longest pause between council meetings after 2032', 'the resolution on the Lake Union right after the Lantern Accord', 'the last resolution on the lake union before 2036', 'which came first, the ferry treaty or the moon?', 'how many days between 10 May 2032 and the Lantern Accord', 'How many days between the Ferry Treaty and the founding of the Lake Union?', 'which came first: the second council meeting or the ferry treaty?', 'how many resolutions on the Lake Union were adopted after 10 May 2032 and before 2036?', 'How many resolutions on the Lake Union since the Lantern Accord?', 'What was the vote on the 2035 resolution on the Lake Union?', 'who sponsored the second resolution on the Lake Union?', 'how was the first resolution on the lake union adopted']) ask(q);
  ask('and the next one?', ['What was the first resolution on the Lake Union?']);
  ask('and the one before that?', ['When was 90/77 adopted?']);
  ask('and the next one?', ['When was 90/14 adopted?']);
  ask('and the next one?', ['When was 90/14 adopted?', 'and the next one?']);
  ask('and in 2035?', ['How many resolutions on the Lake Union were adopted in 2033?']);
  ask('who signed it?', ['When was the Ferry Treaty signed?', 'thanks']);
  ask('how many votes did it get', ['the latest resolution on the lake union']);
  console.log(JSON.stringify(engine.resolution('64/183')), JSON.stringify(engine.resolution('hello')), JSON.stringify(engine.resolution('')).slice(0,300));
  console.log(JSON.stringify(engine.topic('grey heron')).slice(0,300), JSON.stringify(engine.topic('herron')).slice(0,300), JSON.stringify(engine.topic('')).slice(0,200));
  console.log(engine.suggest('ferry', 'questions').map(s=>s.label), engine.suggest('', 'questions').length, engine.suggest('tansi', ['person']), engine.suggest('amber', ['place','country']), engine.suggest('whre was the frry', 'questions').map(s=>s.label));
});
