import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import { Icon } from '../ui/icons';
import { useStore } from '../ui/store';
import { tellDone } from '../ui/toasts';
import { readyViews, viewOf } from './filter';
import { savedViews, withView } from './savedViews';

/** Views by one click: those that everybody has, and those that this person saved on this device. */
export function Views({ search, onOpen }: { search: URLSearchParams; onOpen: (query: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const go = (query: string) => {
    setOpen(false);
    onOpen(query);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="view-list">
          {readyViews.map(({ word, query }) => (
            <div key={word} className="view-line">
              <button type="button" onClick={() => go(query)}>
                {t(`familyPanel.view.ready.${word}`)}
              </button>
            </div>
          ))}
          <OwnViews search={search} onOpen={go} />
        </div>
      }
    >
      <Button icon={<Icon name="star" size={16} />}>{t('familyPanel.view.title')}</Button>
    </Popover>
  );
}

function OwnViews({ search, onOpen }: { search: URLSearchParams; onOpen: (query: string) => void }) {
  const { t } = useTranslation();
  const store = savedViews(useViewer());
  const views = useStore(store);
  const [name, setName] = useState('');
  const query = viewOf(search);
  const save = () => {
    const said = name.trim();
    if (!said) return;
    store.set(all => withView(all, { name: said, query }));
    setName('');
    tellDone(t('familyPanel.view.saved', { name: said }));
  };
  const remove = (gone: string) => {
    const before = store.get();
    store.set(all => all.filter(one => one.name !== gone));
    tellDone(t('familyPanel.view.removed', { name: gone }), {
      label: t('common.undo'),
      run: () => store.set(before),
    });
  };
  return (
    <>
      <h3>{t('familyPanel.view.own')}</h3>
      {views.length === 0 && <p className="quiet">{t('familyPanel.view.none')}</p>}
      {views.map(one => (
        <div key={one.name} className="view-line">
          <button type="button" onClick={() => onOpen(one.query)}>
            {one.name}
          </button>
          <Button
            type="text"
            size="small"
            icon={<Icon name="close" size={16} />}
            aria-label={t('familyPanel.view.remove', { name: one.name })}
            onClick={() => remove(one.name)}
          />
        </div>
      ))}
      <div className="view-save">
        <Input
          size="small"
          maxLength={40}
          value={name}
          aria-label={t('familyPanel.view.name')}
          placeholder={t('familyPanel.view.name')}
          onChange={event => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button size="small" disabled={!name.trim()} onClick={save}>
          {t('familyPanel.view.save')}
        </Button>
      </div>
    </>
  );
}
