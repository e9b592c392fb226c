/**
 * What is held on the heap and in array buffers once what is not needed has been collected, in bytes.
 *
 * @throws Error where Node was started without `--expose-gc`
 */
export function heldBytes(): number {
  if (globalThis.gc === undefined)
    throw new Error('Memory is measured after a collection: start node with --expose-gc.');
  // The first collection lets go of what finalizers held on to.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
