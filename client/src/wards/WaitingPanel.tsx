import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import type { WaitingEncounterFragment } from '../gql/graphql';
import { ageOf, person, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { useNow } from '../ui/time';
import { useBoardContext } from './boardContext';
import { Needs } from './Needs';
import { RegistrationForm } from './RegistrationForm';
import type { BoardWard } from './useBoard';

/** Who waits for a bed, the longest first. One click on a person, one on a bed: admitted. */
export function WaitingPanel({
  waiting,
  wards,
  wardId,
}: {
  waiting: readonly WaitingEncounterFragment[];
  wards: readonly BoardWard[];
  wardId: string | undefined;
}) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { past } = useBoardContext();
  const [adding, setAdding] = useState(false);
  const shown = wardId ? waiting.filter(one => !one.ward || one.ward.id === wardId) : waiting;
  return (
    <section className="waiting" aria-labelledby="waiting-title">
      <header className="side-head">
        <h2 id="waiting-title">
          {t('board.waitingTitle')} <span className="badge">{shown.length}</span>
        </h2>
        {!past && mayDo(viewer, 'encounter.plan') && (
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            onClick={() => setAdding(!adding)}
            aria-expanded={adding}
          >
            {t('board.waitingAdd')}
          </Button>
        )}
      </header>
      {adding && <PlanForm wards={wards} wardId={wardId} onDone={() => setAdding(false)} />}
      {shown.length === 0 && !adding && <p className="quiet">{t('board.waitingEmpty')}</p>}
      <ul className="waiting-list">
        {shown.map(encounter => (
          <WaitingLine key={encounter.id} encounter={encounter} showWard={!wardId} />
        ))}
      </ul>
    </section>
  );
}

function WaitingLine({ encounter, showWard }: { encounter: WaitingEncounterFragment; showWard: boolean }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { past, picking, pick } = useBoardContext();
  const who = person(t, encounter.patient);
  const chosen = picking?.encounterId === encounter.id;
  return (
    <li className={chosen ? 'waiting-line waiting-chosen' : 'waiting-line'}>
      <WaitingFacts encounter={encounter} showWard={showWard} />
      {!past && mayDo(viewer, 'bed.admit') && (
        <Button
          size="small"
          type={chosen ? 'primary' : 'default'}
          aria-label={`${t('board.waitingFind')}: ${who}`}
          onClick={() =>
            pick(chosen ? undefined : { kind: 'ADMIT', encounterId: encounter.id, wardId: encounter.ward?.id, who })
          }
        >
          {chosen ? t('common.cancel') : t('board.waitingFind')}
        </Button>
      )}
    </li>
  );
}

/** `misfit` says why the bed at hand will probably be refused. */
export function WaitingFacts({
  encounter,
  showWard,
  misfit,
}: {
  encounter: WaitingEncounterFragment;
  showWard: boolean;
  misfit?: string;
}) {
  const { t } = useTranslation();
  const name = useName();
  const now = useNow(60_000);
  const facts = [
    showWard && encounter.ward && name(encounter.ward),
    encounter.diagnosis,
    encounter.admissionRoute === 'EMERGENCY' && t('admissionRoute.EMERGENCY'),
    encounter.plannedAt && t('board.waitingSince', { time: ageOf(encounter.plannedAt, now) }),
  ].filter(Boolean);
  return (
    <span className="waiting-facts">
      <b>{person(t, encounter.patient)}</b>
      <Needs
        isolation={encounter.requestedIsolation ? [encounter.requestedIsolation] : []}
        equipment={encounter.requestedEquipment}
      />
      <small>
        {misfit && <span className="warn">{misfit} · </span>}
        {facts.join(' · ')}
      </small>
    </span>
  );
}

function PlanForm({
  wards,
  wardId,
  onDone,
}: {
  wards: readonly BoardWard[];
  wardId: string | undefined;
  onDone: () => void;
}) {
  const { acts } = useBoardContext();
  const name = useName();
  return (
    <RegistrationForm
      wards={wards.map(({ ward }) => ({ value: ward.id, label: name(ward) }))}
      wardId={wardId}
      onSubmit={async entry => {
        const { wardId: target, ...rest } = entry;
        if (!target) return undefined;
        const refusal = await acts.plan(entry.patient.name, { wardId: target, ...rest });
        if (!refusal) onDone();
        return refusal;
      }}
    />
  );
}
