import { useEffect, useReducer } from 'preact/hooks';
import type { PageEvent } from './contract.js';
import { follow, type Wish } from './live.js';
import { emptyView, type OwnEvent, reduce, type View } from './store.js';

/** Everything that somebody sees, kept up to date for as long as the page stands. */
export function useView({ as, locale }: Wish): readonly [View, (event: PageEvent | OwnEvent) => void] {
  const [view, dispatch] = useReducer(
    (before: View, event: PageEvent | OwnEvent) => reduce(before, event, Date.now()),
    emptyView,
  );
  useEffect(
    () =>
      follow(
        { as, locale },
        { onEvent: dispatch, onConnection: (connection) => dispatch({ kind: 'connection', connection }) },
      ),
    [as, locale],
  );
  useEffect(() => {
    const first = Math.min(...view.typing.map(({ until }) => until));
    if (!Number.isFinite(first)) return;
    const timer = setTimeout(() => dispatch({ kind: 'tick' }), Math.max(0, first - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [view.typing]);
  return [view, dispatch];
}
