import type { PackedDispute, PackedFact } from '../answering/answer.js';
import type { PackHeader } from '../knowledge/schema.js';
import { buttonVersion, ownerButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines, text } from './components.js';
import { customId } from './custom-id.js';
import { cut } from './cut.js';
import { clean, codeBlock, inline, label } from './escape.js';
import { choiceField, type Form, form, textField } from './form.js';
import type { Reader } from './reader.js';

/** Kinds of forms: the first part of their custom ids. */
export const formKinds = { report: 'report' } as const;

/** Custom ids of the fields. */
export const reportFields = { of: 'of', wrong: 'wrong', text: 'text', source: 'source' } as const;

/** What may be wrong with a fact: value of the option → its words. */
export const wrongs = {
  value: 'The value is wrong: a date, a number, a name',
  source: 'The source or the place in it is wrong',
  outdated: 'It is out of date',
  unclear: 'It is unclear',
  other: 'Something else',
} as const;

/** Together with what stands around them, these fit into one message. */
const textMaxChars = 1500;
const sourceMaxChars = 300;
const sentenceMaxChars = 400;

/** A fact or dispute that is reported, at the revision that the reader saw. */
export interface Reported {
  readonly ref: string;
  readonly rev: number;
}

/** @param shown - what can be meant, at least one; the form asks which where there are several */
export function reportForm(shown: readonly (PackedFact | PackedDispute)[]): Form {
  const [first, ...others] = shown;
  const isOne = first !== undefined && others.length === 0;
  return form(
    isOne ? customId(formKinds.report, buttonVersion, reportedText(first)) : customId(formKinds.report, buttonVersion),
    'Report a mistake',
    [
      isOne
        ? text(`${inline(first.says, sentenceMaxChars)}\n-# ${inline(first.ref, 100)} · r${first.rev}`)
        : choiceField({
            id: reportFields.of,
            label: 'Which of these?',
            required: true,
            options: shown.map((each) => ({
              label: 'point' in each ? `Sources differ on ${each.point}` : clean(each.says) || each.ref,
              description: `${each.ref} · r${each.rev}`,
              value: reportedText(each),
            })),
            chosen: onlyFact(shown),
          }),
      choiceField({
        id: reportFields.wrong,
        label: 'What is wrong?',
        required: true,
        options: Object.entries(wrongs).map(([value, words]) => ({ label: words, value })),
      }),
      textField({
        id: reportFields.text,
        label: 'What should it say? Where is that written?',
        placeholder: 'It was 2 December, not 3: see ¶4 of the press release.',
        required: true,
        long: true,
        maxChars: textMaxChars,
      }),
      textField({
        id: reportFields.source,
        label: 'Address of the source, if it has one',
        placeholder: 'https://…',
        required: false,
        long: false,
        maxChars: sourceMaxChars,
      }),
    ],
  );
}

/** Beside disputes about it, one fact is what is most likely meant. */
function onlyFact(shown: readonly (PackedFact | PackedDispute)[]): string | undefined {
  const [fact, ...others] = shown.filter((each) => !('point' in each));
  return fact !== undefined && others.length === 0 ? reportedText(fact) : undefined;
}

/** `un-sco/F-0183 r2`, as the form carries it. */
function reportedText({ ref, rev }: Reported): string {
  return `${ref} r${rev}`;
}

/** Reads what {@link reportForm} wrote into its id or an option. */
export function readReported(written: string | undefined): Reported | undefined {
  const [, ref, rev] = /^([\w-]+\/[FD]-\d+) r(\d{1,6})$/.exec(written ?? '') ?? [];
  return ref === undefined || rev === undefined ? undefined : { ref, rev: Number(rev) };
}

/** A filled-in report. */
export interface Report {
  readonly about: Reported;
  /** What it says today; undefined where the collection no longer has it. */
  readonly says: string | undefined;
  /** The pack it lies in; undefined where that is no longer loaded. */
  readonly pack: PackHeader | undefined;
  readonly wrong: keyof typeof wrongs;
  readonly text: string;
  readonly source: string | undefined;
}

/** What was reported, to copy and send on: there is no place yet to keep it. */
export function reportCard(
  { about, says, pack, wrong, text: said, source }: Report,
  reader: Reader,
  isInServer: boolean,
): Card {
  const keepers =
    pack === undefined
      ? 'whoever keeps this collection'
      : `${inline(pack.owner, 100)}, who keep *${inline(pack.title, 100)}*`;
  const toWhom = isInServer ? `the curator of this server, or to ${keepers}` : keepers;
  return card(
    'notice',
    [
      ...lines(
        '**Your report was not stored: I have no place for reports yet.**',
        `So that it is not lost, copy it and send it to ${toWhom}.${isInServer && reader.private ? ' *Share* shows it to everybody here.' : ''}`,
      ),
      ...lines(
        codeBlock(
          [
            `${about.ref} · r${about.rev}${pack === undefined ? '' : ` (${pack.id} ${pack.version})`}`,
            ...(says === undefined ? [] : [`says: ${label(says, sentenceMaxChars)}`]),
            `wrong: ${wrongs[wrong]}`,
            `report: ${cut(clean(said), textMaxChars)}`,
            ...(source === undefined ? [] : [`source: ${cut(clean(source), sourceMaxChars)}`]),
          ].join('\n'),
        ),
      ),
    ],
    ownerButtons(reader),
  );
}
