import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Form, Input, Popconfirm, Segmented, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import {
  ContractCodeSendDocument,
  ContractDiscardDocument,
  type ContractFullFragment,
  ContractSignDocument,
  type FamilyContractSigner,
  TeamPeopleDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import { CodeField, type SentCode } from './CodeField';
import { ContractFacts } from './ContractFacts';

interface Fields {
  signedOn: Dayjs;
  witnessId: string;
  signer: FamilyContractSigner;
  guardianName?: string;
}

const signers: readonly FamilyContractSigner[] = ['SELF', 'GUARDIAN'];

/** A draft and how it is signed: on paper, with the day and a witness, or by a code to the resident's phone. */
export function SignBox({
  contract,
  onSigned,
  onDiscarded,
}: {
  contract: ContractFullFragment;
  onSigned: () => void;
  onDiscarded: () => void;
}) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [how, setHow] = useState<'paper' | 'code'>('paper');
  const [sent, setSent] = useState<SentCode>();
  const [code, setCode] = useState('');
  const [form] = Form.useForm<Fields>();
  const signer = Form.useWatch('signer', form);
  const people = useWitnesses(contract.team.id);
  const { busy, refusal, run } = useDialogAct();
  const contractId = contract.id;
  const send = () =>
    run(async () => {
      const payload = (await act(ContractCodeSendDocument, { contractId })).contractCodeSend;
      if (payload.sent) setSent(payload.sent);
      return payload;
    });
  const sign = async ({ signedOn, witnessId, signer: who, guardianName }: Fields) => {
    const done = await run(
      async () =>
        (
          await act(ContractSignDocument, {
            contractId,
            expectedVersion: contract.version,
            paper: how === 'paper' ? { signedOn: signedOn.format('YYYY-MM-DD'), witnessId } : undefined,
            code: how === 'code' ? code : undefined,
            signer: who,
            guardianName: who === 'GUARDIAN' ? guardianName?.trim() : undefined,
          })
        ).contractSign,
      t('contracts.sign.done', { number: contract.number, date: contract.startsOn }),
    );
    if (done) onSigned();
  };
  const discard = async () => {
    const done = await run(
      async () => (await act(ContractDiscardDocument, { contractId })).contractDiscard,
      t('contracts.wizard.discarded', { number: contract.number }),
    );
    if (done) onDiscarded();
  };
  const required = [{ required: true, message: t('signIn.required') }];
  return (
    <div className="contract-sign">
      <section className="panel-box" aria-label={t('contracts.title')}>
        <ContractFacts contract={contract} />
      </section>
      <section className="panel-box sign-box" aria-labelledby="sign-title">
        <h2 id="sign-title">{t('contracts.sign.title')}</h2>
        <p>{t('contracts.sign.line')}</p>
        <Segmented
          block
          value={how}
          onChange={setHow}
          options={[
            { value: 'paper', label: t('contracts.sign.paper') },
            { value: 'code', label: t('contracts.sign.code') },
          ]}
        />
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ signedOn: civilNow(), witnessId: viewer.person.id, signer: 'SELF' }}
          onFinish={fields => void sign(fields)}
        >
          {how === 'paper' ? (
            <div className="form-pair">
              <Form.Item name="signedOn" label={t('contracts.sign.signedOn')} rules={required}>
                <DatePicker
                  allowClear={false}
                  disabledDate={day => day.isAfter(civilNow(), 'day')}
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Form.Item name="witnessId" label={t('contracts.sign.witness')} rules={required}>
                <Select options={people} />
              </Form.Item>
            </div>
          ) : (
            <CodeField sent={sent} code={code} busy={busy} onSend={() => void send()} onType={setCode} />
          )}
          <div className="form-pair">
            <Form.Item name="signer" label={t('contracts.sign.signer')}>
              <Segmented options={signers.map(value => ({ value, label: t(`contracts.sign.signers.${value}`) }))} />
            </Form.Item>
            {signer === 'GUARDIAN' && (
              <Form.Item name="guardianName" label={t('contracts.sign.guardianName')} rules={required}>
                <Input maxLength={50} autoComplete="off" />
              </Form.Item>
            )}
          </div>
          {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
          <Button
            type="primary"
            size="large"
            block
            htmlType="submit"
            loading={busy}
            disabled={how === 'code' && code.length !== 6}
          >
            {t('contracts.sign.submit')}
          </Button>
        </Form>
        <Popconfirm
          title={t('contracts.sign.discardTitle')}
          okText={t('contracts.sign.discard')}
          cancelText={t('common.cancel')}
          onConfirm={() => void discard()}
        >
          <Button type="text" block>
            {t('contracts.sign.discard')}
          </Button>
        </Popconfirm>
      </section>
    </div>
  );
}

/** Whoever is signed in, and the team: one of them was there. */
export function useWitnesses(teamId: string): { value: string; label: string }[] {
  const name = useName();
  const viewer = useViewer();
  const { data } = useQuery(TeamPeopleDocument, { variables: { id: teamId } });
  const people = new Map([[viewer.person.id, name(viewer.person)]]);
  for (const { person } of data?.familyTeam?.members ?? []) if (person) people.set(person.id, name(person));
  return [...people].map(([value, label]) => ({ value, label }));
}
