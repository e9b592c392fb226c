import type { Look } from './markdown.js';
import type { Screen } from './screen.js';

/** A text in its look, as far as the screen can show it. The text must be {@link plainText | plain}. */
export function paint(text: string, look: Look, screen: Screen): string {
  const codes = [
    look.bold === true ? '1' : '',
    look.dim === true ? '2' : '',
    look.italic === true ? '3' : '',
    look.underline === true || (look.url !== undefined && screen.links) ? '4' : '',
    look.strike === true ? '9' : '',
  ].filter((code) => code !== '');
  // Without colour too: nothing else tells a link from the text around it.
  const shown = screen.colour ? codes : codes.filter((code) => code === '4' && look.url !== undefined && screen.links);
  const coloured = shown.length > 0 ? `\u001b[${shown.join(';')}m${text}\u001b[0m` : text;
  if (look.url === undefined || !screen.links) return coloured;
  return `\u001b]8;;${look.url}\u001b\\${coloured}\u001b]8;;\u001b\\`;
}

/** Whether two looks paint alike. */
export function sameLook(a: Look, b: Look): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strike === b.strike &&
    a.dim === b.dim &&
    a.url === b.url
  );
}
