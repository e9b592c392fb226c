import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InputLine, readLines } from '../../src/terminal/read-lines.js';

async function read(chunks: readonly (string | Uint8Array)[], maxBytes = 100) {
  async function* stream() {
    yield* chunks;
  }
  const lines: InputLine[] = [];
  for await (const line of readLines(stream(), maxBytes)) lines.push(line);
  return lines;
}

test.each([
  ['no line end at the end', ['a\nb'], ['a', 'b']],
  ['a line end at the end begins no line', ['a\nb\n'], ['a', 'b']],
  ['empty lines count', ['\n\na\n'], ['', '', 'a']],
  ['Windows line ends', ['a\r\nb\r\n'], ['a', 'b']],
  ['a byte order mark', ['\ufeffa\n\ufeffb'], ['a', '\ufeffb']],
  ['lines over several chunks', ['a', 'b\nc', '', 'd'], ['ab', 'cd']],
  ['a letter over two chunks', [Uint8Array.of(0xd0), Uint8Array.of(0xaf, 0x0a)], ['Я']],
  ['bytes that are no UTF-8', [Uint8Array.of(0x61, 0xff, 0x62)], ['a\ufffdb']],
  ['null bytes', ['a\u0000b\n'], ['a\u0000b']],
  ['nothing', [], []],
])('%s', async (_why, chunks, lines) => {
  expect(await read(chunks)).toEqual(lines.map((text, index) => ({ number: index + 1, text, cut: false })));
});

test('a huge line loses its end and says so; the next is whole', async () => {
  expect(await read(['x'.repeat(70), 'x'.repeat(70), '\nshort\n'])).toEqual([
    { number: 1, text: 'x'.repeat(100), cut: true },
    { number: 2, text: 'short', cut: false },
  ]);
});

test('however a text is cut into chunks, its lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'é', '上', '\n') }), fc.nat(9), async (text, size) => {
      const bytes = Buffer.from(text);
      const step = size + 1;
      const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
        bytes.subarray(i * step, (i + 1) * step),
      );
      const expected = text === '' ? [] : text.replace(/\n$/, '').split('\n');
      expect((await read(chunks, 1000)).map((line) => line.text)).toEqual(expected);
    }),
  );
});
