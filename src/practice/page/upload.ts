import type { UploadedFile } from './contract.js';

/** Discord's limits for one message. https://docs.discord.com/developers/reference#uploading-files */
export const filesMax = 10;
export const fileBytesMax = 10 * 1024 * 1024;

/** What is wrong with files that somebody wants to attach; undefined where nothing is. */
export function filesProblem(files: readonly { readonly name: string; readonly size: number }[]): string | undefined {
  if (files.length > filesMax) return `A message takes ${filesMax} files at most`;
  const large = files.find(({ size }) => size > fileBytesMax);
  return large && `“${large.name}” is larger than ${fileBytesMax / 1024 / 1024} MB`;
}

export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A file as it is sent. */
export function readUpload(file: File): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      const address = String(reader.result);
      const base64 = address.slice(address.indexOf(',') + 1);
      resolve({ name: file.name, type: file.type || 'application/octet-stream', base64 });
    };
    reader.readAsDataURL(file);
  });
}
