import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/cards/form.js';
import { FormDialog } from '../../../src/practice/page/form-dialog.js';
import { entryProblems, firstEntries, formParts } from '../../../src/practice/page/form-dialog-entries.js';
import { names } from './invented-names.js';

/** A form as a bot sends it, every kind of field in it. */
const form: Form = JSON.parse(
  JSON.stringify({
    custom_id: 'form',
    title: 'Report a mistake',
    components: [
      { type: 10, content: 'About **one** fact.' },
      {
        type: 18,
        label: 'What is wrong?',
        description: 'In your words',
        component: { type: 4, custom_id: 'text', style: 2, min_length: 5, max_length: 20, placeholder: 'It was…' },
      },
      {
        type: 18,
        label: 'Where?',
        component: { type: 4, custom_id: 'where', style: 1, required: false, value: 'p. 7' },
      },
      {
        type: 18,
        label: 'Kind',
        component: {
          type: 3,
          custom_id: 'kind',
          options: [
            { label: 'Value', value: 'value', default: true },
            { label: 'Source', value: 'source' },
          ],
        },
      },
      {
        type: 18,
        label: 'Who',
        component: { type: 5, custom_id: 'who', min_values: 2, max_values: 3, required: false },
      },
      {
        type: 18,
        label: 'How sure',
        component: {
          type: 21,
          custom_id: 'sure',
          options: [
            { label: 'Sure', value: 'sure' },
            { label: 'Not sure', value: 'unsure', description: 'only a feeling' },
          ],
        },
      },
      {
        type: 18,
        label: 'Seen in',
        component: {
          type: 22,
          custom_id: 'seen',
          min_values: 1,
          options: [{ label: 'Print', value: 'print', default: true }],
        },
      },
      { type: 18, label: 'Tell me', component: { type: 23, custom_id: 'tell', default: true } },
      { type: 18, label: 'Picture', component: { type: 19, custom_id: 'file' } },
      { type: 1, components: [{ type: 4, custom_id: 'old', label: 'The old way', style: 1, required: false }] },
      { type: 99 },
    ],
  }),
);
const parts = formParts(form);
const first = firstEntries(parts);

function html(problem?: string): string {
  return renderToString(
    <FormDialog form={form} names={names} problem={problem} onSubmit={() => {}} onClose={() => {}} />,
  );
}

describe('a form', () => {
  test('begins with what its author wrote into it', () => {
    expect(first).toEqual({
      text: '',
      where: 'p. 7',
      kind: ['value'],
      who: [],
      sure: '',
      seen: ['print'],
      tell: true,
      file: [],
      old: '',
    });
  });

  test('has title, texts, labels, and what it cannot show', () => {
    const shown = html();
    for (const part of [
      '>Report a mistake</h2>',
      'About <strong>one</strong> fact.',
      'The old way',
      'In your words',
      'class="field-files" type="file"',
      'Component of type 99',
      'only a feeling',
    ]) {
      expect(shown).toContain(part);
    }
  });

  test('each field is named by its label, and described by what stands with it', () => {
    const shown = html();
    const id = /<label class="field-label" for="([^"]*)">What is wrong\?/.exec(shown)?.[1] ?? 'none';
    expect(shown).toMatch(new RegExp(`<textarea id="${id}"[^>]*aria-describedby="${id}-about"`));
    expect(shown).toContain(`<div class="field-description" id="${id}-about">In your words</div>`);
  });

  test('counts characters where there is a limit', () => {
    expect(html()).toContain('<div class="field-count">0 of 20, at least 5</div>');
  });

  test('that came back says why, and keeps what was entered', () => {
    expect(html('The bot did not answer in time.')).toContain(
      '<p class="form-problem" role="alert">The bot did not answer in time.</p>',
    );
    expect(html('x')).toContain('value="p. 7"');
  });
});

describe('a form can be sent', () => {
  const picture = new File(['x'], 'picture.png');
  const good = { ...first, text: 'It was May', sure: 'sure', file: [picture] };

  test('when everything is as it must be', () => expect(entryProblems(parts, good)).toEqual({}));

  test.each([
    ['a text that is missing', { text: '' }, { text: 'Please fill this in.' }],
    ['a text too short', { text: 'May' }, { text: 'Please write at least 5 characters; there are 3.' }],
    ['a text too long', { text: 'x'.repeat(21) }, { text: 'Please write at most 20 characters; there are 21.' }],
    ['nothing chosen', { kind: [] }, { kind: 'Please choose one.' }],
    ['too few chosen of what may be left out', { who: ['11'] }, { who: 'Please choose at least 2.' }],
    ['no radio button pressed', { sure: '' }, { sure: 'Please choose one.' }],
    ['no box ticked', { seen: [] }, { seen: 'Please choose one.' }],
    ['no file', { file: [] }, { file: 'Please attach a file.' }],
  ])('not with %s', (_why, over, problems) => {
    expect(entryProblems(parts, { ...good, ...over })).toEqual(problems);
  });

  test.each([
    ['a text that may be left out', { where: '', old: '' }],
    ['people who may be left out', { who: [] }],
    ['a box that is not ticked', { tell: false }],
  ])('without %s', (_why, over) => expect(entryProblems(parts, { ...good, ...over })).toEqual({}));
});
