/** Bytes that are appended one after another, in one array that doubles when it is full. */
export class GrowingBytes {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 1_024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** The array behind; holds for bytes below {@link length}, until the next append. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  push(byte: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = grown(this.#bytes);
    this.#bytes[this.#length++] = byte;
  }

  /** Seven bits a byte, the lowest first, the eighth set while more follow. @param value - a whole number below 2 ** 32 */
  pushVarint(value: number): void {
    let rest = value >>> 0;
    while (rest > 127) {
      this.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.push(rest);
  }

  pushAll(bytes: Uint8Array, length: number): void {
    while (this.#length + length > this.#bytes.length) this.#bytes = grown(this.#bytes);
    this.#bytes.set(length === bytes.length ? bytes : bytes.subarray(0, length), this.#length);
    this.#length += length;
  }

  /** A copy of just the bytes that were appended. */
  finished(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Whole numbers below 2 ** 32 that are appended one after another. */
export class GrowingNumbers {
  #numbers: Uint32Array;
  #length = 0;

  constructor(capacity = 256) {
    this.#numbers = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** A copy of just the numbers that were appended. */
  finished(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}

function grown(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
