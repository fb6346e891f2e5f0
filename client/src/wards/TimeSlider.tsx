import { Button, Slider } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../ui/format';
import { Icon } from '../ui/icons';
import { useNow } from '../ui/time';

const stepMs = 5 * 60_000;
const steps = (24 * 3_600_000) / stepMs;
const settleMs = 250;

/** Looks back over the past day in steps of five minutes; the right end is now, live. */
export function TimeSlider({ at, onChange }: { at: string | undefined; onChange: (at: string | undefined) => void }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const end = Math.floor(now / stepMs) * stepMs;
  const fromAddress = at ? Math.max(0, Math.round(steps - (end - Date.parse(at)) / stepMs)) : steps;
  const [dragged, setDragged] = useState<number>();
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(settle.current);
      cancelAnimationFrame(frame.current);
    },
    [],
  );
  const value = dragged ?? fromAddress;
  const instantOf = (step: number) => new Date(end - (steps - step) * stepMs).toISOString();
  const onSlide = (step: number) => {
    // Once a frame: held keys and fast pointers send more steps than React lets follow each other without a breath.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => setDragged(step));
    clearTimeout(settle.current);
    settle.current = setTimeout(() => {
      setDragged(undefined);
      onChange(step >= steps ? undefined : instantOf(step));
    }, settleMs);
  };
  return (
    <div className="time-slider">
      <Icon name="clock" size={16} />
      <Slider
        min={0}
        max={steps}
        value={value}
        onChange={onSlide}
        // The time stands beside the slider; a tooltip would measure itself anew with every step, more often than React allows.
        tooltip={{ formatter: null }}
        ariaLabelForHandle={t('board.slider')}
        ariaValueTextFormatterForHandle={step => (step >= steps ? t('board.now') : timeOf(instantOf(step)))}
      />
      <span className="figures time-slider-value">{value >= steps ? t('board.now') : timeOf(instantOf(value))}</span>
    </div>
  );
}

/** The past must never pass for the present. */
export function PastBanner({ at, onLive }: { at: string; onLive: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="past-banner" role="status">
      <Icon name="clock" />
      <b>{t('board.past', { time: timeOf(at) })}</b>
      <span>{t('board.pastLine')}</span>
      <Button size="small" type="primary" onClick={onLive}>
        {t('board.live')}
      </Button>
    </div>
  );
}
