/** Terms as whole numbers counted from 0: what is compared thousands of times a question is compared as a number. */
export interface TermTable {
  /** The number of a term, given now if it had none. */
  intern(term: string): number;
  /** Undefined for a term that no document has. */
  find(term: string): number | undefined;
  /** All terms, by their numbers. */
  texts(): Iterable<string>;
  readonly size: number;
}

/** @param numbers - of the terms that have one already; taken over, and added to */
export function newTermTable(numbers = new Map<string, number>()): TermTable {
  return {
    intern(term) {
      const before = numbers.get(term);
      if (before !== undefined) return before;
      numbers.set(term, numbers.size);
      return numbers.size - 1;
    },
    find: (term) => numbers.get(term),
    texts: () => numbers.keys(),
    get size() {
      return numbers.size;
    },
  };
}
