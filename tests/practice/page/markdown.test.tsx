import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Markdown } from '../../../src/practice/page/markdown.js';
import { parseMarkdown } from '../../../src/practice/page/markdown-blocks.js';
import { names } from './invented-names.js';

function html(text: string): string {
  return renderToString(<Markdown text={text} names={names} />)
    .replace(/^<div class="md" dir="auto">/, '')
    .replace(/<\/div>$/, '');
}

/** What stands in one paragraph. */
function line(text: string): string {
  return html(text).replace(/^<div class="md-text">(.*)<\/div>$/s, '$1');
}

describe('marks', () => {
  test.each([
    ['bold', '**a**', '<strong>a</strong>'],
    ['italics', '*a*', '<em>a</em>'],
    ['italics with the other mark', '_a_', '<em>a</em>'],
    ['underline', '__a__', '<u>a</u>'],
    ['struck out', '~~a~~', '<s>a</s>'],
    ['bold italics', '***a***', '<strong><em>a</em></strong>'],
    ['underlined italics', '___a___', '<u><em>a</em></u>'],
    ['italics around bold, opened in one', '***a** b*', '<em><strong>a</strong> b</em>'],
    ['bold around italics, opened in one', '***a* b**', '<strong><em>a</em> b</strong>'],
    ['all of them', '**__*~~a~~*__**', '<strong><u><em><s>a</s></em></u></strong>'],
    ['over two lines', '**a\nb**', '<strong>a<br/>b</strong>'],
    ['bold in italics', '*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    ['in a word', 'un**bel**ievable', 'un<strong>bel</strong>ievable'],
  ])('%s', (_why, text, shown) => expect(line(text)).toBe(shown));

  test.each([
    ['one that is never closed', '**a', '**a'],
    ['closed before it is opened', 'a** *b*', 'a** <em>b</em>'],
    ['one inside that is never closed', '**a *b**', '<strong>a *b</strong>'],
    ['crossed: the outer one counts', '**a *b** c*', '<strong>a *b</strong> c*'],
    ['multiplication', '2 * 3 * 4', '2 * 3 * 4'],
    ['a name with underscores', 'snake_case_name', 'snake_case_name'],
    ['nothing between', '****', '****'],
    ['empty spoiler', '||||', '||||'],
    ['one bar', 'a | b', 'a | b'],
    ['one tilde', '~a~', '~a~'],
    ['before a backslash', '\\*a\\* \\_b\\_ \\`c\\`', '*a* _b_ `c`'],
    ['a backslash before a letter stays', '¯\\_(ツ)_/¯ C:\\dir', '¯_(ツ)_/¯ C:\\dir'],
  ])('are text: %s', (_why, text, shown) => expect(line(text)).toBe(shown));
});

describe('blocks', () => {
  test.each([
    [
      'headings',
      '# a\n## b\n### c',
      '<h3 class="md-heading">a</h3><h4 class="md-heading">b</h4><h5 class="md-heading">c</h5>',
    ],
    ['a fourth level is text', '#### a', '<div class="md-text">#### a</div>'],
    ['a hash without a blank is text', '#a', '<div class="md-text">#a</div>'],
    ['small print', '-# a **b**', '<div class="md-small">a <strong>b</strong></div>'],
    [
      'a quote',
      '> a\n> b\nc',
      '<blockquote class="md-quote"><div class="md-text">a<br/>b</div></blockquote><div class="md-text">c</div>',
    ],
    [
      'a quote to the end',
      '>>> a\n- b',
      '<blockquote class="md-quote"><div class="md-text">a</div><ul class="md-list"><li>b</li></ul></blockquote>',
    ],
    ['no quote in a quote', '> > a', '<blockquote class="md-quote"><div class="md-text">> a</div></blockquote>'],
    ['a mark without a blank is text', '>a', '<div class="md-text">>a</div>'],
    ['bullets', '- a\n* b', '<ul class="md-list"><li>a</li><li>b</li></ul>'],
    ['numbers from where they begin', '3. a\n4. b', '<ol class="md-list" start="3"><li>a</li><li>b</li></ol>'],
    [
      'a list in a list',
      '- a\n  - b\n    1. c\n- d',
      '<ul class="md-list"><li>a<ul class="md-list"><li>b<ol class="md-list" start="1"><li>c</li></ol></li></ul></li><li>d</li></ul>',
    ],
    ['a line that belongs to an item', '- a\n  b', '<ul class="md-list"><li>a<br/>b</li></ul>'],
    [
      'numbers after bullets',
      '- a\n1. b',
      '<ul class="md-list"><li>a</li></ul><ol class="md-list" start="1"><li>b</li></ol>',
    ],
    [
      'text around a list',
      'a\n- b\nc',
      '<div class="md-text">a</div><ul class="md-list"><li>b</li></ul><div class="md-text">c</div>',
    ],
    [
      'an empty line stays',
      'a\n\n- b',
      '<div class="md-text">a</div><div class="md-gap"></div><ul class="md-list"><li>b</li></ul>',
    ],
    ['an empty line in a text stays', 'a\n\nb', '<div class="md-text">a<br/><br/>b</div>'],
  ])('%s', (_why, text, shown) => expect(html(text)).toBe(shown));

  test.each([
    ['with its language', '```js\na *b*\n- c\n```', '<span class="md-language">js</span>', 'a *b*\n- c'],
    ['without one', '```\n# a\n```', '', '# a'],
    ['in one line', '```a b```', '', 'a b'],
  ])('a code block %s', (_why, text, label, code) => {
    expect(html(text)).toBe(`<div class="md-code">${label}<pre><code>${code}</code></pre></div>`);
  });

  test('a code block between text takes the line ends around it', () => {
    expect(html('a\n```\nb\n```\nc')).toBe(
      '<div class="md-text">a</div><div class="md-code"><pre><code>b</code></pre></div><div class="md-text">c</div>',
    );
  });

  test('a fence that is never closed is text', () => {
    expect(html('```\n- a')).toBe('<div class="md-text">```</div><ul class="md-list"><li>a</li></ul>');
  });
});

describe('code in a line', () => {
  test.each([
    ['keeps its marks', '`**a** <@11>`', '**a** &lt;@11>'],
    ['may hold a backtick', '`` a`b ``', ' a`b '],
  ])('%s', (_why, text, shown) => expect(line(text)).toBe(`<code class="md-inline-code">${shown}</code>`));

  test('that is never closed is text', () => expect(line('`a **b**')).toBe('`a <strong>b</strong>'));
});

describe('links', () => {
  const attributes = 'target="_blank" rel="noreferrer noopener"';

  test.each([
    ['masked', '[a **b**](https://e.example/x)', 'a <strong>b</strong>', 'https://e.example/x'],
    ['masked, with a title', '[a](https://e.example/x "b")', 'a', 'https://e.example/x'],
    ['masked, in angles', '[a](<https://e.example/x>)', 'a', 'https://e.example/x'],
    ['masked, brackets in the address', '[a](https://e.example/x_(y))', 'a', 'https://e.example/x_(y)'],
    ['masked, brackets in the words', '[a [1]](http://e.example/)', 'a [1]', 'http://e.example/'],
  ])('%s: the title shows the address', (_why, text, words, url) => {
    expect(line(text)).toBe(`<a href="${url}" ${attributes} title="${url}">${words}</a>`);
  });

  test.each([
    ['bare', 'https://e.example/x', 'https://e.example/x', ''],
    ['without a preview', '<https://e.example/x>', 'https://e.example/x', ''],
    ['at the end of a sentence', 'https://e.example/x.', 'https://e.example/x', '.'],
    ['in brackets', 'https://e.example/x_(y))', 'https://e.example/x_(y)', ')'],
    ['before bold ends', 'https://e.example/a_b_c', 'https://e.example/a_b_c', ''],
  ])('%s', (_why, text, url, rest) => {
    expect(line(text)).toBe(`<a href="${url}" ${attributes}>${url}</a>${rest}`);
  });

  test('an address ends where the mark around it does', () => {
    expect(line('**https://e.example/x**')).toBe(
      `<strong><a href="https://e.example/x" ${attributes}>https://e.example/x</a></strong>`,
    );
  });

  test.each([
    ['a script', '[a](javascript:alert(1))'],
    ['data', '[a](data:text/html,x)'],
    ['another program', '[a](steam://run/1)'],
    ['a place in this page', '[a](#b)'],
    ['a file here', '[a](/page/act)'],
    ['a script in angles', '<javascript:alert(1)>'],
    ['no words', '[](https://)'],
  ])('not to %s', (_why, text) => expect(html(text)).not.toContain('<a'));

  test('words that are an address of their own are shown as written', () => {
    expect(line('[https://a.example](https://b.example)')).toContain('https://a.example');
    expect(line('[https://a.example](https://b.example)')).not.toContain('title=');
  });

  test('an escaped address is text', () => expect(line('https\\://e.example')).toBe('https://e.example'));
});

describe('mentions', () => {
  test.each([
    ['a person', '<@11>', '@Ada'],
    ['a person the old way', '<@!11>', '@Ada'],
    ['a stranger', '<@99>', '@unknown-user'],
    ['a role', '<@&21>', '@Curators'],
    ['a channel', '<#31>', '#study-hall'],
    ['a channel that is not here', '<#99>', '#unknown'],
    ['all', '@everyone', '@everyone'],
    ['all who are there', '@here', '@here'],
    ['a command', '</deck add:41>', '/deck add'],
  ])('%s', (_why, text, shown) => expect(line(text)).toBe(`<bdi class="md-mention">${shown}</bdi>`));

  test('an emoji of a server by its name', () => {
    expect(line('<a:party:51>')).toBe('<span class="md-emoji">:party:</span>');
  });

  test.each([
    ['t', /^09:05$/],
    ['T', /^09:05:07$/],
    ['d', /^04\/05\/2025$/],
    ['D', /^4 May 2025$/],
    ['f', /^4 May 2025(?: at|,) 09:05$/],
    ['F', /^Sunday,? 4 May 2025(?: at|,) 09:05$/],
    ['s', /^04\/05\/2025, 09:05$/],
    ['R', /^last year$/],
  ])('a time, style %s', (style, shown) => {
    const seconds = Date.UTC(2025, 4, 4, 9, 5, 7) / 1000;
    expect(line(`<t:${seconds}:${style}>`).replaceAll(/<[^>]*>/g, '')).toMatch(shown);
  });

  test.each([
    ['in 2 hours', 7200],
    ['3 days ago', -3 * 86_400],
    ['now', 0],
    ['in 5 minutes', 300],
  ])('a time from now: %s', (shown, seconds) => {
    const now = Date.UTC(2026, 10, 22, 12) / 1000;
    expect(line(`<t:${now + seconds}:R>`)).toContain(`>${shown}</time>`);
  });

  test('a time without a style, and one that no calendar has', () => {
    expect(line('<t:0>')).toMatch(/>1 January 1970(?: at|,) 00:00<\/time>$/);
    expect(line('<t:9999999999999>')).toBe('&lt;t:9999999999999>');
  });
});

describe('a spoiler', () => {
  test('is hidden from eyes, keys and screen readers, links in it too', () => {
    expect(line('||a [b](https://e.example/)||')).toMatch(
      /^<span class="md-spoiler" role="button" tabindex="0" aria-label="Spoiler: press to show"><span class="md-spoiler-hidden" inert aria-hidden="true">a <a .*<\/a><\/span>/,
    );
  });

  test('may hold code', () => expect(line('||```a```||')).toContain('<code class="md-inner-code">a</code>'));
});

const allowed = /^(?:div|strong|em|u|s|br|code|pre|a|bdi|time|span|ul|ol|li|h3|h4|h5|blockquote)$/;
const parts = fc.constantFrom(
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '```js\n',
    '> ',
    '>>> ',
    '# ',
    '-# ',
    '- ',
    '  - ',
    '1. ',
    '\n',
    '\n\n',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '<',
    '>',
    '<@11>',
    '<t:1:R>',
    '\\',
    ' ',
    '@everyone',
    '</a:1>',
    'https://e.example/',
    '](https://e.example)',
  ],
  ...[
    'javascript:',
    'data:text/html,',
    '<script>',
    '<img src=x onerror=y>',
    '"',
    "'",
    '&lt;',
    '\u202E',
    '\u2066',
    '\0',
    '😀',
    'word',
    'א',
  ],
);
const hostile = fc.oneof(
  fc.array(parts, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('whatever is written', () => {
  test('only our elements come of it, and links lead to the web alone', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = html(text);
        const elements = [...shown.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name ?? '');
        expect(elements.filter((name) => !allowed.test(name))).toEqual([]);
        for (const [, url] of shown.matchAll(/href="([^"]*)"/g)) expect(url).toMatch(/^https?:\/\//);
        expect(shown).not.toMatch(/<[^>]*\s(?:on\w+|style|src)=/i);
      }),
      { numRuns: 500 },
    );
  });

  test('every word stays, in its order', () => {
    const words = fc.array(
      fc.oneof(
        fc.stringMatching(/^[a-zא]{1,6}$/),
        fc.constantFrom(
          '**',
          '*',
          '_',
          '__',
          '~~',
          '||',
          '`',
          '```',
          '\n',
          ' ',
          '> ',
          '# ',
          '-# ',
          '- ',
          '  - ',
          '[',
          ']',
          '<',
          '>',
          '\\',
          '@',
        ),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join('');
        const shown = html(text)
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll(/&\w+;/g, '');
        expect(letters(shown)).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });
});

/** Work is counted, not timed: a pattern or a loop that goes back over the text would take minutes, and end the test. */
describe('ten thousand characters of', () => {
  test.each([
    ['opening brackets', '['.repeat(10_000)],
    ['links in links', `${'['.repeat(2500)}a${'](https://e.example)'.repeat(375)}`],
    ['links that never end', '[a](b'.repeat(2000)],
    ['stars', '* '.repeat(5000)],
    ['bold that never ends', '**a '.repeat(2500)],
    ['all marks in turn', '**_~~||__*'.repeat(1000)],
    ['backticks of many lengths', Array.from({ length: 140 }, (_, index) => '`'.repeat(index + 1)).join(' ')],
    ['fences', '```a'.repeat(2500)],
    ['quotes', '> '.repeat(5000)],
    ['lists in lists', Array.from({ length: 139 }, (_, index) => `${' '.repeat(index)}- a`).join('\n')],
    ['blanks', `# ${' '.repeat(10_000)}`],
    ['empty lines', '\n'.repeat(10_000)],
    ['addresses', 'https://%'.repeat(1100)],
    ['angles', '<@1'.repeat(3300)],
    ['commands', `</${'a'.repeat(31)} `.repeat(290)],
    ['backslashes', '\\'.repeat(10_000)],
    ['marks that turn the text', '\u202E\u2066'.repeat(5000)],
  ])('%s are read', (_why, text) => {
    expect(parseMarkdown(text.repeat(10)).length).toBeGreaterThan(0);
    expect(html(text)).not.toBe('');
  });
});

function letters(text: string): string {
  return text.replaceAll(/[^a-zא]/g, '');
}

describe('emoji alone are large', () => {
  test.each([
    ['one', '😀', true],
    ['several with blanks', '😀 🎉\n🇺🇳', true],
    ['joined ones', '👩‍👩‍👧‍👦', true],
    ['thirty', '😀'.repeat(30), true],
    ['more than thirty', '😀'.repeat(31), false],
    ['with a word', '😀 yes', false],
    ['digits are none', '1912', false],
    ['in bold', '**😀**', false],
    ['in a list', '- 😀', false],
  ])('%s', (_why, text, isLarge) => {
    expect(renderToString(<Markdown text={text} names={names} />).includes('md-large')).toBe(isLarge);
  });
});

describe('what stands at the end', () => {
  test.each([
    ['after the last word', 'It was', '<div class="md-text">It was <i></i></div>'],
    ['below anything else', '- It was', '<ul class="md-list"><li>It was</li></ul><i></i>'],
  ])('%s', (_why, text, shown) => {
    expect(renderToString(<Markdown text={text} names={names} end={<i />} />)).toBe(
      `<div class="md" dir="auto">${shown}</div>`,
    );
  });
});

describe('a channel that is mentioned', () => {
  const html = (goTo?: (id: string) => void) =>
    renderToString(<Markdown text="<#31> <#99>" names={{ ...names, goTo }} />);

  test('leads there, where there is one', () => {
    expect(html(() => {})).toContain(
      '<button type="button" class="md-mention md-mention-link">#study-hall</button> <bdi class="md-mention">#unknown</bdi>',
    );
  });

  test('leads nowhere outside of the page', () => expect(html()).not.toContain('button'));
});
