import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JointWardMemberEndDocument, type MemberFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { dateOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { type JointWard, Section } from './JointWardPage';
import { MemberDialog } from './MemberDialog';

/** Who works here, by role, and from which house; who has left is folded. */
export function Team({ jointWard, onChanged }: { jointWard: JointWard; onChanged: () => void }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<MemberFragment>();
  const today = dateOf(Date.now());
  const present = jointWard.team.filter(one => one.isActive || one.during.from > today);
  const past = jointWard.team.filter(one => !present.includes(one));
  const may = jointWard.availableActions.includes('ADD_MEMBER');
  const end = may ? setEnding : undefined;
  return (
    <Section
      title={t('jointWards.team')}
      aside={t('jointWards.people', { n: present.length })}
      tools={
        may && (
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
            {t('jointWards.addMember')}
          </Button>
        )
      }
    >
      {present.length === 0 && <p className="quiet">{t('jointWards.teamEmpty')}</p>}
      <Members members={present} onEnd={end} />
      {past.length > 0 && (
        <details className="joint-past">
          <summary>{t('jointWards.formerMembers', { n: past.length })}</summary>
          <Members members={past} />
        </details>
      )}
      {adding && <MemberDialog jointWard={jointWard} onClose={() => setAdding(false)} onAdded={onChanged} />}
      {ending && <EndDialog member={ending} onClose={() => setEnding(undefined)} onEnded={onChanged} />}
    </Section>
  );
}

function Members({ members, onEnd }: { members: readonly MemberFragment[]; onEnd?: (member: MemberFragment) => void }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <ul className="joint-lines">
      {members.map(member => (
        <li key={member.id}>
          <span>
            <b>{member.person ? name(member.person) : '—'}</b> {t(`jointWards.role.${member.role}`)}
            <small>
              {name(member.home)} · <span className="figures">{period(member.during, t('jointWards.open'))}</span>
            </small>
          </span>
          {onEnd && member.role !== 'DIRECTOR' && (
            <Button size="small" type="text" onClick={() => onEnd(member)}>
              {t('jointWards.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

export function period({ from, until }: { from: string; until?: string | null }, open: string): string {
  return `${from} – ${until ?? open}`;
}

function EndDialog({ member, onClose, onEnded }: { member: MemberFragment; onClose: () => void; onEnded: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const who = member.person ? name(member.person) : '—';
  const end = async ({ reason }: { reason: string }) => {
    const done = await run(
      async () => (await act(JointWardMemberEndDocument, { memberId: member.id, reason })).jointWardMemberEnd,
      t('jointWards.memberEnded', { who }),
    );
    if (!done) return;
    onEnded();
    onClose();
  };
  return (
    <Modal
      open
      title={t('jointWards.endMemberTitle', { who })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.endMember')}
      okButtonProps={{ danger: true, loading: busy }}
    >
      <p>{t('jointWards.endMemberLine')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={fields => void end(fields)}>
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

/** Names to choose from, found by name or house. */
export function CandidateSelect({
  candidates,
  ...props
}: {
  candidates:
    | readonly { person: { id: string; nameZh: string; nameEn: string }; home: { nameZh: string; nameEn: string } }[]
    | undefined;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={!candidates}
      placeholder={t('jointWards.choosePerson')}
      notFoundContent={candidates && t('jointWards.nobodyFits')}
      options={candidates?.map(({ person, home }) => ({
        value: person.id,
        label: `${name(person)} · ${name(home)}`,
      }))}
    />
  );
}
