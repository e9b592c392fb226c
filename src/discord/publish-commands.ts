import { commandSet } from '../../commands/index.js';
import { readConfig, withEnvFiles } from '../config.js';
import { projectRoot } from '../project-root.js';
import { runProgram } from '../run-program.js';
import { runPublishing } from './publish-run.js';

/** `npm run publish-commands -- --dry-run` */
await runProgram(async (lastWords) => {
  const workingDir = process.cwd();
  const environment = withEnvFiles(process.env, [workingDir, projectRoot()]);
  const { token, guildId } = readConfig(environment, { shippedKnowledge: '', workingDir });
  lastWords.secret = token;
  const write = (line: string) => process.stdout.write(`${line}\n`);
  await runPublishing({ args: process.argv.slice(2), token, guildId, commands: commandSet, write });
  return 0;
});
