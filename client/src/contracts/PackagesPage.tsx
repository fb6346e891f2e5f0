import { useQuery } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { type Group, useScope, useViewer } from '../app/viewer';
import { type PackageLineFragment, PackagesDocument, ServicePackageWithdrawDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { PanelTabs } from '../panel/PanelTabs';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { payersText, priceText } from './money';
import { PackageDialog } from './PackageDialog';
import './packages.css';

/** The packages of the group: what each promises, to whom, at what price, paid by whom. */
export default function PackagesPage() {
  const { t } = useTranslation();
  useTitle(t('contracts.catalogue.title'));
  const { group } = useScope();
  const { data, error, refetch } = useQuery(PackagesDocument, {
    variables: { groupId: group?.id ?? '' },
    skip: !group,
  });
  if (!group) return <Blank icon="panel" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return <View group={group} packages={data.servicePackages} refresh={() => void refetch()} />;
}

function View({
  group,
  packages,
  refresh,
}: {
  group: Group;
  packages: readonly PackageLineFragment[];
  refresh: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const [open, setOpen] = useState<{ from?: PackageLineFragment }>();
  const today = civilNow().format('YYYY-MM-DD');
  const offered = packages.filter(one => !one.validUntil || one.validUntil > today);
  const ended = packages.filter(one => one.validUntil && one.validUntil <= today);
  const may = mayDo(viewer, 'package.manage');
  const offeredCodes = [...new Set(offered.map(one => one.code))];
  // The newest version there is of a package says what the next one begins with.
  const isNewest = (one: PackageLineFragment) =>
    packages.every(other => other.code !== one.code || other.version <= one.version);
  const publish = may && (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpen({})}>
      {t('contracts.catalogue.publish')}
    </Button>
  );
  return (
    <Page
      title={t('contracts.catalogue.title')}
      sentence={t('contracts.catalogue.sentence', { group: name(group), n: offeredCodes.length })}
      tools={publish}
    >
      <PanelTabs />
      {offered.length === 0 && (
        <Blank icon="panel" title={t('contracts.catalogue.none')} line={t('contracts.catalogue.noneLine')}>
          {publish}
        </Blank>
      )}
      <ul className="plain packages">
        {offered.map(one => (
          <Package
            key={one.id}
            offer={one}
            may={may}
            onNewVersion={isNewest(one) ? () => setOpen({ from: one }) : undefined}
            onChanged={refresh}
          />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className="packages-ended">
          <summary className="quiet">{t('contracts.catalogue.ended', { n: ended.length })}</summary>
          <ul className="plain packages">
            {ended.map(one => (
              <Package
                key={one.id}
                offer={one}
                may={may}
                ended
                onNewVersion={offeredCodes.includes(one.code) ? undefined : () => setOpen({ from: one })}
                onChanged={refresh}
              />
            ))}
          </ul>
        </details>
      )}
      {open && (
        <PackageDialog
          groupId={group.id}
          from={open.from}
          offeredCodes={offeredCodes}
          onClose={() => setOpen(undefined)}
          onDone={refresh}
        />
      )}
    </Page>
  );
}

function Package({
  offer,
  may,
  ended = false,
  onNewVersion,
  onChanged,
}: {
  offer: PackageLineFragment;
  may: boolean;
  ended?: boolean;
  /** Absent where another version is the one to go on from. */
  onNewVersion: (() => void) | undefined;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { busy, refusal, run } = useDialogAct();
  const withdraw = async () => {
    const done = await run(
      async () => (await act(ServicePackageWithdrawDocument, { packageId: offer.id })).servicePackageWithdraw,
      t('contracts.catalogue.withdrawn', { name: name(offer) }),
    );
    if (done) onChanged();
  };
  const populations = offer.populations.map(one => t(`resident.population.${one}`));
  return (
    <li className="package">
      <header>
        <b>{name(offer)}</b>
        <small>
          {offer.code} · {t('contracts.catalogue.version', { n: offer.version })} ·{' '}
          <span className="figures">
            {t('contracts.catalogue.validFrom', { date: offer.validFrom })}
            {offer.validUntil && ` · ${t('contracts.catalogue.validUntil', { date: offer.validUntil })}`}
          </span>
        </small>
      </header>
      <p className="package-price figures">
        <b>{priceText(t, offer.price.amount)}</b> {payersText(t, offer.payers)}
      </p>
      <p>
        {t('contracts.catalogue.for')}{' '}
        {populations.length > 0 ? populations.join(t('common.listSeparator')) : t('contracts.catalogue.forAll')}
      </p>
      <table className="package-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('contracts.catalogue.item')}</th>
            <th scope="col">{t('contracts.catalogue.timesPerYear')}</th>
            <th scope="col">{t('contracts.catalogue.who')}</th>
          </tr>
        </thead>
        <tbody>
          {offer.items.map(item => (
            <tr key={item.code}>
              <td>
                {name(item)}
                {item.condition && (
                  <small>
                    {' '}
                    {t('contracts.catalogue.condition')} {t(`resident.condition.${item.condition}`)}
                  </small>
                )}
              </td>
              <td className="figures">{t('contracts.catalogue.times', { n: item.timesPerYear })}</td>
              <td>{t(`contracts.role.${item.role}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {may && (
        <div className="package-acts">
          {onNewVersion && (
            <Button size="small" onClick={onNewVersion}>
              {ended ? t('contracts.catalogue.again') : t('contracts.catalogue.newVersion')}
            </Button>
          )}
          {!ended && (
            <Popconfirm
              title={t('contracts.catalogue.withdrawTitle', { name: name(offer) })}
              description={t('contracts.catalogue.withdrawLine')}
              okText={t('contracts.catalogue.withdraw')}
              cancelText={t('common.cancel')}
              okButtonProps={{ danger: true }}
              onConfirm={() => void withdraw()}
            >
              <Button size="small" type="text" loading={busy}>
                {t('contracts.catalogue.withdraw')}
              </Button>
            </Popconfirm>
          )}
        </div>
      )}
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </li>
  );
}
