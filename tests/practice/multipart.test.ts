import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMultipart } from '../../src/practice/multipart.js';

const type = 'multipart/form-data; boundary=b';
const disposition = 'Content-Disposition: form-data;';

function read(lines: readonly string[], contentType = type) {
  return readMultipart(Buffer.from(lines.join('\r\n')), contentType)?.map(({ bytes, ...part }) => ({
    ...part,
    text: Buffer.from(bytes).toString(),
  }));
}

test.each([
  ['a field', `${disposition} name="content"`, { name: 'content', type: '' }],
  ['names without quotes, as .NET writes them', `${disposition} name=content`, { name: 'content' }],
  [
    'a name in two spellings, as .NET writes it',
    `${disposition} name="files[0]"; filename="=?utf-8?B?w6QudHh0?="; filename*=utf-8''%C3%A4.txt`,
    { name: 'files[0]', filename: 'ä.txt' },
  ],
  ['a file without a type', `${disposition} name="files[0]"; filename="a.txt"`, { filename: 'a.txt', type: '' }],
  ['a quotation mark as browsers write it', `${disposition} name="x"; filename="a%22b"`, { filename: 'a"b' }],
  ['a quotation mark as mail writes it', `${disposition} name="x"; filename="a\\"b"`, { filename: 'a"b' }],
  ['a semicolon in a name', `${disposition} name="x"; filename="a;b.txt"`, { filename: 'a;b.txt' }],
  [
    'headers in small letters',
    'content-disposition: form-data; name="x"\r\ncontent-type: text/csv',
    { type: 'text/csv' },
  ],
  ['headers that nobody needs', `Content-Length: 5\r\n${disposition} name="x"`, { name: 'x' }],
])('reads %s', (_what, head, part) => {
  expect(read(['--b', head, '', 'hello', '--b--', ''])).toMatchObject([{ ...part, text: 'hello' }]);
});

test.each([
  ['words before and after', ['preamble', '--b', `${disposition} name=x`, '', 'hello', '--b--', 'epilogue'], ['hello']],
  ['no line end at the end', ['--b', `${disposition} name=x`, '', 'hello', '--b--'], ['hello']],
  ['blanks behind a boundary', ['--b  ', `${disposition} name=x`, '', 'hello', '--b--'], ['hello']],
  ['an empty part', ['--b', `${disposition} name=x`, '', '', '--b--'], ['']],
  ['a boundary within a part', ['--b', `${disposition} name=x`, '', '--bc', 'd', '--b--'], ['--bc\r\nd']],
  ['nothing', ['--b--'], []],
  ['no end', ['--b', `${disposition} name=x`, '', 'hello'], undefined],
  ['a head without an end', ['--b', `${disposition} name=x`, '--b--'], undefined],
  ['a part without a name', ['--b', 'X: y', '', 'hello', '--b--'], undefined],
  ['no boundary at all', ['hello'], undefined],
])('a form with %s', (_what, lines, texts) => {
  expect(read(lines)?.map(({ text }) => text)).toEqual(texts);
});

test.each([
  ['in quotes', 'multipart/form-data; boundary="b"', 1],
  ['with more behind it', 'multipart/form-data; boundary=b; charset=utf-8', 1],
  ['in capitals', 'Multipart/Form-Data; BOUNDARY=b', 1],
  ['not at all', 'multipart/form-data', undefined],
])('the boundary is told %s', (_how, contentType, count) => {
  expect(read(['--b', `${disposition} name=x`, '', 'hello', '--b--'], contentType)?.length).toBe(count);
});

test('what the platform writes is read as it was', async () => {
  const names = fc.string({ minLength: 1 }).filter((name) => !/[\r\n"\\%]/.test(name));
  const part = fc.record({ name: names, filename: names, bytes: fc.uint8Array({ maxLength: 50 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 4 }), async (parts) => {
      const form = new FormData();
      for (const { name, filename, bytes } of parts) form.append(name, new Blob([bytes]), filename);
      const written = new Response(form);
      const contentType = written.headers.get('content-type') ?? '';
      const found = readMultipart(Buffer.from(await written.arrayBuffer()), contentType);
      expect(found?.map(({ name, filename, bytes }) => ({ name, filename, bytes: [...bytes] }))).toEqual(
        parts.map(({ name, filename, bytes }) => ({ name, filename, bytes: [...bytes] })),
      );
    }),
  );
});
