import { Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { lock } from '../graphql/session';
import { createStore, useStore } from '../ui/store';
import { destinationsOf } from './domains';
import { SearchDialog } from './SearchDialog';
import { useViewer } from './viewer';

const dialog = createStore<'none' | 'search' | 'help'>('none');

export const openSearch = () => dialog.set('search');
export const openHelp = () => dialog.set('help');
const closeDialog = () => dialog.set('none');

const chordMs = 1_200;

let goSince = 0;

/** Whether the next letter belongs to a `g` just struck, and not to the page. */
export function chordPending(): boolean {
  return Date.now() - goSince < chordMs;
}

/** Keys that work on every page. Inside a field the keys belong to the field. */
export function Shortcuts() {
  const viewer = useViewer();
  const navigate = useNavigate();
  const shown = useStore(dialog);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const chord = chordPending();
      goSince = 0;
      const target = chord && destinationsOf(viewer).find(one => one.letter === event.key);
      if (target) void navigate(target.path);
      else if (event.key === '/') openSearch();
      else if (event.key === '?') openHelp();
      else if (event.key === 'L') lock(true);
      else if (event.key === 'g') {
        goSince = Date.now();
        return;
      } else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [viewer, navigate]);
  return (
    <>
      {shown === 'search' && <SearchDialog onClose={closeDialog} />}
      <HelpDialog open={shown === 'help'} />
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function HelpDialog({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const rows: [string[], string][] = [
    [['/'], t('help.search')],
    ...destinationsOf(viewer).map((one): [string[], string] => [['g', one.letter], t(`nav.${one.key}`)]),
    [['←', '→', '↑', '↓'], t('help.arrows')],
    [['Enter'], t('help.enter')],
    [['Esc'], t('help.escape')],
    [['v'], t('help.reveal')],
    [['Ctrl+Z'], t('help.undo')],
    [['L'], t('help.lock')],
    [['?'], t('help.help')],
  ];
  return (
    <Modal open={open} onCancel={closeDialog} footer={null} title={t('help.title')} width={420}>
      <table className="keys">
        <tbody>
          {rows.map(([keys, what]) => (
            <tr key={what}>
              <th scope="row">
                {keys.map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
