import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useScope, useViewer } from '../app/viewer';
import { JointWardsDocument, type JointWardsQuery } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { usePhone } from '../ui/useMedia';
import { AgreeDialog } from './AgreeDialog';
import { bedsIn, handedOver, lastRoundToday, useWardName } from './jointWard';
import './joint-wards.css';

type Row = JointWardsQuery['jointWards'][number];

/** The joint wards of the group: who runs them, who lies there, what happens today. */
export default function JointWardsPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('jointWards.title'));
  const { data, error, refetch } = useQuery(JointWardsDocument, {
    variables: { groupId: group?.id ?? '' },
    skip: !group,
    pollInterval: 60_000,
  });
  if (!group) return <Blank icon="jointWards" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return <Content wards={data.jointWards} onChanged={() => void refetch()} />;
}

function Content({ wards, onChanged }: { wards: readonly Row[]; onChanged: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const viewer = useViewer();
  const [agreeing, setAgreeing] = useState(false);
  const [past, setPast] = useState(false);
  const present = wards.filter(one => one.state !== 'ENDED');
  const ended = wards.filter(one => one.state === 'ENDED');
  const agree = mayDo(viewer, 'jointward.manage') && (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setAgreeing(true)}>
      {t('jointWards.agree')}
    </Button>
  );
  const shown = past ? [...present, ...ended] : present;
  return (
    <>
      {wards.length === 0 ? (
        <Blank icon="jointWards" title={t('jointWards.none')} line={t('jointWards.noneLine')}>
          {agree}
        </Blank>
      ) : (
        <Page title={t('jointWards.title')} sentence={<Answer wards={present} />} tools={agree}>
          {phone ? <Cards wards={shown} /> : <Wards wards={shown} />}
          {ended.length > 0 && (
            <Button type="text" className="load-more" onClick={() => setPast(!past)}>
              {past ? t('jointWards.hideEnded') : t('jointWards.showEnded', { n: ended.length })}
            </Button>
          )}
        </Page>
      )}
      {agreeing && <AgreeDialog onClose={() => setAgreeing(false)} onAgreed={onChanged} />}
    </>
  );
}

function Answer({ wards }: { wards: readonly Row[] }) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const active = wards.filter(one => one.state === 'ACTIVE');
  const sum = (of: (ward: Row) => number) => count(active.reduce((total, ward) => total + of(ward), 0));
  return t('jointWards.sentence', {
    group: group ? name(group) : '',
    wards: active.length,
    beds: sum(ward => bedsIn(ward).beds),
    patients: sum(ward => bedsIn(ward).patients),
    n: sum(ward => handedOver(ward).into),
  });
}

function Wards({ wards }: { wards: readonly Row[] }) {
  const { t } = useTranslation();
  const name = useName();
  const wardName = useWardName();
  const columns: TableColumnsType<Row> = [
    {
      key: 'ward',
      title: t('jointWards.ward'),
      render: (_, ward) => (
        <Link className="row-name" to={`/joint-wards/${ward.id}`}>
          {wardName(ward)}
        </Link>
      ),
    },
    { key: 'partner', title: t('jointWards.partner'), render: (_, { partner }) => name(partner) },
    { key: 'director', title: t('jointWards.role.DIRECTOR'), render: (_, { director }) => director && name(director) },
    {
      key: 'beds',
      title: t('jointWards.bedsAndPatients'),
      align: 'right',
      render: (_, ward) => <BedCount ward={ward} />,
    },
    {
      key: 'today',
      title: t('jointWards.today'),
      render: (_, ward) => <Today ward={ward} />,
    },
    {
      key: 'round',
      title: t('jointWards.lastRound'),
      className: 'figures',
      render: (_, { rounds }) => (rounds.edges[0] ? timeOf(rounds.edges[0].node.at) : '—'),
    },
    {
      key: 'during',
      title: t('jointWards.period'),
      className: 'figures',
      render: (_, ward) => <Period ward={ward} />,
    },
  ];
  return <DataTable label={t('jointWards.title')} rowKey="id" columns={columns} dataSource={[...wards]} />;
}

function BedCount({ ward }: { ward: Row }) {
  const { beds, patients } = bedsIn(ward);
  return <span className="figures">{beds === 0 ? '—' : `${patients} / ${beds}`}</span>;
}

function Today({ ward }: { ward: Row }) {
  const { t } = useTranslation();
  const { into, out } = handedOver(ward);
  const parts = [
    into > 0 && t('jointWards.inToday', { n: into }),
    out > 0 && t('jointWards.outToday', { n: out }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(t('common.listSeparator')) : <span className="quiet">—</span>;
}

function Period({ ward }: { ward: Row }) {
  const { t } = useTranslation();
  const { from, until } = ward.during;
  return (
    <>
      {`${from} – ${until ?? t('jointWards.open')}`}
      {ward.state !== 'ACTIVE' && (
        <em className={`joint-state joint-${ward.state}`}>{t(`jointWards.state.${ward.state}`)}</em>
      )}
    </>
  );
}

/** On a phone: one card for each, the answer in its first line. */
function Cards({ wards }: { wards: readonly Row[] }) {
  const { t } = useTranslation();
  const name = useName();
  const wardName = useWardName();
  const today = (ward: Row): string[] => {
    const round = lastRoundToday(ward);
    const { into, out } = handedOver(ward);
    return [
      into > 0 ? t('jointWards.inToday', { n: into }) : '',
      out > 0 ? t('jointWards.outToday', { n: out }) : '',
      round ? t('jointWards.roundAt', { time: timeOf(round) }) : '',
    ].filter(Boolean);
  };
  return (
    <ul className="plain">
      {wards.map(ward => (
        <li key={ward.id}>
          <Link to={`/joint-wards/${ward.id}`} className="joint-card">
            <span className="joint-card-head">
              <b>{wardName(ward)}</b>
              <BedCount ward={ward} />
            </span>
            <span>
              {name(ward.partner)}
              {ward.director && ` · ${name(ward.director)}`}
            </span>
            <span>{today(ward).join(' · ')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
