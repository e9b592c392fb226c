import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Assets, entry, importMap, styles } from './assets.js';

const importMapText = JSON.stringify({ imports: importMap });
const importMapHash = createHash('sha256').update(importMapText).digest('base64');

/** What the page may load and run: its own files and the one inline text, the import map. */
export const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", `'sha256-${importMapHash}'`],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
};

/** The page before any of its code runs, with everything that the first paint needs named in its head. */
export function shell(assets: Assets): string {
  const modules = modulesFor(assets);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Rapporteur: practice server</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f4f1ea" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14171c" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${styles}">
<script type="importmap">${importMapText}</script>
${modules.map((href) => `<link rel="modulepreload" href="${href}">`).join('\n')}
<script type="module" src="${entry}"></script>
</head>
<body>
<div id="app"></div>
<noscript>This page is a small chat program: it needs JavaScript. Without it, end the server and run "npm start -- --terminal" to ask in the terminal.</noscript>
</body>
</html>
`;
}

/** Addresses of all that a browser fetches before the page stands, the shell itself and the icon apart. */
export function firstPaint(assets: Assets): readonly string[] {
  return [styles, ...modulesFor(assets)];
}

/** The entry and every module that it imports, by whatever detour; those it only imports on demand are left out. */
function modulesFor(assets: Assets): readonly string[] {
  const found = new Set<string>();
  const visit = (address: string): void => {
    if (found.has(address)) return;
    const asset = assets.at(address);
    if (!asset) return;
    found.add(address);
    for (const written of importsIn(asset.bytes.toString('utf8'))) {
      visit(importMap[written] ?? posix.join(posix.dirname(address), written));
    }
  };
  visit(entry);
  return [...found];
}

function importsIn(code: string): readonly string[] {
  const forms = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^;'"()]*?from\s*)?["']([^"'\n]+)["']/g;
  return [...code.matchAll(forms)].map(([, written = '']) => written);
}
