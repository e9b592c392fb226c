import { ComponentType } from 'discord-api-types/v10';
import { isObject, isString, type JsonObject, objects } from '../json.js';
import type { Complaints } from '../problem.js';
import type { Path } from './lengths.js';

/**
 * Complains about media that refer to a file which is not there.
 *
 * @param attached - the names of the files that the message will have
 */
export function checkMedia(
  components: readonly JsonObject[],
  path: Path,
  attached: readonly string[],
  complaints: Complaints,
): void {
  const check = (media: unknown, at: Path) => {
    const name = isObject(media) && isString(media.url) ? /^attachment:\/\/(.*)$/.exec(media.url)?.[1] : undefined;
    if (name === undefined || attached.includes(name)) return;
    complaints.add(
      at,
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      `The referenced attachment '${name}' was not found`,
    );
  };
  components.forEach((component, n) => {
    const at = [...path, n];
    check(component.media, [...at, 'media']);
    if (component.type === ComponentType.File) check(component.file, [...at, 'file']);
    objects(component.items).forEach((item, m) => {
      check(item.media, [...at, 'items', m, 'media']);
    });
    if (isObject(component.accessory)) check(component.accessory.media, [...at, 'accessory', 'media']);
    checkMedia(objects(component.components), [...at, 'components'], attached, complaints);
  });
}
