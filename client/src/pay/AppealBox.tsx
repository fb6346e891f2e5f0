import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PayAppealRaiseDocument, type PayAppealRowFragment, PayAppealWithdrawDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { timeOf, useName } from '../ui/format';
import type { Explanation } from './ExplainPage';

/** What the person says is wrong, and what was answered; while appeals are taken, the own line offers to say it. */
export function AppealBox({
  line,
  isOwn,
  onChanged,
}: {
  line: Explanation['line'];
  isOwn: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const open = line.appeals.some(({ state }) => state === 'RAISED');
  const mayRaise = isOwn && line.cycleState === 'APPEAL' && !open;
  if (line.appeals.length === 0 && !isOwn) return null;
  return (
    <section className="pay-part" id="appeal">
      <h2>{t('pay.appeal.title')}</h2>
      {line.appeals.length === 0 && (
        <p className="pay-plain">{t(mayRaise ? 'pay.appeal.invite' : `pay.appeal.closed.${closedBy(line)}`)}</p>
      )}
      {line.appeals.map(appeal => (
        <AppealText key={appeal.id} appeal={appeal} isOwn={isOwn} onChanged={onChanged} />
      ))}
      {mayRaise && !writing && <Button onClick={() => setWriting(true)}>{t('pay.appeal.raise')}</Button>}
      {writing && (
        <RaiseForm
          lineId={line.id}
          onClose={() => setWriting(false)}
          onRaised={() => {
            setWriting(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

const closedBy = ({ cycleState }: Explanation['line']) => (cycleState === 'SETTLED' ? 'settled' : 'early');

export function AppealText({
  appeal,
  isOwn,
  onChanged,
}: {
  appeal: PayAppealRowFragment;
  isOwn: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { busy, refusal, run } = useDialogAct();
  const { id, reason, raisedAt, state, answer, answeredAt, answeredBy } = appeal;
  const withdraw = async () => {
    const send = async () => (await act(PayAppealWithdrawDocument, { appealId: id })).payAppealWithdraw;
    if (await run(send, t('pay.appeal.withdrawn'))) onChanged();
  };
  return (
    <div className="pay-appeal">
      <p>
        <span className={`pay-appeal-state pay-appeal-${state}`}>{t(`pay.appeal.state.${state}`)}</span>{' '}
        <span className="quiet figures">{timeOf(raisedAt)}</span>
      </p>
      <blockquote>{reason}</blockquote>
      {answer && (
        <p>
          <b>{t('pay.appeal.answer')}</b> {answer}{' '}
          <span className="quiet figures">
            {answeredBy && name(answeredBy)} {answeredAt && timeOf(answeredAt)}
          </span>
        </p>
      )}
      {isOwn && state === 'RAISED' && (
        <Popconfirm
          title={t('pay.appeal.withdraw')}
          okText={t('pay.appeal.withdraw')}
          cancelText={t('common.cancel')}
          onConfirm={() => void withdraw()}
        >
          <Button size="small" loading={busy}>
            {t('pay.appeal.withdraw')}
          </Button>
        </Popconfirm>
      )}
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </div>
  );
}

function RaiseForm({ lineId, onClose, onRaised }: { lineId: string; onClose: () => void; onRaised: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { busy, refusal, run } = useDialogAct();
  const raise = async () => {
    const send = async () => (await act(PayAppealRaiseDocument, { lineId, reason })).payAppealRaise;
    if (await run(send, t('pay.appeal.raised'))) onRaised();
  };
  return (
    <Form layout="vertical" className="pay-form">
      <Form.Item label={t('pay.appeal.reason')} htmlFor="appeal-reason">
        <Input.TextArea
          id="appeal-reason"
          autoFocus
          value={reason}
          maxLength={2000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={event => setReason(event.target.value)}
        />
      </Form.Item>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
      <div className="pay-acts">
        <Button type="primary" loading={busy} disabled={!reason.trim()} onClick={() => void raise()}>
          {t('pay.appeal.send')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
