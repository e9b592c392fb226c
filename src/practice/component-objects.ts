import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
  EmbedType,
} from 'discord-api-types/v10';
import { dropNulls, isObject, isString, type JsonObject, objects } from './json.js';
import { everyComponent } from './rules/components.js';
import { snowflake } from './snowflake.js';

type AttachmentObject = Pick<
  APIAttachment,
  'id' | 'filename' | 'size' | 'url' | 'proxy_url' | 'content_type' | 'width' | 'height'
>;

/** What Discord fills in where a bot says nothing. */
const defaults: { readonly [type: number]: JsonObject } = {
  [ComponentType.Container]: { accent_color: null, spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.UserSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.RoleSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.MentionableSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.ChannelSelect]: { min_values: 1, max_values: 1 },
};

/** Components as Discord gives them back: each with an id, defaults filled in, media resolved. */
export function componentObjects(
  components: APIMessageTopLevelComponent[],
  attachments: readonly AttachmentObject[],
): APIMessageTopLevelComponent[] {
  const copies = structuredClone(components);
  dropNulls(copies);
  const all = copies.flatMap((component) => (isObject(component) ? everyComponent([component]) : []));
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    while (taken.has(next)) next += 1;
    const id = component.id || next;
    taken.add(id);
    Object.assign(component, { ...defaults[Number(component.type)], ...component, id });
    if (component.media) Object.assign(component, { media: medium(component.media, attachments) });
    if (component.type === ComponentType.MediaGallery) {
      Object.assign(component, {
        items: objects(component.items).map((item) => ({
          description: null,
          spoiler: false,
          ...item,
          media: medium(item.media, attachments),
        })),
      });
    }
    if (component.type === ComponentType.File) Object.assign(component, fileFields(component, attachments));
  }
  return copies;
}

export function embedObjects(
  embeds: readonly APIEmbed[] | null | undefined,
  attachments: readonly AttachmentObject[],
): APIEmbed[] {
  const copies = structuredClone(embeds ?? []);
  dropNulls(copies);
  return copies.map((embed) => ({
    ...embed,
    type: EmbedType.Rich,
    ...(embed.image && { image: { ...embed.image, ...addresses(embed.image.url, attachments) } }),
    ...(embed.thumbnail && { thumbnail: { ...embed.thumbnail, ...addresses(embed.thumbnail.url, attachments) } }),
    ...(embed.fields && { fields: embed.fields.map((field) => ({ inline: false, ...field })) }),
  }));
}

/** `attachment://name` becomes the file's own address. */
function medium(media: unknown, attachments: readonly AttachmentObject[]) {
  const given = isObject(media) && isString(media.url) ? media.url : '';
  const file = referenced(given, attachments);
  const { content_type, width, height } = file ?? {};
  return {
    id: snowflake(),
    ...addresses(given, attachments),
    ...(file && { attachment_id: file.id }),
    ...(content_type !== undefined && { content_type }),
    ...(width !== undefined && height !== undefined && { width, height }),
  };
}

function addresses(given: string, attachments: readonly AttachmentObject[]) {
  const file = referenced(given, attachments);
  return { url: file?.url ?? given, proxy_url: file?.proxy_url ?? given };
}

function referenced(given: string, attachments: readonly AttachmentObject[]): AttachmentObject | undefined {
  return attachments.find(({ filename }) => given === `attachment://${filename}`);
}

function fileFields(component: JsonObject, attachments: readonly AttachmentObject[]): JsonObject {
  const file = medium(component.file, attachments);
  const attachment = attachments.find(({ url }) => url === file.url);
  return { file, name: attachment?.filename ?? '', size: attachment?.size ?? 0, spoiler: component.spoiler ?? false };
}
