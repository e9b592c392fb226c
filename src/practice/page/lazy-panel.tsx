import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Side, SideProps } from './side.js';

/** The developer's panel, fetched when it is first opened: who only wants to chat need not wait for it. */
export function LazyPanel(props: SideProps): JSX.Element {
  const [panel, setPanel] = useState<{ readonly Panel: Side } | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./panel.js').then(setPanel, () => setFailed(true));
  }, []);
  if (panel !== undefined) return <panel.Panel {...props} />;
  return <p class="panel-note">{failed ? 'The panel could not be loaded. Load the page anew.' : 'Loading…'}</p>;
}
