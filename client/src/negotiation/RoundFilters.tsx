import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { supplyKinds } from '../catalogue/item';
import type { NegotiationRoundState, SupplyKind } from '../gql/graphql';
import { SearchInput } from '../ui/SearchInput';
import type { ListAddress } from '../ui/useListAddress';
import { endedStates, roundWay, runningStates } from './round';

const states: readonly NegotiationRoundState[] = [...roundWay, 'FAILED'];

/** Which rounds are listed, as the address says. */
export function readRoundFilter(search: URLSearchParams) {
  const kind = supplyKinds.find(one => one === search.get('kind'));
  return { kinds: kind && [kind], states: statesOf(search.get('state')), search: search.get('q') ?? undefined };
}

function statesOf(said: string | null): NegotiationRoundState[] | undefined {
  if (said === 'running') return [...runningStates];
  if (said === 'ended') return [...endedStates];
  const state = states.find(one => one === said);
  return state && [state];
}

export function RoundFilters({
  address: { search, change },
  offered = states,
}: {
  address: ListAddress;
  offered?: readonly NegotiationRoundState[];
}) {
  const { t } = useTranslation();
  const kind = supplyKinds.find(one => one === search.get('kind'));
  return (
    <div className="round-filters">
      <Segmented<SupplyKind | ''>
        aria-label={t('catalogue.filterKind')}
        value={kind ?? ''}
        onChange={chosen => change({ kind: chosen || undefined })}
        options={[
          { value: '', label: t('catalogue.anyKind') },
          ...supplyKinds.map(value => ({ value, label: t(`catalogue.kind.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('negotiation.list.filterState')}
        value={search.get('state') ?? ''}
        onChange={state => change({ state: state || undefined })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('negotiation.list.anyState') },
          { value: 'running', label: t('negotiation.list.running') },
          { value: 'ended', label: t('negotiation.list.ended') },
          ...offered.map(value => ({ value, label: t(`negotiation.state.${value}`) })),
        ]}
      />
      <SearchInput
        className="round-find"
        label={t('negotiation.list.find')}
        said={search.get('q') ?? ''}
        onSearch={q => change({ q })}
      />
    </div>
  );
}
