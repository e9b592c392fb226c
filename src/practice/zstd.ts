/**
 * The beginning of a Zstandard frame of unknown length: its magic number, a descriptor without size, checksum and
 * dictionary, and a window of 128 KiB.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1
 */
export const zstdHead = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]);

const blockMaxBytes = 128 * 1024;
const blockHeadBytes = 3;

/**
 * Bytes as further blocks of a frame, none of them the last. They lie in it as they are: Node compresses so from 22.15
 * on only, and between two programs on one machine nothing is gained by it.
 */
export function zstdBlocks(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += blockMaxBytes) {
    const block = bytes.subarray(at, at + blockMaxBytes);
    const head = Buffer.alloc(blockHeadBytes);
    // Bit 0: the last block; bits 1 and 2: 0 for raw; above them the size.
    head.writeUIntLE(block.length << 3, 0, blockHeadBytes);
    parts.push(head, block);
  }
  return Buffer.concat(parts);
}
