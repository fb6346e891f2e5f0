import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffLicenceFragment, StaffRegistrationFragment } from '../gql/graphql';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { LicenceDialog } from './LicenceDialog';
import { expiring } from './licence';
import type { PartProps } from './PersonPage';
import { holdsOn, type Period, saidPeriod } from './period';
import { RegistrationDialog, RegistrationEndDialog } from './RegistrationDialog';
import { useStaffTerms } from './useStaffTerms';

type Open =
  | { kind: 'licence'; licence?: StaffLicenceFragment }
  | { kind: 'registration' }
  | { kind: 'end'; registration: StaffRegistrationFragment };

/** By which licence somebody practises, and where it is registered; what ends soon says so. */
export function Licences({ person, today, onChanged }: PartProps) {
  const { t } = useTranslation();
  const name = useName();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const keeps = person.availableActions.includes('UPDATE');
  const { licences, registrations } = person;
  const dialog = { person, today, onClose: close, onDone: onChanged };
  return (
    <Section
      title={t('staff.licences.title')}
      tools={
        keeps && (
          <>
            <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setOpen({ kind: 'licence' })}>
              {t('staff.licences.add')}
            </Button>{' '}
            {licences.length > 0 && (
              <Button size="small" onClick={() => setOpen({ kind: 'registration' })}>
                {t('staff.licences.register')}
              </Button>
            )}
          </>
        )
      }
    >
      {licences.length + registrations.length === 0 && <p className="quiet">{t('staff.licences.none')}</p>}
      <ul className="plain staff-lines">
        {licences.map(licence => (
          <li key={licence.id}>
            <span>
              <b>{t(`staff.licence.${licence.kind}`)}</b> <span className="figures">{licence.number}</span>
              <small>
                {licence.scopeZh} <Left period={licence.period} today={today} />
              </small>
            </span>
            {keeps && (
              <Button size="small" type="text" onClick={() => setOpen({ kind: 'licence', licence })}>
                {t('staff.licences.edit')}
              </Button>
            )}
          </li>
        ))}
        {registrations.map(registration => (
          <li key={registration.id}>
            <span>
              {registration.institution && <b>{name(registration.institution)}</b>}{' '}
              {t(`staff.registration.${registration.kind}`)}
              <small>
                <Left period={registration.period} today={today} />
              </small>
            </span>
            {keeps && holdsOn(registration.period, today) && (
              <Button size="small" type="text" onClick={() => setOpen({ kind: 'end', registration })}>
                {t('staff.licences.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open?.kind === 'licence' && <LicenceDialog {...dialog} licence={open.licence} />}
      {open?.kind === 'registration' && <RegistrationDialog {...dialog} />}
      {open?.kind === 'end' && <RegistrationEndDialog {...dialog} registration={open.registration} />}
    </Section>
  );
}

/** The period, and how long it lasts still when that is not long. */
function Left({ period, today }: { period: Period; today: string }) {
  const { t } = useTranslation();
  const { licenceWarnDays } = useStaffTerms();
  const [left] = expiring(period, today, licenceWarnDays);
  return (
    <span className="figures">
      {saidPeriod(period, t('staff.open'))}
      {left !== undefined && (
        <span className={left > 0 ? 'warn' : 'danger'}>
          {' '}
          <Icon name="alert" size={14} />{' '}
          {left > 0 ? t('staff.licences.endsIn', { n: left }) : t('staff.licences.over')}
        </span>
      )}
    </span>
  );
}
