import type { PackedDispute, PackedFact } from '../src/answering/answer.js';
import type { Engine } from '../src/answering/engine.js';
import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { emptyReportCard, goneCard } from '../src/cards/notice.js';
import { refsOf } from '../src/cards/ref-state.js';
import { formKinds, readReported, reportCard, reportFields, reportForm, wrongs } from '../src/cards/report.js';
import { readerOf } from './asking.js';
import type { Component, Form } from './command.js';

/** *Report* below a card opens a form. State: refs of what the card shows. */
export const report = {
  id: buttonKinds.report,
  version: buttonVersion,
  defer: 'never',

  press({ state }, { engine }) {
    const shown = refsOf(state).flatMap((ref) => found(ref, engine) ?? []);
    if (shown.length === 0) return { kind: 'message', card: goneCard(), private: true };
    return { kind: 'form', form: reportForm(shown) };
  },
} satisfies Component;

/** The form of a report. State: ref and revision of what is reported; none where the form itself asks which. */
export const reportSent = {
  id: formKinds.report,
  version: buttonVersion,
  defer: 'private',

  submit(request, { engine }) {
    const entry = (field: keyof typeof reportFields) => request.entries.get(reportFields[field])?.[0]?.trim();
    const about = readReported(request.state[0] ?? entry('of'));
    if (about === undefined) return { kind: 'message', card: goneCard(), private: true };
    const text = entry('text') ?? '';
    if (text === '') return { kind: 'message', card: emptyReportCard(), private: true };
    const filled = {
      about,
      says: found(about.ref, engine)?.says,
      pack: engine.packs.find(({ id }) => id === about.ref.slice(0, about.ref.indexOf('/'))),
      wrong: wrongOf(entry('wrong')),
      text,
      source: entry('source') === '' ? undefined : entry('source'),
    };
    const isInServer = request.place.guildId !== null;
    return { kind: 'message', card: reportCard(filled, readerOf(request, true), isInServer), private: true };
  },
} satisfies Form;

function found(ref: string, engine: Engine): PackedFact | PackedDispute | undefined {
  const [receipt] = engine.receipts(ref);
  if (receipt?.kind === 'fact') return receipt.fact;
  return receipt?.kind === 'dispute' ? receipt.dispute : undefined;
}

function wrongOf(value: string | undefined): keyof typeof wrongs {
  return value !== undefined && isWrong(value) ? value : 'other';
}

function isWrong(value: string): value is keyof typeof wrongs {
  return Object.hasOwn(wrongs, value);
}
