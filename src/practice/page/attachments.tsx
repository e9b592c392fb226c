import type { APIAttachment } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { isPicture, localAddress } from './attachment-address.js';
import { Elsewhere, FileCard, Picture } from './attachment-views.js';
import { Spoiler } from './markdown-spoiler.js';

/** The files of a message: pictures as such, everything else by name and size. */
export function Attachments({ files }: { readonly files: readonly APIAttachment[] }): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <ul class="attachments">
      {files.map((file) => (
        <li key={file.id}>
          {file.filename.startsWith('SPOILER_') ? (
            <Spoiler>
              <AttachmentView file={file} />
            </Spoiler>
          ) : (
            <AttachmentView file={file} />
          )}
        </li>
      ))}
    </ul>
  );
}

function AttachmentView({ file }: { readonly file: APIAttachment }): JSX.Element {
  const { filename, url, size, content_type: type, description, width, height } = file;
  const address = localAddress(url);
  if (!isPicture(filename, type)) return <FileCard name={filename} size={size} address={address} />;
  if (address === undefined) return <Elsewhere url={url} words={description ?? filename} />;
  return <Picture address={address} alt={description ?? filename} width={width} height={height} />;
}
