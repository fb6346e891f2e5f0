import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canUseCamera } from './barcodeDetector';
import { Icon } from './icons';
import { ScanCamera } from './ScanCamera';
import { isSeparatorKey, scannedText, useWedge, withSeparator } from './scanKeys';
import { muted, setMuted, sound } from './scanSound';
import { useStore } from './store';
import { useMedia } from './useMedia';
import './scan.css';

/** What came of one scan, in a sentence for whoever scanned. */
export interface ScanOutcome {
  taken: boolean;
  said: string;
}

interface ScanFieldProps {
  label: string;
  placeholder?: string;
  /** Takes one code; the next one waits until this one is answered. */
  onScan: (text: string) => Promise<ScanOutcome>;
  /** No scan is taken now, such as while a question is open. */
  disabled?: boolean;
}

/**
 * Takes what a scanner types, a hand types, or the camera sees: Enter ends it. Keeps the focus, takes codes one after the other, and answers each by
 * a tone, a flash and a sentence. Scanners of the keyboard kind need no set-up; on a touch screen the keyboard stays away until it is asked for.
 */
export function ScanField({ label, placeholder, onScan, disabled = false }: ScanFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { outcome, nth, waiting, take } = useScans(onScan);
  const touch = useMedia('(pointer: coarse)');
  const [typing, setTyping] = useState(false);
  const [looking, setLooking] = useState(false);
  const silent = useStore(muted);
  useWedge(field, !disabled && !looking);
  useEffect(() => {
    if (!disabled) field.current?.focus();
  }, [disabled]);
  const enter = (said: string) => {
    const code = scannedText(said);
    setText('');
    if (code) take(code);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isSeparatorKey(event)) setText(withSeparator(event.currentTarget));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) enter(event.currentTarget.value);
    else return;
    event.preventDefault();
  };
  const keyboard = touch && !typing ? 'none' : 'text';
  return (
    <div className="scan-field">
      <label htmlFor={id}>{label}</label>
      <div className="scan-line">
        <Input
          id={id}
          ref={(input: InputRef | null) => {
            field.current = input?.input ?? null;
          }}
          size="large"
          value={text}
          disabled={disabled}
          prefix={<Icon name="scan" />}
          placeholder={placeholder ?? t('scan.placeholder')}
          inputMode={keyboard}
          enterKeyHint="done"
          lang="en"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={400}
          aria-describedby={`${id}-answer`}
          onChange={event => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <Button size="large" onClick={() => enter(text)}>
            {t('scan.take')}
          </Button>
        )}
        {touch && text === '' && (
          <Button
            size="large"
            aria-pressed={typing}
            onClick={() => {
              setTyping(!typing);
              field.current?.blur();
              // The keyboard follows the mode that the field has when it gets the focus.
              setTimeout(() => field.current?.focus());
            }}
          >
            {t(typing ? 'scan.typing' : 'scan.type')}
          </Button>
        )}
        {canUseCamera() && (
          <Button
            size="large"
            icon={<Icon name="camera" />}
            aria-label={t('scan.camera')}
            disabled={disabled}
            onClick={() => setLooking(true)}
          />
        )}
        <Button
          size="large"
          type="text"
          icon={<Icon name={silent ? 'silent' : 'sound'} />}
          aria-label={t(silent ? 'scan.unmute' : 'scan.mute')}
          onClick={() => setMuted(!silent)}
        />
      </div>
      <p
        key={nth}
        data-nth={nth}
        id={`${id}-answer`}
        className={`scan-answer ${outcome ? (outcome.taken ? 'scan-taken' : 'scan-refused') : ''}`}
        role={outcome && !outcome.taken ? 'alert' : 'status'}
      >
        {waiting ? t('scan.reading') : outcome?.said}
      </p>
      {looking && (
        <ScanCamera
          onClose={() => setLooking(false)}
          onFound={found => {
            setLooking(false);
            enter(found);
          }}
        />
      )}
    </div>
  );
}

/** Scans one after the other: a scanner is quicker than an answer, and the second code must not overtake the first. */
function useScans(onScan: ScanFieldProps['onScan']) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<ScanOutcome>();
  const [nth, setNth] = useState(0);
  const [waiting, setWaiting] = useState(0);
  const latest = useRef(onScan);
  latest.current = onScan;
  const last = useRef<Promise<void>>(Promise.resolve());
  const take = (text: string) => {
    setWaiting(n => n + 1);
    last.current = last.current.then(async () => {
      const answer = await latest.current(text).catch(() => ({ taken: false, said: t('scan.failed') }));
      sound(answer.taken ? 'taken' : 'refused');
      setOutcome(answer);
      setNth(n => n + 1);
      setWaiting(n => n - 1);
    });
  };
  return { outcome, nth, waiting: waiting > 0, take };
}
