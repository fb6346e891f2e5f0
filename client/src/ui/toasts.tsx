import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { createStore, useStore } from './store';

/** Short results of acts, at the lower edge, with undo in place where the domain allows it. */
export interface Toast {
  id: number;
  kind: 'done' | 'refused';
  message: string;
  detail?: string;
  act?: { label: string; run: () => void };
  lastsMs: number;
}

const undoMs = 10_000;
const refusedMs = 12_000;
const doneMs = 5_000;
const shown = createStore<readonly Toast[]>([]);
let lastId = 0;

export function tellDone(message: string, undo?: { label: string; run: () => void }): void {
  show({ kind: 'done', message, act: undo, lastsMs: undo ? undoMs : doneMs });
}

export function tellRefused(message: string, detail?: string, again?: { label: string; run: () => void }): void {
  show({ kind: 'refused', message, detail, act: again, lastsMs: refusedMs });
}

function show(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  const id = lastId;
  shown.set(all => [...all.slice(-2), { ...toast, id }]);
  setTimeout(() => dismiss(id), toast.lastsMs);
}

function dismiss(id: number): void {
  shown.set(all => (all.some(one => one.id === id) ? all.filter(one => one.id !== id) : all));
}

/** Undoes the newest act that still can be undone. */
function undoLast(): boolean {
  const last = shown.get().findLast(one => one.kind === 'done' && one.act);
  if (!last?.act) return false;
  dismiss(last.id);
  last.act.run();
  return true;
}

export function Toasts() {
  const toasts = useStore(shown);
  const { t } = useTranslation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'z') return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (undoLast()) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <section className="toasts" aria-label={t('toast.region')} aria-live="polite">
      {toasts.map(toast => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  return (
    <div className={`toast toast-${toast.kind}`}>
      <Icon name={toast.kind === 'done' ? 'check' : 'alert'} />
      <div className="toast-text">
        {toast.message}
        {toast.detail && <div className="toast-detail">{toast.detail}</div>}
      </div>
      {toast.act && (
        <button
          type="button"
          className="toast-act"
          onClick={() => {
            dismiss(toast.id);
            toast.act?.run();
          }}
        >
          {toast.act.label}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={t('common.close')} onClick={() => dismiss(toast.id)}>
        <Icon name="close" />
      </button>
      <i className="toast-time" style={{ animationDuration: `${toast.lastsMs}ms` }} />
    </div>
  );
}
