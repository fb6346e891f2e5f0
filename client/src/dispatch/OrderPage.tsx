import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { DispatchOrderDocument, type OrderFullFragment } from '../gql/graphql';
import { KindTag } from '../staff/KindTag';
import { StaffTabs } from '../staff/StaffTabs';
import { dateOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { OrderActs } from './OrderActs';
import { Days, Way } from './OrderFacts';
import { sides } from './order';
import '../staff/staff.css';
import './dispatch.css';

/** One order: what is asked, who has agreed, what stands in the way, and what may be done now. */
export default function OrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DispatchOrderDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useTitle(data?.dispatchOrder?.number ?? t('dispatch.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!data.dispatchOrder)
    return (
      <Blank icon="search" title={t('state.notFound')} line={t('dispatch.page.notFoundLine')}>
        <Link to="/dispatch">{t('dispatch.page.toAll')}</Link>
      </Blank>
    );
  return <View order={data.dispatchOrder} onChanged={() => void refetch()} />;
}

function View({ order, onChanged }: { order: OrderFullFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { person, home, host, number, state } = order;
  return (
    <Page
      title={number}
      sentence={t('dispatch.page.sentence', {
        name: person ? name(person) : number,
        home: home ? name(home) : '—',
        host: host ? name(host) : '—',
        state: t(`dispatch.state.${state}`),
      })}
      note={<span className="figures">{number}</span>}
    >
      <StaffTabs />
      <OrderActs order={order} onChanged={onChanged} />
      <div className="order-page">
        <div>
          <Obstacles order={order} />
          <Facts order={order} />
        </div>
        <div>
          <Approvals order={order} />
          <Chain order={order} />
        </div>
      </div>
    </Page>
  );
}

function Obstacles({ order: { obstacles } }: { order: OrderFullFragment }) {
  const { t } = useTranslation();
  if (obstacles.length === 0) return null;
  return (
    <Section title={t('dispatch.page.obstacles')}>
      {obstacles.map(({ code, message }) => (
        <p key={code} className="warn">
          <Icon name="alert" size={16} /> {message}
        </p>
      ))}
    </Section>
  );
}

function Facts({ order }: { order: OrderFullFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const { person, kind, shareBp, post, department, purpose, requestedBy, requestedSide, requestedAt } = order;
  return (
    <Section title={t('dispatch.page.facts')}>
      <dl className="facts">
        <dt>{t('dispatch.columns.person')}</dt>
        <dd>{person && <Link to={`/staff/${person.id}`}>{name(person)}</Link>}</dd>
        <dt>{t('dispatch.columns.way')}</dt>
        <dd>
          <Way order={order} />
        </dd>
        <dt>{t('dispatch.columns.kind')}</dt>
        <dd>
          <KindTag kind={kind} shareBp={shareBp} /> {t(`post.${post}`)}
        </dd>
        {department && (
          <>
            <dt>{t('dispatch.page.department')}</dt>
            <dd>{name(department)}</dd>
          </>
        )}
        <dt>{t('dispatch.columns.during')}</dt>
        <dd>
          <Days order={order} />
          {order.daysHeld > 0 && <small> {t('dispatch.page.held', { n: order.daysHeld })}</small>}
        </dd>
        <dt>{t('dispatch.page.purpose')}</dt>
        <dd className="order-purpose">{purpose}</dd>
        <dt>{t('dispatch.page.requested')}</dt>
        <dd>
          {t('dispatch.page.requestedBy', {
            name: requestedBy ? name(requestedBy) : '—',
            side: t(`dispatch.side.${requestedSide}`),
            date: dateOf(requestedAt),
          })}
        </dd>
        {order.endedAt && (
          <>
            <dt>{t('dispatch.page.ended')}</dt>
            <dd>
              {[order.endedBy && name(order.endedBy), dateOf(order.endedAt), order.endReason]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </>
        )}
      </dl>
      {order.appointment && (order.state === 'APPROVED' || order.state === 'ACTIVE') && (
        <p className="staff-fine">
          <Icon name="check" size={16} /> {t('dispatch.page.appointment')}
        </p>
      )}
    </Section>
  );
}

function Approvals({ order: { approvals } }: { order: OrderFullFragment }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Section title={t('dispatch.page.approvals')}>
      {approvals.length === 0 && <p className="quiet">{t('dispatch.page.notAsked')}</p>}
      <ol className="plain order-approvals">
        {sides.map(side => {
          const approval = approvals.find(one => one.side === side);
          if (!approval) return null;
          const { decision, decidedBy, decidedAt, dueAt, isOverdue, reason, signers, groupSigns } = approval;
          return (
            <li key={side} className={`order-side-${decision}`}>
              <Icon name={decision === 'WAITING' ? 'clock' : decision === 'APPROVED' ? 'check' : 'close'} size={16} />
              <span>
                <b>{t(`dispatch.side.${side}`)}</b> {t(`dispatch.decision.${decision}`)}
                {decidedAt && (
                  <small>
                    {t('dispatch.page.by', { name: decidedBy ? name(decidedBy) : '', date: dateOf(decidedAt) })}
                  </small>
                )}
                {decision === 'WAITING' && (
                  <small className={isOverdue ? 'danger' : undefined}>
                    {t(isOverdue ? 'dispatch.late' : 'dispatch.due', { date: dateOf(dueAt) })}
                  </small>
                )}
                {reason && <small>{reason}</small>}
                {groupSigns && <small>{t('dispatch.page.groupSigns')}</small>}
                {decision === 'WAITING' && (
                  <small className={signers.length > 0 ? undefined : 'warn'}>
                    {signers.length > 0
                      ? t('dispatch.page.signers', { names: signers.map(name).join(t('staff.comma')) })
                      : t('dispatch.page.noSigner')}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

const links = ['extends', 'extendedBy', 'replaces', 'replacedBy'] as const;

/** The orders before and after it. */
function Chain({ order }: { order: OrderFullFragment }) {
  const { t } = useTranslation();
  const found = links.flatMap(link => {
    const other = order[link];
    return other ? [{ link, other }] : [];
  });
  if (found.length === 0) return null;
  return (
    <Section title={t('dispatch.page.chain')}>
      <dl className="facts">
        {found.map(({ link, other }) => (
          <div key={link}>
            <dt>{t(`dispatch.page.${link}`)}</dt>
            <dd>
              <Link className="figures" to={`/dispatch/${other.id}`}>
                {other.number}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
