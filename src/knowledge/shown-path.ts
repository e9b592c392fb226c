import { isAbsolute, relative, sep } from 'node:path';

/** As a curator would type it: from the working directory where it lies below that. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  const isBelow = fromHere !== '' && !fromHere.startsWith('..') && !isAbsolute(fromHere);
  return (isBelow ? fromHere : path).split(sep).join('/');
}
