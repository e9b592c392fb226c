/** The languages a Discord client can be set to, in their own words. https://docs.discord.com/developers/reference#locales */
export const locales: readonly (readonly [locale: string, name: string])[] = [
  ['en-US', 'English, US'],
  ['en-GB', 'English, UK'],
  ['bg', 'български'],
  ['cs', 'Čeština'],
  ['da', 'Dansk'],
  ['de', 'Deutsch'],
  ['el', 'Ελληνικά'],
  ['es-ES', 'Español'],
  ['es-419', 'Español, LATAM'],
  ['fi', 'Suomi'],
  ['fr', 'Français'],
  ['hi', 'हिन्दी'],
  ['hr', 'Hrvatski'],
  ['hu', 'Magyar'],
  ['id', 'Bahasa Indonesia'],
  ['it', 'Italiano'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['lt', 'Lietuviškai'],
  ['nl', 'Nederlands'],
  ['no', 'Norsk'],
  ['pl', 'Polski'],
  ['pt-BR', 'Português do Brasil'],
  ['ro', 'Română'],
  ['ru', 'Русский'],
  ['sv-SE', 'Svenska'],
  ['th', 'ไทย'],
  ['tr', 'Türkçe'],
  ['uk', 'Українська'],
  ['vi', 'Tiếng Việt'],
  ['zh-CN', '中文'],
  ['zh-TW', '繁體中文'],
];

/** The nearest of Discord's languages to what a browser prefers; American English where none is near. */
export function nearestLocale(preferred: readonly string[]): string {
  for (const wish of preferred) {
    const language = wish.split('-')[0];
    const exact = locales.find(([locale]) => locale === wish);
    const near = exact ?? locales.find(([locale]) => locale.split('-')[0] === language);
    if (near !== undefined) return near[0];
  }
  return 'en-US';
}
