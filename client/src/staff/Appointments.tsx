import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffAppointmentFragment } from '../gql/graphql';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { usePhone } from '../ui/useMedia';
import { AppointDialog } from './AppointDialog';
import { EndDialog } from './EndDialog';
import { KindTag } from './KindTag';
import type { PartProps } from './PersonPage';
import { isInForce, saidPeriod } from './period';
import { Timeline } from './Timeline';

/** What somebody is appointed to: a picture over time, and the list with what one may do. */
export function Appointments({ person, today, onChanged }: PartProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<StaffAppointmentFragment>();
  const { appointments } = person;
  const now = appointments.filter(one => isInForce(one, today));
  const coming = appointments.filter(({ period }) => period.from > today);
  const past = appointments.filter(one => !now.includes(one) && !coming.includes(one));
  return (
    <Section
      title={t('staff.timeline.title')}
      aside={t('staff.timeline.aside', { n: now.length })}
      tools={
        person.availableActions.includes('APPOINT') && (
          <Button size="small" type="primary" icon={<Icon name="plus" size={14} />} onClick={() => setAppointing(true)}>
            {t('staff.appoint.button')}
          </Button>
        )
      }
    >
      {appointments.length === 0 && <p className="quiet">{t('staff.timeline.noneLine')}</p>}
      {!phone && appointments.length > 0 && <Timeline bars={barsOf(appointments)} today={today} />}
      <Lines word={t('staff.timeline.now')} appointments={now} onEnd={setEnding} />
      <Lines word={t('staff.timeline.coming')} appointments={coming} onEnd={setEnding} />
      {past.length > 0 && (
        <details className="staff-past">
          <summary>{t('staff.timeline.past', { n: past.length })}</summary>
          <Lines appointments={past} onEnd={setEnding} />
        </details>
      )}
      {appointing && <AppointDialog person={person} onClose={() => setAppointing(false)} onDone={onChanged} />}
      {ending && <EndDialog appointment={ending} onClose={() => setEnding(undefined)} onDone={onChanged} />}
    </Section>
  );
}

function barsOf(appointments: readonly StaffAppointmentFragment[]) {
  return appointments.flatMap(({ id, kind, shareBp, period, institution, group }) => {
    const place = institution ?? group;
    return place ? [{ id, kind, shareBp, period, place }] : [];
  });
}

function Lines({
  word,
  appointments,
  onEnd,
}: {
  word?: string;
  appointments: readonly StaffAppointmentFragment[];
  onEnd: (appointment: StaffAppointmentFragment) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  if (appointments.length === 0) return null;
  return (
    <>
      {word && <h3 className="staff-lines-head">{word}</h3>}
      <ul className="plain staff-lines">
        {appointments.map(one => {
          const { id, kind, shareBp, post, institution, group, department, ward, period, availableActions } = one;
          const place = institution ?? group;
          return (
            <li key={id} data-appointment={id}>
              <span>
                <KindTag kind={kind} shareBp={shareBp} /> <b>{place && name(place)}</b>{' '}
                {[department && name(department), ward && name(ward), t(`post.${post}`)].filter(Boolean).join(' · ')}
                <small className="figures">{saidPeriod(period, t('staff.open'))}</small>
              </span>
              {availableActions.includes('END') && (
                <Button size="small" type="text" onClick={() => onEnd(one)}>
                  {t('staff.end.button')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
