/** Random numbers in [0, 1) that are the same at every run. @see Steele et al., "Fast splittable pseudorandom number generators", 2014 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text with one or two slips of the keyboard in its longer words: a letter dropped, doubled, swapped or replaced. */
export function slip(text: string, random: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^\p{L}{5,}$/u.test(word) ? [at] : []));
  for (let count = random() < 0.5 ? 1 : 2; count > 0 && long.length > 0; count--) {
    const at = long.splice(Math.floor(random() * long.length), 1)[0] ?? 0;
    const word = words[at] ?? '';
    const spot = 1 + Math.floor(random() * (word.length - 2));
    const kind = Math.floor(random() * 4);
    const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'e';
    const [head, here, tail] = [word.slice(0, spot), word.charAt(spot), word.slice(spot + 1)];
    words[at] =
      kind === 0
        ? head + tail
        : kind === 1
          ? head + here + here + tail
          : kind === 2
            ? `${head}${tail.charAt(0)}${here}${tail.slice(1)}`
            : head + letter + tail;
  }
  return words.join(' ');
}
