import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import {
  type CareCondition,
  type FamilyTeamRole,
  type PackageLineFragment,
  type PackagePayer,
  type Population,
  ServicePackagePublishDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';

interface ItemFields {
  code: string;
  nameZh: string;
  nameEn: string;
  timesPerYear: number;
  role: FamilyTeamRole;
  condition?: CareCondition | null;
}

interface Fields {
  code: string;
  nameZh: string;
  nameEn: string;
  populations: Population[];
  payers: Partial<Record<PackagePayer, number | null>>;
  items: ItemFields[];
  from: Dayjs;
}

const payers: readonly PackagePayer[] = ['INSURANCE', 'PUBLIC_HEALTH', 'RESIDENT'];
const roles: readonly FamilyTeamRole[] = ['LEAD_GP', 'GP', 'NURSE', 'PUBLIC_HEALTH', 'ADVISER', 'ASSISTANT'];
const populations: readonly Population[] = [
  'ELDERLY',
  'CHILD',
  'HYPERTENSION',
  'DIABETES',
  'PREGNANT',
  'DISABLED',
  'MENTAL_DISORDER',
  'TUBERCULOSIS',
  'COPD',
  'CORONARY',
  'STROKE',
  'LOW_INCOME',
];
const conditions: readonly CareCondition[] = [
  'HYPERTENSION',
  'DIABETES',
  'COPD',
  'CORONARY',
  'STROKE',
  'MENTAL_DISORDER',
  'TUBERCULOSIS',
];
const emptyItem: Partial<ItemFields> = { timesPerYear: 4, role: 'NURSE' };

/** Publishes a package, or a new version that begins with what the last one said. */
export function PackageDialog({
  groupId,
  from,
  offeredCodes,
  onClose,
  onDone,
}: {
  groupId: string;
  from?: PackageLineFragment;
  /** Codes of packages on offer: another content under one of them would take its place. */
  offeredCodes: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const publish = async ({ payers: paid, items, from: day, ...fields }: Fields) =>
    (
      await act(ServicePackagePublishDocument, {
        ...fields,
        groupId,
        payers: payers.flatMap(payer => (paid[payer] ? [{ payer, amount: paid[payer].toFixed(2) }] : [])),
        items: items.map(({ condition, ...item }) => ({ ...item, condition: condition ?? undefined })),
        validFrom: day.format('YYYY-MM-DD'),
      })
    ).servicePackagePublish;
  const refuseTaken = (_: unknown, code: string) =>
    from === undefined && offeredCodes.includes(code)
      ? Promise.reject(new Error(t('contracts.catalogue.codeTaken')))
      : Promise.resolve();
  const required = [{ required: true, message: t('signIn.required') }];
  return (
    <FormDialog
      width={860}
      title={from ? t('contracts.catalogue.newVersion') : t('contracts.catalogue.publish')}
      submit={t('contracts.catalogue.publish')}
      initial={initialOf(from)}
      send={publish}
      done={fields => t('contracts.catalogue.published', { name: name(fields) })}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="form-pair">
        <Form.Item name="nameZh" label={t('contracts.catalogue.nameZh')} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('contracts.catalogue.nameEn')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item
          name="code"
          label={t('contracts.catalogue.code')}
          normalize={(text: string) => text.toUpperCase()}
          rules={[...required, { validator: refuseTaken }]}
        >
          <Input maxLength={20} disabled={from !== undefined} />
        </Form.Item>
        <Form.Item name="from" label={t('contracts.catalogue.from')} rules={required}>
          <DatePicker
            allowClear={false}
            disabledDate={day => day.isBefore(civilNow(), 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </div>
      <Form.Item name="populations" label={t('contracts.catalogue.for')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder={t('contracts.catalogue.forAll')}
          options={populations.map(value => ({ value, label: t(`resident.population.${value}`) }))}
        />
      </Form.Item>
      <Form.Item label={t('contracts.catalogue.payers')}>
        <div className="package-payers">
          {payers.map(payer => (
            <Form.Item key={payer} name={['payers', payer]} noStyle>
              <InputNumber min={0} precision={2} prefix={t(`contracts.payer.${payer}`)} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
      </Form.Item>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <fieldset className="package-fields">
            <legend>{t('contracts.catalogue.itemsTitle')}</legend>
            {fields.map(({ key, name: at }) => (
              <div key={key} className="package-field">
                <Form.Item name={[at, 'code']} rules={required} normalize={(text: string) => text.toUpperCase()}>
                  <Input
                    maxLength={20}
                    placeholder={t('contracts.catalogue.itemCode')}
                    aria-label={t('contracts.catalogue.itemCode')}
                  />
                </Form.Item>
                <Form.Item name={[at, 'nameZh']} rules={required}>
                  <Input
                    maxLength={50}
                    placeholder={t('contracts.catalogue.nameZh')}
                    aria-label={t('contracts.catalogue.nameZh')}
                  />
                </Form.Item>
                <Form.Item name={[at, 'nameEn']} rules={required}>
                  <Input
                    maxLength={100}
                    placeholder={t('contracts.catalogue.nameEn')}
                    aria-label={t('contracts.catalogue.nameEn')}
                  />
                </Form.Item>
                <Form.Item name={[at, 'timesPerYear']} rules={required}>
                  <InputNumber
                    min={1}
                    max={366}
                    suffix={t('contracts.catalogue.timesPerYear')}
                    aria-label={t('contracts.catalogue.timesPerYear')}
                    style={{ width: '100%' }}
                  />
                </Form.Item>
                <Form.Item name={[at, 'role']} rules={required}>
                  <Select
                    aria-label={t('contracts.catalogue.who')}
                    options={roles.map(value => ({ value, label: t(`contracts.role.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[at, 'condition']}>
                  <Select
                    allowClear
                    aria-label={t('contracts.catalogue.condition')}
                    placeholder={t('contracts.catalogue.condition')}
                    options={conditions.map(value => ({ value, label: t(`resident.condition.${value}`) }))}
                  />
                </Form.Item>
                <Button
                  type="text"
                  aria-label={t('contracts.catalogue.removeItem', { n: at + 1 })}
                  icon={<Icon name="close" size={16} />}
                  disabled={fields.length === 1}
                  onClick={() => remove(at)}
                />
              </div>
            ))}
            <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => add({ ...emptyItem })}>
              {t('contracts.catalogue.addItem')}
            </Button>
          </fieldset>
        )}
      </Form.List>
    </FormDialog>
  );
}

function initialOf(from: PackageLineFragment | undefined): Partial<Fields> {
  if (!from) return { from: civilNow(), populations: [], payers: {}, items: [emptyItem as ItemFields] };
  return {
    code: from.code,
    nameZh: from.nameZh,
    nameEn: from.nameEn,
    populations: [...from.populations],
    payers: Object.fromEntries(from.payers.map(({ payer, amount }) => [payer, Number(amount.amount)])),
    items: from.items.map(({ code, nameZh, nameEn, timesPerYear, role, condition }) => ({
      code,
      nameZh,
      nameEn,
      timesPerYear,
      role,
      condition,
    })),
    from: civilNow().add(1, 'day'),
  };
}
