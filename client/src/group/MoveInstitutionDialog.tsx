import { useQuery } from '@apollo/client/react';
import { Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { GroupsToMoveToDocument, InstitutionMoveDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import type { GroupMembership } from './GroupPage';

interface Fields {
  toGroupId: string;
}

export function MoveInstitutionDialog({
  membership,
  groupId,
  onClose,
  onMoved,
}: {
  membership: GroupMembership;
  groupId: string;
  onClose: () => void;
  onMoved: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { data } = useQuery(GroupsToMoveToDocument);
  const targets = data?.medicalGroups.edges.map(edge => edge.node).filter(one => one.id !== groupId);
  const [form] = Form.useForm<Fields>();
  const { busy, refusal, run } = useDialogAct();
  const { institution } = membership;
  const move = async ({ toGroupId }: Fields) => {
    const done = await run(
      async () =>
        (await act(InstitutionMoveDocument, { institutionId: institution.id, toGroupId, role: 'MEMBER' }))
          .institutionMove,
      t('group.moved', { institution: name(institution) }),
    );
    if (!done) return;
    onMoved();
    onClose();
  };
  return (
    <Modal
      open
      title={t('group.moveTitle', { institution: name(institution) })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('group.move')}
      okButtonProps={{ danger: true, loading: busy }}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={fields => void move(fields)}>
        <Form.Item
          name="toGroupId"
          label={t('group.moveTo')}
          rules={[{ required: true, message: t('signIn.required') }]}
        >
          <Select
            loading={!targets}
            notFoundContent={targets && t('group.noOtherGroup')}
            options={targets?.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
