import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { BedTile } from './BedTile';
import { Sentence, useParam } from './BoardPage';
import { passes, useBoardContext } from './boardContext';
import { OccupancyBar } from './OccupancyBar';
import { PickingBar } from './PickingBar';
import { RefusedNotice } from './RefusalBox';
import { StateFilter } from './StateFilter';
import { PastBanner, TimeSlider } from './TimeSlider';
import { type BoardWard, type LoadedBoard, useStoreVersion, useWardCounts } from './useBoard';
import { CountWords } from './WardSection';

interface PhoneBoardProps {
  loaded: LoadedBoard;
  wardId: string | undefined;
  at: string | undefined;
  panel: ReactNode;
  waiting: ReactNode;
}

/** The board for one hand: ward cards, then one ward's beds in two columns; a bed opens over the whole screen. */
export function PhoneBoard({ loaded, wardId, at, panel, waiting }: PhoneBoardProps) {
  const { t } = useTranslation();
  const name = useName();
  const { openBed, picking } = useBoardContext();
  const [, setParam] = useParam();
  const { wards } = loaded.board;
  const ward = wards.find(one => one.ward.id === wardId);
  return (
    <Page title={t('board.title')} sentence={<Sentence loaded={loaded} wards={ward ? [ward] : wards} />}>
      {loaded.at && <PastBanner at={loaded.at} onLive={() => setParam('at', undefined)} />}
      <PickingBar />
      {(!panel || picking) && <RefusedNotice />}
      {ward ? (
        <>
          <Button
            type="text"
            className="to-wards"
            icon={<Icon name="left" size={16} />}
            onClick={() => setParam('ward', undefined)}
          >
            {t('board.toWards')}
          </Button>
          <StateFilter wards={[ward]} />
          <WardBeds ward={ward} />
        </>
      ) : (
        <ul className="ward-cards" aria-label={t('board.wardCards')}>
          {wards.map(one => (
            <WardCard
              key={one.ward.id}
              boardWard={one}
              onOpen={() => setParam('ward', one.ward.id)}
              label={name(one.ward)}
            />
          ))}
        </ul>
      )}
      <TimeSlider at={at} onChange={value => setParam('at', value)} />
      {waiting}
      {/* While a bed is being chosen, the board itself must be reachable. */}
      <Drawer
        open={Boolean(panel) && !picking}
        onClose={() => openBed(undefined)}
        placement="bottom"
        size="100%"
        closable={false}
        className="bed-sheet"
      >
        <RefusedNotice />
        {panel}
      </Drawer>
    </Page>
  );
}

function WardCard({ boardWard, label, onOpen }: { boardWard: BoardWard; label: string; onOpen: () => void }) {
  const { store } = useBoardContext();
  const counts = useWardCounts(store, boardWard.ward.id);
  return (
    <li>
      <button type="button" className="ward-card" onClick={onOpen}>
        <span className="ward-card-head">
          <b>{label}</b>
          <Icon name="right" size={16} />
        </span>
        <CountWords counts={counts} />
        <OccupancyBar counts={counts} />
      </button>
    </li>
  );
}

function WardBeds({ ward }: { ward: BoardWard }) {
  const { t } = useTranslation();
  const { store, filter } = useBoardContext();
  useStoreVersion(store);
  const shown = store.bedsOf(ward.ward.id).filter(cell => passes(cell, filter));
  if (shown.length === 0) return <p className="quiet">{t('board.noMatch')}</p>;
  return (
    <div className="phone-beds">
      {shown.map(cell => (
        <BedTile key={cell.id} bedId={cell.id} first />
      ))}
    </div>
  );
}
