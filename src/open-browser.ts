import { spawn } from 'node:child_process';

/** What opens an address in the browser that a person prefers, and its words before the address. */
const openers: Readonly<Record<string, readonly [program: string, ...words: string[]]>> = {
  darwin: ['open'],
  // An empty title: "start" takes a first word in quotes for one.
  win32: ['cmd', '/c', 'start', '""'],
};

/**
 * Opens an address in the default browser, and leaves it alone.
 *
 * @param opener - program and first words; the platform's own unless said
 * @returns why it could not be done, in words; undefined once it is done
 */
export function openBrowser(
  address: string,
  opener: readonly [program: string, ...words: string[]] = openers[process.platform] ?? ['xdg-open'],
): Promise<string | undefined> {
  const [program, ...words] = opener;
  return new Promise((resolve) => {
    const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
    child.on('error', (error) => resolve(`${program}: ${'code' in error ? String(error.code) : error.message}`));
    child.on('exit', (code) => resolve(code === 0 ? undefined : `${program} ended with ${code ?? 'a signal'}`));
    child.unref();
  });
}
