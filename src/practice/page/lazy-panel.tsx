import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Side, SideProps } from './side.js';

/** The developer's panel, fetched when it is first opened: who only wants to chat need not wait for it. */
export function LazyPanel(props: SideProps): JSX.Element {
  const [panel, setPanel] = useState<{ readonly Panel: Side } | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    Promise.all([import('./panel.js'), panelSheet()]).then(
      ([panelPart]) => setPanel(panelPart),
      () => setFailed(true),
    );
  }, []);
  if (panel !== undefined) return <panel.Panel {...props} />;
  return <p class="panel-note">{failed ? 'The panel could not be loaded. Load the page anew.' : 'Loading…'}</p>;
}

const sheet = '/page/panel.css';

/** The sheet that the panel is drawn with, which nobody else needs. */
function panelSheet(): Promise<void> {
  if (document.querySelector(`link[href="${sheet}"]`) !== null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${sheet} could not be loaded`));
    };
    document.head.append(link);
  });
}
