import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons';

interface Column {
  key: string;
  label: string;
}

/** A list inside an Ant Design form, one line for each entry; the first field of a line is the one that it needs. */
function FieldRows({ name, columns, add }: { name: string | string[]; columns: readonly Column[]; add: string }) {
  const { t } = useTranslation();
  return (
    <Form.List name={name}>
      {(fields, list) => (
        <div className="field-rows">
          {fields.map(field => (
            <div key={field.key} className="field-row">
              {columns.map(({ key, label }, at) => (
                <Form.Item
                  key={key}
                  name={[field.name, key]}
                  noStyle
                  rules={at === 0 ? [{ required: true, message: t('signIn.required') }] : undefined}
                >
                  <Input placeholder={label} aria-label={label} maxLength={100} autoComplete="off" />
                </Form.Item>
              ))}
              <Button
                type="text"
                size="small"
                aria-label={t('referral.removeRow')}
                icon={<Icon name="close" size={14} />}
                onClick={() => list.remove(field.name)}
              />
            </div>
          ))}
          <Button size="small" type="dashed" icon={<Icon name="plus" size={14} />} onClick={() => list.add({})}>
            {add}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

/** Medicines: name, dose, how often. */
export function MedicationRows({ name }: { name: string | string[] }) {
  const { t } = useTranslation();
  const columns = (['name', 'dose', 'frequency'] as const).map(key => ({
    key,
    label: t(`referral.medication.${key}`),
  }));
  return <FieldRows name={name} columns={columns} add={t('referral.medication.add')} />;
}

/** Results of examinations: what, value, unit. */
export function ResultRows({ name }: { name: string | string[] }) {
  const { t } = useTranslation();
  const columns = (['name', 'value', 'unit'] as const).map(key => ({
    key,
    label: t(`referral.result.${key}`),
  }));
  return <FieldRows name={name} columns={columns} add={t('referral.result.add')} />;
}
