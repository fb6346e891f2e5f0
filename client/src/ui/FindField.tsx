import { Input } from 'antd';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useState,
} from 'react';
import { Icon } from './icons';

interface FindFieldProps<Found> {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  found: readonly Found[];
  foundLabel: string;
  keyOf: (one: Found) => string;
  line: (one: Found) => ReactNode;
  onChoose: (one: Found) => void;
  /** Enter with nothing found. */
  onNothing?: () => void;
  onPaste?: (event: ClipboardEvent) => void;
  autoFocus?: boolean;
}

/** One field that finds; what it finds lies below it, to take by arrows and Enter or by a tap. */
export function FindField<Found>(props: FindFieldProps<Found>) {
  const { label, placeholder, text, onText, found, foundLabel, keyOf, line, onChoose, onNothing, onPaste } = props;
  const [active, setActive] = useState(0);
  const listId = useId();
  const chosen = found[active];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else if (event.key === 'Enter' && onNothing) onNothing();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        size="large"
        autoFocus={props.autoFocus}
        allowClear
        autoComplete="off"
        prefix={<Icon name="search" />}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${active}`}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={event => {
          onText(event.target.value);
          setActive(0);
        }}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={foundLabel} className="found-list">
        {found.map((one, index) => (
          <div
            key={keyOf(one)}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="found"
            onPointerEnter={() => setActive(index)}
            onClick={() => onChoose(one)}
            onKeyDown={onKeyDown}
          >
            {line(one)}
          </div>
        ))}
      </div>
    </>
  );
}

const pauseMs = 180;

/** The text once the fingers have paused. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(settled);
}
