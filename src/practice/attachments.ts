import { type APIAttachment, AttachmentFlags } from 'discord-api-types/v10';
import { contentType, pngSize, type Upload } from './files.js';
import { isString, type JsonObject, objects } from './json.js';
import { snowflake } from './snowflake.js';
import type { World } from './world.js';

/** Keeps a file, and says of it what Discord says. */
export function keepFile(world: World, channelId: string, upload: Upload, about: JsonObject = {}): APIAttachment {
  const id = snowflake();
  // What would not do in an address is replaced; the title tells the name as it was.
  const filename = upload.name.replaceAll(' ', '_').replace(/[^\w.-]+/g, '') || 'file';
  const title = isString(about.title) ? about.title : upload.name.replace(/\.[^.]*$/, '');
  world.files.keep(channelId, id, upload);
  const url = `https://cdn.discordapp.com/attachments/${channelId}/${id}/${filename}`;
  return {
    id,
    filename,
    size: upload.bytes.length,
    url,
    proxy_url: url.replace('cdn.discordapp.com', 'media.discordapp.net'),
    content_type: contentType(filename, upload.type),
    ...pngSize(upload.bytes),
    ...(isString(about.description) && { description: about.description }),
    ...((isString(about.title) || filename !== upload.name) && { title }),
    ...(about.is_spoiler === true && { flags: AttachmentFlags.IsSpoiler }),
  };
}

/**
 * A message's attachments after a request: those that its `attachments` names stay, all where it has none; its files
 * come after them, described by the entries with their numbers.
 */
export function attachmentsAfter(
  world: World,
  channelId: string,
  before: readonly APIAttachment[],
  body: { readonly attachments?: unknown },
  uploads: readonly Upload[],
): APIAttachment[] {
  const named = objects(body.attachments);
  const stay = Array.isArray(body.attachments) ? before.filter(({ id }) => named.some((one) => one.id === id)) : before;
  const added = uploads.map((upload) => {
    const about = named.find(({ id }) => upload.index !== undefined && String(id) === String(upload.index));
    return keepFile(world, channelId, upload, about);
  });
  return [...stay, ...added];
}
