import { DatePicker, Form, type FormItemProps } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';

/** A day in a form. */
export function DayField({
  name,
  label,
  extra,
  required = false,
  disabled = false,
  notBefore,
  notAfter,
}: Pick<FormItemProps, 'name' | 'label' | 'extra'> & {
  required?: boolean;
  disabled?: boolean;
  notBefore?: string;
  notAfter?: string;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required, message: t('staff.required') }]}>
      <DatePicker
        disabled={disabled}
        style={{ width: '100%' }}
        disabledDate={day => {
          const said = dayText(day);
          return (notBefore !== undefined && said < notBefore) || (notAfter !== undefined && said > notAfter);
        }}
      />
    </Form.Item>
  );
}

export function dayText(day: Dayjs): string {
  return day.format('YYYY-MM-DD');
}
