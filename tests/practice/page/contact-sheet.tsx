import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import type { Card } from '../../../src/cards/card.js';
import type { Form } from '../../../src/cards/form.js';
import type { PageMessage } from '../../../src/practice/page/contract.js';
import { FormDialog } from '../../../src/practice/page/form-dialog.js';
import { MessageBody } from '../../../src/practice/page/message-body.js';
import { names } from './invented-names.js';

/** Cards and forms drawn without a browser: a page for the eye, and the one that golden pictures are taken of. */

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A phone's width in CSS pixels. */
export const phoneWidthPx = 390;

export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly shown: Card | Form;
}

export interface Sheet {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly entries: readonly Shown[] }[];
  /** Whether letters are drawn by fonts that are the same everywhere, rather than by those of the reader. */
  readonly golden: boolean;
}

/** One page that needs nothing beside it: styles in it, no scripts, nothing fetched. */
export function sheetHtml({ title, parts, golden }: Sheet): string {
  const sections = parts.map(
    ({ heading, entries }) => `<h1>${escaped(heading)}</h1>${entries.map(entryHtml).join('')}`,
  );
  const body = sections.join('');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<style>${pageCss()}${sheetCss}${stripesCss(body)}${golden ? goldenCss : ''}</style>`,
    `</head><body>${body}</body></html>`,
  ].join('\n');
}

/** The id of the element with one entry in one theme. */
export function frameId(id: string, theme: Theme): string {
  return `${id}-${theme}`;
}

function entryHtml({ id, title, shown }: Shown): string {
  const drawn = 'custom_id' in shown ? formHtml(shown) : cardHtml(shown);
  const frames = themes.map((theme) => `<div class="phone phone-${theme}" id="${frameId(id, theme)}">${drawn}</div>`);
  return `<section><h2>${escaped(title)}</h2><p class="sheet-id">${escaped(id)}</p><div class="pair">${frames.join('')}</div></section>`;
}

/** A card as the page shows it. */
export function cardHtml(card: Card): string {
  return renderToString(<MessageBody message={messageWith(card)} names={names} busy={false} onUse={() => {}} />);
}

function formHtml(form: Form): string {
  const drawn = renderToString(
    <FormDialog form={form} names={names} problem={undefined} onSubmit={() => {}} onClose={() => {}} />,
  );
  // In a browser a script opens it.
  return drawn.replace('<dialog ', '<dialog open ');
}

/** A message as the practice server would send it. */
export function messageWith(card: Card, over: Partial<PageMessage> = {}): PageMessage {
  return {
    id: '1',
    channel_id: '31',
    author: { id: '12', username: 'rapporteur', discriminator: '0', global_name: null, avatar: null, bot: true },
    content: '',
    timestamp: '2026-11-22T12:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    flags: 1 << 15,
    components: [...card],
    onlyYou: false,
    ...over,
  };
}

function pageCss(): string {
  const folder = join(import.meta.dirname, '../../../src/practice/page');
  return ['tokens.css', 'message.css'].map((name) => readFileSync(join(sourceFolder(folder), name), 'utf8')).join('\n');
}

/** Compiled, this file lies in a folder of its own in the project, and the style sheets stay where they are. */
function sourceFolder(folder: string): string {
  return folder.replace(/[\\/]\.build-cards(?=[\\/])/, '');
}

/** Colours of stripes, which the page sets by script. */
function stripesCss(html: string): string {
  const colors = new Set([...html.matchAll(/data-accent="([0-9a-f]{6})"/g)].map(([, hex]) => hex));
  return [...colors].map((hex) => `[data-accent="${hex}"]{--stripe:#${hex}}`).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const sheetCss = `
body { margin: 1.5rem; background: #8a8f98; font: 16px/1.4 system-ui, sans-serif; color: #111; }
h1 { margin: 2rem 0 1rem; }
h2 { margin: 0; font-size: 1.1rem; }
section { margin-bottom: 2rem; }
.sheet-id { margin: 0 0 0.5rem; font: 0.8rem ui-monospace, monospace; }
.pair { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem; }
.phone { box-sizing: border-box; width: ${phoneWidthPx}px; padding: 12px; background: var(--paper); }
.phone-light { color-scheme: light; }
.phone-dark { color-scheme: dark; }
.phone dialog.form { position: static; width: 100%; max-height: none; margin: 0; }
`;

/**
 * DejaVu has not changed for ten years and comes with Debian's Chromium. Its small package has no slanted letters: where
 * the large one is missing a browser would slant upright ones, so italics are shown another way. Letters stand where their
 * outlines put them, not where the machine's settings for hints would.
 */
const goldenCss = `
:root { --text: 400 16px / 1.45 "DejaVu Sans"; --mono: 13.8px / 1.45 "DejaVu Sans Mono"; }
.phone, .phone * { font-synthesis: none; text-rendering: geometricPrecision; }
h1, h2, .sheet-id { height: 20px; margin: 0; overflow: hidden; }
em { font-style: normal; text-decoration: underline dotted; }
* { animation: none !important; transition: none !important; caret-color: transparent !important; }
`;
