import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { count } from '../ui/format';

interface Counts {
  occupied: number;
  held: number;
  free: number;
  toClean: number;
  contaminated: number;
  closed: number;
  open: number;
}

const parts = ['occupied', 'held', 'toClean', 'contaminated', 'closed', 'free'] as const;

/** Occupied, held, to clean, … as one thin bar, with the rate and its two numbers on hover or tap. */
export function OccupancyBar({ counts, rate = true }: { counts: Counts; rate?: boolean }) {
  const { t } = useTranslation();
  const total = parts.reduce((sum, part) => sum + counts[part], 0);
  const percentage = counts.open > 0 ? `${((counts.occupied / counts.open) * 100).toFixed(1)} %` : '—';
  const words = parts.filter(part => counts[part] > 0).map(part => `${t(`counts.${part}`)} ${count(counts[part])}`);
  return (
    <Tooltip
      title={
        <>
          <div>{`${t('counts.occupancy')} ${percentage} = ${count(counts.occupied)} ÷ ${count(counts.open)}`}</div>
          <div>{words.join(t('common.listSeparator'))}</div>
        </>
      }
    >
      <span className="occupancy">
        <span className="bar" aria-hidden="true">
          {total > 0 &&
            parts.map(part => <i key={part} className={`bar-${part}`} style={{ flexGrow: counts[part] }} />)}
        </span>
        {rate && <span className="occupancy-rate">{percentage}</span>}
      </span>
    </Tooltip>
  );
}
