import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { type Group, useScope } from '../app/viewer';
import { type AppLineFragment, ExternalAppsDocument } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { ageOf, dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useNow } from '../ui/time';
import { usePhone } from '../ui/useMedia';
import { RegisterDialog } from './RegisterDialog';
import { RevokeDialog } from './RevokeDialog';
import './apps.css';

/** Programs of others that read here: which, what, where, until when; and the way to let one in or to shut it out. */
export default function AppsPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('apps.title'));
  if (!group) return <Blank icon="apps" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  return <Loaded key={group.id} group={group} />;
}

function Loaded({ group }: { group: Group }) {
  const { t } = useTranslation();
  const [registering, setRegistering] = useState(false);
  const [revoking, setRevoking] = useState<AppLineFragment>();
  const { data, error, refetch } = useQuery(ExternalAppsDocument, { variables: { groupId: group.id } });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={6} />;
  const apps = data.externalApps;
  const register = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setRegistering(true)}>
      {t('apps.register')}
    </Button>
  );
  // The dialogs stand beside the page, not in it: the first application makes another page of it while its key is on screen.
  return (
    <>
      {apps.length === 0 ? (
        <Blank icon="apps" title={t('apps.empty')} line={t('apps.emptyLine')}>
          {register}
        </Blank>
      ) : (
        <Page title={t('apps.title')} sentence={<Answer apps={apps} />} note={t('apps.note')} tools={register}>
          <Apps apps={apps} onRevoke={setRevoking} />
        </Page>
      )}
      {registering && (
        <RegisterDialog group={group} onClose={() => setRegistering(false)} onRegistered={() => void refetch()} />
      )}
      {revoking && (
        <RevokeDialog app={revoking} onClose={() => setRevoking(undefined)} onRevoked={() => void refetch()} />
      )}
    </>
  );
}

function Answer({ apps }: { apps: readonly AppLineFragment[] }) {
  const { t } = useTranslation();
  const now = useNow();
  const active = apps.filter(one => one.state === 'ACTIVE');
  const used = active.flatMap(one => one.lastUsedAt ?? []).sort();
  const newest = used.at(-1);
  if (active.length === 0) return t('apps.sentenceNone');
  return newest
    ? t('apps.sentence', { n: active.length, time: ageOf(newest, now) })
    : t('apps.sentenceUnused', { n: active.length });
}

interface ListProps {
  apps: readonly AppLineFragment[];
  onRevoke: (app: AppLineFragment) => void;
}

function Apps(props: ListProps) {
  const phone = usePhone();
  return phone ? <Cards {...props} /> : <Lines {...props} />;
}

function Lines({ apps, onRevoke }: ListProps) {
  const { t } = useTranslation();
  const name = useName();
  const columns: TableColumnsType<AppLineFragment> = [
    {
      key: 'name',
      title: t('apps.name'),
      render: (_, app) => (
        <>
          <b>{app.name}</b>
          <small className="app-contact">{app.contact}</small>
        </>
      ),
    },
    { key: 'state', title: t('apps.stateTitle'), render: (_, app) => <State app={app} /> },
    { key: 'scopes', title: t('apps.reads'), render: (_, app) => <Scopes app={app} /> },
    { key: 'houses', title: t('apps.institutions'), render: (_, app) => <Houses app={app} /> },
    { key: 'key', title: t('apps.key'), render: (_, app) => <code>{`${app.keyPrefix}…`}</code> },
    {
      key: 'used',
      title: t('apps.lastUsed'),
      className: 'figures',
      render: (_, { lastUsedAt }) => (lastUsedAt ? timeOf(lastUsedAt) : t('apps.never')),
    },
    { key: 'expires', title: t('apps.expires'), className: 'figures', render: (_, app) => <Expiry app={app} /> },
    {
      key: 'by',
      title: t('apps.registeredBy'),
      render: (_, { createdBy, createdAt }) =>
        [createdBy && name(createdBy), dateOf(createdAt)].filter(Boolean).join(' · '),
    },
    { key: 'acts', align: 'right', render: (_, app) => <Revoke app={app} onRevoke={onRevoke} /> },
  ];
  return <DataTable label={t('apps.title')} rowKey="id" columns={columns} dataSource={[...apps]} />;
}

function Cards({ apps, onRevoke }: ListProps) {
  const { t } = useTranslation();
  return (
    <ul className="plain">
      {apps.map(app => (
        <li key={app.id} className="app-card">
          <span className="app-card-head">
            <b>{app.name}</b> <State app={app} />
          </span>
          <span>{app.contact}</span>
          <span>
            <Scopes app={app} /> · <Houses app={app} />
          </span>
          <span>
            <code>{`${app.keyPrefix}…`}</code> · {t('apps.lastUsed')}{' '}
            {app.lastUsedAt ? timeOf(app.lastUsedAt) : t('apps.never')}
          </span>
          <span>
            {t('apps.expires')} <Expiry app={app} />
          </span>
          <Revoke app={app} onRevoke={onRevoke} />
        </li>
      ))}
    </ul>
  );
}

/** Open: filled. Over: hollow. Revoked: struck. */
function State({ app }: { app: AppLineFragment }) {
  const { t } = useTranslation();
  const mark = <span className={`app-state app-${app.state}`}>{t(`apps.state.${app.state}`)}</span>;
  if (app.state !== 'REVOKED') return mark;
  const when = app.revokedAt ? timeOf(app.revokedAt) : '';
  return (
    <Tooltip title={`${when} ${app.revokeReason ?? ''}`} trigger={['hover', 'click', 'focus']}>
      {mark}
    </Tooltip>
  );
}

function Scopes({ app }: { app: AppLineFragment }) {
  const { t } = useTranslation();
  return app.scopes.map(scope => t(`apps.scope.${scope}`)).join(t('common.listSeparator'));
}

const housesShown = 1;

function Houses({ app: { institutions } }: { app: AppLineFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const shown = institutions.slice(0, housesShown).map(name).join(t('common.listSeparator'));
  if (institutions.length <= housesShown) return shown || '—';
  return (
    <Tooltip title={institutions.map(name).join(t('common.listSeparator'))} trigger={['hover', 'click', 'focus']}>
      <span className="rate">{t('apps.andMore', { names: shown, n: institutions.length - housesShown })}</span>
    </Tooltip>
  );
}

const soonDays = 14;
const dayMs = 86_400_000;

function Expiry({ app }: { app: AppLineFragment }) {
  const { t } = useTranslation();
  const now = useNow();
  const days = Math.floor((Date.parse(app.expiresAt) - now) / dayMs);
  if (app.state !== 'ACTIVE') return dateOf(app.expiresAt);
  return (
    <span className={days <= soonDays ? 'warn' : undefined}>
      {dateOf(app.expiresAt)} <small>{t('apps.daysLeft', { n: Math.max(0, days) })}</small>
    </span>
  );
}

function Revoke({ app, onRevoke }: { app: AppLineFragment; onRevoke: (app: AppLineFragment) => void }) {
  const { t } = useTranslation();
  if (app.state === 'REVOKED') return null;
  return (
    <Button size="small" danger onClick={() => onRevoke(app)} aria-label={t('apps.revokeOne', { name: app.name })}>
      {t('apps.revoke')}
    </Button>
  );
}
