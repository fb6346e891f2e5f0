import { useQuery } from '@apollo/client/react';
import { Button, Table, type TableColumnsType } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { rememberScope, useScope, useViewer } from '../app/viewer';
import { GroupPageDocument, type GroupPageQuery } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, dateOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { CloseWardDialog } from './CloseWardDialog';
import { MoveInstitutionDialog } from './MoveInstitutionDialog';
import { WardBeds } from './WardBeds';
import './group.css';

type Group = NonNullable<GroupPageQuery['medicalGroup']>;
export type GroupMembership = Group['memberships'][number];
export type GroupWard = GroupMembership['institution']['wards'][number];

/** The group as it is made: members, wards, beds, and the policy that is valid. */
export default function GroupPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  const { data, error, refetch } = useQuery(GroupPageDocument, { variables: { id: group?.id ?? '' }, skip: !group });
  useTitle(t('group.title'));
  useEffect(() => rememberScope(viewer, group?.id), [viewer, group?.id]);
  if (!group) return <Blank icon="group" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  if (!data.medicalGroup) return <Blank icon="group" title={t('state.notFound')} />;
  return <Content group={data.medicalGroup} onChanged={() => void refetch()} />;
}

const roleOrder = { LEAD: 0, MEMBER: 1, CITY_PARTNER: 2 } as const;

function Content({ group, onChanged }: { group: Group; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const members = [...group.memberships].sort(
    (a, b) => roleOrder[a.role] - roleOrder[b.role] || a.institution.code.localeCompare(b.institution.code),
  );
  const wards = members.flatMap(one => one.institution.wards);
  const beds = wards.reduce((sum, ward) => sum + ward.beds.length, 0);
  const place = { group: name(group), institutions: count(members.length), wards: count(wards.length) };
  // Whose rights do not reach all beds is not told a number that looks like all.
  const partly = wards.some(ward => ward.beds.length === 0);
  const sentence = partly ? t('group.sentencePartly', place) : t('group.sentence', { ...place, beds: count(beds) });
  return (
    <Page title={t('group.title')} sentence={sentence} note={`${group.code} · ${group.district}`}>
      <Members members={members} groupId={group.id} onChanged={onChanged} />
      <section className="panel-box">
        <h2>{t('group.policies')}</h2>
        {group.policyVersions.length === 0 ? (
          <p className="quiet">{t('group.policiesEmpty')}</p>
        ) : (
          <Policies versions={group.policyVersions} />
        )}
      </section>
    </Page>
  );
}

function Members({
  members,
  groupId,
  onChanged,
}: {
  members: readonly GroupMembership[];
  groupId: string;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const [search, setParam] = useParam();
  const [moving, setMoving] = useState<GroupMembership>();
  const open = (search.get('open') ?? '').split(',').filter(Boolean);
  const columns: TableColumnsType<GroupMembership> = [
    {
      key: 'name',
      title: t('group.name'),
      render: (_, { institution }) => <BoardLink institutionId={institution.id}>{name(institution)}</BoardLink>,
    },
    { key: 'code', title: t('group.code'), render: (_, { institution }) => <code>{institution.code}</code> },
    { key: 'role', title: t('group.role'), render: (_, { role }) => t(`role.${role}`) },
    { key: 'tier', title: t('group.tier'), render: (_, { institution }) => t(`tier.${institution.tier}`) },
    { key: 'wards', title: t('group.wards'), align: 'right', render: (_, { institution }) => institution.wards.length },
    {
      key: 'beds',
      title: t('group.beds'),
      align: 'right',
      render: (_, { institution }) => count(institution.wards.reduce((sum, ward) => sum + ward.beds.length, 0)),
    },
    { key: 'since', title: t('group.memberSince'), className: 'figures', render: (_, { period }) => period.from },
    ...(mayDo(viewer, 'group.manage')
      ? [
          {
            key: 'move',
            align: 'right' as const,
            render: (_: unknown, membership: GroupMembership) =>
              membership.role === 'MEMBER' && (
                <Button size="small" type="text" onClick={() => setMoving(membership)}>
                  {t('group.move')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <section>
      <DataTable
        label={t('group.institutions')}
        rowKey="id"
        columns={columns}
        dataSource={[...members]}
        expandable={{
          expandedRowKeys: open,
          onExpandedRowsChange: keys => setParam('open', keys.join(',')),
          rowExpandable: ({ institution }) => institution.wards.length > 0,
          expandedRowRender: membership => <Wards membership={membership} onChanged={onChanged} />,
        }}
      />
      {moving && (
        <MoveInstitutionDialog
          membership={moving}
          groupId={groupId}
          onClose={() => setMoving(undefined)}
          onMoved={onChanged}
        />
      )}
    </section>
  );
}

/** A link to a board where the viewer may see one, else the plain name. */
function BoardLink({
  institutionId,
  query = '',
  children,
}: {
  institutionId: string;
  query?: string;
  children: string;
}) {
  const viewer = useViewer();
  const { boards } = useScope();
  const reachable = mayDo(viewer, 'bed.read') && boards.some(one => one.id === institutionId);
  return reachable ? <Link to={`/beds/${institutionId}${query}`}>{children}</Link> : children;
}

function Wards({ membership, onChanged }: { membership: GroupMembership; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [closing, setClosing] = useState<GroupWard>();
  const { institution } = membership;
  return (
    <>
      <Table
        size="small"
        rowKey="id"
        dataSource={[...institution.wards]}
        pagination={false}
        columns={[
          {
            key: 'name',
            title: t('group.wards'),
            render: (_, ward) => (
              <BoardLink institutionId={institution.id} query={`?ward=${ward.id}`}>
                {name(ward)}
              </BoardLink>
            ),
          },
          { key: 'code', title: t('group.code'), render: (_, ward) => <code>{ward.code}</code> },
          { key: 'rule', title: t('panel.rule'), render: (_, ward) => t(`sexRule.${ward.sexRule}`) },
          { key: 'beds', title: t('group.beds'), align: 'right', render: (_, ward) => ward.beds.length },
          {
            key: 'acts',
            align: 'right',
            render: (_, ward) =>
              ward.availableActions.includes('CLOSE') && (
                <Button size="small" type="text" danger onClick={() => setClosing(ward)}>
                  {t('group.closeWard')}
                </Button>
              ),
          },
        ]}
        expandable={{ expandedRowRender: ward => <WardBeds wardId={ward.id} onChanged={onChanged} /> }}
      />
      {closing && <CloseWardDialog ward={closing} onClose={() => setClosing(undefined)} onClosed={onChanged} />}
    </>
  );
}

function Policies({ versions }: { versions: Group['policyVersions'] }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <DataTable
      label={t('group.policies')}
      rowKey="id"
      dataSource={[...versions].sort((a, b) => b.validFrom.localeCompare(a.validFrom))}
      columns={[
        { key: 'from', title: t('group.validFrom'), dataIndex: 'validFrom', className: 'figures' },
        { key: 'kind', title: t('group.kind'), render: (_, version) => <code>{version.kind}</code> },
        { key: 'source', title: t('common.source'), dataIndex: 'source' },
        {
          key: 'signed',
          title: t('group.signedBy'),
          render: (_, { signedBy, signedAt }) =>
            signedBy ? `${name(signedBy)}${signedAt ? ` · ${dateOf(signedAt)}` : ''}` : t('group.unsigned'),
        },
        {
          key: 'sha',
          title: t('group.sha'),
          render: (_, version) => <code title={version.contentSha256}>{version.contentSha256.slice(0, 12)}</code>,
        },
      ]}
      expandable={{ expandedRowRender: version => <pre className="policy">{readable(version.content)}</pre> }}
    />
  );
}

function readable(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}
