import { render } from 'preact';
import { LazyPanel } from './lazy-panel.js';
import { Page } from './page.js';
import { rememberedTheme, showTheme } from './theme.js';

showTheme(rememberedTheme());
render(<Page side={LazyPanel} />, document.getElementById('app') ?? document.body);
