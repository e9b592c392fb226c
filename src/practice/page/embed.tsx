import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import type { ComponentChildren, JSX } from 'preact';
import { localAddress } from './attachment-address.js';
import { Elsewhere, Picture } from './attachment-views.js';
import { Accented } from './component-accent.js';
import { Markdown } from './markdown.js';
import { webAddress } from './markdown-address.js';
import type { Names } from './names.js';

/** An embed: what bots sent before there were components, and what Discord shows of a linked page. */
export function Embed({
  embed,
  files,
  names,
}: {
  readonly embed: APIEmbed;
  readonly files: readonly APIAttachment[];
  readonly names: Names;
}): JSX.Element {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp, color, provider } = embed;
  return (
    <Accented class="embed" color={color}>
      {provider?.name === undefined ? null : <div class="embed-provider">{provider.name}</div>}
      {author === undefined ? null : (
        <div class="embed-author">
          <Linked url={author.url}>{author.name}</Linked>
        </div>
      )}
      {title === undefined ? null : (
        <div class="embed-title">
          <Linked url={url}>
            <Markdown text={title} names={names} />
          </Linked>
        </div>
      )}
      {description === undefined ? null : <Markdown text={description} names={names} />}
      {fields.length === 0 ? null : (
        <dl class="embed-fields">
          {fields.map((field, index) => (
            <div key={index} class={field.inline === true ? 'embed-field embed-inline' : 'embed-field'}>
              <dt>
                <Markdown text={field.name} names={names} />
              </dt>
              <dd>
                <Markdown text={field.value} names={names} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {[thumbnail, image].map((media, index) =>
        media === undefined ? null : (
          <div key={index} class={index === 0 ? 'embed-thumbnail' : 'embed-image'}>
            <EmbedPicture url={media.url} width={media.width} height={media.height} files={files} />
          </div>
        ),
      )}
      {footer === undefined && timestamp === undefined ? null : (
        <div class="embed-footer">{[footer?.text, shownTime(timestamp, names)].filter(isSaid).join(' · ')}</div>
      )}
    </Accented>
  );
}

function EmbedPicture({
  url,
  width,
  height,
  files,
}: {
  readonly url: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly files: readonly APIAttachment[];
}): JSX.Element {
  const address = localAddress(url, files);
  if (address === undefined) return <Elsewhere url={url} words="" />;
  return <Picture address={address} alt="" width={width} height={height} />;
}

function Linked({
  url,
  children,
}: {
  readonly url: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const address = url === undefined ? undefined : webAddress(url);
  if (address === undefined) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function shownTime(timestamp: string | undefined, { locale, timeZone }: Names): string | undefined {
  if (timestamp === undefined || Number.isNaN(Date.parse(timestamp))) return undefined;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return format.format(Date.parse(timestamp));
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
