import { render } from 'preact';
import { fetchLaterParts } from './later-parts.js';
import { LazyPanel } from './lazy-panel.js';
import { Page } from './page.js';
import { rememberedTheme, showTheme } from './theme.js';

showTheme(rememberedTheme());
render(<Page side={LazyPanel} />, document.getElementById('app') ?? document.body);
// In the order of the network: nothing of this stands in the way of the first sight.
setTimeout(fetchLaterParts);
