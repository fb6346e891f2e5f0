import { createStore, useStore } from './store';

const spoken = createStore('');

/** Says a change to screen readers, politely. The last sentence wins: a reader must not be flooded. */
export function announce(sentence: string): void {
  spoken.set(sentence);
}

export function Announcer() {
  const sentence = useStore(spoken);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {sentence}
    </div>
  );
}
