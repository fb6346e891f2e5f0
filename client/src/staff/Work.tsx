import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Section';
import type { PartProps } from './PersonPage';
import { saidPeriod } from './period';

const shownAtFirst = 8;

/** What somebody did and will do at the houses, the next first. */
export function Sessions({ person }: PartProps) {
  const { t } = useTranslation();
  const name = useName();
  const [all, setAll] = useState(false);
  const sessions = [...person.sessions].sort((a, b) => b.startsAt.localeCompare(a.startsAt));
  const shown = all ? sessions : sessions.slice(0, shownAtFirst);
  return (
    <Section title={t('staff.sessions.title')}>
      {sessions.length === 0 && <p className="quiet">{t('staff.sessions.none')}</p>}
      <ul className="plain staff-lines">
        {shown.map(session => (
          <li key={session.id}>
            <span>
              <span className="figures">
                {dateOf(session.startsAt)} {timeOf(session.startsAt, Date.parse(session.startsAt))}
              </span>{' '}
              <b>{name(session)}</b> {session.institution && name(session.institution)}
              <small>
                {[
                  t(`staff.sessions.state.${session.state}`),
                  session.patientsSeen != null && t('staff.sessions.seen', { n: session.patientsSeen }),
                  session.techniques.length > 0 && t('staff.sessions.techniques', { n: session.techniques.length }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {!all && sessions.length > shownAtFirst && (
        <Button type="text" size="small" onClick={() => setAll(true)}>
          {t('staff.sessions.more', { n: sessions.length - shownAtFirst })}
        </Button>
      )}
    </Section>
  );
}

/** Orders that sent somebody elsewhere. */
export function Orders({ person }: PartProps) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Section title={t('staff.orders.title')}>
      {person.dispatchOrders.length === 0 && <p className="quiet">{t('staff.orders.none')}</p>}
      <ul className="plain staff-lines">
        {person.dispatchOrders.map(order => (
          <li key={order.id}>
            <span>
              <Link to={`/dispatch/${order.id}`} className="figures">
                {order.number}
              </Link>{' '}
              {t(`staff.kind.${order.kind}`)} <b>{order.host && name(order.host)}</b>
              <small className="figures">
                {t(`staff.orders.state.${order.state}`)} · {saidPeriod(order.during, t('staff.open'))}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The way to the printable certificate, for whoever has served at the grassroots. */
export function Certificates({ person }: PartProps) {
  const { t } = useTranslation();
  const served = person.dispatchOrders.some(
    ({ kind, state }) => kind !== 'TRAINING' && (state === 'ACTIVE' || state === 'COMPLETED'),
  );
  if (!served) return null;
  return (
    <Section title={t('staff.certificates.title')}>
      <p>{t('staff.certificates.line')}</p>
      <LinkButton icon={<Icon name="print" size={16} />} to={`/staff/${person.id}/certificate`}>
        {t('staff.certificates.open')}
      </LinkButton>
    </Section>
  );
}
