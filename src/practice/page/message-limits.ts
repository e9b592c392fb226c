/** Discord's limit for the content of a message, in characters as its server and JavaScript count them. */
export const charsMax = 2_000;

/** Why a text cannot be sent, in words for who wrote it; undefined where it can. */
export function textProblem(text: string): string | undefined {
  if (text.length <= charsMax) return undefined;
  const [most, length] = [charsMax, text.length].map((count) => count.toLocaleString('en'));
  return `A message has at most ${most} characters; this one has ${length}. Send it in parts, or as a file.`;
}
