import { Icon } from './icons';

/** A head that sorts; struck again, the other way round. */
export function SortHead({
  word,
  chosen,
  falls,
  onClick,
}: {
  word: string;
  chosen: boolean;
  falls: boolean;
  onClick: () => void;
}) {
  return (
    <button type="button" className={chosen ? 'sort-head sort-chosen' : 'sort-head'} onClick={onClick}>
      {word}
      {chosen && (
        <span className={falls ? undefined : 'sort-rises'}>
          <Icon name="down" size={12} />
        </span>
      )}
    </button>
  );
}
