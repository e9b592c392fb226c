import type { Evidence } from '../src/answering/answer.js';
import type { Engine } from '../src/answering/engine.js';
import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { type CitedWork, citedWork } from '../src/cards/citation/cited-work.js';
import { isStyleId } from '../src/cards/citation/styles.js';
import { citeCard } from '../src/cards/cite.js';
import { evidenceOf, indexSources } from '../src/cards/evidence.js';
import { goneCard } from '../src/cards/notice.js';
import { refsOf } from '../src/cards/ref-state.js';
import type { Component, Reply } from './command.js';

/** The citation of each source of a card, for whoever pressed it. State: refs of facts, or of a source. */
export const cite = {
  id: buttonKinds.cite,
  version: buttonVersion,
  defer: 'private',

  press({ state }, { engine }) {
    const works = worksOf(state, engine);
    if (works.length === 0) return { kind: 'message', card: goneCard(), private: true };
    return { kind: 'message', card: citeCard({ works, style: 'un', from: 0, state }), private: true };
  },
} satisfies Component;

/** The same citations in the style chosen. State: how many came before, refs. */
export const citeAs = {
  id: buttonKinds.citeAs,
  version: buttonVersion,
  defer: 'update',

  press: ({ state: [from, ...refs], values: [style] }, { engine }) => turnTo(from, style, refs, engine),
} satisfies Component;

/** The next of the citations. State: style, how many came before, refs. */
export const citeMore = {
  id: buttonKinds.citeMore,
  version: buttonVersion,
  defer: 'update',

  press: ({ state: [style, from, ...refs] }, { engine }) => turnTo(from, style, refs, engine),
} satisfies Component;

function turnTo(from: string | undefined, style: string | undefined, refs: readonly string[], engine: Engine): Reply {
  const works = worksOf(refs, engine);
  if (works.length === 0 || !isStyleId(style) || from === undefined || !/^\d{1,3}$/.test(from)) {
    return { kind: 'message', card: goneCard(), private: true };
  }
  return { kind: 'update', card: citeCard({ works, style, from: Number(from), state: refs }) };
}

/** The sources that facts cite, in the order of the card, or the source itself. */
function worksOf(state: readonly string[], engine: Engine): readonly CitedWork[] {
  const refs = refsOf(state);
  const sources = indexSources(engine.sources());
  const facts = refs.map((ref) => engine.fact(ref)).filter((fact) => fact !== undefined);
  const evidence: readonly Evidence[] = [
    ...evidenceOf(facts, sources),
    ...refs.flatMap((ref) => {
      const source = sources.get(ref);
      return source === undefined ? [] : [{ source, places: [] }];
    }),
  ];
  return evidence.map((each) => citedWork(each, adoptedOn(each.source.symbol, engine)));
}

/** The day of a resolution: a copy often carries the day on which it was distributed. */
function adoptedOn(symbol: string | undefined, engine: Engine): string | undefined {
  if (symbol === undefined) return undefined;
  const found = engine.resolution(symbol);
  if (found.kind !== 'known' || found.symbol === undefined || bare(found.symbol.symbol) !== bare(symbol))
    return undefined;
  const values = found.facts.flatMap(({ relation, value }) =>
    relation === 'adopted-on' && value !== undefined ? [value] : [],
  );
  const [value] = values;
  return value !== undefined && 'date' in value && !value.date.includes('/') ? value.date : undefined;
}

function bare(symbol: string): string {
  return symbol.replaceAll(/\s/g, '');
}
