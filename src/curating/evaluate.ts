import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../project-root.js';
import { runProgram } from '../run-program.js';
import { evaluateQuestions } from './evaluate-questions.js';

// npm run evaluate
await runProgram(() => {
  const root = projectRoot();
  return evaluateQuestions(process.argv.slice(2), {
    knowledge: join(root, 'knowledge'),
    questions: join(root, 'tests/questions'),
    development: join(root, '../shared/eval'),
    askProgram: fileURLToPath(new URL('../terminal/ask.js', import.meta.url)),
    nowMs: () => performance.now(),
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
  });
});
