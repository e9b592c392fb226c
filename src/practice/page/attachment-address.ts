import type { APIAttachment } from 'discord-api-types/v10';

const host = 'https://cdn.discordapp.com/attachments/';

/**
 * Where our own server has a file that was sent here: `/page/files/<channel>/<id>/<name>`. Undefined for what lies
 * elsewhere, which the page never fetches.
 *
 * @param url - as Discord gives it, or `attachment://name` of one of the files
 */
export function localAddress(url: string, files: readonly APIAttachment[] = []): string | undefined {
  if (url.startsWith('attachment://')) {
    const name = url.slice('attachment://'.length);
    const file = files.find(({ filename }) => filename === name);
    return file === undefined ? undefined : localAddress(file.url);
  }
  if (!url.startsWith(host)) return undefined;
  const [channel, id, name, ...rest] = (url.slice(host.length).split(/[?#]/)[0] ?? '').split('/');
  if (!isId(channel) || !isId(id) || name === undefined || name === '' || rest.length > 0) return undefined;
  // `..` would lead elsewhere on our server.
  return /^\.+$/.test(decoded(name)) ? undefined : `/page/files/${channel}/${id}/${encodeURIComponent(decoded(name))}`;
}

/** Pictures that the page draws, the same that its server hands out as such; SVG is not among them, as in Discord. */
export function isPicture(name: string, contentType: string | null | undefined): boolean {
  if (contentType !== undefined && contentType !== null) return /^image\/(?:png|jpeg|gif|webp|avif)$/.test(contentType);
  return /\.(?:png|jpe?g|gif|webp|avif)$/i.test(name);
}

/** The last part of an address: a file's name. */
export function nameIn(url: string): string {
  return decoded((url.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '');
}

/** `12.3 KB` */
export function showSize(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power] ?? ''}`;
}

function isId(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,20}$/.test(text);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not written as an address: the name as it stands.
    return name;
  }
}
