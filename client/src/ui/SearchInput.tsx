import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Icon } from './icons';

interface SearchInputProps {
  label: string;
  /** What is searched for now, as the address says. */
  said: string;
  /** Called when the fingers pause; undefined for nothing. */
  onSearch: (text: string | undefined) => void;
  size?: 'large';
  className?: string;
}

const pauseMs = 250;
const lengthMax = 50;

/** One field above a list, by whose words the list is narrowed. */
export function SearchInput({ label, said, onSearch, size, className }: SearchInputProps) {
  const [text, setText] = useState(said);
  useEffect(() => setText(said), [said]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed asks anew, not where it is asked from
  useEffect(() => {
    if (text.trim() === said) return undefined;
    const timer = setTimeout(() => onSearch(text.trim() || undefined), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Input
      className={className}
      size={size}
      type="search"
      allowClear
      prefix={<Icon name="search" size={size === 'large' ? undefined : 16} />}
      aria-label={label}
      placeholder={label}
      maxLength={lengthMax}
      value={text}
      onChange={event => setText(event.target.value)}
    />
  );
}
