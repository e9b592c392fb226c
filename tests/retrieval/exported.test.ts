import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/project-root.js';

const program = `
  import { buildEngine, loadEngine } from 'rapporteur/engine';
  const engine = buildEngine([{ id: 'quay', text: 'The quay was lit in May' }, { id: 'inn', text: 'The inn bakes bread' }]);
  const found = loadEngine(engine.save()).rank('when was the quay lit');
  process.stdout.write(found.ranked[0].id);
`;

// It is compiled before tests run.
test('the library can be imported by its name, and prints nothing of its own', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: projectRoot() });
  expect(printed.toString()).toBe('quay');
});
