import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useScope, useViewer } from '../app/viewer';
import {
  PayPoliciesDocument,
  PayPolicyDefaultDocument,
  PayPolicyDraftDocument,
  type PayPolicyHeadFragment,
  PayPolicyPageDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { failureOf } from '../graphql/failure';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { dateOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { tellRefused } from '../ui/toasts';
import { PayTabs } from './PayTabs';
import './pay.css';

type Head = PayPolicyHeadFragment;

/** The versions of the pay policy: which one holds, which wait for a second pair of eyes. */
export default function PoliciesPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  useTitle(t('nav.payPolicies'));
  const { data, error, refetch } = useQuery(PayPoliciesDocument, {
    variables: { groupId: group?.id ?? '' },
    skip: !group,
  });
  if (!group) return <Blank icon="pay" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const policies = data.payPolicies.filter(({ state }) => state !== 'DISCARDED');
  const holds = holding(policies);
  const drafts = policies.filter(({ state }) => state === 'DRAFT');
  return (
    <Page
      title={t('nav.payPolicies')}
      sentence={
        holds
          ? t('pay.policy.sentence', { title: holds.title, from: holds.validFrom, n: drafts.length })
          : t('pay.policy.noneHolds')
      }
      tools={mayDo(viewer, 'pay.manage') && <NewDraft groupId={group.id} base={holds} />}
    >
      <PayTabs />
      <Versions policies={policies} holds={holds} />
    </Page>
  );
}

/** The signed version that holds today. */
function holding(policies: readonly Head[]): Head | undefined {
  const today = civilNow().format('YYYY-MM-DD');
  return policies
    .filter(({ state, validFrom }) => state === 'SIGNED' && validFrom <= today)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

function Versions({ policies, holds }: { policies: readonly Head[]; holds: Head | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const columns: TableColumnsType<Head> = [
    {
      key: 'title',
      title: t('pay.policy.title'),
      render: (_, { id, title }) => (
        <Link className="row-name" to={`/pay/policies/${id}`}>
          {title}
        </Link>
      ),
    },
    { key: 'from', title: t('pay.policy.validFrom'), className: 'figures', dataIndex: 'validFrom' },
    {
      key: 'state',
      title: t('pay.stands'),
      render: (_, policy) =>
        policy === holds ? <b>{t('pay.policy.holds')}</b> : t(`pay.policy.state.${policy.state}`),
    },
    {
      key: 'authors',
      title: t('pay.policy.authors'),
      render: (_, { authors }) => authors.map(name).join(t('common.listSeparator')),
    },
    {
      key: 'signed',
      title: t('pay.policy.signedBy'),
      render: (_, { signedBy, signedAt }) =>
        signedBy ? `${name(signedBy)}${signedAt ? ` ${dateOf(signedAt)}` : ''}` : '—',
    },
    { key: 'source', title: t('common.source'), render: (_, { source }) => <span className="quiet">{source}</span> },
  ];
  return <DataTable label={t('nav.payPolicies')} rowKey="id" columns={columns} dataSource={[...policies]} />;
}

/** A new draft out of the version that holds, or out of the complete one that comes along. */
function NewDraft({ groupId, base }: { groupId: string; base: Head | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const draft = async () => {
    setBusy(true);
    try {
      const { payPolicyDraft } = await act(PayPolicyDraftDocument, {
        groupId,
        title: t('pay.policy.draftTitle', { day: civilNow().format('YYYY-MM-DD') }),
        source: base?.source ?? t('pay.policy.draftSource'),
        validFrom: civilNow().startOf('month').add(1, 'month').format('YYYY-MM-DD'),
        content: await contentOf(base),
        basedOnId: base?.id,
      });
      const [refusal] = payPolicyDraft.userErrors;
      if (refusal) tellRefused(refusal.message);
      if (payPolicyDraft.payPolicy) navigate(`/pay/policies/${payPolicyDraft.payPolicy.id}`);
    } catch (error) {
      tellRefused(failureOf(error).message ?? t('state.failedLine'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button type="primary" loading={busy} icon={<Icon name="plus" size={16} />} onClick={() => void draft()}>
      {t('pay.policy.draft')}
    </Button>
  );
}

async function contentOf(base: Head | undefined): Promise<string> {
  if (!base) return (await client.query({ query: PayPolicyDefaultDocument })).data?.payPolicyDefault ?? '';
  const { data } = await client.query({ query: PayPolicyPageDocument, variables: { id: base.id } });
  return data?.payPolicy?.content ?? '';
}
