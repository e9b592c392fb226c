/**
 * Keeps late answers from overtaking newer ones: each question takes a number before it is asked, and an answer counts
 * only if none to a later question was taken before it.
 */
export class NewestFirst {
  #asked = 0;
  #taken = 0;

  ask(): number {
    this.#asked += 1;
    return this.#asked;
  }

  /** @returns whether this answer is news */
  take(question: number): boolean {
    if (question <= this.#taken) return false;
    this.#taken = question;
    return true;
  }

  /** Whatever was asked until now no longer matters. */
  forget(): void {
    this.#taken = this.#asked;
  }
}
