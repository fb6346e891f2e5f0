import { useQuery } from '@apollo/client/react';
import { Alert, Input, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContractTransferDocument, LeftContractsDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { failureOf } from '../graphql/failure';
import { Field } from '../ui/Field';
import { count, person, useName } from '../ui/format';
import { Loading } from '../ui/States';
import type { LeftContract } from './LeftBehind';
import { type ChosenTeam, TeamStep } from './TeamStep';
import type { Team } from './TeamsPage';
import { useTransferTeams } from './useTransferTeams';

interface Run {
  readonly all: number;
  readonly moved: number;
  readonly refused: readonly { readonly id: string; readonly who: string; readonly why: string }[];
  readonly isOver: boolean;
}

const pageSize = 100;

/**
 * Hands what somebody left behind to another team or doctor, one contract after the other, each by itself: who can not be moved is named, with the
 * reason, and stays in the list. Stopped in the middle, what is left is found there again.
 */
export function HandOverDialog({
  team,
  doctor,
  onClose,
  onDone,
}: {
  team: Team;
  doctor: NonNullable<LeftContract['doctor']>;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const teams = useTransferTeams(team.institution.id, team.id);
  const { data } = useQuery(LeftContractsDocument, { variables: { teamId: team.id, doctorId: doctor.id, first: 1 } });
  const [chosen, setChosen] = useState<ChosenTeam>();
  const [reason, setReason] = useState(t('contracts.left.reason'));
  const [run, setRun] = useState<Run>();
  const total = data?.familyContracts.totalCount ?? 0;

  const moveOne = async (contract: LeftContract, to: ChosenTeam): Promise<string | undefined> => {
    try {
      const { contractTransfer } = await act(ContractTransferDocument, {
        contractId: contract.id,
        expectedVersion: contract.version,
        toTeamId: to.teamId,
        doctorId: to.doctorId,
        reason: reason.trim(),
      });
      return contractTransfer.userErrors[0]?.message;
    } catch (error) {
      return failureOf(error).message ?? t('toast.network');
    }
  };
  const read = async (after?: string) => {
    const variables = { teamId: team.id, doctorId: doctor.id, first: pageSize, after };
    const { data: page } = await client.query({ query: LeftContractsDocument, variables, fetchPolicy: 'network-only' });
    return page?.familyContracts;
  };
  const moveAll = async (to: ChosenTeam) => {
    let now: Run = { all: total, moved: 0, refused: [], isOver: false };
    setRun(now);
    for (let page = await read(); page; ) {
      for (const { node } of page.edges) {
        const why = await moveOne(node, to);
        const who = node.resident ? person(t, node.resident.patient) : '';
        now = why ? { ...now, refused: [...now.refused, { id: node.id, who, why }] } : { ...now, moved: now.moved + 1 };
        setRun(now);
      }
      const { hasNextPage, endCursor } = page.pageInfo;
      page = hasNextPage && endCursor ? await read(endCursor) : undefined;
    }
    // A renewal that is signed goes with its contract: it was not there any more when its turn came.
    const rest = await read();
    const left = rest && !rest.pageInfo.hasNextPage && new Set(rest.edges.map(({ node }) => node.id));
    const refused = now.refused.filter(({ id }) => !left || left.has(id));
    now = { ...now, refused, moved: now.moved + now.refused.length - refused.length };
    setRun({ ...now, isOver: true });
    onDone();
  };
  return (
    <Modal
      open
      width={560}
      title={t('contracts.left.handOverTitle', { who: name(doctor), n: count(total) })}
      onCancel={onClose}
      mask={{ closable: !run || run.isOver }}
      closable={!run || run.isOver}
      onOk={() => (run?.isOver ? onClose() : chosen && void moveAll(chosen))}
      okText={run?.isOver ? t('common.close') : t('contracts.left.submit', { n: count(total) })}
      okButtonProps={{ loading: run && !run.isOver, disabled: !run && (!chosen || !reason.trim() || total === 0) }}
      cancelButtonProps={{ style: run && { display: 'none' } }}
    >
      {!run && (
        <>
          <p>{t('contracts.left.handOverLine')}</p>
          {teams ? <TeamStep teams={teams} chosen={chosen} onChoose={setChosen} /> : <Loading rows={4} />}
          <Field label={t('contracts.transfer.reason')}>
            {id => <Input id={id} value={reason} maxLength={200} onChange={event => setReason(event.target.value)} />}
          </Field>
        </>
      )}
      {run && (
        <>
          <p role="status">{t('contracts.left.moved', { n: count(run.moved), all: count(run.all) })}</p>
          <Progress percent={run.all ? Math.round(((run.moved + run.refused.length) / run.all) * 100) : 0} />
          {run.refused.map(({ id, who, why }) => (
            <Alert key={id} type="warning" showIcon title={who} description={why} />
          ))}
        </>
      )}
    </Modal>
  );
}
