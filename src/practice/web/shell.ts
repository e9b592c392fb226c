import { entry, library, styles } from './assets.js';

/** What the page may load and run: its own files. */
export const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
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
export const shell = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Rapporteur: practice server</title>
<meta name="description" content="Try Rapporteur on this machine: a small Discord with the bot in it.">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f4f1ea" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14171c" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${styles}">
<link rel="modulepreload" href="${library}">
<script type="module" src="${entry}"></script>
</head>
<body>
<div id="app"><main class="opening"><h1 class="page-name">Rapporteur <span>practice server</span></h1><p role="status">Opening…</p></main></div>
<noscript><p class="no-scripts">This page is a small chat program: it needs JavaScript. Without it, end the server and run "npm start -- --terminal" to ask in the terminal.</p></noscript>
</body>
</html>
`;
