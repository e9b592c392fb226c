import type { JSX } from 'preact';
import { nameIn, showSize } from './attachment-address.js';
import { webAddress } from './markdown-address.js';

/** A picture from our own server, which opens in full when it is pressed. */
export function Picture({
  address,
  alt,
  width,
  height,
}: {
  readonly address: string;
  readonly alt: string;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}): JSX.Element {
  return (
    <a
      class="picture"
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={`Open picture${alt === '' ? '' : `: ${alt}`}`}
    >
      <img src={address} alt={alt} width={width ?? undefined} height={height ?? undefined} loading="lazy" />
    </a>
  );
}

/** A picture that lies on another host. */
export function Elsewhere({ url, words }: { readonly url: string; readonly words: string }): JSX.Element {
  const address = webAddress(url);
  const text = words === '' ? nameIn(url) || 'Picture' : words;
  if (address === undefined) return <span class="elsewhere">{text}</span>;
  return (
    <a class="elsewhere" href={address} target="_blank" rel="noreferrer noopener" title={address}>
      {text}
      <span class="button-away" aria-hidden="true">
        ↗
      </span>
    </a>
  );
}

/** A file by its name; it is saved rather than opened, because what is in it could be a page. */
export function FileCard({
  name,
  size,
  address,
}: {
  readonly name: string;
  /** In bytes. */
  readonly size: number | undefined;
  /** On our own server; undefined where the file is not there. */
  readonly address: string | undefined;
}): JSX.Element {
  return (
    <div class="file-card">
      <span class="file-sign" aria-hidden="true">
        ▤
      </span>
      <span class="file-words">
        {address === undefined ? (
          <bdi class="file-name">{name}</bdi>
        ) : (
          <a class="file-name" href={address} download={name}>
            <bdi>{name}</bdi>
          </a>
        )}
        {size === undefined ? null : <span class="file-size">{showSize(size)}</span>}
      </span>
    </div>
  );
}
