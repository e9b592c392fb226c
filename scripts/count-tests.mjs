#!/usr/bin/env node
// Prints "N passed, N failed" from the file that vitest's JSON reporter wrote. A test file that broke before its tests
// began counts as one failed. Exit code 1 if anything failed or nothing ran.
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Name the file: node scripts/count-tests.mjs RESULTS.json');
  process.exit(2);
}

let results;
try {
  results = JSON.parse(readFileSync(path, 'utf8'));
} catch {
  console.error(`${path} holds no test results: the test runner did not get that far.`);
  results = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
}
const { numPassedTests: passed, numFailedTests, testResults } = results;
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failed = numFailedTests + broken.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
