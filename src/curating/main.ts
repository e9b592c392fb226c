import { runProgram } from '../run-program.js';
import { curate } from './curate.js';

// npm run knowledge -- check
await runProgram(() =>
  curate(process.argv.slice(2), {
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
    terminal: {
      isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
      // The curator's own day: the Swedish way to write a date is the one packs have.
      today: new Date().toLocaleDateString('sv-SE'),
      input: process.stdin,
      output: process.stdout,
    },
  }),
);
