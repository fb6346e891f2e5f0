import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useScope, useViewer } from '../app/viewer';
import {
  PayPoliciesDocument,
  PayPolicyDiscardDocument,
  PayPolicyDraftDocument,
  PayPolicyPageDocument,
  type PayPolicyPageQuery,
  PayPolicySignDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { PolicyDiff } from './PolicyDiff';
import { PolicyTables } from './PolicyTables';
import type { Policy } from './policy';
import { useFaults } from './useFaults';
import './pay.css';

type Version = NonNullable<PayPolicyPageQuery['payPolicy']>;

/** One version of the policy: what differs from another one, and all of it as tables; a draft is written here. */
export default function PolicyPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(PayPolicyPageDocument, { variables: { id } });
  const version = data?.payPolicy;
  useTitle(version?.title ?? t('nav.payPolicies'));
  if (error && !version) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  if (!version) return <Blank icon="search" title={t('pay.policy.missing')} line={t('state.notFound')} />;
  return <OneVersion key={`${version.id} ${version.version}`} version={version} onChanged={() => void refetch()} />;
}

function OneVersion({ version, onChanged }: { version: Version; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const editable = version.state === 'DRAFT' && mayDo(viewer, 'pay.manage');
  const draft = useDraft(version, onChanged);
  const { title, validFrom, source, authors, signedBy, state } = version;
  return (
    <Page
      title={title}
      sentence={title}
      note={
        <>
          <span>{t('pay.policy.from', { day: validFrom })}</span>
          <span>{t(`pay.policy.state.${state}`)}</span>
          <span>{t('pay.policy.by', { who: authors.map(name).join(t('common.listSeparator')) })}</span>
          {signedBy && <span>{t('pay.policy.signed', { who: name(signedBy) })}</span>}
          <span>{source}</span>
        </>
      }
      tools={<Acts version={version} draft={draft} editable={editable} onChanged={onChanged} />}
    >
      <Link className="pay-back" to="/pay/policies">
        <Icon name="left" size={16} /> {t('nav.payPolicies')}
      </Link>
      {draft.refusal && <Blockers {...draft.refusal} onFollow={() => undefined} />}
      {editable && draft.changed && <p role="status">{t('pay.policy.unsaved')}</p>}
      {draft.faults.size > 0 && <FaultList faults={draft.faults} />}
      <Compare version={version} />
      {editable && <HeadForm draft={draft} />}
      <PolicyTables policy={draft.policy} editable={editable} faults={draft.faults} onChange={draft.setPolicy} />
    </Page>
  );
}

interface Draft {
  policy: Policy;
  setPolicy: (policy: Policy) => void;
  head: Pick<Version, 'title' | 'source' | 'validFrom'>;
  setHead: (head: Pick<Version, 'title' | 'source' | 'validFrom'>) => void;
  changed: boolean;
  faults: ReadonlyMap<string, string>;
  busy: boolean;
  refusal: ReturnType<typeof useDialogAct>['refusal'];
  save: () => Promise<boolean>;
}

/** What is being written, with its faults as the API finds them, until it is kept. */
function useDraft(version: Version, onChanged: () => void): Draft {
  const { t } = useTranslation();
  const { group } = useScope();
  const [policy, setPolicy] = useState<Policy>(() => JSON.parse(version.content));
  const [head, setHead] = useState({ title: version.title, source: version.source, validFrom: version.validFrom });
  const { busy, refusal, run } = useDialogAct();
  const kept = useMemo(() => JSON.stringify(JSON.parse(version.content)), [version.content]);
  const content = JSON.stringify(policy);
  const changed =
    content !== kept ||
    head.title !== version.title ||
    head.source !== version.source ||
    head.validFrom !== version.validFrom;
  const faults = useFaults(content, content !== kept);
  const save = async () => {
    const wish = {
      groupId: group?.id ?? '',
      policyId: version.id,
      expectedVersion: version.version,
      ...head,
      content,
    };
    const done = await run(async () => (await act(PayPolicyDraftDocument, wish)).payPolicyDraft, t('pay.policy.saved'));
    if (done) onChanged();
    return done;
  };
  return { policy, setPolicy, head, setHead, changed, faults, busy, refusal, save };
}

function Acts({
  version,
  draft,
  editable,
  onChanged,
}: {
  version: Version;
  draft: Draft;
  editable: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, refusal, run } = useDialogAct();
  const sign = async () => {
    const wish = { policyId: version.id, expectedVersion: version.version };
    const send = async () => (await act(PayPolicySignDocument, wish)).payPolicySign;
    if (await run(send, t('pay.policy.signDone'))) onChanged();
  };
  const discard = async () => {
    const send = async () => (await act(PayPolicyDiscardDocument, { policyId: version.id })).payPolicyDiscard;
    if (await run(send, t('pay.policy.discarded'))) navigate('/pay/policies');
  };
  return (
    <>
      {editable && (
        <Button
          type="primary"
          disabled={!draft.changed || draft.faults.size > 0}
          loading={draft.busy}
          onClick={() => void draft.save()}
        >
          {t('common.save')}
        </Button>
      )}
      {version.viewerCanSign && (
        <Popconfirm
          title={t('pay.policy.sign')}
          description={<div className="pay-consequence">{t('pay.policy.signLine', { day: version.validFrom })}</div>}
          okText={t('pay.policy.sign')}
          cancelText={t('common.cancel')}
          onConfirm={() => void sign()}
        >
          <Button type="primary" loading={busy} disabled={draft.changed}>
            {t('pay.policy.sign')}
          </Button>
        </Popconfirm>
      )}
      {editable && (
        <Popconfirm
          title={t('pay.policy.discard')}
          okText={t('pay.policy.discard')}
          cancelText={t('common.cancel')}
          onConfirm={() => void discard()}
        >
          <Button loading={busy}>{t('pay.policy.discard')}</Button>
        </Popconfirm>
      )}
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </>
  );
}

function HeadForm({ draft: { head, setHead } }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <Form layout="vertical" className="pay-policy-head">
      <Form.Item label={t('pay.policy.title')} htmlFor="policy-title">
        <Input
          id="policy-title"
          value={head.title}
          maxLength={200}
          onChange={event => setHead({ ...head, title: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('common.source')} htmlFor="policy-source">
        <Input
          id="policy-source"
          value={head.source}
          maxLength={500}
          onChange={event => setHead({ ...head, source: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('pay.policy.validFrom')} htmlFor="policy-from">
        <Input
          id="policy-from"
          type="date"
          value={head.validFrom}
          onChange={event => event.target.value && setHead({ ...head, validFrom: event.target.value })}
        />
      </Form.Item>
    </Form>
  );
}

function FaultList({ faults }: { faults: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  return (
    <div className="refusal" role="alert">
      <p>{t('pay.policy.faults', { n: faults.size })}</p>
      <ul>
        {[...faults].slice(0, 8).map(([path, message]) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

/** What differs from another version: the one of the address, else the latest signed one before it. */
function Compare({ version }: { version: Version }) {
  const { t } = useTranslation();
  const { group } = useScope();
  const [search, setParam] = useParam();
  const { data } = useQuery(PayPoliciesDocument, { variables: { groupId: group?.id ?? '' }, skip: !group });
  const others = (data?.payPolicies ?? []).filter(({ id, state }) => id !== version.id && state !== 'DISCARDED');
  const before = others.filter(({ state, validFrom }) => state === 'SIGNED' && validFrom <= version.validFrom);
  const against = others.find(({ id }) => id === search.get('against')) ?? before[0];
  if (!against) return null;
  return (
    <section className="pay-part">
      <div className="pay-head">
        <h2>{t('pay.policy.diff')}</h2>
        <Select
          className="cycle-select"
          aria-label={t('pay.policy.against')}
          value={against.id}
          onChange={id => setParam('against', id)}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      <PolicyDiff key={`${against.id} ${version.version}`} beforeId={against.id} afterId={version.id} />
    </section>
  );
}
