import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** Offered once sessions stand in the way of an end: to cancel them with it. */
export function CancelSessions() {
  const { t } = useTranslation();
  return (
    <Form.Item name="cancelSessions" valuePropName="checked">
      <Checkbox>{t('staff.end.cancelSessions')}</Checkbox>
    </Form.Item>
  );
}
