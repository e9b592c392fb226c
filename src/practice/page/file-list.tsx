import type { JSX } from 'preact';
import { Icon } from './icon.js';
import { fileSize } from './upload.js';

export interface FileListProps {
  readonly files: readonly File[];
  readonly onRemove: (at: number) => void;
}

/** The files that will go with a message. */
export function FileList({ files, onRemove }: FileListProps): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <ul class="file-list" aria-label="Files to send">
      {files.map(({ name, size }, at) => (
        <li key={`${at} ${name}`}>
          <span class="file-name">{name}</span> <span class="quiet">{fileSize(size)}</span>
          <button type="button" class="icon-button" aria-label={`Remove ${name}`} onClick={() => onRemove(at)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
