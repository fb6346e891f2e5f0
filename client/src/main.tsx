// First of all, so that what the slices say comes after it.
import './app/tokens.css';
import './app/base.css';
import './app/frame.css';
import './app/topbar.css';
import './app/dialogs.css';
import './app/lock.css';
import './ui/ui.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startSession } from './graphql/session';
import { ready } from './locales';

async function start(): Promise<void> {
  await ready;
  void startSession();
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

void start();
