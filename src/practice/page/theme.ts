import { remember, remembered } from './browser-memory.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme of an earlier visit. */
export function rememberedTheme(): Theme {
  return themes.find((theme) => theme === remembered('theme')) ?? 'system';
}

/** Shows a theme, and keeps it for the next visit. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember('theme', theme);
}
