import type { APIMediaGalleryItem, APIThumbnailComponent, APIUnfurledMediaItem } from 'discord-api-types/v10';
import type { ComponentChildren, JSX } from 'preact';
import { isPicture, localAddress, nameIn } from './attachment-address.js';
import { Elsewhere, FileCard, Picture } from './attachment-views.js';
import type { Use } from './component-use.js';
import { Spoiler } from './markdown-spoiler.js';

/** A small picture beside a text. */
export function ThumbnailView({
  thumbnail,
  use,
}: {
  readonly thumbnail: APIThumbnailComponent;
  readonly use: Use;
}): JSX.Element {
  const { media, description, spoiler } = thumbnail;
  return (
    <div class="thumbnail">
      <Hidden when={spoiler === true}>
        <Media media={media} description={description} use={use} />
      </Hidden>
    </div>
  );
}

/** One to ten pictures. */
export function GalleryView({
  items,
  use,
}: {
  readonly items: readonly APIMediaGalleryItem[];
  readonly use: Use;
}): JSX.Element {
  return (
    <ul class={items.length === 1 ? 'gallery gallery-one' : 'gallery'}>
      {items.map(({ media, description, spoiler }, index) => (
        <li key={index}>
          <Hidden when={spoiler === true}>
            <Media media={media} description={description} use={use} />
          </Hidden>
        </li>
      ))}
    </ul>
  );
}

/** A file that was sent with the message. */
export function FileView({
  media,
  name,
  size,
  spoiler,
  use,
}: {
  readonly media: APIUnfurledMediaItem;
  readonly name: string | undefined;
  readonly size: number | undefined;
  readonly spoiler: boolean;
  readonly use: Use;
}): JSX.Element {
  const title = name ?? nameIn(media.url);
  const found = use.files.find(({ filename }) => filename === title);
  return (
    <Hidden when={spoiler}>
      <FileCard name={title} size={size ?? found?.size} address={localAddress(media.url, use.files)} />
    </Hidden>
  );
}

/** A picture of ours is drawn; anything of another host is a link: the page fetches nothing from elsewhere. */
function Media({
  media,
  description,
  use,
}: {
  readonly media: APIUnfurledMediaItem;
  readonly description: string | null | undefined;
  readonly use: Use;
}): JSX.Element {
  const address = localAddress(media.url, use.files);
  const name = nameIn(media.url);
  if (address !== undefined && isPicture(name, media.content_type)) {
    return <Picture address={address} alt={description ?? ''} width={media.width} height={media.height} />;
  }
  if (address !== undefined) return <FileCard name={name} size={undefined} address={address} />;
  return <Elsewhere url={media.url} words={description ?? ''} />;
}

function Hidden({
  when,
  children,
}: {
  readonly when: boolean;
  readonly children: ComponentChildren;
}): ComponentChildren {
  return when ? <Spoiler>{children}</Spoiler> : children;
}
