import { Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilNow } from '../ui/civil';
import { count, useName } from '../ui/format';
import { RenewalBody } from './RenewalBody';
import './contracts.css';

/** Whatever was chosen is looked at, also what ends later than may be renewed: then it says so. */
const farYears = 6;

export interface ChosenContract {
  id: string;
  team: { id: string; nameZh: string; nameEn: string };
}

/** Renews the contracts that were chosen elsewhere, after a preview: each team by itself. */
export default function RenewalDialog({
  contracts,
  onClose,
  onDone,
}: {
  contracts: readonly ChosenContract[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const teams = [...new Map(contracts.map(({ team }) => [team.id, team])).values()];
  const [teamId, setTeamId] = useState(teams[0]?.id);
  const idsOf = (id: string | undefined) => contracts.filter(({ team }) => team.id === id).map(one => one.id);
  return (
    <Modal open width={960} title={t('contracts.renewal.title')} onCancel={onClose} footer={null}>
      {!teamId && <p className="quiet">{t('contracts.renewal.none')}</p>}
      {teams.length > 1 && (
        <>
          <p>{t('contracts.renewal.teams', { n: count(teams.length) })}</p>
          <Segmented
            block
            vertical={teams.length > 3}
            aria-label={t('contracts.renewal.chooseTeam')}
            value={teamId}
            onChange={setTeamId}
            options={teams.map(team => ({ value: team.id, label: `${name(team)} ${count(idsOf(team.id).length)}` }))}
          />
        </>
      )}
      {teamId && (
        <RenewalBody
          key={teamId}
          teamId={teamId}
          until={civilNow().add(farYears, 'year').format('YYYY-MM-DD')}
          contractIds={idsOf(teamId)}
          onChanged={onDone}
        />
      )}
    </Modal>
  );
}
