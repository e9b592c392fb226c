import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { answerCard } from '../../../src/cards/answer.js';
import type { Card } from '../../../src/cards/card.js';
import { localAddress, showSize } from '../../../src/practice/page/attachment-address.js';
import { focusAfter } from '../../../src/practice/page/component-choice-keys.js';
import type { PageMessage } from '../../../src/practice/page/contract.js';
import { MessageBody } from '../../../src/practice/page/message-body.js';
import { anyAnswer } from '../../cards/any-answer.js';
import { around } from '../../cards/catalogue/answers.js';
import { catalogue } from '../../cards/catalogue.js';
import { publicReader } from '../../cards/invented.js';
import { cardHtml, messageWith } from './contact-sheet.js';
import { names } from './invented-names.js';

const noFlags: number = 0;

function html(over: Partial<PageMessage>, busy = false): string {
  return renderToString(
    <MessageBody message={messageWith([], { flags: noFlags, ...over })} names={names} busy={busy} onUse={() => {}} />,
  );
}

const picture = {
  id: '61',
  filename: 'map.png',
  size: 2048,
  url: 'https://cdn.discordapp.com/attachments/31/61/map.png?ex=1',
  proxy_url: 'https://media.discordapp.net/attachments/31/61/map.png',
  content_type: 'image/png',
  width: 40,
  height: 30,
};
const text = (content: string) => ({ type: 10, content }) as const;

describe('Components V2', () => {
  test('a container has its stripe, in hexadecimal, without a style attribute', () => {
    const shown = cardHtml([{ type: 17, accent_color: 0x00ff, components: [text('a')] }]);
    expect(shown).toContain('<div class="card" data-accent="0000ff">');
    expect(shown).not.toContain('style=');
  });

  test('a hidden container is a spoiler', () => {
    const shown = cardHtml([{ type: 17, spoiler: true, components: [text('a')] }]);
    expect(shown).toMatch(/class="card"><span class="md-spoiler" role="button"/);
  });

  test.each([
    ['a line', {}, '<hr class="separator separator-small"/>'],
    ['a line with room', { spacing: 2, divider: true }, '<hr class="separator separator-large"/>'],
    ['room alone', { divider: false }, '<div class="separator separator-small separator-blank"></div>'],
  ] as const)('a separator is %s', (_why, over, shown) => {
    expect(cardHtml([{ type: 14, ...over }])).toContain(shown);
  });

  test('a section has its text and a button beside it', () => {
    const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' } as const;
    const shown = cardHtml([{ type: 9, components: [text('a'), text('b')], accessory: button }]);
    expect(shown).toMatch(
      /card-section-text"><div class="md".*>a<.*>b<.*<button type="button" class="button button-primary"/s,
    );
  });

  test('a thumbnail of ours is drawn with its words, from our own server', () => {
    const media = { url: 'attachment://map.png' };
    const thumbnail = { type: 11, media, description: 'The lower river' } as const;
    const card: Card = [{ type: 9, components: [text('a')], accessory: thumbnail }];
    const shown = html({ flags: 1 << 15, components: [...card], attachments: [picture] });
    expect(shown).toContain('src="/page/files/31/61/map.png" alt="The lower river"');
    expect(shown.match(/<img/g)).toHaveLength(1);
  });

  test('a picture of another host is never fetched: its words are a link', () => {
    const media = { url: 'https://e.example/x/map.png' };
    const shown = cardHtml([{ type: 12, items: [{ media, description: 'A map' }, { media }] }]);
    expect(shown).not.toContain('<img');
    expect(shown).toMatch(/<a class="elsewhere" href="https:\/\/e\.example\/x\/map\.png"[^>]*>A map</);
    expect(shown).toContain('>map.png<');
  });

  test('a file has name, size and a way to save it', () => {
    const file = { ...picture, filename: 'notes.txt', url: 'https://cdn.discordapp.com/attachments/31/61/notes.txt' };
    const components: PageMessage['components'] = [{ type: 13, file: { url: 'attachment://notes.txt' } }];
    const shown = html({ flags: 1 << 15, attachments: [file], components });
    expect(shown).toMatch(/href="\/page\/files\/31\/61\/notes\.txt" download="notes\.txt"><bdi>notes\.txt<\/bdi>/);
    expect(shown).toContain('2.0 KB');
  });

  test('what Discord may add later does not vanish', () => {
    const later: Card = JSON.parse(
      '[{"type":99},{"type":17,"components":[{"type":98}]},{"type":1,"components":[{"type":97}]}]',
    );
    const shown = cardHtml(later);
    for (const type of [97, 98, 99]) expect(shown).toContain(`Component of type ${type}: this page cannot show it.`);
  });
});

describe('buttons', () => {
  const row = (button: object): Card => JSON.parse(JSON.stringify([{ type: 1, components: [{ type: 2, ...button }] }]));

  test.each([
    [1, 'primary'],
    [2, 'secondary'],
    [3, 'success'],
    [4, 'danger'],
  ])('style %i looks %s', (style, look) => {
    expect(cardHtml(row({ style, label: 'a', custom_id: 'b' }))).toContain(`class="button button-${look}"`);
  });

  test('a link says where it leads, opens apart and bears a sign', () => {
    const shown = cardHtml(row({ style: 5, label: 'Text', url: 'https://e.example/a' }));
    expect(shown).toContain(
      '<a class="button button-link" href="https://e.example/a" target="_blank" rel="noreferrer noopener" title="https://e.example/a">',
    );
    expect(shown).toContain('↗');
  });

  test.each([
    ['to a script', { style: 5, label: 'a', url: 'javascript:alert(1)' }],
    ['that is switched off', { style: 5, label: 'a', url: 'https://e.example', disabled: true }],
    ['that is sold', { style: 6, sku_id: '1' }],
  ])('one %s cannot be pressed', (_why, button) => {
    const shown = cardHtml(row(button));
    expect(shown).not.toContain('href');
    expect(shown).toMatch(/<button[^>]* disabled/);
  });

  test('an emoji stands before the label, one of a server by its name', () => {
    const shown = cardHtml(row({ style: 2, label: 'a', custom_id: 'b', emoji: { id: '1', name: 'wave' } }));
    expect(shown).toContain('<span class="emoji">:wave:</span><bdi class="button-label">a</bdi>');
  });

  test('while an interaction is pending none can be pressed, and none loses the keyboard', () => {
    const shown = html({ components: [...row({ style: 2, label: 'a', custom_id: 'b' })] }, true);
    expect(shown).toContain('aria-disabled="true"');
    expect(shown).not.toMatch(/<button[^>]* disabled/);
  });
});

describe('selects', () => {
  const select = (over: object): Card =>
    JSON.parse(JSON.stringify([{ type: 1, components: [{ type: 3, custom_id: 'a', options: [], ...over }] }]));

  test('show what is chosen beforehand, or the placeholder', () => {
    const options = [
      { label: 'UN', value: 'un', default: true },
      { label: 'APA', value: 'apa' },
    ];
    expect(cardHtml(select({ options, placeholder: 'Style' }))).toContain('aria-label="Style: UN"');
    expect(cardHtml(select({ placeholder: 'Style' }))).toContain('<bdi class="choice-placeholder">Style</bdi>');
  });

  test.each([
    ['people', { type: 5, default_values: [{ id: '12', type: 'user' }] }, 'Ben'],
    ['roles', { type: 6, default_values: [{ id: '21', type: 'role' }] }, '@Curators'],
    ['people and roles', { type: 7, max_values: 2, default_values: [{ id: '11' }, { id: '21' }] }, 'Ada, @Curators'],
    ['channels', { type: 8, default_values: [{ id: '32', type: 'channel' }] }, '#drafts'],
  ])('of %s know them by name', (_why, over, chosen) => {
    expect(cardHtml(select(over))).toContain(`<bdi class="choice-chosen">${chosen}</bdi>`);
  });

  test('of channels have only those of the wanted types', () => {
    const wanted = select({ type: 8, channel_types: [0], default_values: [{ id: '31' }, { id: '32' }], max_values: 2 });
    expect(cardHtml(wanted)).toContain('<bdi class="choice-chosen">#study-hall</bdi>');
  });

  test.each([
    ['down', 'ArrowDown', 0, 1],
    ['down at the end', 'ArrowDown', 2, 2],
    ['up', 'ArrowUp', 2, 1],
    ['to the start', 'Home', 2, 0],
    ['to the end', 'End', 0, 2],
    ['to a letter', 'b', 0, 2],
    ['to the next of a letter', 'a', 0, 1],
    ['round to a letter', 'a', 1, 0],
    ['nowhere', 'Tab', 1, undefined],
    ['to no letter', 'x', 1, undefined],
  ])('keys lead %s', (_why, key, from, to) => {
    expect(focusAfter(key, from, ['Ada', '@Alto', '#Ben'])).toBe(to);
  });
});

describe('what bots sent before there were components', () => {
  test('text, then the embed, then files, then rows', () => {
    const shown = html({
      content: 'first',
      embeds: [{ description: 'second' }],
      attachments: [picture],
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'fourth', custom_id: 'a' }] }],
    });
    expect(shown).toMatch(/first.*second.*<img src="\/page\/files\/31\/61\/map\.png".*fourth/s);
  });

  test('an embed with all its parts', () => {
    const shown = html({
      embeds: [
        {
          author: { name: 'Ada', url: 'https://e.example/ada' },
          title: 'A *title*',
          url: 'https://e.example/',
          description: '**bold**',
          fields: [
            { name: 'one', value: '1', inline: true },
            { name: 'two', value: '2' },
          ],
          image: { url: 'https://e.example/x.png' },
          footer: { text: 'foot' },
          timestamp: '2026-11-22T12:00:00.000Z',
          color: 0x123456,
        },
      ],
    });
    for (const part of [
      'data-accent="123456"',
      '>Ada</a>',
      '<em>title</em>',
      '<strong>bold</strong>',
      'embed-inline',
      'foot · 22 Nov 2026',
    ]) {
      expect(shown).toContain(part);
    }
    expect(shown).not.toContain('<img');
  });

  test('embeds that their author took away are gone', () => {
    expect(html({ content: 'a', flags: 1 << 2, embeds: [{ description: 'hidden' }] })).not.toContain('hidden');
  });

  test('a hidden file is a spoiler', () => {
    const shown = html({ attachments: [{ ...picture, filename: 'SPOILER_map.png' }] });
    expect(shown).toContain('aria-label="Spoiler: press to show"');
  });

  test('with Components V2 a file shows only where a component speaks of it', () => {
    expect(html({ flags: 1 << 15, attachments: [picture], components: [text('a')] })).not.toContain('map.png');
  });
});

describe('addresses of files', () => {
  test.each([
    [
      'as Discord gives them',
      'https://cdn.discordapp.com/attachments/31/61/a.png?ex=1&hm=2',
      '/page/files/31/61/a.png',
    ],
    ['with blanks', 'https://cdn.discordapp.com/attachments/31/61/a%20b.png', '/page/files/31/61/a%20b.png'],
    [
      'with another script',
      'https://cdn.discordapp.com/attachments/31/61/карта.png',
      `/page/files/31/61/${encodeURIComponent('карта.png')}`,
    ],
    ['by name', 'attachment://map.png', '/page/files/31/61/map.png'],
    ['of another host', 'https://cdn.discordapp.com.evil.example/attachments/31/61/a.png', undefined],
    ['without encryption', 'http://cdn.discordapp.com/attachments/31/61/a.png', undefined],
    ['that climb', 'https://cdn.discordapp.com/attachments/31/61/..', undefined],
    ['that climb in disguise', 'https://cdn.discordapp.com/attachments/31/61/%2e%2e', undefined],
    ['with more folders', 'https://cdn.discordapp.com/attachments/31/61/a/b.png', undefined],
    ['whose ids are none', 'https://cdn.discordapp.com/attachments/x/61/a.png', undefined],
    ['by a name that was not sent', 'attachment://other.png', undefined],
    ['that are scripts', 'javascript:alert(1)', undefined],
  ])('%s', (_why, url, address) => expect(localAddress(url, [picture])).toBe(address));

  test.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1536, '1.5 KB'],
    [200 * 1024, '200 KB'],
    [8 * 1024 * 1024, '8.0 MB'],
  ])('%i bytes are %s', (bytes, shown) => expect(showSize(bytes)).toBe(shown));
});

describe('any card', () => {
  test('of the catalogue shows without a placeholder, a style attribute or a script', () => {
    for (const entry of catalogue) {
      if (!('card' in entry)) continue;
      const shown = cardHtml(entry.card);
      expect(shown).not.toMatch(/unknown-part|style=|<script|\son\w+=/);
      expect(shown).toContain('class="card"');
    }
  });

  test('made of the worst texts becomes only elements that we made', () => {
    const ours = /^(?:div|span|hr|strong|em|u|s|br|code|pre|a|bdi|time|ul|ol|li|h3|h4|h5|blockquote|button)$/;
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const shown = cardHtml(answerCard(answer, publicReader, around));
        const elements = [...shown.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name ?? '');
        expect(elements.filter((name) => !ours.test(name))).toEqual([]);
        for (const [, url] of shown.matchAll(/href="([^"]*)"/g)) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: 150 },
    );
  });
});
