import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentTexts, type PackedTexts, textPacker } from '../../src/answering/packed-texts.js';

const text = fc.array(fc.nat(100_000), { maxLength: 6 });
const documents = fc.array(fc.record({ says: text, names: text, phrasings: fc.array(text, { maxLength: 3 }) }), {
  maxLength: 8,
});

function unpack({ firstText, firstTerm, terms }: PackedTexts): readonly DocumentTexts[] {
  return Array.from({ length: firstText.length - 1 }, (_, document) => {
    const texts = Array.from({ length: (firstText[document + 1] ?? 0) - (firstText[document] ?? 0) }, (_, at) => {
      const place = (firstText[document] ?? 0) + at;
      return [...terms.slice(firstTerm[place], firstTerm[place + 1])];
    });
    const [says = [], names = [], ...phrasings] = texts;
    return { says, names, phrasings };
  });
}

test('what was packed is found again, document by document', () => {
  fc.assert(
    fc.property(documents, (packed) => {
      const packer = textPacker();
      packed.forEach(packer.add);
      expect(unpack(packer.pack())).toEqual(packed);
    }),
  );
});

test('a text of thousands of terms stays whole', () => {
  const says = Array.from({ length: 5_000 }, (_, term) => term);
  const packer = textPacker();
  packer.add({ says, names: [], phrasings: [] });
  expect(unpack(packer.pack())[0]?.says).toEqual(says);
});
