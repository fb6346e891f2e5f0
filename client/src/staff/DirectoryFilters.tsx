import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StaffCountsQuery } from '../gql/graphql';
import { count } from '../ui/format';
import { Icon } from '../ui/icons';
import { type FilterKey, isNarrowed } from './filter';
import { kinds, levels, posts, professions } from './kinds';

type Counts = StaffCountsQuery['staff']['counts'];

interface FiltersProps {
  search: URLSearchParams;
  counts: Counts | undefined;
  choose: (key: FilterKey, value: string | undefined) => void;
  clear: () => void;
}

interface Chip {
  key: 'away' | 'dispatched' | 'expiring' | 'left';
  /** How many it finds by itself; those who have left are not counted with the others. */
  count?: (counts: Counts) => number;
}

const chips: readonly Chip[] = [
  { key: 'away', count: (counts: Counts) => counts.away },
  { key: 'dispatched', count: (counts: Counts) => counts.dispatched },
  { key: 'expiring', count: (counts: Counts) => counts.licenceExpiring },
  { key: 'left' },
];

/** Narrows the directory: the daily questions as chips with how many each finds, the rest as lists. */
export function DirectoryFilters({ search, counts, choose, clear }: FiltersProps) {
  const { t } = useTranslation();
  const number = (n: number | undefined) => <b>{n === undefined ? '…' : count(n)}</b>;
  return (
    <>
      <fieldset className="staff-chips">
        <legend className="visually-hidden">{t('staff.directory.filters')}</legend>
        <button type="button" className="chip" aria-pressed={!isNarrowed(search)} onClick={clear}>
          {t('staff.directory.chip.all')} {number(counts?.all)}
        </button>
        {chips.map(({ key, count: countOf }) => {
          const pressed = search.get(key) === '1';
          return (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed={pressed}
              onClick={() => choose(key, pressed ? undefined : '1')}
            >
              {t(`staff.directory.chip.${key}`)} {countOf && number(counts && countOf(counts))}
            </button>
          );
        })}
      </fieldset>
      <div className="staff-selects">
        <Lists search={search} counts={counts} choose={choose} />
        {isNarrowed(search) && (
          <Button type="text" icon={<Icon name="close" size={16} />} onClick={clear}>
            {t('staff.directory.clear')}
          </Button>
        )}
      </div>
    </>
  );
}

function Lists({ search, counts, choose }: Omit<FiltersProps, 'clear'>) {
  const { t } = useTranslation();
  const withCount = (label: string, n: number | undefined) => (n === undefined ? label : `${label} ${count(n)}`);
  const byProfession = new Map(counts?.byProfession.map(one => [one.profession, one.count]));
  const byLevel = new Map(counts?.byLevel.map(one => [one.level, one.count]));
  const byKind = new Map(counts?.byKind.map(one => [one.kind, one.count]));
  const lists = [
    {
      key: 'profession',
      label: t('staff.directory.profession'),
      all: t('staff.directory.anyProfession'),
      options: professions.map(one => ({
        value: one,
        label: withCount(t(`staff.profession.${one}`), counts && (byProfession.get(one) ?? 0)),
      })),
    },
    {
      key: 'level',
      label: t('staff.directory.level'),
      all: t('staff.directory.anyLevel'),
      options: levels.map(one => ({
        value: one,
        label: withCount(t(`staff.level.${one}`), counts && (byLevel.get(one) ?? 0)),
      })),
    },
    {
      key: 'kind',
      label: t('staff.directory.kind'),
      all: t('staff.directory.anyKind'),
      options: kinds.map(one => ({
        value: one,
        label: withCount(t(`staff.kind.${one}`), counts && (byKind.get(one) ?? 0)),
      })),
    },
    {
      key: 'post',
      label: t('staff.directory.post'),
      all: t('staff.directory.anyPost'),
      options: posts.map(one => ({ value: one, label: t(`post.${one}`) })),
    },
  ] as const;
  return lists.map(({ key, label, all, options }) => (
    <Select<string>
      key={key}
      aria-label={label}
      value={search.get(key) ?? ''}
      onChange={value => choose(key, value || undefined)}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: all }, ...options]}
    />
  ));
}
