/** What a browser remembers of earlier visits; nothing where it was told to remember nothing. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(`rapporteur.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What this tab remembers through being loaded again; another tab knows nothing of it. */
export function rememberedInTab(key: string): string | undefined {
  try {
    return sessionStorage.getItem(`rapporteur.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param value - the empty text forgets */
export function rememberInTab(key: string, value: string): void {
  try {
    if (value === '') sessionStorage.removeItem(`rapporteur.${key}`);
    else sessionStorage.setItem(`rapporteur.${key}`, value);
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`rapporteur.${key}`, value);
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}
