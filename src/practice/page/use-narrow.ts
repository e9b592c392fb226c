import { useEffect, useState } from 'preact/hooks';

const narrow = '(max-width: 46rem)';

/** Whether the window has room for one area only, as a phone has. The style sheet draws the same line. */
export function useNarrow(): boolean {
  const [is, set] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const query = matchMedia(narrow);
    const change = () => set(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return is;
}
