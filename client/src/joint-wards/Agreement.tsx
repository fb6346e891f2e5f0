import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JointWardCloseDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { dateOf, useName } from '../ui/format';
import ExtendDialog from './ExtendDialog';
import { type JointWard, Section } from './JointWardPage';
import { useWardName } from './jointWard';
import { period } from './Team';

/** What the two houses have agreed on, and the way out of it. */
export function Agreement({ jointWard, onChanged }: { jointWard: JointWard; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [closing, setClosing] = useState(false);
  const [extending, setExtending] = useState(false);
  const { host, partner, beds, signedBy, closedAt } = jointWard;
  return (
    <Section title={t('jointWards.agreement')} aside={t(`jointWards.state.${jointWard.state}`)}>
      <dl className="facts">
        <dt>{t('jointWards.host')}</dt>
        <dd>{name(host)}</dd>
        <dt>{t('jointWards.partner')}</dt>
        <dd>{name(partner)}</dd>
        <dt>{t('jointWards.period')}</dt>
        <dd>{period(jointWard.during, t('jointWards.open'))}</dd>
        <dt>{t('jointWards.costSplit')}</dt>
        <dd>
          <Split host={jointWard.costSplitHost} partner={jointWard.costSplitPartner} jointWard={jointWard} />
        </dd>
        <dt>{t('jointWards.pointSplit')}</dt>
        <dd>
          <Split host={jointWard.pointSplitHost} partner={jointWard.pointSplitPartner} jointWard={jointWard} />
        </dd>
        <dt>{t('jointWards.beds')}</dt>
        <dd>{beds.length > 0 ? beds.map(bed => bed.code).join(t('common.listSeparator')) : '—'}</dd>
        <dt>{t('jointWards.signed')}</dt>
        <dd>{[dateOf(jointWard.signedAt), signedBy && name(signedBy)].filter(Boolean).join(' · ')}</dd>
        {closedAt && (
          <>
            <dt>{t('jointWards.closed')}</dt>
            <dd>{[dateOf(closedAt), jointWard.closeReason].filter(Boolean).join(' · ')}</dd>
          </>
        )}
      </dl>
      <p className="actions">
        {jointWard.availableActions.includes('EXTEND') && (
          <Button size="small" onClick={() => setExtending(true)}>
            {t('jointWards.extend')}
          </Button>
        )}
        {jointWard.availableActions.includes('CLOSE') && (
          <Button size="small" danger onClick={() => setClosing(true)}>
            {t('jointWards.close')}
          </Button>
        )}
      </p>
      {extending && <ExtendDialog jointWard={jointWard} onClose={() => setExtending(false)} onExtended={onChanged} />}
      {closing && <CloseDialog jointWard={jointWard} onClose={() => setClosing(false)} onClosed={onChanged} />}
    </Section>
  );
}

const wholeBp = 10_000;

/** The shares of both houses as a bar with its numbers. */
function Split({ host, partner, jointWard }: { host: number; partner: number; jointWard: JointWard }) {
  const name = useName();
  const share = (basisPoints: number) => `${(basisPoints / 100).toFixed(basisPoints % 100 === 0 ? 0 : 2)} %`;
  return (
    <span
      className="split"
      title={`${name(jointWard.host)} ${share(host)} · ${name(jointWard.partner)} ${share(partner)}`}
    >
      {share(host)}
      <i aria-hidden="true">
        <i style={{ width: `${(host / wholeBp) * 100}%` }} />
      </i>
      {share(partner)}
    </span>
  );
}

/** Ending names what ends with it; a refusal lists who still lies there, each with the way to the bed. */
function CloseDialog({
  jointWard,
  onClose,
  onClosed,
}: {
  jointWard: JointWard;
  onClose: () => void;
  onClosed: () => void;
}) {
  const { t } = useTranslation();
  const wardName = useWardName();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const ward = wardName(jointWard);
  const close = async ({ reason }: { reason: string }) => {
    const done = await run(
      async () =>
        (await act(JointWardCloseDocument, { jointWardId: jointWard.id, expectedVersion: jointWard.version, reason }))
          .jointWardClose,
      t('jointWards.closedDone', { ward }),
    );
    if (!done) return;
    onClosed();
    onClose();
  };
  return (
    <Modal
      open
      title={t('jointWards.closeTitle', { ward })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.close')}
      okButtonProps={{ danger: true, loading: busy }}
    >
      <p>
        {t('jointWards.closeLine', {
          people: jointWard.team.filter(one => one.isActive).length,
          drugs: jointWard.formulary.filter(one => one.isActive).length,
        })}
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={fields => void close(fields)}>
        <Form.Item
          name="reason"
          label={t('act.reason')}
          rules={[{ required: true, whitespace: true, message: t('signIn.required') }]}
        >
          <Input maxLength={500} autoFocus />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
