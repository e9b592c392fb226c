/** What a browser remembers of earlier visits; nothing where it was told to remember nothing. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(`rapporteur.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`rapporteur.${key}`, value);
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}
