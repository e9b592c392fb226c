import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEdit, keptEdit } from '../../../src/practice/page/panel-unsaved.js';

const file = { path: 'p/facts.yaml', text: 'as it was', version: '1', saved: 'as it was' };
const changed = { ...file, text: 'as it will be' };

const window = new EventTarget();
/** Whether the browser would ask before it leaves. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

beforeEach(() => {
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
});
afterEach(() => {
  keepEdit(undefined);
  vi.unstubAllGlobals();
});

test('what stands in the editor is there again when the panel is', () => {
  keepEdit(changed);
  expect(keptEdit()).toEqual(changed);
});

test('the browser asks before it leaves, as long as something is not saved', () => {
  const steps = [file, changed, { ...changed, text: 'once more' }, { ...changed, saved: changed.text }, undefined];
  const asked = steps.map((step) => {
    keepEdit(step);
    return asks();
  });
  expect(asked).toEqual([false, true, true, false, false]);
});
