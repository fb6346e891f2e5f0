import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../ui/format';
import { Section } from '../ui/Section';
import { LeaveDialog } from './LeaveDialog';
import type { PartProps } from './PersonPage';
import { RecordDialog } from './RecordDialog';
import { RegisterDialog } from './RegisterDialog';
import { useStaffScope } from './useStaffScope';

/** What is on record of somebody; birth date and sex only for those who keep it and for oneself. */
export function Record({ person, onChanged }: PartProps) {
  const { t } = useTranslation();
  const name = useName();
  const [open, setOpen] = useState<'edit' | 'leave' | 'register'>();
  const scope = useStaffScope();
  const { record, staffPrivate: kept } = person;
  const close = () => setOpen(undefined);
  const { availableActions } = person;
  const home = scope.house ?? scope.houses[0];
  const registers = availableActions.includes('REGISTER') && home !== undefined;
  const register = registers && (
    <Button size="small" onClick={() => setOpen('register')}>
      {t(record ? 'staff.record.addAgain' : 'staff.record.add')}
    </Button>
  );
  const registering = open === 'register' && registers && (
    <RegisterDialog scope={scope} home={home} known={person} onClose={close} onDone={onChanged} />
  );
  if (!record)
    return (
      <Section title={t('staff.record.title')} tools={register}>
        <p className="quiet">{t('staff.record.noneLine')}</p>
        {registering}
      </Section>
    );
  const facts: [string, string | null | undefined][] = [
    [t('staff.record.home'), record.home && name(record.home)],
    [t('staff.record.number'), record.number],
    [t('staff.record.profession'), t(`staff.profession.${record.profession}`)],
    [t('staff.record.education'), record.education && t(`staff.education.${record.education}`)],
    [t('staff.record.hiredOn'), record.hiredOn],
    [t('staff.record.sex'), kept?.sex === 'MALE' || kept?.sex === 'FEMALE' ? t(`sex.${kept.sex}`) : undefined],
    [t('staff.record.bornOn'), kept?.bornOn],
  ];
  return (
    <Section
      title={t('staff.record.title')}
      tools={
        <>
          {register}
          {availableActions.includes('UPDATE') && (
            <Button size="small" onClick={() => setOpen('edit')}>
              {t('staff.record.edit')}
            </Button>
          )}
          {availableActions.includes('LEAVE') && (
            <Button size="small" type="text" danger onClick={() => setOpen('leave')}>
              {t('staff.record.leave')}
            </Button>
          )}
        </>
      }
    >
      <dl className="facts">
        {facts
          .filter(([, said]) => said)
          .map(([word, said]) => (
            <div key={word} className="fact">
              <dt>{word}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      {record.leftOn && (
        <p className="danger">
          {t('staff.person.leftOn', {
            date: record.leftOn,
            reason: kept?.leftReason ? t(`staff.leaveReason.${kept.leftReason}`) : '—',
          })}
        </p>
      )}
      {registering}
      {open === 'edit' && <RecordDialog person={person} record={record} onClose={close} onDone={onChanged} />}
      {open === 'leave' && <LeaveDialog person={person} record={record} onClose={close} onDone={onChanged} />}
    </Section>
  );
}
