/** How long each library may take for one collection, and what its row says past that. */
export const limits = {
  /** To generate or read the texts, which is no library's doing. */
  textsMs: 300_000,
  buildMs: 120_000,
  /** To answer questions about generated facts. */
  answerMs: 60_000,
  /** For the last question begun in time. */
  graceMs: 15_000,
} as const;

export const noBuild = `no build in ${limits.buildMs / 1_000} s`;

/** `answered 43 of 300 in 60 s` */
export function answeredOnly(questions: number, outOf: number, withinMs: number): string {
  return `answered ${questions} of ${outOf} in ${withinMs / 1_000} s`;
}
