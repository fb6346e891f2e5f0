import { Button, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonTitleAddDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { DayField, dayText } from './DayField';
import { type Level, levels } from './kinds';
import type { DialogProps, PartProps } from './PersonPage';

/** The titles that somebody reached, the highest first. */
export function Titles({ person, today, onChanged }: PartProps) {
  const { t } = useTranslation();
  const name = useName();
  const [adding, setAdding] = useState(false);
  const titles = [...person.titles].sort((a, b) => b.since.localeCompare(a.since));
  return (
    <Section
      title={t('staff.titles.title')}
      tools={
        person.availableActions.includes('UPDATE') && (
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
            {t('staff.titles.add')}
          </Button>
        )
      }
    >
      {titles.length === 0 && <p className="quiet">{t('staff.titles.none')}</p>}
      <ul className="plain staff-lines">
        {titles.map(title => (
          <li key={title.id}>
            <span>
              <b>{name(title)}</b>
              <small className="figures">
                {t('staff.titles.line', { level: t(`staff.level.${title.level}`), date: title.since })}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {adding && <TitleDialog personId={person.id} today={today} onClose={() => setAdding(false)} onDone={onChanged} />}
    </Section>
  );
}

interface Fields {
  titleZh: string;
  titleEn: string;
  level: Level;
  since: Dayjs;
}

function TitleDialog({ personId, today, ...dialog }: DialogProps & { personId: string; today: string }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      title={t('staff.titles.addTitle')}
      submit={t('staff.titles.add')}
      send={async ({ since, ...fields }) =>
        (await act(PersonTitleAddDocument, { personId, ...fields, since: dayText(since) })).titleAdd
      }
      done={() => t('staff.titles.added')}
    >
      <div className="form-pair">
        <Form.Item name="titleZh" label={t('staff.titles.nameZh')} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="titleEn" label={t('staff.titles.nameEn')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="level" label={t('staff.titles.level')} rules={required}>
          <Select options={levels.map(value => ({ value, label: t(`staff.level.${value}`) }))} />
        </Form.Item>
        <DayField name="since" label={t('staff.titles.since')} required notAfter={today} />
      </div>
    </FormDialog>
  );
}
