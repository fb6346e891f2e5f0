import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContractFullFragment, ContractTransferDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { Field } from '../ui/Field';
import { useName } from '../ui/format';
import { Loading } from '../ui/States';
import type { ContractResident } from './ContractPage';
import { type ChosenTeam, TeamStep } from './TeamStep';
import { useTransferTeams } from './useTransferTeams';

/** Moves a resident to another team or doctor; the chain of contracts stays whole. */
export function TransferDialog({
  resident,
  contract,
  onClose,
  onDone,
}: {
  resident: ContractResident;
  contract: ContractFullFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const teams = useTransferTeams(resident.institution.id, contract.team.id);
  const [chosen, setChosen] = useState<ChosenTeam>();
  const [reason, setReason] = useState('');
  const { busy, refusal, run } = useDialogAct();
  const transfer = async () => {
    if (!chosen) return;
    const team = teams?.find(one => one.team.id === chosen.teamId)?.team;
    const done = await run(
      async () =>
        (
          await act(ContractTransferDocument, {
            contractId: contract.id,
            expectedVersion: contract.version,
            toTeamId: chosen.teamId,
            doctorId: chosen.doctorId,
            reason: reason.trim(),
          })
        ).contractTransfer,
      t('contracts.transfer.done', { team: team ? name(team) : '' }),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={560}
      title={t('contracts.transfer.title')}
      onCancel={onClose}
      onOk={() => void transfer()}
      okText={t('contracts.transfer.submit')}
      okButtonProps={{ loading: busy, disabled: !chosen || !reason.trim() }}
    >
      <p>{t('contracts.transfer.line')}</p>
      {teams ? <TeamStep teams={teams} chosen={chosen} onChoose={setChosen} /> : <Loading rows={4} />}
      <Field label={t('contracts.transfer.reason')}>
        {id => (
          <Input
            id={id}
            value={reason}
            maxLength={200}
            placeholder={t('contracts.transfer.reasonHint')}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
