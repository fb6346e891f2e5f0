import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingEncounterFragment } from '../gql/graphql';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';
import type { PanelBed } from './BedPanel';
import { useBoardContext } from './boardContext';
import { RegistrationForm } from './RegistrationForm';
import { useFit } from './useFit';
import { WaitingFacts } from './WaitingPanel';

const othersShown = 6;

/** Who takes this free bed: people waiting for this ward, one click each; others; or somebody not yet on a list. */
export function AdmitChoice({ bed, waiting }: { bed: PanelBed; waiting: readonly WaitingEncounterFragment[] }) {
  const { t } = useTranslation();
  const { acts, openBed, refuse } = useBoardContext();
  const fitting = useFit(bed);
  const sorted = [...waiting].sort((a, b) => Number(fitting(a) !== undefined) - Number(fitting(b) !== undefined));
  const own = sorted.filter(one => one.ward?.id === bed.ward.id);
  const others = sorted.filter(one => one.ward?.id !== bed.ward.id).slice(0, othersShown);
  const [registering, setRegistering] = useState(waiting.length === 0);
  const holdId = bed.occupancy?.kind === 'HOLD' ? bed.occupancy.id : undefined;

  const admit = async (encounter: WaitingEncounterFragment, to: { id: string; code: string }) => {
    refuse(undefined);
    const refusal = await acts.admit(to, person(t, encounter.patient), {
      encounterId: encounter.id,
      holdId: to.id === bed.id ? holdId : undefined,
    });
    if (refusal) refuse({ refusal, onPick: proposal => void admit(encounter, proposal.bed) });
    else if (to.id !== bed.id) openBed(to.id);
  };
  const lines = (people: readonly WaitingEncounterFragment[], showWard: boolean) =>
    people.map(encounter => (
      <li key={encounter.id}>
        <button type="button" className="admit-line" onClick={() => void admit(encounter, bed)}>
          <WaitingFacts encounter={encounter} showWard={showWard} misfit={fitting(encounter)} />
          <span className="admit-go">{t('act.ADMIT')}</span>
        </button>
      </li>
    ));
  return (
    <div className="choice">
      {own.length > 0 && (
        <>
          <h3>
            {t('admit.pick')} <small>{t('admit.pickHint')}</small>
          </h3>
          <ul className="admit-list">{lines(own, false)}</ul>
        </>
      )}
      {others.length > 0 && (
        <details className="admit-others" open={own.length === 0}>
          <summary>{t('admit.others')}</summary>
          <ul className="admit-list">{lines(others, true)}</ul>
        </details>
      )}
      {waiting.length === 0 && <p className="quiet">{t('admit.none')}</p>}
      {!registering && (
        <Button type="dashed" block icon={<Icon name="plus" size={14} />} onClick={() => setRegistering(true)}>
          {t('admit.register')}
        </Button>
      )}
      {registering && (
        <RegistrationForm
          onSubmit={({ patient, admissionRoute, diagnosis, isolation }) =>
            acts.admit(bed, patient.name, { patient, admissionRoute, diagnosis, isolation, holdId })
          }
        />
      )}
    </div>
  );
}
