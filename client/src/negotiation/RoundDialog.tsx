import { Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { supplyKinds } from '../catalogue/item';
import { NegotiationRoundChangeDocument, NegotiationRoundDraftDocument, type SupplyKind } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { DayField, dayText } from '../staff/DayField';
import { addDays, lastDay } from '../staff/period';
import { civilNow, civilOf, instantOf } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import type { Round } from './round';

interface Fields {
  titleZh: string;
  kind: SupplyKind;
  demandUntil: Dayjs;
  bidsUntil: Dayjs;
  revealUntil: Dayjs;
  termFrom: Dayjs;
  termLast: Dayjs;
  weights: { price: number; quality: number; delivery: number };
  isConsigned: boolean;
}

const parts = ['price', 'quality', 'delivery'] as const;
const bpPerPercent = 100;

/** Writes a round down, or gives a draft other terms. */
export function RoundDialog({
  groupId,
  round,
  onClose,
  onDone,
}: {
  groupId: string;
  round?: Round;
  onClose: () => void;
  /** With the id of a new round. */
  onDone: (id?: string) => void;
}) {
  const { t } = useTranslation();
  const made = useRef<{ id: string }>(undefined);
  const required = [{ required: true, message: t('signIn.required') }];
  const send = async (fields: Fields): Promise<Payload> => {
    const terms = termsOf(fields);
    if (round) {
      const input = { ...terms, roundId: round.id, expectedVersion: round.version };
      return (await act(NegotiationRoundChangeDocument, input)).negotiationRoundChange;
    }
    const payload = (await act(NegotiationRoundDraftDocument, { ...terms, groupId, kind: fields.kind }))
      .negotiationRoundDraft;
    made.current = payload.round ?? undefined;
    return payload;
  };
  const sum = (weights: Fields['weights']) => parts.reduce((total, part) => total + (weights[part] ?? 0), 0);
  return (
    <FormDialog<Fields, Payload>
      width={600}
      title={round ? t('negotiation.form.change') : t('negotiation.form.create')}
      submit={round ? t('common.save') : t('negotiation.form.create')}
      initial={initialOf(round)}
      send={send}
      done={() => (round ? t('negotiation.form.changed') : t('negotiation.form.created'))}
      onClose={onClose}
      onDone={() => onDone(made.current?.id)}
    >
      <div className="form-pair">
        <Form.Item name="titleZh" label={t('negotiation.form.title')} rules={[{ ...required[0], whitespace: true }]}>
          <Input maxLength={100} placeholder={t('negotiation.form.titleHint')} />
        </Form.Item>
        <Form.Item name="kind" label={t('negotiation.form.kind')} rules={required}>
          <Select
            disabled={round !== undefined}
            options={supplyKinds.map(value => ({ value, label: t(`catalogue.kind.${value}`) }))}
          />
        </Form.Item>
      </div>
      <div className="form-pair">
        <InstantField name="demandUntil" label={t('negotiation.form.demandUntil')} />
        <InstantField name="bidsUntil" label={t('negotiation.form.bidsUntil')} />
      </div>
      <InstantField
        name="revealUntil"
        label={t('negotiation.form.revealUntil')}
        extra={t('negotiation.form.revealHint')}
      />
      <div className="form-pair">
        <DayField name="termFrom" label={t('negotiation.form.termFrom')} required />
        <DayField name="termLast" label={t('negotiation.form.termLast')} required />
      </div>
      <Form.Item
        name="weights"
        label={t('negotiation.form.weights')}
        rules={[
          {
            validator: (_, weights: Fields['weights']) =>
              sum(weights) === 100 ? Promise.resolve() : Promise.reject(new Error(t('negotiation.form.wrongWeights'))),
          },
        ]}
      >
        <WeightsField />
      </Form.Item>
      <Form.Item name="isConsigned" valuePropName="checked" noStyle>
        <Checkbox>{t('negotiation.form.consigned')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function InstantField({ name, label, extra }: { name: keyof Fields; label: string; extra?: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required: true, message: t('signIn.required') }]}>
      <DatePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        allowClear={false}
        disabledDate={day => day.isBefore(civilNow(), 'day')}
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}

function WeightsField({
  value,
  onChange,
}: {
  value?: Fields['weights'];
  onChange?: (weights: Fields['weights']) => void;
}) {
  const { t } = useTranslation();
  const now = value ?? { price: 0, quality: 0, delivery: 0 };
  return (
    <div className="weights">
      {parts.map(part => (
        <InputNumber
          key={part}
          min={0}
          max={100}
          precision={0}
          prefix={t(`negotiation.form.weight.${part}`)}
          suffix="%"
          aria-label={t(`negotiation.form.weight.${part}`)}
          value={now[part]}
          onChange={n => onChange?.({ ...now, [part]: n ?? 0 })}
        />
      ))}
    </div>
  );
}

function termsOf({ weights, demandUntil, bidsUntil, revealUntil, termFrom, termLast, titleZh, isConsigned }: Fields) {
  return {
    titleZh: titleZh.trim(),
    demandUntil: instantOf(demandUntil),
    bidsUntil: instantOf(bidsUntil),
    revealUntil: instantOf(revealUntil),
    termFrom: dayText(termFrom),
    termUntil: addDays(dayText(termLast), 1),
    weights: {
      priceBp: weights.price * bpPerPercent,
      qualityBp: weights.quality * bpPerPercent,
      deliveryBp: weights.delivery * bpPerPercent,
    },
    isConsigned,
  };
}

/** What a round begins with: a week to answer, two to bid, a day to reveal, prices for a year from the month after. */
function initialOf(round: Round | undefined): Partial<Fields> {
  if (!round) {
    const close = civilNow().hour(17).minute(0).second(0);
    const from = civilNow().add(1, 'month').startOf('month').add(1, 'month');
    return {
      demandUntil: close.add(7, 'day'),
      bidsUntil: close.add(21, 'day'),
      revealUntil: close.add(22, 'day'),
      termFrom: from,
      termLast: from.add(1, 'year').subtract(1, 'day'),
      weights: { price: 60, quality: 25, delivery: 15 },
      isConsigned: false,
    };
  }
  const { titleZh, kind, demandUntil, bidsUntil, revealUntil, term, weights, isConsigned } = round;
  return {
    titleZh,
    kind,
    demandUntil: civilOf(demandUntil),
    bidsUntil: civilOf(bidsUntil),
    revealUntil: civilOf(revealUntil),
    termFrom: dayjs(term.from),
    termLast: term.until ? dayjs(lastDay(term.until)) : undefined,
    weights: {
      price: weights.priceBp / bpPerPercent,
      quality: weights.qualityBp / bpPerPercent,
      delivery: weights.deliveryBp / bpPerPercent,
    },
    isConsigned,
  };
}
