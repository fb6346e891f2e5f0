import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useName } from '../ui/format';
import { useAddress } from '../ui/useAddress';
import { type PanelScope, wholeCentre } from './usePanelScope';

/** Whose residents: the centre where there are several, and one team or all of it. */
export function ScopeSelect({ scope: { centre, centres, team, teams } }: { scope: PanelScope }) {
  const { t } = useTranslation();
  const name = useName();
  const [, change] = useAddress();
  const choose = (key: 'institution' | 'team', value: string) =>
    change({
      // Teams, neighbourhoods and doctors are those of one centre, a page that of one list.
      ...(key === 'institution' && { team: undefined, place: undefined, doctor: undefined }),
      after: undefined,
      [key]: value,
    });
  return (
    <>
      {centres.length > 1 && (
        <Select
          aria-label={t('resident.facts.centre')}
          value={centre?.id}
          onChange={id => choose('institution', id)}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={centres.map(one => ({ value: one.id, label: name(one) }))}
        />
      )}
      {centre && teams.length > 0 && (
        <Select
          aria-label={t('familyPanel.scope')}
          value={team?.id ?? wholeCentre}
          onChange={id => choose('team', id)}
          popupMatchSelectWidth={false}
          options={[
            ...teams.map(one => ({ value: one.id, label: name(one) })),
            { value: wholeCentre, label: t('familyPanel.wholeCentre', { name: name(centre) }) },
          ]}
        />
      )}
    </>
  );
}
