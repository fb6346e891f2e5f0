import { Button, InputNumber, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PanelCountSetFragment } from '../gql/graphql';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { chips, conditions, controls, type FilterKey, isNarrowed, populations, sexes } from './filter';
import { useCaresFor } from './useCaresFor';
import type { PanelScope } from './usePanelScope';

interface PanelFiltersProps {
  search: URLSearchParams;
  counts: PanelCountSetFragment | undefined;
  scope: PanelScope;
  choose: (key: FilterKey, value: string | undefined) => void;
  clear: () => void;
}

/** Narrows the panel: the daily questions as chips with how many each finds, the rest as lists. */
export function PanelFilters(props: PanelFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <Chips {...props} />
      <div className="panel-selects">
        <Lists {...props} />
        <More {...props} />
        {isNarrowed(props.search) && (
          <Button type="text" icon={<Icon name="close" size={16} />} onClick={props.clear}>
            {t('familyPanel.list.clear')}
          </Button>
        )}
      </div>
    </>
  );
}

function Chips({ search, counts, choose, clear }: PanelFiltersProps) {
  const { t } = useTranslation();
  const caresFor = useCaresFor();
  const number = (n: number | undefined) => <b>{n === undefined ? '…' : count(n)}</b>;
  return (
    <fieldset className="panel-chips">
      <legend className="visually-hidden">{t('familyPanel.list.filters')}</legend>
      <button type="button" className="chip" aria-pressed={!isNarrowed(search)} onClick={clear}>
        {t('familyPanel.list.filter.all')} {number(counts?.all)}
      </button>
      {chips
        .filter(({ isElsewhere }) => caresFor || !isElsewhere)
        .map(({ word, key, value, count: countOf }) => {
          const pressed = search.get(key) === value;
          return (
            <button
              key={word}
              type="button"
              className="chip"
              aria-pressed={pressed}
              onClick={() => choose(key, pressed ? undefined : value)}
            >
              {t(`familyPanel.list.filter.${word}`)} {number(counts && countOf(counts))}
            </button>
          );
        })}
    </fieldset>
  );
}

/** What most people narrow by, each entry with its count. */
function Lists({ search, counts, choose }: PanelFiltersProps) {
  const { t } = useTranslation();
  const name = useName();
  const withCount = (label: string, n: number | undefined) => `${label} ${n === undefined ? '' : count(n)}`;
  const byPopulation = new Map(counts?.byPopulation.map(one => [one.population, one.count]));
  const byCondition = new Map(counts?.byCondition.map(one => [one.condition, one.count]));
  const lists = [
    {
      key: 'population',
      label: t('familyPanel.list.population'),
      all: t('familyPanel.list.allPopulations'),
      options: populations
        .filter(one => !counts || byPopulation.has(one) || search.get('population') === one)
        .map(one => ({ value: one, label: withCount(t(`resident.population.${one}`), byPopulation.get(one)) })),
    },
    {
      key: 'condition',
      label: t('familyPanel.list.condition'),
      all: t('familyPanel.list.allConditions'),
      options: conditions
        .filter(one => !counts || byCondition.has(one) || search.get('condition') === one)
        .map(one => ({ value: one, label: withCount(t(`resident.condition.${one}`), byCondition.get(one)) })),
    },
    {
      key: 'place',
      label: t('familyPanel.list.place'),
      all: t('familyPanel.list.allPlaces'),
      options: (counts?.byNeighbourhood ?? []).flatMap(({ label, count: n }) =>
        label ? [{ value: label.id, label: withCount(name(label), n) }] : [],
      ),
    },
  ] as const;
  return lists.map(({ key, label, all, options }) => (
    <Select
      key={key}
      aria-label={label}
      value={search.get(key) ?? ''}
      onChange={value => choose(key, value || undefined)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: all }, ...options]}
    />
  ));
}

const rarer: readonly FilterKey[] = ['doctor', 'control', 'sex', 'from', 'until'];

/** Who, how controlled, how old: asked less often. */
function More({ search, scope, choose }: PanelFiltersProps) {
  const { t } = useTranslation();
  const name = useName();
  const doctors = new Map(
    (scope.team ? [scope.team] : scope.teams)
      .flatMap(team => team.members)
      .flatMap(({ role, person }) =>
        person && (role === 'LEAD_GP' || role === 'GP') ? [[person.id, name(person)] as const] : [],
      ),
  );
  const age = (key: 'from' | 'until', label: string) => (
    <InputNumber
      aria-label={label}
      min={0}
      max={150}
      controls={false}
      value={search.get(key) ? Number(search.get(key)) : null}
      onChange={value => choose(key, value === null ? undefined : String(value))}
    />
  );
  const content = (
    <div className="view-list more-filters">
      <Select
        aria-label={t('familyPanel.list.doctor')}
        value={search.get('doctor') ?? ''}
        onChange={value => choose('doctor', value || undefined)}
        options={[
          { value: '', label: t('familyPanel.list.allDoctors') },
          ...[...doctors].map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        aria-label={t('familyPanel.list.control')}
        mode="multiple"
        allowClear
        placeholder={t('familyPanel.list.control')}
        value={search.get('control')?.split(',') ?? []}
        onChange={(values: string[]) => choose('control', values.join(',') || undefined)}
        options={controls.map(value => ({ value: value as string, label: t(`resident.control.${value}`) }))}
      />
      <Select
        aria-label={t('familyPanel.list.sex')}
        value={search.get('sex') ?? ''}
        onChange={value => choose('sex', value || undefined)}
        options={[
          { value: '', label: `${t('familyPanel.list.sex')}: ${t('familyPanel.list.anySex')}` },
          ...sexes.map(value => ({ value: value as string, label: t(`sex.${value}`) })),
        ]}
      />
      <span className="age-range">
        {t('familyPanel.list.age')} {age('from', t('familyPanel.list.ageFrom'))} –{' '}
        {age('until', t('familyPanel.list.ageUntil'))}
      </span>
    </div>
  );
  const used = rarer.filter(key => search.has(key)).length;
  return (
    <Popover trigger="click" placement="bottomLeft" content={content}>
      <Button>
        {t('familyPanel.list.moreFilters')} {used > 0 && <span className="badge">{used}</span>}
      </Button>
    </Popover>
  );
}
