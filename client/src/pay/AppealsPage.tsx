import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { PayAppealAnswerDocument, PayAppealsDocument, type PayAppealsQuery } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { AppealText } from './AppealBox';
import { CycleSelect } from './CycleSelect';
import { difference, sum, yuan } from './money';
import { PayTabs } from './PayTabs';
import { isPublished, useCycles } from './usePay';
import './pay.css';

type Appeals = NonNullable<PayAppealsQuery['payCycle']>;
type Appeal = Appeals['appeals'][number];

/** The appeals of a cycle: those that wait first, each with the line that it is about. */
export default function AppealsPage() {
  const { t } = useTranslation();
  const { group, cycles, cycle, error, refetch, choose } = useCycles(isPublished);
  useTitle(t('nav.payAppeals'));
  if (!group) return <Blank icon="pay" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !cycles) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!cycles) return <Loading rows={8} />;
  const tools = <CycleSelect cycles={cycles} cycle={cycle} onChoose={choose} />;
  if (cycle) return <OfCycle key={cycle.id} id={cycle.id} tools={tools} />;
  return (
    <Page title={t('nav.payAppeals')} tools={tools}>
      <PayTabs />
      <Blank icon="pay" title={t('pay.appeal.none')} line={t('pay.appeal.noneLine')} />
    </Page>
  );
}

function OfCycle({ id, tools }: { id: string; tools: React.ReactNode }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(PayAppealsDocument, { variables: { id } });
  const cycle = data?.payCycle;
  if (error && !cycle) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || !cycle) return <Loading rows={8} />;
  const open = cycle.appeals.filter(({ state }) => state === 'RAISED');
  const answered = cycle.appeals.filter(({ state }) => state !== 'RAISED');
  const mayAnswer = mayDo(viewer, 'pay.manage') && isPublished(cycle) && cycle.state !== 'SETTLED';
  return (
    <Page
      title={t('nav.payAppeals')}
      sentence={t('pay.appeal.sentence', { code: cycle.code, open: open.length, n: cycle.appeals.length })}
      note={cycle.appealUntil ? t('pay.appeal.until', { day: cycle.appealUntil }) : undefined}
      tools={tools}
    >
      <PayTabs />
      {cycle.appeals.length === 0 && (
        <Blank icon="check" title={t('pay.appeal.none')} line={t('pay.appeal.noneLine')} />
      )}
      {[...open, ...answered].map(appeal => (
        <OneAppeal
          key={appeal.id}
          appeal={appeal}
          reserve={reserveLeft(cycle)}
          mayAnswer={mayAnswer && appeal.state === 'RAISED' && appeal.person?.id !== viewer.person.id}
          onChanged={() => void refetch()}
        />
      ))}
    </Page>
  );
}

/** What is left of the reserve, as far as the adjustments of the appeals shown have not used it up. */
function reserveLeft({ runs, appeals }: Appeals): string {
  const used = appeals.flatMap(({ line }) => line?.adjustments.map(({ amount }) => amount.amount) ?? []);
  return difference(runs[0]?.carriedOut.amount ?? '0', sum(used));
}

function OneAppeal({
  appeal,
  reserve,
  mayAnswer,
  onChanged,
}: {
  appeal: Appeal;
  reserve: string;
  mayAnswer: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { line, person } = appeal;
  return (
    <section className="panel-box pay-one-appeal">
      <h2>
        {person && name(person)}
        {line && (
          <small>
            {[line.institution && name(line.institution), line.department && name(line.department)]
              .filter(Boolean)
              .join(' · ')}{' '}
            <Link to={`/pay/explain/${line.id}`}>{t('pay.appeal.line', { amount: yuan(line.total.amount) })}</Link>
          </small>
        )}
      </h2>
      <AppealText appeal={appeal} isOwn={false} onChanged={onChanged} />
      {mayAnswer && <AnswerForm appealId={appeal.id} reserve={reserve} onAnswered={onChanged} />}
    </section>
  );
}

/** Whether the person is right, why, and what is put right; paid from what is left of the reserve. */
function AnswerForm({ appealId, reserve, onAnswered }: { appealId: string; reserve: string; onAnswered: () => void }) {
  const { t } = useTranslation();
  const [uphold, setUphold] = useState<boolean>();
  const [answer, setAnswer] = useState('');
  const [adjustment, setAdjustment] = useState('');
  const { busy, refusal, run } = useDialogAct();
  const send = async () => {
    const wish = {
      appealId,
      uphold: uphold === true,
      answer,
      adjustment: uphold && adjustment.trim() ? adjustment.trim() : null,
    };
    if (await run(async () => (await act(PayAppealAnswerDocument, wish)).payAppealAnswer, t('pay.appeal.answered')))
      onAnswered();
  };
  return (
    <Form layout="vertical" className="pay-form">
      <Form.Item label={t('pay.appeal.decision')}>
        <Radio.Group
          value={uphold}
          onChange={event => setUphold(event.target.value)}
          options={[
            { value: true, label: t('pay.appeal.state.UPHELD') },
            { value: false, label: t('pay.appeal.state.REJECTED') },
          ]}
        />
      </Form.Item>
      {uphold && (
        <Form.Item
          label={t('pay.appeal.adjustment')}
          htmlFor={`adjust-${appealId}`}
          extra={t('pay.appeal.reserve', { amount: yuan(reserve) })}
        >
          <Input
            id={`adjust-${appealId}`}
            className="pay-amount"
            value={adjustment}
            inputMode="decimal"
            placeholder="0.00"
            suffix={t('pay.yuanUnit')}
            onChange={event => setAdjustment(event.target.value)}
          />
        </Form.Item>
      )}
      <Form.Item label={t('pay.appeal.answerText')} htmlFor={`answer-${appealId}`}>
        <Input.TextArea
          id={`answer-${appealId}`}
          value={answer}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={event => setAnswer(event.target.value)}
        />
      </Form.Item>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      <Button
        type="primary"
        loading={busy}
        disabled={uphold === undefined || !answer.trim()}
        onClick={() => void send()}
      >
        {t('pay.appeal.sendAnswer')}
      </Button>
    </Form>
  );
}
