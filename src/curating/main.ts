import { runProgram } from '../run-program.js';
import { curate } from './curate.js';

// npm run knowledge -- check
await runProgram(() =>
  curate(process.argv.slice(2), {
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
  }),
);
